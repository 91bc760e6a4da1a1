/** Edits packages for the tests of editing. */
import { expect } from 'vitest';
import { parseCellAddress } from '../../../../grading/records/cell-address.ts';
import type { CellEdit, EditValue, SheetEdits } from '../../../../workbook/host.ts';
import { editWorkbook } from '../../../../workbook/xlsx/edits/edit-workbook.ts';

/** `{ B2: 5 }` as edits of the sheet `示例`. */
export function editsOf(cells: Readonly<Record<string, EditValue>>, sheet = '示例'): readonly SheetEdits[] {
  const list = Object.entries(cells).map(([address, value]): CellEdit => {
    const place = parseCellAddress(address);
    if (place === undefined) throw new Error(address);
    return { ...place, value };
  });
  return [{ sheet, cells: list }];
}

export async function edit(bytes: Uint8Array, cells: Readonly<Record<string, EditValue>>, sheet?: string): Promise<Uint8Array> {
  const done = await editWorkbook(bytes, editsOf(cells, sheet));
  if (!done.ok) expect.fail(JSON.stringify(done.problem));
  return done.value;
}

/** `code` of the problem, its place and params. */
export async function refusal(bytes: Uint8Array, cells: Readonly<Record<string, EditValue>>, sheet?: string): Promise<readonly unknown[]> {
  const done = await editWorkbook(bytes, editsOf(cells, sheet));
  if (done.ok) expect.fail('the edit was made');
  return [done.problem.code, done.problem.place, done.problem.params];
}
