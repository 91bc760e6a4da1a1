/** One doubtful column: where it is, what stands in it, and what it may mean. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { mappingLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { FieldSummary } from '../../../grading/findings/result.ts';
import type { DoubtfulColumn } from '../../session/session.ts';

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
const skip = '';

interface Props {
  readonly column: DoubtfulColumn;
  readonly fields: Readonly<Record<string, FieldSummary>>;
  /** A field id, empty for 不读这一列; undefined: left for later. */
  readonly chosen: string | undefined;
  readonly onChoose: (field: string | undefined) => void;
}

export function MappingColumn({ column, fields, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const likely = new Set(column.candidates.map((candidate) => candidate.field));
  const heading = column.heading === '' ? labels.noHeading : fill(labels.heading, { heading: column.heading });
  return (
    <li className={styles.item}>
      <div className={styles.quiet}>{fill(labels.column, { sheet: column.sheet, letters: column.letters })}</div>
      <div className={styles.heading}>{heading}</div>
      <div className={styles.quiet}>
        {column.examples.length === 0 ? labels.noExamples : fill(labels.examples, { list: column.examples.join('、') })}
      </div>
      <Select
        className={styles.select} aria-label={fill(labels.choose, { heading: column.heading })} value={chosen ?? later}
        onChange={(_, data) => onChoose(data.value === later ? undefined : data.value)}
      >
        <option value={later}>{labels.later}</option>
        <option value={skip}>{labels.skip}</option>
        <optgroup label={labels.likely}>
          {column.candidates.map(({ field, heading: name }) => <option key={field} value={field}>{name}</option>)}
        </optgroup>
        <optgroup label={labels.others}>
          {Object.entries(fields).filter(([id]) => !likely.has(id)).map(([id, field]) => <option key={id} value={id}>{fieldName(field)}</option>)}
        </optgroup>
      </Select>
    </li>
  );
}

function fieldName(field: FieldSummary): string {
  const name = field.group === '' ? field.heading : `${field.group}/${field.heading}`;
  return field.unit === '' ? name : `${name}（${field.unit}）`;
}
