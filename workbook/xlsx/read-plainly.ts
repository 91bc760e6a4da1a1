/** Reads a workbook as its user wrote it: without our marks, our status column, our sheets and our notes. */
import { success, type Result } from '../../grading/messages/result.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { ReadOptions } from '../host.ts';
import { keptNotes } from '../notes-record.ts';
import { Stages } from './marks/stages.ts';
import { unmarkWorkbook } from './marks/unmark-workbook.ts';
import { mayBeNotes } from './notes/read-notes.ts';
import { readWorkbook, type SheetWatch } from './read-workbook.ts';

function isNotes({ name, rows }: SheetGrid): boolean {
  return mayBeNotes(name) && keptNotes(rows.slice(0, 1).map(({ cells }) => cells[0])) !== undefined;
}

/** FILE_* when the bytes cannot be read; the only throw is the reason of a cancelled signal. */
export async function readPlainly(bytes: Uint8Array, options: ReadOptions = {}, watch?: SheetWatch): Promise<Result<readonly SheetGrid[]>> {
  const stages = new Stages(options);
  const { signal } = options;
  const plain = await unmarkWorkbook(bytes, { signal, onProgress: (fraction) => stages.reach(fraction * 0.3) });
  const read = await readWorkbook(plain.ok ? plain.value : bytes, {
    sheets: options.sheets, signal, watch, onProgress: (fraction) => stages.reach(0.3 + fraction * 0.7),
  });
  return read.ok ? success(read.value.filter((grid) => !isNotes(grid))) : read;
}
