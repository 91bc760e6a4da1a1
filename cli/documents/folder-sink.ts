/** Documents into a folder, one by one, each whole or not at all. What somebody has worked in is never written over. */
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checksum, manifestCsv, manifestRow, manifestRows, type ManifestRow } from '../../generator/documents/manifest.ts';
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { success } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import { writeSafely } from '../write-safely.ts';
import type { Sink } from './sink.ts';

const lastNumber = 999;

/** `onKept` is told of every file that was kept as it was, and of the name that the new one got instead. */
export async function folderSink(folder: string, onKept: (path: string, instead: string) => void): Promise<Sink> {
  const before = await formerRows(folder);
  const rows: ManifestRow[] = [];
  const writeManifest = () => writeManifestOf(folder, before, rows);
  return {
    async write(path, bytes) {
      const row = manifestRow(path, bytes);
      const free = await freeName(folder, row, before);
      if (free.path !== path) onKept(path, free.path);
      const written = free.isThere ? success([]) : await writeSafely([{ path: join(folder, free.path), bytes }]);
      if (!written.ok) return written;
      rows.push({ ...row, path: free.path });
      return success(free.path);
    },
    async finish() {
      await dropFormerList(folder, before, rows);
      const written = await writeManifest();
      return written.ok ? success(folder) : written;
    },
    async cancel() {
      // Without it the next run could not tell these files from somebody's work.
      if (rows.length > 0) await writeManifest();
    },
  };
}

async function formerRows(folder: string): Promise<ReadonlyMap<string, ManifestRow>> {
  const text = await readFile(join(folder, texts.manifestFile), 'utf8').catch(() => '');
  return new Map(manifestRows(text).map((row) => [row.path, row]));
}

/** The path, if it is free, holds what we wrote, or holds just this; else the first with a number. */
async function freeName(folder: string, { path, sha256 }: ManifestRow, before: ReadonlyMap<string, ManifestRow>): Promise<{ readonly path: string; readonly isThere: boolean }> {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : stem + fill(texts.numbered, { number }) + ending;
    const there = await readFile(join(folder, name)).catch(() => undefined);
    const sum = there === undefined ? undefined : checksum(new Uint8Array(there));
    if (sum === sha256) return { path: name, isThere: true };
    if (sum === undefined || before.get(name)?.sha256 === sum || number === lastNumber) return { path: name, isThere: false };
  }
}

/** A list of what an earlier run lacked would speak of this one, which lacks nothing. */
async function dropFormerList(folder: string, before: ReadonlyMap<string, ManifestRow>, rows: readonly ManifestRow[]): Promise<void> {
  const path = join(folder, texts.missingFile);
  if (rows.some((row) => row.path === texts.missingFile)) return;
  const there = await readFile(path).catch(() => undefined);
  if (there !== undefined && before.get(texts.missingFile)?.sha256 === checksum(new Uint8Array(there))) await rm(path, { force: true });
}

/** What lies in the folder and is ours: this run's files, and those of earlier runs that are still there. */
async function writeManifestOf(folder: string, before: ReadonlyMap<string, ManifestRow>, rows: readonly ManifestRow[]) {
  const all = new Map(rows.map((row) => [row.path, row]));
  for (const [path, row] of before) {
    const isThere = await stat(join(folder, path)).then((entry) => entry.isFile(), () => false);
    if (isThere && !all.has(path)) all.set(path, row);
  }
  const sorted = [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return writeSafely([{ path: join(folder, texts.manifestFile), bytes: manifestCsv(sorted) }]);
}
