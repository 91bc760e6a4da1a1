/** The gap to the next grade: each shortfall with what is, what is asked, what to do, and what to bring. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { markKindOf } from '../../../grading/findings/mark-kind.ts';
import { enterpriseLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { LineView } from '../../session/faces/enterprise-view.ts';
import type { NextGrade, NextShortfall } from '../../session/faces/next-grade.ts';
import { Icon } from '../icons.tsx';
import { Facts } from '../parts/facts.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { markFill, onMark } from '../theme.ts';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'baseline', marginBottom: tokens.spacingVerticalXXS },
  outcome: {
    display: 'inline-flex', alignItems: 'center', alignSelf: 'center', flexShrink: 0, color: onMark, borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  icon: { marginRight: tokens.spacingHorizontalXXS },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, marginLeft: tokens.spacingHorizontalSNudge, marginRight: tokens.spacingHorizontalSNudge },
});

interface Props {
  readonly line: LineView;
  readonly next: NextGrade;
  /** Unit that the difference of an indicator is in; empty where there is none. */
  readonly unitOf: (indicator: string) => string;
}

export function Gap({ line, next, unitOf }: Props): ReactElement {
  const styles = useStyles();
  const title = fill(line.isOpen ? labels.gapOpen : labels.gap, { grade: next.grade });
  if (next.shortfalls.length === 0) {
    return <Section title={title}><p>{fill(next.heldByApplication ? labels.gapApplied : labels.gapNone, { grade: next.grade })}</p></Section>;
  }
  return (
    <Section title={title} aside={fill(labels.gapCount, { count: next.shortfalls.length })}>
      <ul className={styles.list}>
        {next.shortfalls.map((shortfall) => <li key={shortfall.indicator} className={styles.item}><One line={line} shortfall={shortfall} unit={unitOf(shortfall.indicator)} /></li>)}
      </ul>
    </Section>
  );
}

function One({ line, shortfall, unit }: { readonly line: LineView; readonly shortfall: NextShortfall; readonly unit: string }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { column, outcome } = shortfall;
  const kind = markKindOf(outcome) ?? 'review';
  return (
    <>
      <div className={styles.head}>
        <span className={styles.outcome} style={{ backgroundColor: markFill(kind) }}><Icon name={kind} className={styles.icon} />{shortfall.outcomeName}</span>
        <span className={styles.title}>{shortfall.title}</span>
        {column !== undefined && <LinkButton onClick={() => void session.goTo({ sheet: line.sheet, row: line.row, column })}>{cellAddress(line.row, column)}</LinkButton>}
      </div>
      <Facts
        facts={[
          { label: labels.actual, text: shortfall.actual === '' ? labels.blank : shortfall.actual },
          { label: labels.requirement, text: shortfall.requirement },
          { label: labels.difference, text: shortfall.difference === undefined || shortfall.difference <= 0 ? '' : `${shortfall.difference} ${unit}` },
          { label: labels.remedy, text: shortfall.remedy },
          { label: labels.evidence, text: shortfall.evidence.join('、') },
        ]}
      />
    </>
  );
}
