/** What is selected: an active cell and the corner opposite to it, moved by keys. */
import type { CellRange } from '../../../grading/records/sheet-grid.ts';

/** 1-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The active cell is the one that typing changes; `corner` is where the rectangle ends. */
export interface Selection {
  readonly active: Cell;
  readonly corner: Cell;
}

export function selectOne(cell: Cell): Selection {
  return { active: cell, corner: cell };
}

/** The rectangle between two cells, grown until no merged cell is cut. */
export function rangeOf(selection: Selection, merges: readonly CellRange[]): CellRange {
  const { active, corner } = selection;
  let range: CellRange = {
    top: Math.min(active.row, corner.row), bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column), right: Math.max(active.column, corner.column),
  };
  for (let grew = true; grew;) {
    grew = false;
    for (const merge of merges) {
      if (!overlaps(range, merge) || contains(range, merge)) continue;
      range = {
        top: Math.min(range.top, merge.top), bottom: Math.max(range.bottom, merge.bottom),
        left: Math.min(range.left, merge.left), right: Math.max(range.right, merge.right),
      };
      grew = true;
    }
  }
  return range;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function contains(outer: CellRange, inner: CellRange): boolean {
  return outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** One or more steps along rows or columns, held inside the sheet; out of a merged cell it takes one step to leave it. */
export function step(from: Cell, rows: number, columns: number, size: Size, merges: readonly CellRange[]): Cell {
  const merge = merges.find((candidate) => overlaps(candidate, oneCell(from)));
  const row = (rows > 0 ? (merge?.bottom ?? from.row) : (merge?.top ?? from.row)) + rows;
  const column = (columns > 0 ? (merge?.right ?? from.column) : (merge?.left ?? from.column)) + columns;
  const target = {
    row: rows === 0 ? from.row : Math.min(size.rows, Math.max(1, row)),
    column: columns === 0 ? from.column : Math.min(size.columns, Math.max(1, column)),
  };
  return anchorOf(target, merges);
}

/** The top left cell of the merged cell that covers this one; itself where none does. */
export function anchorOf(cell: Cell, merges: readonly CellRange[]): Cell {
  const merge = merges.find((candidate) => overlaps(candidate, oneCell(cell)));
  return merge === undefined ? cell : { row: merge.top, column: merge.left };
}

function oneCell(cell: Cell): CellRange {
  return { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
}
