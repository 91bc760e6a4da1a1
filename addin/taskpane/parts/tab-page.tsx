/** A tab that scrolls as a whole. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  page: { height: '100%', boxSizing: 'border-box', overflowY: 'scroll', overflowX: 'hidden', padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
});

export function TabPage({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().page}>{children}</div>;
}
