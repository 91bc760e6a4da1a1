/** Documents into one archive, written while they are made and put in its place when it is whole. */
import { createHash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestCsv, manifestRow, type ManifestRow } from '../../generator/documents/manifest.ts';
import { documentZip } from '../../generator/documents/one-zip.ts';
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import { allTaken, firstFree, heldAt } from '../first-free.ts';
import { makeFolder } from '../make-folder.ts';
import { systemReason } from '../write-safely.ts';
import type { Sink } from './sink.ts';

/** FILE_010 when the folder cannot be written. */
export async function zipSink(folder: string): Promise<Result<Sink>> {
  const temporary = join(folder, `${fill(texts.zipName, { number: '' })}.${process.pid}.tmp`);
  try {
    await makeFolder(folder);
    return success(sinkInto(await open(temporary, 'w'), temporary, folder));
  } catch (error) {
    return failure(problem('FILE_010', 'error', { file: folder }, { detail: systemReason(error) }));
  }
}

function sinkInto(handle: FileHandle, temporary: string, folder: string): Sink {
  const pieces: Uint8Array[] = [];
  const rows: ManifestRow[] = [];
  const sum = createHash('sha256');
  const zip = documentZip((piece) => pieces.push(piece));
  const drop = async () => {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
  };
  const flush = async () => {
    const ready = Buffer.concat(pieces);
    pieces.length = 0;
    sum.update(ready);
    await handle.writeFile(ready);
  };
  const guarded = async (work: () => Promise<Result<string>>): Promise<Result<string>> => {
    const done = await work().catch((error: unknown) => failure(problem('FILE_010', 'error', { file: folder }, { detail: systemReason(error) })));
    if (!done.ok) await drop();
    return done;
  };
  const add = async (path: string, bytes: Uint8Array): Promise<Result<string>> => {
    const found = zip.add(path, bytes);
    if (found !== undefined) return failure(found);
    await flush();
    return success(path);
  };
  return {
    write: (path, bytes) => guarded(() => {
      rows.push(manifestRow(path, bytes));
      return add(path, bytes);
    }),
    finish: () => guarded(async () => {
      const listed = await add(texts.manifestFile, manifestCsv(rows));
      if (!listed.ok) return listed;
      zip.finish();
      await flush();
      await handle.close();
      const path = await freeZip(folder, sum.digest('hex'));
      if (path === undefined) return failure(allTaken(folder));
      await rename(temporary, path);
      return success(path);
    }),
    cancel: drop,
  };
}

/** The first name that is free or already holds exactly this archive. */
async function freeZip(folder: string, sum: string): Promise<string | undefined> {
  const free = await firstFree((number) => join(folder, fill(texts.zipName, { number })), async (path) => {
    const held = await heldAt(path);
    return held === undefined ? 'nobody' : held.sha256 === sum ? 'same' : 'somebody';
  });
  return free?.path;
}
