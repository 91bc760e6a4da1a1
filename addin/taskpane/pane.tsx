/** The task pane: bar, tabs, and the dialogs over them. It shows the session's state and asks the session for everything. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useReducer, useRef, useState, type ReactElement } from 'react';
import { paneLabels as labels } from '../../grading/messages/pane-labels.ts';
import { createDocumentsModel } from '../documents/documents-model.ts';
import type { Session } from '../session/session.ts';
import { saveDocument } from './documents/save-document.ts';
import { DocumentsContext } from './documents/use-documents.ts';
import { PaneDialogs } from './dialogs/pane-dialogs.tsx';
import { HeaderBar } from './header/header-bar.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import type { PaneExtras } from './pane-extras.ts';
import { initialUi, reduceUi } from './pane-ui.ts';
import { sizes } from './theme.ts';
import { CheckContext } from './use-check.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { SessionContext, useSessionState } from './use-session.ts';

const useStyles = makeStyles({
  pane: {
    height: '100%', minWidth: sizes.narrowest, display: 'flex', flexDirection: 'column', overflowX: 'hidden', overflowY: 'hidden', boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
});

export function Pane({ session, documents, selfTest, version, initialTab = 'overview', listenForTab }: PaneExtras & { readonly session: Session }): ReactElement {
  const styles = useStyles();
  const state = useSessionState(session);
  const [ui, dispatch] = useReducer(reduceUi, initialTab, initialUi);
  useEffect(() => listenForTab?.((tab) => dispatch({ type: 'showTab', tab })), [listenForTab]);
  const [model] = useState(() => createDocumentsModel(session, documents, saveDocument));
  const panel = useRef<HTMLDivElement>(null);
  const { onFocus } = useReturnFocus(ui.dialog !== undefined, panel);
  useFirstResult(state.view !== undefined, () => dispatch({ type: 'firstChecked' }));
  const check = useCallback(async () => {
    const before = session.state().view;
    await session.check();
    const { view } = session.state();
    if (view === undefined || view === before) return;
    if (before === undefined || document.activeElement === document.body) panel.current?.focus();
  }, [session]);
  return (
    <SessionContext.Provider value={session}>
      <CheckContext.Provider value={check}>
        <DocumentsContext.Provider value={model}>
          <section className={styles.pane} aria-label={labels.pane} onFocus={onFocus}>
            <HeaderBar state={state} canSelfTest={selfTest !== undefined} dispatch={dispatch} />
            <PaneTabs state={state} ui={ui} panel={panel} dispatch={dispatch} />
            <PaneDialogs state={state} ui={ui} selfTest={selfTest} version={version} dispatch={dispatch} />
          </section>
        </DocumentsContext.Provider>
      </CheckContext.Provider>
    </SessionContext.Provider>
  );
}

/** Whoever asked for the check, here or in the page around. */
function useFirstResult(hasResult: boolean, then: () => void): void {
  const had = useRef(hasResult);
  useEffect(() => {
    if (hasResult && !had.current) then();
    had.current = hasResult;
  });
}
