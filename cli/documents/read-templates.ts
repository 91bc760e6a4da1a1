/** The templates that staff edit in Word: the shipped ones, and the user's own over them. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { readBytes } from '../read-file.ts';
import { systemReason } from '../write-safely.ts';

const shippedFolder = fileURLToPath(new URL('../../templates/word/', import.meta.url));

export interface ReadTemplates {
  /** Bytes by kind, which is the name of the file. */
  readonly templates: ReadonlyMap<string, Uint8Array>;
  /** Paths of the user's own, by kind. */
  readonly own: ReadonlyMap<string, string>;
}

/** A template that cannot be read is a problem, not a reason to take another one. */
export async function readTemplates(ownFolder: string | undefined): Promise<Result<ReadTemplates>> {
  const templates = new Map<string, Uint8Array>();
  const own = new Map<string, string>();
  for (const folder of ownFolder === undefined ? [shippedFolder] : [shippedFolder, ownFolder]) {
    const files = await templateFiles(folder);
    if (!files.ok) return files;
    for (const file of files.value) {
      const bytes = await readBytes(join(folder, file));
      if (!bytes.ok) return bytes;
      const kind = templateName(file);
      templates.set(kind, bytes.value);
      if (folder === ownFolder) own.set(kind, join(folder, file));
    }
  }
  return success({ templates, own });
}

/** The kind that a template is for, as its file says. */
export function templateName(path: string): string {
  return basename(path).replace(/\.docx$/i, '').toLowerCase();
}

async function templateFiles(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    // Word lays a lock file `~$…` beside what it has open.
    return success(names.filter((name) => /\.docx$/i.test(name) && !name.startsWith('~$')).sort());
  } catch (error) {
    return failure(problem('FILE_012', 'error', { file: folder }, { detail: systemReason(error) }));
  }
}
