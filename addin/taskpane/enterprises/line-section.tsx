/** One line of an enterprise: the grade and where it stands, then why, what would settle it, the gap, and its issues. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { enterpriseLabels as labels, issueLabels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { LineView } from '../../session/faces/enterprise-view.ts';
import { isToDo } from '../../session/faces/issue-kind.ts';
import type { Issue } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { IssueItem } from '../issues/issue-item.tsx';
import type { UiAction } from '../pane-ui.ts';
import { Section } from '../parts/section.tsx';
import { WordBadge } from '../parts/word-badge.tsx';
import { sizes } from '../theme.ts';
import { useSession } from '../use-session.ts';
import { Gap } from './gap.tsx';
import { Reasons } from './reasons.tsx';
import { unitOf } from './unit-of.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex', alignItems: 'center', padding: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
  },
  grade: {
    flexShrink: 0, minWidth: sizes.gradeBox, textAlign: 'center', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1, marginRight: tokens.spacingHorizontalM,
  },
  words: { flexGrow: 1, minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  issues: { listStyleType: 'none', margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly line: LineView;
  readonly index: ResultIndex;
  readonly issues: readonly Issue[];
  readonly openIssue: string | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function LineSection({ line, index, issues, openIssue, dispatch }: Props): ReactElement {
  return (
    <>
      <Head line={line} />
      <Reasons line={line} />
      {line.next !== undefined && <Gap line={line} next={line.next} unitOf={(indicator) => unitOf(index, line.at, indicator)} />}
      <Section title={labels.itsIssues} aside={countText(issues)}>
        <Issues issues={issues} openIssue={openIssue} dispatch={dispatch} />
      </Section>
    </>
  );
}

function countText(issues: readonly Issue[]): string {
  const count = issues.filter(isToDo).length;
  const notices = issues.length - count;
  return notices === 0 ? fill(labels.gapCount, { count }) : fill(labels.issueCount, { count, notices });
}

function Head({ line }: { readonly line: LineView }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { sheet, row } = line;
  const place = fill(labels.row, { sheet, row });
  return (
    <div className={styles.head}>
      {line.isGraded && <span className={styles.grade} aria-label={`${labels.grade} ${line.grade}`} role="img">{line.grade}</span>}
      <div className={styles.words}>
        {line.line !== '' && <span className={styles.strong}>{line.line}</span>}
        {!line.isGraded && <span className={styles.strong}>{line.grade}</span>}
        {line.isForReference && <WordBadge>{labels.reference}</WordBadge>}
        <div className={styles.quiet}>{[line.table, line.applied === '' ? '' : fill(labels.applied, { grade: line.applied })].filter((part) => part !== '').join(' · ')}</div>
        <div className={styles.quiet}>{place}</div>
      </div>
      <Button
        size="small" appearance="subtle" icon={<Icon name="target" />} aria-label={`${labels.goTo} ${place}`} title={labels.goTo}
        onClick={() => void session.goTo({ sheet, row, column: 1 })}
      />
    </div>
  );
}

function Issues({ issues, openIssue, dispatch }: Pick<Props, 'issues' | 'openIssue' | 'dispatch'>): ReactElement {
  const styles = useStyles();
  const session = useSession();
  if (issues.length === 0) return <p>{issueLabels.nothing}</p>;
  const open = (issue: Issue) => {
    dispatch({ type: 'openIssue', id: issue.id === openIssue ? undefined : issue.id });
    if (issue.id !== openIssue && issue.row !== undefined) void session.goTo({ sheet: issue.sheet, row: issue.row, column: issue.column ?? 1 });
  };
  return (
    <ul className={styles.issues}>
      {issues.map((issue) => (
        <li key={issue.id}>
          <IssueItem issue={issue} grouping="enterprise" isOpen={issue.id === openIssue} enterprise={undefined} onOpen={open} dispatch={dispatch} />
        </li>
      ))}
    </ul>
  );
}
