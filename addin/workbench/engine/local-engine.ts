/** The xlsx engine where it stands: in the worker, or in tests. */
import { success, type Result } from '../../../grading/messages/result.ts';
import type { WorkOptions } from '../../../workbook/host.ts';
import { readForEditing } from '../../../workbook/xlsx/edits/read-for-editing.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import type { BookSink, OpenedBook, SaveTask, XlsxEngine } from './engine.ts';

/** Rows that go to the page in one message: small enough that taking them in is no pause. */
const blockRows = 500;

/** Saving takes most of its time in marking. */
const written = 0.3;

class LocalEngine implements XlsxEngine {
  private bytes: Uint8Array | undefined;

  async open(bytes: Uint8Array, sink: BookSink, options: WorkOptions = {}): Promise<Result<OpenedBook>> {
    const host = openXlsx(bytes);
    const read = await readForEditing(bytes, options);
    if (!read.ok) return read;
    const notes = await host.readNotes();
    if (!notes.ok) return notes;
    const marked = await host.isMarked();
    if (!marked.ok) return marked;
    for (const { grid: { name, hidden, merges, rows }, locks } of read.value) {
      sink.sheet({ name, hidden, merges, locks });
      for (let at = 0; at < rows.length; at += blockRows) sink.rows(rows.slice(at, at + blockRows));
    }
    this.bytes = bytes;
    return success({ notes: notes.value, isMarked: marked.value });
  }

  async save(task: SaveTask, options: WorkOptions = {}): Promise<Result<Uint8Array>> {
    if (this.bytes === undefined) throw new Error('nothing is open');
    const host = openXlsx(this.bytes);
    if (task.edits.length > 0) {
      const done = await host.write(task.edits);
      if (!done.ok) return done;
    }
    options.onProgress?.(written);
    if (task.notes !== undefined) {
      const done = await host.writeNotes(task.notes);
      if (!done.ok) return done;
    }
    if (task.marks !== undefined) {
      const done = await this.takeMarks(host, task.marks, options);
      if (!done.ok) return done;
    }
    options.onProgress?.(1);
    return success(host.bytes().slice());
  }

  close(): void {
    this.bytes = undefined;
  }

  private async takeMarks(host: ReturnType<typeof openXlsx>, marks: NonNullable<SaveTask['marks']> | null, options: WorkOptions): Promise<Result<void>> {
    const onProgress = (fraction: number) => options.onProgress?.(written + (1 - written) * fraction * 0.99);
    if (marks !== null) return host.mark(marks, { ...options, onProgress });
    const done = await host.unmark({ ...options, onProgress });
    return done.ok || done.problem.code !== 'FILE_013' ? done : success(undefined);
  }
}

/** An engine without a file. */
export function openLocalEngine(): XlsxEngine {
  return new LocalEngine();
}
