/** What a user sees before the first check: three steps and a promise. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { startLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { Icon } from '../icons.tsx';

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalS}` },
  title: { display: 'flex', alignItems: 'center', margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, color: tokens.colorBrandForeground1 },
  word: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground1 },
  steps: { paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase500 },
  promise: { color: tokens.colorNeutralForeground3 },
});

export function StartPage(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h2 className={styles.title}><Icon name="check" large /><span className={styles.word}>{labels.title}</span></h2>
      <ol className={styles.steps}>{labels.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p className={styles.promise}>{labels.promise}</p>
    </div>
  );
}
