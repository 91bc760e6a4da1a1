/** Files are written beside their place and renamed, so that a failed run leaves no half file and never harms the old one. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemReasons } from '../grading/messages/interface.ts';
import { problem } from '../grading/messages/problem.ts';
import { failure, success, type Result } from '../grading/messages/result.ts';
import { makeFolder } from './make-folder.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** All or none: every file is first written under a temporary name, and nothing is renamed before all of them can be. */
export async function writeSafely(files: readonly FileToWrite[]): Promise<Result<readonly string[]>> {
  const temporary: string[] = [];
  let at = '';
  try {
    for (const file of files) {
      at = file.path;
      const path = resolve(file.path);
      await makeFolder(dirname(path));
      if (await isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' });
      temporary.push(temporaryName(path));
      await writeFile(temporaryName(path), file.bytes);
    }
    for (const file of files) {
      at = file.path;
      await rename(temporaryName(resolve(file.path)), resolve(file.path));
    }
    return success(files.map((file) => file.path));
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true }).catch(() => undefined)));
    return failure(problem('FILE_010', 'error', { file: at }, { detail: systemReason(error) }));
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((entry) => entry.isDirectory(), () => false);
}

function temporaryName(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** `EACCES` and its kind in words a user can act on. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (systemReasons as Readonly<Record<string, string>>)[code] ?? (error instanceof Error ? error.message : String(error));
}
