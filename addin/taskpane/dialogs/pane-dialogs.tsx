/** The dialog that is open, if any. */
import type { ReactElement } from 'react';
import type { SessionState } from '../../session/session.ts';
import type { PaneUi, UiAction } from '../pane-ui.ts';
import type { RunSelfTest } from '../self-test.ts';
import { AboutDialog } from './about-dialog.tsx';
import { IgnoreDialog } from './ignore-dialog.tsx';
import { MappingDialog } from './mapping-dialog.tsx';
import { MendsDialog } from './mends-dialog.tsx';
import { SelfTestDialog } from './self-test-dialog.tsx';

interface Props {
  readonly state: SessionState;
  readonly ui: PaneUi;
  readonly selfTest: RunSelfTest | undefined;
  readonly version: string | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function PaneDialogs({ state, ui, selfTest, version, dispatch }: Props): ReactElement | null {
  const close = () => dispatch({ type: 'closeDialog' });
  const { dialog } = ui;
  if (typeof dialog === 'object') return <IgnoreDialog issues={dialog.ignore} onClose={close} onIgnore={() => dispatch({ type: 'ignored' })} />;
  switch (dialog) {
    case 'mapping':
      return <MappingDialog fields={state.library?.fields ?? {}} sheets={state.view?.index.result.sheets ?? []} mapping={state.notes.mapping} onClose={close} />;
    case 'mends':
      return <MendsDialog onClose={close} />;
    case 'about':
      return <AboutDialog state={state} version={version} onClose={close} />;
    case 'selfTest':
      return selfTest === undefined ? null : <SelfTestDialog run={selfTest} onClose={close} />;
    case undefined:
      return null;
  }
}
