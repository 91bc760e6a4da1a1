/** Files are written beside their place and renamed, so that a failed run leaves no half file and never harms the old one. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemReasons } from '../grading/messages/interface.ts';
import { problem } from '../grading/messages/problem.ts';
import { failure, success, type Result } from '../grading/messages/result.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** All or none: every file is first written under a temporary name; only then are they renamed. */
export async function writeSafely(files: readonly FileToWrite[]): Promise<Result<readonly string[]>> {
  const written: string[] = [];
  try {
    for (const file of files) {
      const path = resolve(file.path);
      await mkdir(dirname(path), { recursive: true });
      const temporary = temporaryName(path);
      written.push(temporary);
      await writeFile(temporary, file.bytes);
    }
    for (const file of files) await rename(temporaryName(resolve(file.path)), resolve(file.path));
    return success(files.map((file) => file.path));
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true }).catch(() => undefined)));
    const folder = dirname(files[0]?.path ?? '.');
    return failure(problem('FILE_010', 'error', { file: folder }, { detail: systemReason(error) }));
  }
}

function temporaryName(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** `EACCES` and its kind in words a user can act on. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (systemReasons as Readonly<Record<string, string>>)[code] ?? (error instanceof Error ? error.message : String(error));
}
