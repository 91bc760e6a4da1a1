/** The five tabs and the one that is open. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement, Ref } from 'react';
import { paneLabels as labels } from '../../grading/messages/pane-labels.ts';
import type { SessionState } from '../session/session.ts';
import { DocumentsTab } from './documents/documents-tab.tsx';
import { EnterprisesTab } from './enterprises/enterprises-tab.tsx';
import { IndicatorsTab } from './indicators/indicators-tab.tsx';
import { IssuesTab } from './issues/issues-tab.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { paneTabs, type PaneTab, type PaneUi, type UiAction } from './pane-ui.ts';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0, justifyContent: 'space-between', paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'hidden', outlineStyle: 'none' },
});

interface Props {
  readonly state: SessionState;
  readonly ui: PaneUi;
  readonly panel: Ref<HTMLDivElement>;
  readonly dispatch: (action: UiAction) => void;
}

export function PaneTabs(props: Props): ReactElement {
  const { ui, panel, dispatch } = props;
  const styles = useStyles();
  return (
    <>
      <TabList
        className={styles.tabs} size="medium" selectedValue={ui.tab} aria-label={labels.tabsName}
        onTabSelect={(_, { value }) => dispatch({ type: 'showTab', tab: paneTabs.find((tab) => tab === value) ?? 'overview' })}
      >
        {paneTabs.map((tab) => <Tab key={tab} value={tab} id={tabId(tab)} aria-controls={panelId}>{labels.tabs[tab]}</Tab>)}
      </TabList>
      <div ref={panel} id={panelId} className={styles.panel} role="tabpanel" aria-labelledby={tabId(ui.tab)} tabIndex={-1}>
        <Open {...props} />
      </div>
    </>
  );
}

const panelId = 'pane-panel';
const tabId = (tab: PaneTab) => `pane-tab-${tab}`;

function Open({ state, ui, dispatch }: Props): ReactElement {
  switch (ui.tab) {
    case 'overview':
      return <OverviewTab view={state.view} grades={state.library?.grades} dispatch={dispatch} />;
    case 'issues':
      return <IssuesTab view={state.view} ui={ui} dispatch={dispatch} />;
    case 'enterprises':
      return <EnterprisesTab view={state.view} ui={ui} dispatch={dispatch} />;
    case 'indicators':
      return <IndicatorsTab library={state.library} table={ui.table} dispatch={dispatch} />;
    case 'documents':
      return <DocumentsTab session={state} />;
  }
}
