/** The shipped packs and the user's own, from disk. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLibraries, type LoadedLibraries, type PackFile } from '../grading/indicators/load-library.ts';
import { problem } from '../grading/messages/problem.ts';
import { systemReason } from './write-safely.ts';

const shippedFolder = fileURLToPath(new URL('../grading/indicators/', import.meta.url));

/** Every .yaml below the folder, with paths relative to it. */
export function readPackFiles(folder: string, layer: number): readonly PackFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: layer === 0 ? path.slice(shippedFolder.length) : path, text: readFileSync(path, 'utf8'), layer }));
}

export function shippedPackFiles(): readonly PackFile[] {
  return readPackFiles(shippedFolder, 0);
}

/** Shipped packs, overlaid with those of `ownFolder`. A folder that cannot be read is one problem. */
export function loadPacks(ownFolder?: string): LoadedLibraries {
  const shipped = shippedPackFiles();
  if (ownFolder === undefined) return loadLibraries(shipped);
  try {
    const own = readPackFiles(ownFolder, 1);
    const loaded = loadLibraries([...shipped, ...own]);
    const empty = own.length > 0 ? [] : [problem('PACK_020', 'error', { file: ownFolder }, {})];
    return { libraries: loaded.libraries, problems: [...empty, ...loaded.problems] };
  } catch (error) {
    const unread = problem('FILE_012', 'error', { file: ownFolder }, { detail: systemReason(error) });
    const loaded = loadLibraries(shipped);
    return { libraries: loaded.libraries, problems: [unread, ...loaded.problems] };
  }
}
