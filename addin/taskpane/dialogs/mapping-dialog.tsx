/** 列对应: each doubtful heading gets a field, is left unread, or is left for later; what was decided before can be changed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { dialogLabels, mappingLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import type { FieldSummary, SheetSummary } from '../../../grading/findings/result.ts';
import { mappingEntries, type MappingEntry } from '../../session/faces/mapping-entries.ts';
import type { MappingChoices } from '../../session/session.ts';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { Section } from '../parts/section.tsx';
import { useSession } from '../use-session.ts';
import { MappingColumn, type MappingChoice } from './mapping-column.tsx';

const useStyles = makeStyles({
  intro: { marginTop: 0, marginBottom: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly fields: Readonly<Record<string, FieldSummary>>;
  readonly sheets: readonly SheetSummary[];
  /** What was decided before. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

export function MappingDialog({ fields, sheets, mapping, onClose }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { doubtful, settled } = useMemo(() => mappingEntries(session.doubtfulColumns(), sheets, mapping), [session, sheets, mapping]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, MappingChoice>>(new Map());
  const choices = choicesOf(chosen, mapping);
  const confirm = () => {
    void session.confirmMapping(choices);
    onClose();
  };
  const hasEntries = doubtful.length + settled.length > 0;
  const list = (entries: readonly MappingEntry[]) => (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <MappingColumn
          key={entry.heading} entry={entry} fields={fields} chosen={chosen.get(entry.heading)}
          onChoose={(choice) => setChosen(new Map(chosen).set(entry.heading, choice))}
        />
      ))}
    </ul>
  );
  return (
    <PaneDialog
      title={labels.title} onClose={onClose} closeLabel={hasEntries ? dialogLabels.cancel : dialogLabels.close}
      actions={hasEntries && <Button appearance="primary" disabled={Object.keys(choices).length === 0} onClick={confirm}>{labels.confirm}</Button>}
    >
      <p className={styles.intro}>{doubtful.length === 0 ? labels.none : labels.intro}</p>
      {list(doubtful)}
      {settled.length > 0 && <Section title={labels.settled}><p className={styles.intro}>{labels.settledIntro}</p>{list(settled)}</Section>}
    </PaneDialog>
  );
}

/** Only what differs from what was decided before. */
function choicesOf(chosen: ReadonlyMap<string, MappingChoice>, mapping: Readonly<Record<string, string>>): MappingChoices {
  const wanted = [...chosen].map(([heading, choice]) => [heading, typeof choice === 'object' ? choice.field : undefined] as const);
  return Object.fromEntries(wanted.filter(([heading, field]) => field !== mapping[heading]));
}
