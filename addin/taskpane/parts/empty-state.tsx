/** What stands where nothing has been checked yet. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  empty: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`, textAlign: 'center', color: tokens.colorNeutralForeground3, margin: 0 },
});

export function EmptyState({ text }: { readonly text: string }): ReactElement {
  return <p className={useStyles().empty}>{text}</p>;
}
