/** One archive of all documents, handed on while it is made, so that thousands of forms never stand in memory together. */
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { zipWriter, ZipTooLarge, type ZipSink } from '../package/write-zip.ts';
import { deflatedEntry, storedEntry } from '../package/zip-entry.ts';

export interface DocumentZip {
  /** DOC_002 when the archive cannot hold it; what was added before stands. */
  readonly add: (path: string, bytes: Uint8Array) => Problem | undefined;
  readonly finish: () => void;
}

export function documentZip(sink: ZipSink): DocumentZip {
  const writer = zipWriter(sink);
  return {
    add(path, bytes) {
      try {
        // Documents are archives themselves: to compress them again gains nothing.
        writer.add(path.endsWith('.csv') ? deflatedEntry(path, bytes) : storedEntry(path, bytes));
        return undefined;
      } catch (error) {
        if (error instanceof ZipTooLarge) return problem('DOC_002', 'error', { file: path }, {});
        throw error;
      }
    },
    finish: () => writer.finish(),
  };
}
