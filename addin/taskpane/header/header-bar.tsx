/** The bar on top: check, marks, menu; below it what will be checked, what is going on, and what there is to say. */
import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { SessionState } from '../../session/session.ts';
import type { UiAction } from '../pane-ui.ts';
import { WordBadge } from '../parts/word-badge.tsx';
import { useSession } from '../use-session.ts';
import { CheckButton } from './check-button.tsx';
import { MoreMenu } from './more-menu.tsx';
import { Notices } from './notices.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { WorkProgress } from './work-progress.tsx';

const useStyles = makeStyles({
  header: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, backgroundColor: tokens.colorNeutralBackground1 },
  bar: { display: 'flex', alignItems: 'center' },
  space: { flexGrow: 1 },
});

interface Props {
  readonly state: SessionState;
  readonly canSelfTest: boolean;
  readonly dispatch: (action: UiAction) => void;
}

export function HeaderBar({ state, canSelfTest, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const isBusy = state.work !== undefined;
  return (
    <header className={styles.header}>
      <div className={styles.bar} role="group" aria-label={labels.actions}>
        <CheckButton settings={state.settings} isBusy={isBusy} />
        <span className={styles.space} />
        {state.hostKind === 'wps' && <WordBadge hint={labels.experimentalHint}>{labels.experimental}</WordBadge>}
        <Switch
          label={labels.marks} title={labels.marksHint} checked={state.isMarked} disabled={isBusy || (state.view === undefined && !state.isMarked)}
          onChange={(_, data) => void session.setMarks(data.checked)}
        />
        <MoreMenu state={state} canSelfTest={canSelfTest} dispatch={dispatch} />
      </div>
      <SettingsPanel settings={state.settings} grades={state.library?.grades ?? []} isBusy={isBusy} />
      <WorkProgress work={state.work} />
      <Notices state={state} />
    </header>
  );
}
