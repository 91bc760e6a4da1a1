/** The first rows of a sheet as heading texts, with merged cells spread over what they cover. */
import { cellText, isBlank, isPlain } from '../cell-text.ts';
import type { CellRange, GridRow, SheetGrid } from '../sheet-grid.ts';
import type { HeadingPath } from './match-heading.ts';
import { parseHeading, type ParsedHeading } from './parse-heading.ts';

/** How many stored rows are searched for the headings. */
export const searchedRows = 30;

interface HeaderCell {
  readonly heading: ParsedHeading;
  readonly merge?: CellRange;
}

/** A column under a block of header rows. `isContinuation`: its leaf is the right part of a merged heading. */
export interface HeadedColumn extends HeadingPath {
  readonly column: number;
  readonly isContinuation: boolean;
  /** The last row that the merged leaf covers. */
  readonly leafBottom: number;
}

/** Rows by 0-based position among the searched rows, cells by column. */
export interface HeaderCells {
  readonly rowNumbers: readonly number[];
  readonly cells: readonly ReadonlyMap<number, HeaderCell>[];
}

function spread(merge: CellRange, rows: readonly GridRow[], cells: readonly Map<number, HeaderCell>[], lastColumn: number): void {
  const top = rows.findIndex(({ number }) => number === merge.top);
  const cell = top < 0 ? undefined : cells[top]?.get(merge.left);
  if (cell === undefined) return;
  const right = Math.min(merge.right, lastColumn);
  for (let at = top; at < rows.length && (rows[at]?.number ?? Infinity) <= merge.bottom; at += 1) {
    for (let column = merge.left; column <= right; column += 1) {
      const isCovered = cells[at]?.get(column)?.merge !== undefined;
      if (!isCovered) cells[at]?.set(column, { heading: cell.heading, merge });
    }
  }
}

/** Reads the texts of the first rows; cells that hold no text or number have no heading. */
export function headerCellsOf(grid: SheetGrid, lastColumn: number, statusColumns: ReadonlySet<number>): HeaderCells {
  const rows = grid.rows.slice(0, searchedRows);
  const parsed = new Map<string, ParsedHeading>();
  const headingOf = (text: string): ParsedHeading => {
    const known = parsed.get(text) ?? parseHeading(text);
    parsed.set(text, known);
    return known;
  };
  const cells = rows.map((row) => {
    const found = new Map<number, HeaderCell>();
    row.cells.forEach((cell, at) => {
      if (cell === undefined || isBlank(cell) || statusColumns.has(at + 1)) return;
      if (!isPlain(cell)) return;
      found.set(at + 1, { heading: headingOf(cellText(cell)) });
    });
    return found;
  });
  const last = rows[rows.length - 1]?.number ?? 0;
  let budget = rows.length * lastColumn;
  for (const merge of grid.merges) {
    if (merge.top > last || budget <= 0 || merge.bottom < merge.top || merge.right < merge.left) continue;
    budget -= 1;
    spread(merge, rows, cells, lastColumn);
  }
  return { rowNumbers: rows.map(({ number }) => number), cells };
}

// A group written only over its first column reaches right to the next text of that row, if it has leaves below it.
function fillRight(row: ReadonlyMap<number, HeaderCell>, below: readonly ReadonlyMap<number, HeaderCell>[], columns: readonly number[]) {
  const filled = new Map<number, HeaderCell>();
  let group: HeaderCell | undefined;
  for (const column of columns) {
    const own = row.get(column);
    const hasLeaf = below.some((rowBelow) => {
      const cell = rowBelow.get(column);
      return cell !== undefined && cell.merge !== own?.merge || cell !== undefined && cell.merge === undefined;
    });
    if (own !== undefined) {
      filled.set(column, own);
      group = own.merge === undefined && hasLeaf ? own : undefined;
    } else if (group !== undefined && hasLeaf) filled.set(column, group);
    else group = undefined;
  }
  return filled;
}

/** The columns under the header rows `top..bottom` (positions, inclusive). */
export function headedColumns({ rowNumbers, cells }: HeaderCells, top: number, bottom: number): readonly HeadedColumn[] {
  const block = cells.slice(top, bottom + 1);
  const columns = [...new Set(block.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const topRow = rowNumbers[top] ?? 0;
  // A title merged down from above the block is no heading of it.
  const inBlock = block.map((row) => new Map([...row].filter(([, { merge }]) => merge === undefined || merge.top >= topRow)));
  const rows = inBlock.map((row, at) => (at === inBlock.length - 1 ? row : fillRight(row, inBlock.slice(at + 1), columns)));
  const headed = columns.flatMap((column): readonly HeadedColumn[] => {
    const path = rows.flatMap((row) => row.get(column) ?? []).filter((cell, at, all) => at === 0 || cell.heading !== all[at - 1]?.heading);
    const leaf = path[path.length - 1];
    if (leaf === undefined) return [];
    return [{
      column,
      groups: path.slice(0, -1).map(({ heading }) => heading),
      leaf: leaf.heading,
      isContinuation: leaf.merge !== undefined && leaf.merge.left < column,
      leafBottom: leaf.merge?.bottom ?? 0,
    }];
  });
  return withRepeats(headed);
}

/** Numbers the columns whose headings say the same, so that a mapping can tell them apart. */
function withRepeats(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    if (column.isContinuation) return column;
    const heading = [...column.groups, column.leaf].map(({ shown }) => shown).join('/');
    const repeat = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, repeat);
    return repeat === 1 ? column : { ...column, repeat };
  });
}
