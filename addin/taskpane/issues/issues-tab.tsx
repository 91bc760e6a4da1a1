/** 问题: filters above, the list below. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, type ReactElement } from 'react';
import { issueLabels as labels, startLabels } from '../../../grading/messages/pane-labels.ts';
import type { ResultView } from '../../session/session.ts';
import type { PaneUi, UiAction } from '../pane-ui.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { IssueFilters } from './issue-filters.tsx';
import { IssueList } from './issue-list.tsx';
import { useIssueRows } from './use-issue-rows.ts';

const useStyles = makeStyles({ tab: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }, none: { padding: tokens.spacingHorizontalM } });

interface Props {
  readonly view: ResultView | undefined;
  readonly ui: PaneUi;
  readonly dispatch: (action: UiAction) => void;
}

export function IssuesTab({ view, ui, dispatch }: Props): ReactElement {
  return view === undefined ? <EmptyState text={startLabels.empty} /> : <Checked view={view} ui={ui} dispatch={dispatch} />;
}

function Checked({ view, ui, dispatch }: Props & { readonly view: ResultView }): ReactElement {
  const styles = useStyles();
  // Typing stays fluent over tens of thousands of issues: the list follows a moment later.
  const filter = useDeferredValue(ui.filter);
  const rows = useIssueRows(view, filter, ui.grouping, ui.collapsed);
  return (
    <div className={styles.tab}>
      <IssueFilters view={view} ui={ui} counts={rows} dispatch={dispatch} />
      {rows.shown === 0
        ? <p className={styles.none}>{rows.total + rows.ignored === 0 && filter.kinds.length === 0 ? labels.nothing : labels.none}</p>
        : <IssueList view={view} rows={rows.rows} grouping={ui.grouping} openIssue={ui.issue} dispatch={dispatch} />}
    </div>
  );
}
