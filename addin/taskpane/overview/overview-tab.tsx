/** 总览: what was checked, what there is to do, the grades, and what falls short most often. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { markPriority } from '../../../grading/findings/mark-colours.ts';
import { overviewLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import { countKinds } from '../../session/faces/issue-kind.ts';
import { nothingFound } from '../../session/faces/nothing-found.ts';
import { overviewOf } from '../../session/faces/overview.ts';
import type { ResultView } from '../../session/session.ts';
import { KindChips } from '../issues/kind-chips.tsx';
import type { UiAction } from '../pane-ui.ts';
import { Section } from '../parts/section.tsx';
import { TabPage } from '../parts/tab-page.tsx';
import { GradeChart } from './grade-chart.tsx';
import { NotGraded } from './not-graded.tsx';
import { Shortfalls } from './shortfalls.tsx';
import { StartPage } from './start-page.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  counts: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly view: ResultView | undefined;
  /** Every grade of the edition; undefined until it is known. */
  readonly grades: readonly string[] | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function OverviewTab({ view, grades, dispatch }: Props): ReactElement {
  return <TabPage>{view === undefined ? <StartPage /> : <Checked view={view} grades={grades ?? []} dispatch={dispatch} />}</TabPage>;
}

function Checked({ view: latest, grades, dispatch }: Props & { readonly view: ResultView; readonly grades: readonly string[] }): ReactElement {
  const styles = useStyles();
  // Counting a large list anew takes a moment: the rest of the pane does not wait for it.
  const view = useDeferredValue(latest);
  const overview = useMemo(() => overviewOf(view.index, grades), [view.index, grades]);
  // As 问题 counts them: without those left out.
  const kinds = useMemo(() => countKinds(view.issues.filter(({ ignored }) => ignored === undefined)), [view]);
  const nothing = nothingFound(view);
  const { result } = view.index;
  const { counts } = overview;
  if (nothing !== undefined) {
    return (
      <>
        <h2 className={styles.counts}>{nothing.title}</h2>
        {nothing.reasons.map((reason) => <p key={reason}>{reason}</p>)}
      </>
    );
  }
  return (
    <>
      <h2 className={styles.counts}>{fill(labels.counts, { enterprises: counts.enterprises, lines: counts.lines })}</h2>
      {counts.enterprises === 0 && <p className={styles.quiet}>{labels.noNames}</p>}
      <p className={styles.quiet}>{fill(labels.edition, { name: result.edition.name, document: result.edition.document, date: result.date })}</p>
      <Section title={labels.toDo}>
        <KindChips
          counts={kinds} kinds={markPriority} action={labels.showKind}
          onChoose={(chosen) => dispatch({ type: 'showIssues', filter: { kinds: chosen } })}
        />
      </Section>
      <Section title={labels.grades}><GradeChart overview={overview} dispatch={dispatch} /></Section>
      <Section title={labels.shortfalls}><Shortfalls shortfalls={overview.shortfalls} dispatch={dispatch} /></Section>
      <NotGraded overview={overview} />
      <p className={styles.quiet}>{labels.reference}</p>
    </>
  );
}
