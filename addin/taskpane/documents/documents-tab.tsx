/** 文件: what can be made of the result; without anything to offer it says so. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { documentLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { TabPage } from '../parts/tab-page.tsx';

const useStyles = makeStyles({ title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 } });

export function DocumentsTab({ children }: { readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  if (children !== undefined && children !== null) return <TabPage>{children}</TabPage>;
  return (
    <TabPage>
      <h2 className={styles.title}>{labels.title}</h2>
      <p>{labels.text}</p>
      <p>{labels.report}</p>
    </TabPage>
  );
}
