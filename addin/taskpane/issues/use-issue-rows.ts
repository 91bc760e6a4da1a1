/** The rows of the list and the counts beside the filters, worked out again only when something they rest on changes. */
import { useMemo } from 'react';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import { filterIssues, type IssueFilter } from '../../session/faces/filter-issues.ts';
import { groupIssues, type IssueGrouping, type IssueRow } from '../../session/faces/group-issues.ts';
import type { ResultView } from '../../session/session.ts';

export interface IssueRows {
  readonly rows: readonly IssueRow[];
  readonly shown: number;
  /** Before the choice of kinds. */
  readonly total: number;
  readonly marks: Readonly<Record<MarkKind, number>>;
  /** In the whole result. */
  readonly ignored: number;
}

export function useIssueRows(view: ResultView, filter: IssueFilter, grouping: IssueGrouping, collapsed: ReadonlySet<string>): IssueRows {
  const { index, issues } = view;
  const { search, doubtOnly, ignored, hideNotices, table, sheet, marks } = filter;
  const found = useMemo(
    () => filterIssues(index, issues, { search, doubtOnly, ignored, hideNotices, table, sheet, marks: [] }),
    [index, issues, search, doubtOnly, ignored, hideNotices, table, sheet],
  );
  const counts = useMemo(() => {
    const byMark = { inputProblem: 0, shortfall: 0, missing: 0, review: 0 };
    for (const { mark } of found) byMark[mark] += 1;
    return byMark;
  }, [found]);
  const shown = useMemo(() => (marks.length === 0 ? found : found.filter(({ mark }) => marks.includes(mark))), [found, marks]);
  const rows = useMemo(() => groupIssues(shown, grouping, collapsed), [shown, grouping, collapsed]);
  const leftOut = useMemo(() => issues.filter((issue) => issue.ignored !== undefined).length, [issues]);
  return { rows, shown: shown.length, total: found.length, marks: counts, ignored: leftOut };
}
