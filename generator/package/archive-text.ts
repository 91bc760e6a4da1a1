/** XML parts of archives that we made ourselves, as text. */
import { contentOf } from './read-zip.ts';
import type { ZipEntry } from './zip-entry.ts';

export type Archive = readonly ZipEntry[];

const noLimit = Number.MAX_SAFE_INTEGER;

/** Empty when the part is not there. Throws ZipUnreadable for a damaged one. */
export function textIn(archive: Archive, path: string): string {
  const entry = archive.find((one) => one.path === path);
  return entry === undefined ? '' : new TextDecoder().decode(contentOf(entry, noLimit));
}
