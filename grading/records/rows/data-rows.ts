/** The rows of a sheet that describe enterprises, told from notes, totals, examples and repeated headings. */
import { knownFields } from '../../indicators/known-fields.ts';
import { cellText, isBlank } from '../cell-text.ts';
import { foldKey } from '../fold-text.ts';
import type { MatchedColumn } from '../headings/match-columns.ts';
import type { CellRange, GridRow, SheetGrid } from '../sheet-grid.ts';
import type { CoveredCell } from './merged-values.ts';
import { areColumnNumbers, areDemands, isExampleText, isNameLike, isNoteText, isSequenceHeading, isTotalText } from './row-marks.ts';

/** What the rows are told apart by. Row numbers are those of the sheet. */
export interface RowContext {
  readonly grid: SheetGrid;
  readonly headerRows: readonly [number, number];
  readonly matched: readonly MatchedColumn[];
  readonly statusColumns: ReadonlySet<number>;
}

/** What a row is by itself. `isAlone`: a single cell, which after a note goes on with it; `lone`: its column, where it may be a name. */
export interface RowKind {
  readonly kind: 'empty' | 'note' | 'data' | 'other';
  readonly isAlone: boolean;
  readonly lone?: number;
}

interface Standing {
  readonly column: number;
  readonly text: string;
}

/** Folded texts of one header row, by column. */
type HeaderTexts = ReadonlyMap<number, string>;

const fewestAcross = 3;

function standingCells(row: GridRow, statusColumns: ReadonlySet<number>): readonly Standing[] {
  const found: Standing[] = [];
  const { cells } = row;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell !== undefined && !isBlank(cell) && !statusColumns.has(at + 1)) found.push({ column: at + 1, text: cellText(cell) });
  }
  return found;
}

// A merge across the table holds a note or the name of a section, never the data of a column.
function wideRows(merges: readonly CellRange[], below: number): ReadonlyMap<number, number> {
  const wide = merges.filter(({ top, left, right }) => top > below && right - left + 1 >= fewestAcross);
  return new Map(wide.map(({ top, left }) => [top, left]));
}

function headerTextsOf({ grid, headerRows, statusColumns }: RowContext): readonly HeaderTexts[] {
  const rows = grid.rows.filter(({ number }) => number >= headerRows[0] && number <= headerRows[1]);
  return rows.map((row) => new Map(standingCells(row, statusColumns).map(({ column, text }) => [column, foldKey(text)])));
}

// A repeated header says so in its first cells already, which spares comparing every cell of every row.
function repeatsHeader(standing: readonly Standing[], headers: readonly HeaderTexts[]): boolean {
  if (standing.length < 2) return false;
  return headers.some((header) => {
    const isSame = ({ column, text }: Standing) => header.get(column) === foldKey(text);
    if (!standing.slice(0, 3).some(isSame)) return false;
    const same = standing.filter(isSame);
    return same.length >= 2 && same.length * 5 >= standing.length * 4;
  });
}

// With a name beside it a remark is only a remark; a signature line names people in several cells.
function isNote(standing: readonly Standing[], name: Standing | undefined): boolean {
  const [first, ...others] = standing;
  if (first === undefined || !isNoteText(first.text)) return false;
  return others.length <= 1 || name === undefined || name === first || others.some(({ text }) => isNoteText(text));
}

/** Whether a row holds no more than its running number (lists are often numbered further than they are filled). */
function isUnfilled(standing: readonly Standing[], filling: ReadonlySet<number>): boolean {
  return !standing.some(({ column }) => filling.has(column));
}

/** The first text of a row, its own or one merged down into it. */
function leadingText(own: Standing, covered: readonly CoveredCell[]): Standing {
  for (const { column, source } of covered) {
    const cell = source?.cells[column - 1];
    if (column < own.column && cell !== undefined && !isBlank(cell)) return { column, text: cellText(cell) };
  }
  return own;
}

/** Tells what a row is, from its cells and those merged down into it. */
export function rowKinds(context: RowContext): (row: GridRow, covered: readonly CoveredCell[]) => RowKind {
  const { grid, matched, statusColumns, headerRows } = context;
  const headers = headerTextsOf(context);
  const wide = wideRows(grid.merges, headerRows[1]);
  const nameColumn = matched.find(({ field }) => field.id === knownFields.name)?.column;
  const filling = new Set(matched.filter(({ heading }) => !isSequenceHeading(heading)).map(({ column }) => column));

  return (row, covered) => {
    const standing = standingCells(row, statusColumns);
    const [first] = standing;
    if (first === undefined) return { kind: 'empty', isAlone: false };
    const isAlone = standing.length === 1;
    const name = standing.find(({ column }) => column === nameColumn);
    if (isNote(standing, name)) return { kind: 'note', isAlone };
    const isData = (): boolean => {
      if ((isAlone && wide.get(row.number) === first.column) || isUnfilled(standing, filling)) return false;
      const leading = leadingText(first, covered);
      if (isTotalText(leading.text) || (name !== undefined && isTotalText(name.text))) return false;
      if (leading.column !== nameColumn && isExampleText(leading.text)) return false;
      const texts = standing.map(({ text }) => text);
      return !areColumnNumbers(texts) && !areDemands(texts) && !repeatsHeader(standing, headers);
    };
    const mayBeName = isAlone && wide.get(row.number) !== first.column && isNameLike(first.text) && !isTotalText(first.text);
    return { kind: isData() ? 'data' : 'other', isAlone, ...(mayBeName ? { lone: first.column } : {}) };
  };
}

/** The data rows among the rows below the headings, in their order: what stands alone below a note belongs to the note. */
export function dataRowsAmong<R extends { readonly is: RowKind }>(rows: readonly R[]): readonly R[] {
  let isAmongNotes = false;
  return rows.filter(({ is: { kind, isAlone } }) => {
    if (kind === 'note') isAmongNotes = true;
    else if (kind !== 'empty' && !isAlone) isAmongNotes = false;
    return kind === 'data' && !isAmongNotes;
  });
}
