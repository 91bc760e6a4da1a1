/** Whether a built file is younger than everything it is made of. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `sources` are files and folders below `root`; one that is absent counts for nothing. */
export function isUpToDate(built: string, root: string, sources: readonly string[]): boolean {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  return sources.every((source) => youngest(join(root, source)) <= made);
}

function youngest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, youngest(join(path, name))), 0);
}
