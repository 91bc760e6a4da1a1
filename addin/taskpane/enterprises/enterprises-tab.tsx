/** 企业: the list, or the one that is open. */
import { useMemo, type ReactElement } from 'react';
import { startLabels } from '../../../grading/messages/pane-labels.ts';
import { enterpriseView } from '../../session/faces/enterprise-view.ts';
import type { ResultView } from '../../session/session.ts';
import type { PaneUi, UiAction } from '../pane-ui.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { EnterpriseBrowser } from './enterprise-browser.tsx';
import { EnterprisePage } from './enterprise-page.tsx';

interface Props {
  readonly view: ResultView | undefined;
  readonly ui: PaneUi;
  readonly dispatch: (action: UiAction) => void;
}

export function EnterprisesTab({ view, ui, dispatch }: Props): ReactElement {
  const at = ui.enterprise;
  const enterprise = useMemo(() => (view === undefined || at === undefined ? undefined : enterpriseView(view.index, at)), [view, at]);
  if (view === undefined) return <EmptyState text={startLabels.emptyEnterprises} />;
  return enterprise === undefined
    ? <EnterpriseBrowser view={view} ui={ui} dispatch={dispatch} />
    : <EnterprisePage key={enterprise.at} enterprise={enterprise} view={view} openIssue={ui.issue} dispatch={dispatch} />;
}
