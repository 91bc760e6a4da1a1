/** 要生成的文件 in short: how many, what most of them lack, and the ways to the lists. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentPlan } from '../../documents/documents.ts';
import { lackingCount, missingFacts } from '../../documents/plan-summary.ts';
import { Section } from '../parts/section.tsx';

const labels = documentLabels.plan;

/** Facts that are named; the list has all. */
const mostFacts = 4;

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  quiet: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap' },
  first: { marginRight: tokens.spacingHorizontalS },
});

interface Props {
  readonly plan: DocumentPlan;
  readonly hasKinds: boolean;
  /** A newer plan is being worked out. */
  readonly isPlanning: boolean;
  readonly onShow: (page: 'documents' | 'missing') => void;
}

export function PlanSection({ plan, hasKinds, isPlanning, onShow }: Props): ReactElement {
  const styles = useStyles();
  const count = plan.documents.length;
  const lacking = useMemo(() => lackingCount(plan), [plan]);
  const facts = useMemo(() => missingFacts(plan), [plan]);
  const text = !hasKinds ? labels.nothing : count === 0 ? labels.empty : lacking === 0 ? fill(labels.complete, { count }) : fill(labels.lacking, { count, lacking });
  const named = facts.slice(0, mostFacts).map(({ fact, documents }) => fill(labels.facts, { fact, count: documents })).join(labels.separator);
  const more = facts.length > mostFacts ? fill(labels.moreFacts, { count: facts.length }) : '';
  return (
    <Section title={labels.title} {...(isPlanning ? { aside: labels.updating } : {})}>
      <p className={styles.text} role="status">{text}</p>
      {facts.length > 0 && <p className={styles.quiet}>{named}{more}</p>}
      {count > 0 && (
        <div className={styles.buttons}>
          <Button size="small" className={styles.first} data-opens="documents" onClick={() => onShow('documents')}>{labels.show}</Button>
          {lacking > 0 && <Button size="small" data-opens="missing" onClick={() => onShow('missing')}>{labels.showMissing}</Button>}
        </div>
      )}
    </Section>
  );
}
