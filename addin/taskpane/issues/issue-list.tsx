/** The issues under their headings; the chosen one is open in place. */
import { useCallback, useMemo, type ReactElement } from 'react';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { issueRowKey, type IssueGrouping, type IssueRow } from '../../session/faces/group-issues.ts';
import type { Issue, ResultView } from '../../session/session.ts';
import type { UiAction } from '../pane-ui.ts';
import { VirtualList, type RowButtonProps } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useSession } from '../use-session.ts';
import { GroupRow } from './group-row.tsx';
import { IssueItem } from './issue-item.tsx';

interface Props {
  readonly view: ResultView;
  readonly rows: readonly IssueRow[];
  readonly grouping: IssueGrouping;
  readonly openIssue: string | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function IssueList({ view, rows, grouping, openIssue, dispatch }: Props): ReactElement {
  const session = useSession();
  const keys = useMemo(() => rows.map(issueRowKey), [rows]);
  const open = useCallback((issue: Issue) => {
    dispatch({ type: 'openIssue', id: issue.id === openIssue ? undefined : issue.id });
    if (issue.id !== openIssue && issue.row !== undefined) void session.goTo({ sheet: issue.sheet, row: issue.row, column: issue.column ?? 1 });
  }, [dispatch, openIssue, session]);
  const renderRow = (at: number, button: RowButtonProps) => {
    const row = rows[at];
    if (row === undefined) return null;
    if (row.kind === 'group') {
      return <GroupRow group={row} issues={() => issuesBelow(rows, at)} button={button} dispatch={dispatch} />;
    }
    const enterprise = row.lineIndex === undefined ? undefined : view.index.result.lines[row.lineIndex]?.enterprise;
    return (
      <IssueItem
        issue={row} grouping={grouping} isOpen={row.id === openIssue} enterprise={enterprise} button={button} onOpen={open} dispatch={dispatch}
      />
    );
  };
  const onKey = (key: string, at: number) => {
    const row = rows[at];
    if (key === 'Escape' && openIssue !== undefined) {
      dispatch({ type: 'openIssue', id: undefined });
      return true;
    }
    if (row?.kind !== 'group' || key !== (row.isCollapsed ? 'ArrowRight' : 'ArrowLeft')) return false;
    dispatch({ type: 'toggleGroup', key: row.key });
    return true;
  };
  return (
    <VirtualList
      label={labels.list} keys={keys} renderRow={renderRow} onKey={onKey}
      rowHeight={(at) => (rows[at]?.kind === 'group' ? sizes.groupRow : sizes.issueRow)}
    />
  );
}

function issuesBelow(rows: readonly IssueRow[], at: number): readonly Issue[] {
  const issues: Issue[] = [];
  for (let next = rows[at + 1], below = at + 1; next !== undefined && next.kind !== 'group'; next = rows[++below]) issues.push(next);
  return issues;
}
