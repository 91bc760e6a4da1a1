/** How many rows at the top stay in view: everything down to the last row of headings. */
import { isBlank } from '../../../grading/records/cell-text.ts';
import type { SheetCells } from '../book/sheet-cells.ts';

const looked = 15;
const fewest = 3;
const mostFrozen = 8;

/** A guess before the first check: the first row with several words and nothing else, down to the end of what is merged there. 0 where no row looks like headings. */
export function guessHeaderRows(sheet: SheetCells): number {
  for (let row = 1; row <= Math.min(looked, sheet.lastRow()); row++) {
    const filled = sheet.row(row).cells.filter((cell) => !isBlank(cell));
    if (filled.length < fewest || !filled.every((cell) => typeof cell === 'string')) continue;
    const ends = sheet.merges.filter((merge) => merge.top === row).map((merge) => merge.bottom);
    return frozenRows(Math.max(row, ...ends));
  }
  return 0;
}

/** Too many rows would leave no room for the list; then none stays. */
export function frozenRows(lastHeaderRow: number): number {
  return lastHeaderRow > mostFrozen ? 0 : lastHeaderRow;
}
