/** One value into one cell, so that it is read back as what it is. */
import { problem } from '../../grading/messages/problem.ts';
import { cellInput } from '../live/cell-input.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { CellEdit } from '../host.ts';
import { isDateFormatCode, isPercentFormat } from '../xlsx/number-format.ts';
import { isoToSerial } from '../xlsx/serial-date.ts';
import type { WpsRange } from './wps-api.ts';

const text = '@';
const general = 'General';

/** Throws CELL_023 for a date that the workbook's calendar does not have. */
export function serialOf(sheet: string, { row, column, value }: CellEdit, date1904: boolean): number | undefined {
  if (typeof value !== 'object' || value.kind !== 'date') return undefined;
  const serial = isoToSerial(value.iso, date1904);
  if (serial === undefined) throw new HostProblem(problem<'CELL_023'>('CELL_023', 'error', { sheet, row, column }, { seen: value.iso }));
  return serial;
}

/** `serial` is that of a date, in the calendar of the workbook. */
export function putValue(cell: WpsRange, value: CellEdit['value'], serial: number | undefined): void {
  if (value === undefined || value === '') cell.ClearContents();
  else if (typeof value === 'string') putText(cell, value);
  else if (typeof value === 'object' && value.kind === 'date') putNumber(cell, serial ?? value.serial, value.iso.includes('T') ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd', isDateFormatCode);
  else if (typeof value === 'object') putNumber(cell, value.fraction, Number.isInteger(value.fraction * 100) ? '0%' : '0.00%', (code) => isPercentFormat(0, code));
  else putNumber(cell, value, general, (code) => code !== text);
}

/** Text that WPS would take for something else gets an apostrophe; a build that shows the apostrophe gets the format for text instead. */
function putText(cell: WpsRange, value: string): void {
  const input = cellInput(value);
  cell.Value2 = input;
  if (input === value || (cell.Value2 === value && cell.HasFormula !== true)) return;
  cell.NumberFormat = text;
  cell.Value2 = value;
}

/** In a cell that is formatted as text a number becomes a text, so the format comes first. */
function putNumber(cell: WpsRange, value: number | boolean, format: string, fits: (code: string) => boolean): void {
  const known = cell.NumberFormat;
  if (typeof known !== 'string' || !fits(known)) cell.NumberFormat = format;
  cell.Value2 = value;
}
