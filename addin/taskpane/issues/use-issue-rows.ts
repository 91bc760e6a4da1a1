/** The rows of the list and the counts beside the filters, worked out again only when something they rest on changes. */
import { useMemo } from 'react';
import { chooseKinds, narrowIssues, type IssueFilter } from '../../session/faces/filter-issues.ts';
import { groupIssues, type IssueGrouping, type IssueRow } from '../../session/faces/group-issues.ts';
import { countKinds, isToDo, type KindCounts } from '../../session/faces/issue-kind.ts';
import type { ResultView } from '../../session/session.ts';

export interface IssueRows {
  readonly rows: readonly IssueRow[];
  readonly shown: number;
  /** What there is to do in the whole result, whatever the filter says. */
  readonly total: number;
  /** By kind, before the choice of kinds. */
  readonly kinds: KindCounts;
  /** In the whole result: 说明, and what was left out. */
  readonly notices: number;
  readonly ignored: number;
}

export function useIssueRows(view: ResultView, filter: IssueFilter, grouping: IssueGrouping, collapsed: ReadonlySet<string>): IssueRows {
  const { index, issues } = view;
  const { search, doubtOnly, ignored, table, sheet, kinds } = filter;
  const found = useMemo(
    () => narrowIssues(index, issues, { search, doubtOnly, ignored, table, sheet }),
    [index, issues, search, doubtOnly, ignored, table, sheet],
  );
  const counts = useMemo(() => countKinds(found), [found]);
  const shown = useMemo(() => chooseKinds(found, { kinds, ignored }), [found, kinds, ignored]);
  const rows = useMemo(() => groupIssues(shown, grouping, collapsed), [shown, grouping, collapsed]);
  const totals = useMemo(() => ({
    total: issues.filter(isToDo).length,
    notices: issues.filter((issue) => issue.isNotice && issue.ignored === undefined).length,
    ignored: issues.filter((issue) => issue.ignored !== undefined).length,
  }), [issues]);
  return { rows, shown: shown.length, kinds: counts, ...totals };
}
