/** Where a key takes the selection. */
import { anchorOf, step, type Cell, type Selection, type Size } from '../book/selection.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import type { Command } from './keys.ts';

export interface Ground {
  readonly sheet: SheetCells;
  /** Rows and columns of the grid, spare ones included. */
  readonly size: Size;
  /** Rows that one page holds. */
  readonly pageRows: number;
}

/** The selection after a movement; the same one for commands that move nothing. */
export function moved(selection: Selection, command: Command, ground: Ground): Selection {
  const { size, sheet } = ground;
  switch (command.kind) {
    case 'move': {
      const from = command.extend ? selection.corner : selection.active;
      const to = command.toEdge ? edge(from, command.rows, command.columns, ground) : step(from, command.rows, command.columns, size, sheet.merges);
      return placed(selection, to, command.extend);
    }
    case 'page': {
      const from = command.extend ? selection.corner : selection.active;
      return placed(selection, step(from, command.direction * ground.pageRows, 0, size, []), command.extend);
    }
    case 'home':
    case 'end': return placed(selection, corner(command, command.extend ? selection.corner : selection.active, sheet), command.extend);
    case 'selectAll': return {
      active: { row: 1, column: 1 }, corner: { row: Math.max(1, sheet.lastRow()), column: Math.max(1, sheet.lastColumn()) },
    };
    case 'commit': {
      const to = step(selection.active, command.rows, command.columns, size, sheet.merges);
      return { active: to, corner: to };
    }
    default: return selection;
  }
}

function placed(selection: Selection, to: Cell, extend: boolean): Selection {
  return extend ? { active: selection.active, corner: to } : { active: to, corner: to };
}

function corner(command: { readonly kind: 'home' | 'end'; readonly ofSheet: boolean }, from: Cell, sheet: SheetCells): Cell {
  if (command.kind === 'home') return { row: command.ofSheet ? 1 : from.row, column: 1 };
  const row = command.ofSheet ? Math.max(1, sheet.lastRow()) : from.row;
  return { row, column: Math.max(1, command.ofSheet ? sheet.lastColumn() : sheet.row(row).cells.length) };
}

/** As Excel's Ctrl with an arrow: to the last filled cell of a run, or over empty cells to the next filled one. */
function edge(from: Cell, rows: number, columns: number, { sheet, size }: Ground): Cell {
  const isFilled = (cell: Cell) => sheet.valueAt(cell.row, cell.column) !== undefined;
  const next = (cell: Cell): Cell => ({ row: cell.row + rows, column: cell.column + columns });
  const isInside = (cell: Cell) => cell.row >= 1 && cell.column >= 1
    && cell.row <= Math.max(from.row, sheet.lastRow(), 1) && cell.column <= Math.max(from.column, sheet.lastColumn(), 1);
  let at = from;
  const isRun = isFilled(at) && isInside(next(at)) && isFilled(next(at));
  while (isInside(next(at))) {
    if (isRun && !isFilled(next(at))) break;
    at = next(at);
    if (!isRun && isFilled(at)) break;
  }
  const held = { row: Math.min(at.row, size.rows), column: Math.min(at.column, size.columns) };
  return anchorOf(held, sheet.merges);
}
