/** 列对应: each doubtful column gets a field, is left unread, or is left for later. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { dialogLabels, mappingLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import type { FieldSummary } from '../../../grading/findings/result.ts';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { useSession } from '../use-session.ts';
import { MappingColumn } from './mapping-column.tsx';

const useStyles = makeStyles({
  intro: { marginTop: 0, marginBottom: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly fields: Readonly<Record<string, FieldSummary>>;
  readonly onClose: () => void;
}

export function MappingDialog({ fields, onClose }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const columns = useMemo(() => session.doubtfulColumns(), [session]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const choose = (heading: string, field: string | undefined) => {
    const next = new Map(chosen);
    if (field === undefined) next.delete(heading);
    else next.set(heading, field);
    setChosen(next);
  };
  const confirm = () => {
    void session.confirmMapping(Object.fromEntries(chosen));
    onClose();
  };
  return (
    <PaneDialog
      title={labels.title} onClose={onClose} closeLabel={columns.length === 0 ? dialogLabels.close : dialogLabels.cancel}
      actions={columns.length > 0 && <Button appearance="primary" disabled={chosen.size === 0} onClick={confirm}>{labels.confirm}</Button>}
    >
      <p className={styles.intro}>{columns.length === 0 ? labels.none : labels.intro}</p>
      <ul className={styles.list}>
        {columns.map((column) => (
          <MappingColumn
            key={`${column.sheet}\u0000${column.column}`} column={column} fields={fields} chosen={chosen.get(column.heading)}
            onChoose={(field) => choose(column.heading, field)}
          />
        ))}
      </ul>
    </PaneDialog>
  );
}
