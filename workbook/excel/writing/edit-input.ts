/** What an edit writes into its cell: a value for Excel, and another number format where the value would not show as what it is. */
import type { EditValue } from '../../host.ts';
import { valueInput } from '../../live/cell-input.ts';
import type { CellMeanings } from '../../live/cell-meaning.ts';
import { isoToSerial } from '../../xlsx/serial-date.ts';

export interface EditInput {
  readonly value: string | number | boolean;
  /** Absent where the cell keeps its format. */
  readonly format?: string;
}

const [dateFormat, timeFormat, plainFormat, textFormat] = ['yyyy/m/d', 'yyyy/m/d h:mm:ss', 'General', '@'];

/** Decimals that a percentage needs: 0.125 shows as 12.5%. */
function percentFormat(fraction: number): string {
  const decimals = (/\.(\d+)$/.exec(String(Number((fraction * 100).toPrecision(12))))?.[1] ?? '').length;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(Math.min(decimals, 6))}%`;
}

/** `format` is what the cell has now. Undefined for a date that the workbook's calendar does not know. */
export function editInput(value: EditValue, format: unknown, meanings: CellMeanings, date1904: boolean): EditInput | undefined {
  if (value === undefined) return { value: '' };
  if (typeof value === 'object' && value.kind === 'date') {
    const serial = isoToSerial(value.iso, date1904);
    if (serial === undefined) return undefined;
    return meanings.isDate(format) ? { value: serial } : { value: serial, format: Number.isInteger(serial) ? dateFormat : timeFormat };
  }
  if (typeof value === 'object') {
    return meanings.isPercent(format) ? { value: value.fraction } : { value: value.fraction, format: percentFormat(value.fraction) };
  }
  if (typeof value === 'string') return { value: valueInput(value) };
  // Under the text format a number becomes text again, and under a date or percentage format it would show as one.
  const isOther = format === textFormat || (typeof value === 'number' && (meanings.isDate(format) || meanings.isPercent(format)));
  return isOther ? { value, format: plainFormat } : { value };
}
