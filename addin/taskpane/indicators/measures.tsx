/** What each grade has to do on days of alert. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { indicatorLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { WordBadge } from '../parts/word-badge.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  grades: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
});

export function Measures({ measures }: { readonly measures: TableSummary['measures'] }): ReactElement | null {
  const styles = useStyles();
  if (measures.length === 0) return null;
  return (
    <Section level={2} title={labels.measures}>
      <ul className={styles.list}>
        {measures.map(({ grades, confidence, ...alert }) => (
          <li key={grades.join()} className={styles.item}>
            <span className={styles.grades}>{grades.join('、')}</span><WordBadge isSure={confidence === 'verified'}>{confidenceNames[confidence]}</WordBadge>
            <Facts facts={(['yellow', 'orange', 'red'] as const).map((level) => ({ label: labels.alerts[level], text: alert[level] ?? confidenceNames.blank }))} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
