/** Where everything of one sheet stands in the grid: pure arithmetic over rows, columns and merged cells. */
import { cellText } from '../../../grading/records/cell-text.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import { overlaps } from '../book/selection.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import { Axis, type Span } from './axis.ts';
import { guessWidths, letterWidth } from './column-widths.ts';
import { lengths } from './look.ts';

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows at the top and columns at the left that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly frozenHeight: number;
  readonly frozenWidth: number;
}

/** Widths and heights for a sheet whose first rows are headings and stay in view. */
export function layoutOf(sheet: SheetCells, frozenRows: number): SheetLayout {
  const rowCount = Math.max(lengths.fewestRows, sheet.lastRow() + lengths.spareRows);
  const columnCount = Math.max(lengths.fewestColumns, sheet.lastColumn() + lengths.spareColumns);
  const columns = new Axis(columnCount, lengths.column, guessWidths(sheet, frozenRows));
  const rows = new Axis(rowCount, lengths.row, headingHeights(sheet, frozenRows, columns));
  return {
    rows, columns, frozen: { rows: frozenRows, columns: 0 }, frozenHeight: rows.start(frozenRows + 1), frozenWidth: 0,
  };
}

/** The same sheet with nothing that stays in view. */
export function withoutFrozenRows(layout: SheetLayout): SheetLayout {
  return { ...layout, frozen: { ...layout.frozen, rows: 0 }, frozenHeight: 0 };
}

/**
 * The same sheet with the columns up to `last` staying in view, in at most `room` pixels. Where they need more they get narrower,
 * the last one least: it says whose row it is. Where even that is too much, none stays.
 */
export function withFrozenColumns(layout: SheetLayout, last: number, room: number): SheetLayout {
  if (last === 0) return layout;
  const columns = layout.columns.start(last + 1) <= room ? layout.columns : squeezed(layout.columns, last, room);
  return columns === undefined ? layout : { ...layout, columns, frozen: { ...layout.frozen, columns: last }, frozenWidth: columns.start(last + 1) };
}

function squeezed(columns: Axis, last: number, room: number): Axis | undefined {
  const narrow = new Map<number, number>();
  for (let column = 1; column < last; column++) narrow.set(column, Math.min(columns.length(column), lengths.narrowestFrozen));
  const others = [...narrow.values()].reduce((sum, width) => sum + width, 0);
  narrow.set(last, Math.min(columns.length(last), Math.floor(room - others)));
  return room - others < lengths.narrowestName ? undefined : columns.withLengths(narrow);
}

/** Headings wrap over as many lines as they need, up to a few. */
function headingHeights(sheet: SheetCells, frozenRows: number, columns: Axis): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (let row = 1; row <= frozenRows; row++) {
    let lines = 1;
    sheet.row(row).cells.forEach((cell, at) => {
      const merge = sheet.merges.find((candidate) => candidate.top === row && candidate.left === at + 1);
      if (cell === undefined || (merge !== undefined && merge.bottom > merge.top)) return;
      const width = columns.start((merge?.right ?? at + 1) + 1) - columns.start(at + 1) - lengths.cellPadding;
      const wrapped = cellText(cell).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((letterWidth(line) * lengths.letter) / Math.max(1, width))), 0);
      lines = Math.max(lines, Math.min(lengths.headingLines, wrapped));
    });
    heights.set(row, Math.max(lengths.row, lines * lengths.headingLine + lengths.headingPadding));
  }
  return heights;
}

/** A piece of a row: one cell with what it covers, or room that another row's cell reaches into. */
export interface Piece {
  readonly column: number;
  readonly last: number;
  readonly merge: CellRange | undefined;
  /** The merged cell is drawn in a row above; here is only its room. */
  readonly isCovered: boolean;
}

/** Which part of the grid a row stands in: `from` is the first row drawn of it, `frozen` says what the other parts hold. */
export interface Part {
  readonly from: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The pieces of a row between two columns. A merged cell is drawn once, in the first row and column of it that the part shows. */
export function piecesOf(row: number, part: Part, span: Span, merges: readonly CellRange[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let column = span.from; column <= span.to;) {
    const merge = merges.find((candidate) => overlaps(candidate, { top: row, bottom: row, left: column, right: column }));
    const last = merge === undefined ? column : Math.min(merge.right, span.to);
    pieces.push({ column, last, merge, isCovered: merge !== undefined && isDrawnElsewhere(row, column, merge, part) });
    column = last + 1;
  }
  return pieces;
}

function isDrawnElsewhere(row: number, column: number, merge: CellRange, { from, frozen }: Part): boolean {
  const isAboveThisPart = row > frozen.rows && merge.top <= frozen.rows;
  const isLeftOfThisPart = column > frozen.columns && merge.left <= frozen.columns;
  return isAboveThisPart || isLeftOfThisPart || row > Math.max(merge.top, from);
}

/** Merged cells that reach into rows of the grid. */
export function mergesIn(merges: readonly CellRange[], rows: Span): readonly CellRange[] {
  return merges.filter((merge) => merge.top <= rows.to && merge.bottom >= rows.from);
}

/** How far to scroll so that a cell can be seen; undefined along an axis that need not move. */
export function scrollFor(axis: Axis, wanted: number, frozen: number, scroll: number, room: number): number | undefined {
  const index = Math.min(wanted, axis.count);
  // The first one stands for the beginning, whatever stays in view.
  if (index === 1) return 0;
  if (index <= frozen) return undefined;
  const start = axis.start(index) - axis.start(frozen + 1);
  const end = start + axis.length(index);
  if (start < scroll) return start;
  return end > scroll + room ? Math.max(0, Math.min(start, end - room)) : undefined;
}
