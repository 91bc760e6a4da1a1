/** Gives the user the saved copy: into a file they choose where the browser can, else as a download. */
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../../grading/messages/result.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import { endingOf } from './copy-name.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const revokeAfter = 60_000;

export interface SaveTarget {
  readonly name: string;
  readonly isDownload: boolean;
  write(bytes: Uint8Array): Promise<Result<void>>;
}

/** `choose` comes before the bytes are made: browsers let a page ask for a file only right after a click. Undefined: the user changed their mind. */
export interface FileSaver {
  choose(name: string): Promise<SaveTarget | undefined>;
}

interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}

type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileHandle>;

export function browserSaver(page: Window): FileSaver {
  return {
    choose: async (name) => {
      const pick = (page as unknown as { readonly showSaveFilePicker?: SavePicker }).showSaveFilePicker;
      if (pick === undefined) return download(page.document, name);
      try {
        const types = [{ description: texts.fileKind, accept: { [typeOf(name)]: [endingOf(name)] } }];
        return intoFile(await pick.call(page, { suggestedName: name, types }));
      } catch (error) {
        return error instanceof DOMException && error.name === 'AbortError' ? undefined : download(page.document, name);
      }
    },
  };
}

function intoFile(file: FileHandle): SaveTarget {
  return {
    name: file.name,
    isDownload: false,
    write: async (bytes) => {
      try {
        const stream = await file.createWritable();
        await stream.write(blobOf(bytes, file.name));
        await stream.close();
        return success(undefined);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return failure(problem<'FILE_010'>('FILE_010', 'error', { file: file.name }, { detail }));
      }
    },
  };
}

function download(page: Document, name: string): SaveTarget {
  return {
    name,
    isDownload: true,
    write: async (bytes) => {
      const link = page.createElement('a');
      link.href = URL.createObjectURL(blobOf(bytes, name));
      link.download = name;
      page.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), revokeAfter);
      return success(undefined);
    },
  };
}

function blobOf(bytes: Uint8Array, name: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) });
}

function typeOf(name: string): string {
  return endingOf(name) === '.xlsm' ? macroType : xlsxType;
}
