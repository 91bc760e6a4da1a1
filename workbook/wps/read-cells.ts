/** The values of an area as they are meant: dates, percentages, errors and pictures told from plain numbers and texts. */
import type { CellRange, CellValue } from '../../grading/records/sheet-grid.ts';
import { mayBeError, mayBeFormatted, type CellMeanings } from '../live/cell-meaning.ts';
import { evenParts, rangeAt } from './areas.ts';
import type { WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

type Grid = readonly (readonly unknown[])[];

/** What COM gives for an error: 0x800A0000 and the number of the error. */
const errorCodes: ReadonlyMap<number, string> = new Map(
  [[2000, '#NULL!'], [2007, '#DIV/0!'], [2015, '#VALUE!'], [2023, '#REF!'], [2029, '#NAME?'], [2036, '#NUM!'], [2042, '#N/A']]
    .map(([number, code]) => [-2146828288 + Number(number), String(code)]),
);

/** Rows of values, whatever shape WPS gave them: a single cell comes alone, some builds give one row or column flat. */
export function gridOf(values: unknown, rows: number, columns: number): Grid {
  if (!Array.isArray(values)) return [[values]];
  if (values.length === rows && values.every((row) => Array.isArray(row))) return values as Grid;
  if (rows === 1 && values.length === columns) return [values];
  return columns === 1 ? values.map((value: unknown) => [value]) : [];
}

export function readValues(sheet: WpsSheet, area: CellRange): Grid {
  const range = rangeAt(sheet, area);
  return gridOf(calling(() => range.Value2), area.bottom - area.top + 1, area.right - area.left + 1);
}

/** Row by row from the area's first; undefined for empty cells. */
export function readMeanings(sheet: WpsSheet, area: CellRange, meanings: CellMeanings): readonly (readonly (CellValue | undefined)[])[] {
  const values = readValues(sheet, area);
  const cells = values.map((row) => row.map((value) => meaningOf(value, meanings)));
  for (let column = area.left; column <= area.right; column++) {
    const at = column - area.left;
    if (values.some((row) => typeof row[at] === 'number' && mayBeFormatted(row[at]))) applyFormats(sheet, area, column, values, cells, meanings);
    values.forEach((row, down) => {
      const value = row[at];
      if (typeof value === 'string' && mayBeError(value) && isErrorCell(sheet, area.top + down, column)) (cells[down] ?? [])[at] = { kind: 'error', code: value };
    });
  }
  return cells;
}

function meaningOf(value: unknown, meanings: CellMeanings): CellValue | undefined {
  const code = typeof value === 'number' ? errorCodes.get(value) : undefined;
  return code === undefined ? meanings.meaning(value) : { kind: 'error', code };
}

/** Asks for the formats of one column, from its first doubtful number to its last. */
function applyFormats(sheet: WpsSheet, area: CellRange, column: number, values: Grid, cells: (CellValue | undefined)[][], meanings: CellMeanings): void {
  const at = column - area.left;
  const doubtful = values.flatMap((row, down) => (typeof row[at] === 'number' && mayBeFormatted(row[at]) ? [down] : []));
  const span = { top: area.top + (doubtful[0] ?? 0), bottom: area.top + (doubtful[doubtful.length - 1] ?? 0), left: column, right: column };
  for (const [part, format] of evenParts(span, (asked) => formatOf(sheet, asked))) {
    for (let row = part.top; row <= part.bottom; row++) {
      const value = values[row - area.top]?.[at];
      const line = cells[row - area.top];
      if (line !== undefined && typeof value === 'number' && mayBeFormatted(value)) line[at] = meanings.meaning(value, format);
    }
  }
}

function formatOf(sheet: WpsSheet, area: CellRange): string | undefined {
  const range = rangeAt(sheet, area);
  const format = calling(() => range.NumberFormat);
  return typeof format === 'string' ? format : undefined;
}

/** A text such as `#N/A` that somebody typed with an apostrophe is a text. */
function isErrorCell(sheet: WpsSheet, row: number, column: number): boolean {
  const cell = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
  return calling(() => cell.PrefixCharacter) !== "'";
}
