/** The problems of writing that every host has in common. */
import { problem } from '../grading/messages/problem.ts';
import type { Problem } from '../grading/messages/problem.ts';
import { cellAddress } from '../grading/records/cell-address.ts';
import type { CellRange } from '../grading/records/sheet-grid.ts';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `B2:D9`. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

export function absentSheet(sheet: string): Problem {
  return problem<'SHEET_012'>('SHEET_012', 'error', { sheet }, { sheet });
}

export function protectedSheet(place: CellPlace): Problem {
  return problem<'SHEET_011'>('SHEET_011', 'error', place, { sheet: place.sheet });
}

export function formulaCell(place: CellPlace): Problem {
  return problem<'CELL_019'>('CELL_019', 'error', place, {});
}

export function arrayCell(place: CellPlace, range: CellRange): Problem {
  return problem<'CELL_020'>('CELL_020', 'error', place, { range: rangeText(range) });
}

export function coveredCell(place: CellPlace, range: CellRange): Problem {
  return problem<'CELL_021'>('CELL_021', 'error', place, { range: rangeText(range) });
}

export function tableHeading(place: CellPlace, table: string): Problem {
  return problem<'CELL_022'>('CELL_022', 'error', place, { table });
}

/** Excel keeps no more than this in a cell. */
export const longestText = 32_767;

export function tooLong(place: CellPlace, length: number): Problem {
  return problem<'CELL_016'>('CELL_016', 'error', place, { length, limit: longestText });
}

/** The range that covers the cell without showing it: every cell of a merge but the top left one. */
export function coveringRange(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return merges.find(({ top, left, bottom, right }) =>
    row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left));
}
