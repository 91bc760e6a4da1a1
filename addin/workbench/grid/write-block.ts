/** Writing a rectangle of cells: which cells a pasted block changes, and what is said when one of them cannot be written. */
import { problemLine, problemText } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import { coveringRange } from '../../../workbook/edit-problems.ts';
import type { CellEdit, EditValue } from '../../../workbook/host.ts';
import { overlaps } from '../book/selection.ts';
import type { WorkbenchHost } from '../workbench-host.ts';

/**
 * The edits that put rows of values into a block; one single value fills all of it. Cells that a merge covers hold nothing:
 * an empty value for one is no edit, and a filling value goes to the cells that show.
 */
export function blockEdits(block: CellRange, merges: readonly CellRange[], rows: readonly (readonly EditValue[])[]): readonly CellEdit[] {
  const isFill = rows.length === 1 && rows[0]?.length === 1;
  const near = merges.filter((merge) => overlaps(merge, block));
  const edits: CellEdit[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const values = rows[isFill ? 0 : row - block.top] ?? [];
    for (let column = block.left; column <= block.right; column++) {
      const at = isFill ? 0 : column - block.left;
      if (at >= values.length) continue;
      const value = values[at];
      const isLeftOut = (isFill || value === undefined) && coveringRange(near, row, column) !== undefined;
      if (!isLeftOut) edits.push({ row, column, value });
    }
  }
  return edits;
}

/** Writes all of a block or nothing, and then says which cell stands in the way. */
export function writeBlock(host: WorkbenchHost, sheet: string, edits: readonly CellEdit[], say: (text: string) => void): void {
  const written = host.edit([{ sheet, cells: edits }]);
  if (written.ok) return;
  const [first, ...others] = edits.length > 1 ? host.refusals([{ sheet, cells: edits }]) : [];
  const { row, column } = first?.place ?? {};
  if (first === undefined || row === undefined || column === undefined) return say(problemLine(written.problem));
  const { text, fix } = problemText(first);
  const words = { cells: edits.length, address: cellAddress(row, column), others: others.length, reason: `${text}${fix}`, code: first.code };
  say(fill(others.length === 0 ? texts.blockRefused : texts.blockRefusedMany, words));
}
