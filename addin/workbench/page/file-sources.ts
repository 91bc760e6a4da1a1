/** Where files come from: chosen or dropped by the user, or the sample inside the page. */
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../../grading/messages/result.ts';
import { limitNames } from '../../../grading/messages/scanning.ts';
import { fill } from '../../../grading/messages/template.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import { defaultPackageLimits } from '../../../workbook/xlsx/package-limits.ts';
import type { FileSource } from './page-model.ts';

/** What the file chooser offers. */
export const openable = '.xlsx,.xlsm';

/** The day that the sample's list is of. */
const sampleDay = '2020-09-01';

/** The first of the files that were dropped; of others it says that they stay closed. */
export function fromFiles(files: readonly File[]): FileSource {
  const file = files.find(({ name }) => /\.xls[xm]$/i.test(name)) ?? files[0];
  if (file === undefined) throw new Error('no file');
  const others = files.length - 1;
  return others === 0 ? fromFile(file) : { ...fromFile(file), remark: fill(texts.oneFile, { file: file.name, others }) };
}

/** A file of the user. One that is too big is refused before it is read into memory. */
function fromFile(file: File): FileSource {
  return {
    name: file.name,
    read: async () => {
      const limit = defaultPackageLimits.fileBytes;
      if (file.size > limit) {
        const params = { what: limitNames.fileBytes, seen: megabytes(file.size), limit: megabytes(limit) };
        return failure(problem<'FILE_007'>('FILE_007', 'error', { file: file.name }, params));
      }
      return readBytes(file);
    },
  };
}

/** `File.arrayBuffer` is younger than the oldest browser the page runs in. */
function readBytes(file: File): Promise<Result<Uint8Array>> {
  return new Promise((settle) => {
    const reader = new FileReader();
    reader.onload = () => settle(success(new Uint8Array(reader.result as ArrayBuffer)));
    reader.onerror = () => settle(failure(problem<'FILE_012'>('FILE_012', 'error', { file: file.name }, { detail: reader.error?.message ?? '' })));
    reader.readAsArrayBuffer(file);
  });
}

function megabytes(bytes: number): string {
  return fill(limitNames.megabytes, { count: Math.ceil(bytes / (1024 * 1024)) });
}

/** `address`: the `data:` address that the build makes of the sample. */
export function fromSample(address: string): FileSource {
  return {
    name: texts.sampleName,
    day: sampleDay,
    read: async () => {
      const binary = atob(address.slice(address.indexOf(',') + 1));
      const bytes = new Uint8Array(binary.length);
      for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
      return success(bytes);
    },
  };
}
