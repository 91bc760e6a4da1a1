/** A sheet with some of its rows as they are now. */
import type { GridRow, SheetGrid } from './sheet-grid.ts';

function isEmpty({ cells }: GridRow): boolean {
  return cells.every((cell) => cell === undefined || cell === '');
}

/** Replaces rows by their numbers; new ones are put in their place, empty ones taken out. All other rows stay the same objects. */
export function replaceRows(grid: SheetGrid, changed: readonly GridRow[]): SheetGrid {
  const byNumber = new Map(changed.map((row) => [row.number, row]));
  const kept = grid.rows.filter(({ number }) => !byNumber.has(number));
  const added = [...byNumber.values()].filter((row) => !isEmpty(row)).sort((a, b) => a.number - b.number);
  const rows: GridRow[] = [];
  let next = 0;
  for (const row of added) {
    while (next < kept.length && (kept[next] as GridRow).number < row.number) rows.push(kept[next++] as GridRow);
    rows.push(row);
  }
  while (next < kept.length) rows.push(kept[next++] as GridRow);
  return { ...grid, rows };
}
