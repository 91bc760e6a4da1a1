/** Documents into a folder, one by one, each whole or not at all. What somebody has worked in is never written over. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestCsv, manifestRow, manifestRows, type ManifestRow } from '../../generator/documents/manifest.ts';
import { nameKey } from '../../generator/documents/safe-name.ts';
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { failure, success } from '../../grading/messages/result.ts';
import { allTaken, firstFree, heldAt, type FreeName } from '../first-free.ts';
import { writeSafely } from '../write-safely.ts';
import type { Sink } from './sink.ts';

type Rows = ReadonlyMap<string, ManifestRow>;

/** What a folder has to know of the run. */
export interface FolderRun {
  /** Paths of this run's documents: no other one may take them. */
  readonly planned: readonly string[];
  /** Whether a document of a former run is none that could be made now. */
  readonly isOutdated: (path: string) => boolean;
  /** Is told of every file that was kept as it was, and of the name that the new one got instead. */
  readonly onKept: (path: string, instead: string) => void;
}

export async function folderSink(folder: string, { planned, isOutdated, onKept }: FolderRun): Promise<Sink> {
  const before = await formerRows(folder);
  const reserved = new Set(planned.map(nameKey));
  const rows = new Map<string, ManifestRow>();
  const kept = new Set<string>();
  const writeManifest = async () => writeSafely([{ path: join(folder, texts.manifestFile), bytes: manifestCsv(await allRows(folder, before, rows, kept, isOutdated)) }]);
  return {
    async write(path, bytes) {
      const row = manifestRow(path, bytes);
      const isOthers = (name: string) => name !== path && (reserved.has(nameKey(name)) || rows.has(name));
      const free = await freeName(folder, row, before, isOthers);
      if (free === undefined) return failure(allTaken(join(folder, path)));
      if (free.path !== path) {
        kept.add(path);
        onKept(path, free.path);
      }
      const written = free.isThere ? success([]) : await writeSafely([{ path: join(folder, free.path), bytes }]);
      if (!written.ok) return written;
      rows.set(free.path, { ...row, path: free.path });
      return success(free.path);
    },
    async finish() {
      await dropFormerList(folder, before, rows);
      const written = await writeManifest();
      return written.ok ? success(folder) : written;
    },
    async cancel() {
      // Without it the next run could not tell these files from somebody's work.
      if (rows.size > 0) await writeManifest();
    },
  };
}

async function formerRows(folder: string): Promise<Rows> {
  const text = await readFile(join(folder, texts.manifestFile), 'utf8').catch(() => '');
  return new Map(manifestRows(text).map((row) => [row.path, row]));
}

/** The path, if it is free, holds what we wrote, or holds just this; else the first with a number. */
async function freeName(folder: string, { path, sha256 }: ManifestRow, before: Rows, isOthers: (name: string) => boolean): Promise<FreeName | undefined> {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  return firstFree((number) => stem + number + ending, async (name) => {
    if (isOthers(name)) return 'somebody';
    const held = await heldAt(join(folder, name));
    if (held?.sha256 === sha256) return 'same';
    return held === undefined || isOurs(before.get(name), held.sha256) ? 'nobody' : 'somebody';
  });
}

/** Just as an earlier run has written it. */
function isOurs(former: ManifestRow | undefined, sha256: string): boolean {
  return former !== undefined && former.note !== 'edited' && former.sha256 === sha256;
}

/** A list of what an earlier run lacked would speak of this one, which lacks nothing. */
async function dropFormerList(folder: string, before: Rows, rows: Rows): Promise<void> {
  if (rows.has(texts.missingFile)) return;
  const path = join(folder, texts.missingFile);
  const held = await heldAt(path);
  if (held !== undefined && isOurs(before.get(texts.missingFile), held.sha256)) await rm(path, { force: true });
}

/** This run's files; those that were kept for somebody; those of earlier runs that are still there and could still be made. */
async function allRows(folder: string, before: Rows, rows: Rows, kept: ReadonlySet<string>, isOutdated: (path: string) => boolean): Promise<readonly ManifestRow[]> {
  const all = new Map(rows);
  for (const path of new Set([...before.keys(), ...kept])) {
    const held = all.has(path) ? undefined : await heldAt(join(folder, path));
    if (held === undefined || held.sha256 === '') continue;
    if (!isOurs(before.get(path), held.sha256)) all.set(path, { path, ...held, note: 'edited' });
    else if (!isOutdated(documentOf(path))) all.set(path, { path, ...held, note: 'earlier' });
  }
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The document that a PDF was made of; without the number that it got because somebody had worked in the first. */
function documentOf(path: string): string {
  return path.replace(/\.pdf$/, '.docx').replace(/\(\d+\)(?=\.docx$)/, '');
}
