/** Rows without a grade, by reason. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { overviewLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Overview } from '../../session/faces/overview.ts';
import { Section } from '../parts/section.tsx';

const first = 5;

const useStyles = makeStyles({
  reasons: { listStyleType: 'none', margin: 0, padding: 0 },
  reason: { display: 'flex', justifyContent: 'space-between' },
});

export function NotGraded({ overview }: { readonly overview: Overview }): ReactElement | null {
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  const { notGraded, counts } = overview;
  if (notGraded.length === 0) return null;
  return (
    <Section title={fill(labels.notGraded, { count: counts.notGraded })}>
      <ul className={styles.reasons}>
        {notGraded.slice(0, shown).map(({ reason, lines }) => (
          <li key={reason} className={styles.reason}><span>{reason}</span><span>{fill(labels.linesCount, { count: lines.length })}</span></li>
        ))}
      </ul>
      {shown < notGraded.length && (
        <Button size="small" appearance="subtle" onClick={() => setShown(notGraded.length)}>{fill(labels.more, { count: notGraded.length - shown })}</Button>
      )}
    </Section>
  );
}
