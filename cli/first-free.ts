/** The first name with a number under which a file can be written without harm to what somebody may have worked in. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { interfaceTexts as texts, systemReasons } from '../grading/messages/interface.ts';
import { problem, type Problem } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';

const lastNumber = 999;

export interface FreeName {
  readonly path: string;
  /** It holds already just what is to be written. */
  readonly isThere: boolean;
}

/** What is said when all names are taken. */
export function allTaken(file: string): Problem {
  return problem('FILE_010', 'error', { file }, { detail: systemReasons.NAMESTAKEN });
}

/** `same`: holds already what is to be written. */
export type Holder = 'nobody' | 'same' | 'somebody';

/** `nameOf` gets '' or '(2)', '(3)' …; undefined when all names are taken. */
export async function firstFree(nameOf: (number: string) => string, holderOf: (path: string) => Promise<Holder>): Promise<FreeName | undefined> {
  for (let number = 1; number <= lastNumber; number++) {
    const path = nameOf(number === 1 ? '' : fill(texts.numbered, { number }));
    const holder = await holderOf(path);
    if (holder !== 'somebody') return { path, isThere: holder === 'same' };
  }
  return undefined;
}

export interface Held {
  readonly bytes: number;
  /** SHA-256 in small hexadecimal digits; empty when the file cannot be read. */
  readonly sha256: string;
}

/** What a name holds; undefined only where there is nothing. */
export async function heldAt(path: string): Promise<Held | undefined> {
  try {
    const there = await readFile(path);
    return { bytes: there.length, sha256: createHash('sha256').update(there).digest('hex') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // A file in the place of a folder is told of by whoever writes.
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { bytes: 0, sha256: '' };
  }
}
