/** Edits put in order, row by row, and checked for what no cell can hold. */
import { problem } from '../../../grading/messages/problem.ts';
import { absentSheet, longestText, tooLong, type CellPlace } from '../../edit-problems.ts';
import type { EditValue, SheetEdits } from '../../host.ts';
import { FileProblem } from '../file-problem.ts';
import type { CellPlan } from '../marks/sheet-patcher.ts';
import { isoToSerial, serialToIso } from '../serial-date.ts';

/** What the cell shows its number as, where the number alone does not say it. */
export type ShownAs = 'date' | 'time' | 'percent' | 'wholePercent';

export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly shownAs: ShownAs | undefined };

export interface PlannedEdit {
  readonly column: number;
  readonly content: Content;
}

export type EditPlan = CellPlan<PlannedEdit>;

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(String(value));
  return value;
}

/** The serial that stands for the date in this workbook, whichever calendar the value was made with. */
function serialOf(place: CellPlace, serial: number, iso: string, date1904: boolean): number {
  const own = serialToIso(serial, date1904) === iso ? serial : isoToSerial(iso, date1904);
  if (own === undefined) throw new FileProblem(problem<'CELL_023'>('CELL_023', 'error', place, { seen: iso }));
  return own;
}

function contentOf(value: EditValue, place: CellPlace, date1904: boolean): Content {
  if (value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'string') {
    if (value.length > longestText) throw new FileProblem(tooLong(place, value.length));
    return { kind: 'text', text: value };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value: finite(value), shownAs: undefined };
  if (value.kind === 'date') {
    return { kind: 'number', value: serialOf(place, value.serial, value.iso, date1904), shownAs: value.iso.includes('T') ? 'time' : 'date' };
  }
  const isWhole = Number.isInteger(Number((value.fraction * 100).toPrecision(12)));
  return { kind: 'number', value: finite(value.fraction), shownAs: isWhole ? 'wholePercent' : 'percent' };
}

/** By the name of the sheet; the last edit of a cell counts. Throws FileProblem for a value that no cell can hold. */
export function planEdits(edits: readonly SheetEdits[], sheets: readonly string[], date1904: boolean): ReadonlyMap<string, EditPlan> {
  const bySheet = new Map<string, Map<number, Map<number, Content>>>();
  for (const { sheet, cells } of edits) {
    if (!sheets.includes(sheet)) throw new FileProblem(absentSheet(sheet));
    const rows = bySheet.get(sheet) ?? new Map<number, Map<number, Content>>();
    bySheet.set(sheet, rows);
    for (const { row, column, value } of cells) {
      const contents = rows.get(row) ?? new Map<number, Content>();
      rows.set(row, contents);
      contents.set(column, contentOf(value, { sheet, row, column }, date1904));
    }
  }
  return new Map([...bySheet].filter(([, rows]) => rows.size > 0).map(([sheet, rows]) => [sheet, inOrder(rows)]));
}

function inOrder(rows: ReadonlyMap<number, ReadonlyMap<number, Content>>): EditPlan {
  return new Map([...rows].map(([row, contents]) =>
    [row, [...contents].map(([column, content]) => ({ column, content })).sort((a, b) => a.column - b.column)]));
}
