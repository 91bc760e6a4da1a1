/** Runs a SheetPatcher over the part of a sheet, twice where rows are out of order. */
import { twoHandlers } from '../two-handlers.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { PackageEdit } from './package-edit.ts';
import { rewritePart } from './part-rewrite.ts';
import { SheetPatcher, type SheetTask } from './sheet-patcher.ts';
import { SheetWalker } from './sheet-walker.ts';

export interface PartTask<C extends { readonly column: number }> extends Omit<SheetTask<C>, 'lateRows'> {
  /** A handler that sees the part as it was, anew for each pass. */
  readonly watch?: () => XmlHandler;
}

/** Puts the patched part into the edit; gives how the range of the sheet was widened. */
export async function patchPart<C extends { readonly column: number }>(
  open: OpenWorkbook, edit: PackageEdit, part: string, task: PartTask<C>, lateRows: ReadonlySet<number> = new Set(),
): Promise<SheetPatcher<C>['widened']> {
  const made: SheetPatcher<C>[] = [];
  await edit.putStream(part, rewritePart(open.source, part, (sink) => {
    const patcher = new SheetPatcher<C>({ ...task, lateRows }, sink);
    made.push(patcher);
    const walker = new SheetWalker(patcher);
    return task.watch === undefined ? walker : twoHandlers(walker, task.watch());
  }));
  const [patcher] = made;
  if (patcher === undefined) throw new Error(part);
  return patcher.strayRows.size > 0 && lateRows.size === 0 ? patchPart(open, edit, part, task, patcher.strayRows) : patcher.widened;
}
