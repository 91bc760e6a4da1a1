/** 安全修正: before and after, grouped by kind; only what is ticked is written. */
import { Button, Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { dialogLabels, mendsLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Mend } from '../../../grading/mends/mend.ts';
import { Live } from '../parts/live.tsx';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { useSession } from '../use-session.ts';
import { MendsList } from './mends-list.tsx';

const useStyles = makeStyles({
  intro: { marginTop: 0, marginBottom: tokens.spacingVerticalS },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function MendsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const [mends, setMends] = useState<readonly Mend[]>();
  const [chosen, setChosen] = useState<ReadonlySet<Mend>>(new Set());
  useEffect(() => {
    let isOpen = true;
    void session.planMends().then((planned) => {
      if (!isOpen) return;
      setMends(planned);
      setChosen(new Set(planned));
    });
    return () => { isOpen = false; };
  }, [session]);
  const apply = () => {
    void session.applyMends((mends ?? []).filter((mend) => chosen.has(mend)));
    onClose();
  };
  const hasMends = mends !== undefined && mends.length > 0;
  return (
    <PaneDialog
      title={labels.title} onClose={onClose} closeLabel={hasMends ? dialogLabels.cancel : dialogLabels.close}
      actions={hasMends && (
        <Button appearance="primary" disabled={chosen.size === 0} onClick={apply}>{fill(labels.apply, { count: chosen.size })}</Button>
      )}
    >
      {mends === undefined ? <Spinner size="tiny" label={labels.planning} /> : <Planned mends={mends} chosen={chosen} onChoose={setChosen} />}
    </PaneDialog>
  );
}

interface PlannedProps {
  readonly mends: readonly Mend[];
  readonly chosen: ReadonlySet<Mend>;
  readonly onChoose: (chosen: ReadonlySet<Mend>) => void;
}

function Planned({ mends, chosen, onChoose }: PlannedProps): ReactElement {
  const styles = useStyles();
  if (mends.length === 0) return <p className={styles.intro} role="status">{labels.none}</p>;
  const all = chosen.size === mends.length ? true : chosen.size === 0 ? false : 'mixed';
  const count = fill(labels.chosen, { chosen: chosen.size, total: mends.length });
  return (
    <>
      <p className={styles.intro}>{labels.intro}</p>
      <div className={styles.bar}>
        <Checkbox label={labels.selectAll} checked={all} onChange={() => onChoose(all === true ? new Set() : new Set(mends))} />
        <span>{count}</span>
      </div>
      <MendsList mends={mends} chosen={chosen} onChoose={onChoose} />
      <Live text={count} />
    </>
  );
}
