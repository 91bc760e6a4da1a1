/** One heading: where it stands, what its columns hold, and what it means or may mean. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { mappingLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { FieldSummary } from '../../../grading/findings/result.ts';
import type { MappingEntry } from '../../session/faces/mapping-entries.ts';

const useStyles = makeStyles({
  item: {
    padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginBottom: tokens.spacingVerticalXS },
  select: { width: '100%' },
});

/** Values of the choice that are no field. */
const later = '-';
const forget = '--';
const skip = '';

/** A field id, or empty for 不读这一列. */
export type MappingChoice = { readonly field: string } | 'later' | 'forget';

interface Props {
  readonly entry: MappingEntry;
  readonly fields: Readonly<Record<string, FieldSummary>>;
  /** Undefined: nothing chosen here yet. */
  readonly chosen: MappingChoice | undefined;
  readonly onChoose: (choice: MappingChoice) => void;
}

export function MappingColumn({ entry, fields, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const { settled, candidates, examples } = entry;
  const likely = new Set(candidates.map((candidate) => candidate.field));
  return (
    <li className={styles.item}>
      <div className={styles.heading}>{entry.heading === '' ? labels.noHeading : fill(labels.heading, { heading: entry.heading })}</div>
      <div className={styles.quiet}>{placesText(entry)}</div>
      {settled === undefined && (
        <div className={styles.quiet}>{examples.length === 0 ? labels.noExamples : fill(labels.examples, { list: examples.join(labels.separator) })}</div>
      )}
      <Select
        className={styles.select} aria-label={fill(labels.choose, { heading: entry.heading })} value={valueOf(chosen) ?? settled ?? later}
        onChange={(_, data) => onChoose(choiceOf(data.value))}
      >
        {settled === undefined ? <option value={later}>{labels.later}</option> : <option value={forget}>{labels.forget}</option>}
        <option value={skip}>{labels.skip}</option>
        {candidates.length > 0 && (
          <optgroup label={labels.likely}>
            {candidates.map(({ field, heading: name }) => <option key={field} value={field}>{name}</option>)}
          </optgroup>
        )}
        <optgroup label={labels.others}>
          {Object.entries(fields).filter(([id]) => !likely.has(id)).map(([id, field]) => <option key={id} value={id}>{fieldName(field)}</option>)}
        </optgroup>
      </Select>
    </li>
  );
}

function valueOf(choice: MappingChoice | undefined): string | undefined {
  if (choice === undefined) return undefined;
  return typeof choice === 'object' ? choice.field : choice === 'later' ? later : forget;
}

function choiceOf(value: string): MappingChoice {
  return value === later ? 'later' : value === forget ? 'forget' : { field: value };
}

function placesText({ places }: MappingEntry): string {
  if (places.length === 0) return labels.noPlaces;
  return fill(labels.places, { list: places.map((place) => fill(labels.column, place)).join(labels.separator) });
}

function fieldName(field: FieldSummary): string {
  const name = field.group === '' ? field.heading : `${field.group}/${field.heading}`;
  return field.unit === '' ? name : `${name}（${field.unit}）`;
}
