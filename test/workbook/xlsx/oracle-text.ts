/** Our cells and those of other readers as texts that can be compared. */
import type { CellObject } from '@e965/xlsx';
import type { CellValue as OracleValue } from 'hucre';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';

/** `''` for an empty cell, a picture and a formula without result: other readers see nothing there. */
export function ourText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'percent') return String(value.fraction);
  return value.kind === 'error' ? value.code : '';
}

/** A date that another reader built on UTC, to the second, in our form. */
export function utcText(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'no date';
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

/** hucre leaves the line ends of a text as they are. */
export function hucreText(value: OracleValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return utcText(value);
  return String(value).replace(/\r\n?/g, '\n');
}

/** SheetJS keeps dates as serials and errors as numbers: of an error only the fact is compared. */
export function sheetjsText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === 'z') return '';
  return cell.t === 'e' ? 'error' : String(cell.v ?? '').replace(/\r\n?/g, '\n');
}

/** Our cell in the terms of `sheetjsText`. */
export function ourTextForSheetjs(value: CellValue | undefined): string {
  if (typeof value !== 'object') return ourText(value);
  if (value.kind === 'date') return String(value.serial);
  if (value.kind === 'percent') return String(value.fraction);
  return value.kind === 'error' ? 'error' : '';
}
