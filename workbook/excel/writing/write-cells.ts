/** Writes cells of the user's sheets: everything is looked at first, and nothing is written when one of the cells cannot be. */
import { problem } from '../../../grading/messages/problem.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import { absentSheet, coveredCell, coveringRange, formulaCell, longestText, tooLong } from '../../edit-problems.ts';
import type { CellEdit, SheetEdits } from '../../host.ts';
import { HostProblem } from '../../live/host-problem.ts';
import { isDate1904 } from '../reading/calendar.ts';
import { CellMeanings } from '../../live/cell-meaning.ts';
import { readMerges } from '../reading/read-merges.ts';
import type { ExcelSession } from '../session.ts';
import { editInput, type EditInput } from './edit-input.ts';
import { editSpans, type EditSpan } from './edit-spans.ts';
import { askIfHeld, expectWritable } from './held-cells.ts';

interface SeenSpan {
  readonly sheet: string;
  readonly span: EditSpan;
  readonly range: Excel.Range;
  /** As it was; the range itself tells what was last put into it. */
  readonly before: Readonly<Record<'values' | 'formulas' | 'numberFormat', Rows>>;
}

type Rows = readonly (readonly unknown[])[];

/** Requests of so many spans stay far below 5 MB. */
const spansPerTrip = 2000;

function grouped(edits: readonly SheetEdits[]): ReadonlyMap<string, readonly CellEdit[]> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const { sheet, cells } of edits) {
    const known = bySheet.get(sheet);
    if (known === undefined) bySheet.set(sheet, [...cells]);
    else known.push(...cells);
  }
  return bySheet;
}

/** Throws for a sheet that is not there; gives those that are protected. */
async function checkSheets(session: ExcelSession, bySheet: ReadonlyMap<string, readonly CellEdit[]>): Promise<ReadonlySet<string>> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name');
  await session.sync();
  const there = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  for (const sheet of bySheet.keys()) if (!there.has(sheet)) throw new HostProblem(absentSheet(sheet));
  for (const sheet of bySheet.keys()) there.get(sheet)?.protection.load('protected');
  await session.sync();
  return new Set([...bySheet.keys()].filter((sheet) => there.get(sheet)?.protection.protected === true));
}

/** What the cells hold now, span by span. */
async function lookAt(
  session: ExcelSession, spans: readonly { readonly sheet: string; readonly span: EditSpan }[], protectedSheets: ReadonlySet<string>,
): Promise<readonly SeenSpan[]> {
  const seen: SeenSpan[] = [];
  for (let at = 0; at < spans.length; at += spansPerTrip) {
    const part = spans.slice(at, at + spansPerTrip).map(({ sheet, span }) => {
      const range = session.sheet(sheet).getRangeByIndexes(span.top - 1, span.column - 1, span.edits.length, 1);
      range.load('values,formulas,numberFormat');
      askIfHeld(session, range, protectedSheets.has(sheet));
      return { sheet, span, range };
    });
    await session.sync();
    for (const one of part) {
      const { values, formulas, numberFormat } = one.range;
      seen.push({ ...one, before: { values, formulas, numberFormat } });
    }
  }
  return seen;
}

/** A text that looks like a formula has itself as its value; a formula has its result. */
function isFormula(value: unknown, formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function inputOf(
  { sheet, before }: SeenSpan, edit: CellEdit, at: number, merges: readonly CellRange[], meanings: CellMeanings, date1904: boolean,
): EditInput {
  const place = { sheet, row: edit.row, column: edit.column };
  const [value, formula, format] = [before.values, before.formulas, before.numberFormat].map((rows) => rows[at]?.[0]);
  if (isFormula(value, formula)) throw new HostProblem(formulaCell(place));
  const cover = coveringRange(merges, edit.row, edit.column);
  if (cover !== undefined) throw new HostProblem(coveredCell(place, cover));
  if (typeof edit.value === 'string' && edit.value.length > longestText) throw new HostProblem(tooLong(place, edit.value.length));
  const input = editInput(edit.value, format, meanings, date1904);
  if (input !== undefined) return input;
  const iso = typeof edit.value === 'object' && edit.value.kind === 'date' ? edit.value.iso : '';
  throw new HostProblem(problem<'CELL_023'>('CELL_023', 'error', place, { seen: iso }));
}

function put({ range }: SeenSpan, inputs: readonly (EditInput | undefined)[]): void {
  // The format goes first: it decides what becomes of a value.
  if (inputs.some((input) => input?.format !== undefined)) range.numberFormat = inputs.map((input) => [input?.format ?? null]);
  range.values = inputs.map((input) => [input?.value ?? null]);
}

/** Trouble that only shows while writing: what is written already goes back. */
async function putBack(session: ExcelSession, written: readonly SeenSpan[]): Promise<void> {
  for (const { range, span, before } of written) {
    range.numberFormat = span.edits.map((edit, at) => [edit === undefined ? null : before.numberFormat[at]?.[0] ?? null]);
    range.values = span.edits.map((edit, at) => {
      const value = before.values[at]?.[0];
      return [edit === undefined ? null : typeof value === 'string' && value !== '' ? `'${value}` : value ?? null];
    });
  }
  await session.sync();
}

/** All of the cells, or a problem with the place of the first that cannot be written. */
export async function writeCells(session: ExcelSession, edits: readonly SheetEdits[]): Promise<void> {
  const bySheet = grouped(edits);
  if (bySheet.size === 0) return;
  const protectedSheets = await checkSheets(session, bySheet);
  const all = [...bySheet].flatMap(([sheet, cells]) => editSpans(cells).map((span) => ({ sheet, span })));
  const isDated = edits.some(({ cells }) => cells.some(({ value }) => typeof value === 'object' && value.kind === 'date'));
  const date1904 = isDated && await isDate1904(session);
  const meanings = new CellMeanings(date1904);
  const seen = await lookAt(session, all, protectedSheets);
  const merges = await mergesAround(session, bySheet);
  const inputs = seen.map((one) => one.span.edits.map((edit, at) => (edit === undefined ? undefined
    : inputOf(one, edit, at, merges.get(one.sheet) ?? [], meanings, date1904))));
  await expectWritable(session, seen.map(({ sheet, span, range }) => ({ sheet, range, edits: span.edits })), protectedSheets);
  for (let at = 0; at < seen.length; at += spansPerTrip) {
    const part = seen.slice(at, at + spansPerTrip);
    try {
      part.forEach((one, offset) => put(one, inputs[at + offset] ?? []));
      await session.sync();
    } catch (error) {
      await putBack(session.stubborn(), seen.slice(0, at + part.length));
      throw error;
    }
  }
}

async function mergesAround(session: ExcelSession, bySheet: ReadonlyMap<string, readonly CellEdit[]>): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const found = new Map<string, readonly CellRange[]>();
  for (const [sheet, cells] of bySheet) {
    const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
    const [top, left] = [rows.reduce((a, b) => Math.min(a, b), Infinity), columns.reduce((a, b) => Math.min(a, b), Infinity)];
    const [bottom, right] = [rows.reduce((a, b) => Math.max(a, b), 0), columns.reduce((a, b) => Math.max(a, b), 0)];
    if (bottom === 0) continue;
    const { merges } = await readMerges(session, sheet, { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 });
    found.set(sheet, merges);
  }
  return found;
}
