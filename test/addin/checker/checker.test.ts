/** Judging through the worker's protocol: the same as without a worker, in blocks, in order, and safe to cancel. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { patched, type Checker, type CheckTask, type ResultPatch } from '../../../addin/checker/checker.ts';
import { inProcessChecker } from '../../../addin/checker/in-process-checker.ts';
import type { Port, Reply, Request } from '../../../addin/checker/protocol.ts';
import { serveChecker } from '../../../addin/checker/serve-checker.ts';
import { WorkerChecker } from '../../../addin/checker/worker-checker.ts';
import { liveSheet } from '../../../bench/live-sheet.ts';
import { shippedPackFiles } from '../../../cli/load-packs.ts';
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import { chooseLibrary, loadLibraries } from '../../../grading/indicators/load-library.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { noNotes } from '../../../grading/notes/workbook-notes.ts';
import type { GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';

const packs = shippedPackFiles();
const date = '2020-09-01';
const sample = fileURLToPath(new URL('../../../templates/samples/county.xlsx', import.meta.url));

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const taskOf = (sheets: readonly SheetGrid[]): CheckTask => ({ file: '示例.xlsx', sheets, notes: noNotes, date, target: undefined });
const county = async () => taskOf(valueOf(await openXlsx(new Uint8Array(readFileSync(sample))).readSheets()));
const library = valueOf(chooseLibrary(loadLibraries(packs).libraries, date));

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Wired {
  readonly checker: WorkerChecker;
  readonly requests: readonly Request[];
  readonly replies: readonly Reply[];
}

/** A checker whose worker is the other end of a channel. */
function wired(): Wired {
  const requests: Request[] = [];
  const replies: Reply[] = [];
  const checker = new WorkerChecker(() => {
    const { port1, port2 } = new MessageChannel();
    serveChecker(port2 as unknown as Port, inProcessChecker(packs));
    port2.addEventListener('message', ({ data }) => requests.push(data as Request));
    port1.addEventListener('message', ({ data }) => replies.push(data as Reply));
    return port1 as unknown as Port;
  });
  closing.push(() => checker.close());
  return { checker, requests, replies };
}

function withCell(row: GridRow, column: number, value: string | number): GridRow {
  return { ...row, cells: Array.from({ length: Math.max(row.cells.length, column) }, (_, at) => (at === column - 1 ? value : row.cells[at])) };
}

describe('a checker in a worker', () => {
  it('judges the sample as one without a worker does', async () => {
    const task = await county();
    const fractions: number[] = [];
    const result = valueOf(await wired().checker.check(task, { onProgress: (fraction) => fractions.push(fraction) }));
    expect(result).toStrictEqual(valueOf(await inProcessChecker(packs).check(task)));
    expect(result.lines.length).toBeGreaterThan(20);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    expect(fractions[fractions.length - 1]).toBe(1);
  });

  it('knows the packs and the mends as one without a worker does', async () => {
    const task = await county();
    const { checker } = wired();
    const plain = inProcessChecker(packs);
    const info = valueOf(await checker.library(date));
    expect(info).toStrictEqual(valueOf(await plain.library(date)));
    expect(Object.keys(info.tables)).toEqual(library.tables.map(({ key }) => key));
    expect(info.industriesWithoutPack.length + library.packs.length).toBe(library.edition.industries.length);
    expect(valueOf(await checker.mends())).toEqual([]);
    await Promise.all([checker.check(task), plain.check(task)]);
    expect(valueOf(await checker.mends())).toStrictEqual(valueOf(await plain.mends()));
  });

  it('takes edits that follow each other quickly in their order and loses none', async () => {
    const task = await county();
    const { checker } = wired();
    const plain = inProcessChecker(packs);
    const checks = Promise.all([checker.check(task), plain.check(task)]);
    const sheet = task.sheets.find((one) => one.rows.length > 10) as SheetGrid;
    const rows = sheet.rows.slice(5, 10);
    const edits = [...rows, ...rows].map((row, at) => [{ sheet: sheet.name, rows: [withCell(row, 2 + at % 3, `示例改动${at % 4}厂`)] }]);
    const update = (one: Checker) => Promise.all(edits.map((changed) => one.update(changed)));
    const [patches, plainPatches] = await Promise.all([update(checker), update(plain)]);
    const [first, plainFirst] = (await checks).map(valueOf) as [ReturnType<typeof valueOf<never>>, ReturnType<typeof valueOf<never>>];
    const follow = (all: readonly Result<ResultPatch>[], from: never) => all.map(valueOf).reduce(patched, from);
    expect(follow(patches, first)).toStrictEqual(follow(plainPatches, plainFirst));
    const changed: SheetGrid = { ...sheet, rows: sheet.rows.map((row) => edits.reduce<GridRow>((now, [edit]) => edit?.rows.find(({ number }) => number === now.number) ?? now, row)) };
    const anew = valueOf(await inProcessChecker(packs).check({ ...task, sheets: task.sheets.map((one) => (one === sheet ? changed : one)) }));
    expect(follow(patches, first)).toStrictEqual(anew);
  });

  it('says what to do when rows change before anything was checked', async () => {
    const found = await wired().checker.update([]);
    expect(found.ok ? '' : found.problem.code).toBe('INTERNAL_001');
  });

  it('gives INTERNAL_001 for our own faults and goes on afterwards', async () => {
    const { checker } = wired();
    const found = await checker.check({ ...taskOf([]), sheets: [{ name: '坏', hidden: false, merges: undefined, rows: [{ number: 1, hidden: false, cells: ['企业名称'] }] } as unknown as SheetGrid] });
    expect(found.ok ? '' : found.problem.code).toBe('INTERNAL_001');
    expect((await checker.check(await county())).ok).toBe(true);
  });
});

describe('a list of 10,000 rows', () => {
  const large = liveSheet(library, 10_000, 20);
  const nameColumn = library.fields.all.findIndex(({ id }) => id === knownFields.name) + 1;

  it('goes to the worker and comes back in blocks, and an edit comes back alone', async () => {
    const { checker, requests, replies } = wired();
    const result = valueOf(await checker.check(taskOf([large])));
    expect(result.lines.length).toBe(10_000);
    const sent = requests.flatMap((request) => (request.kind === 'rows' ? [request.rows.reduce((cells, row) => cells + row.cells.length, 0)] : []));
    expect(sent.length).toBeGreaterThan(5);
    expect(Math.max(...sent)).toBeLessThan(31_000);
    const blocks = replies.flatMap((reply) => (reply.kind === 'block' && reply.list === 'lines' ? [reply.items.length] : []));
    expect(Math.max(...blocks)).toBeLessThanOrEqual(250);
    expect(blocks.reduce((sum, count) => sum + count, 0)).toBe(10_000);

    const before = replies.length;
    const row = withCell(large.rows[5_000] as GridRow, 15, '示例：看不懂');
    const patch = valueOf(await checker.update([{ sheet: large.name, rows: [row] }]));
    expect(patch.changed.map(({ line }) => line.row)).toEqual([row.number]);
    expect(JSON.stringify(replies.slice(before)).length).toBeLessThan(100_000);

    // One enterprise less: every later line belongs to another index, and only the indexes are sent.
    const others = replies.length;
    const [first, second] = [large.rows[10], large.rows[11]] as [GridRow, GridRow];
    const joined = valueOf(await checker.update([{ sheet: large.name, rows: [withCell(second, nameColumn, first.cells[nameColumn - 1] as string)] }]));
    expect(joined.changed.length).toBeGreaterThan(9_000);
    const items = replies.slice(others).flatMap((reply) => (reply.kind === 'block' ? [reply.items.length] : []));
    expect(items.reduce((sum, count) => sum + count, 0)).toBeLessThan(20);
    const last = patched(patched(result, patch), joined);
    expect(last.enterprises.length).toBe(9_999);
    expect(last.lines[9_999]?.enterprise).toBe(9_998);
  });

  it('stops soon after a cancel, keeps the check before, and judges again when asked', async () => {
    const { checker, replies } = wired();
    const small = await county();
    const first = valueOf(await checker.check(small));
    const controller = new AbortController();
    const cancelled = checker.check(taskOf([large]), { signal: controller.signal, onProgress: (fraction) => fraction > 0.25 && controller.abort(new Error('stop')) });
    await expect(cancelled).rejects.toThrow('stop');
    const [patch] = await Promise.all([checker.update([])]);
    expect(replies.some(({ kind }) => kind === 'cancelled')).toBe(true);
    expect(patched(first, valueOf(patch))).toStrictEqual(first);
  });

  it('gives the result of a check that was done when the cancel came, for edits go on from it', async () => {
    const { checker, replies } = wired();
    await checker.check(taskOf([liveSheet(library, 20, 20)]));
    const controller = new AbortController();
    const task = await county();
    const second = checker.check(task, { signal: controller.signal });
    while (!replies.some(({ kind, id }) => kind === 'block' && id === 2)) await new Promise((resolve) => { setImmediate(resolve); });
    controller.abort(new Error('stop'));
    const result = valueOf(await second);
    expect(result).toStrictEqual(valueOf(await inProcessChecker(packs).check(task)));
    expect(patched(result, valueOf(await checker.update([])))).toStrictEqual(result);
  });

  it('can be cancelled while it is still on its way to the worker', async () => {
    const { checker, requests } = wired();
    const controller = new AbortController();
    const cancelled = checker.check(taskOf([large]), { signal: controller.signal, onProgress: () => controller.abort(new Error('stop')) });
    await expect(cancelled).rejects.toThrow('stop');
    expect((await checker.check(await county())).ok).toBe(true);
    expect(requests.filter(({ kind }) => kind === 'check').length).toBe(1);
  });
});

describe('a worker that dies', () => {
  it('fails what was asked of it with INTERNAL_001, and the next check has a new one', async () => {
    const fail: (() => void)[] = [];
    let opened = 0;
    const checker = new WorkerChecker(() => {
      const { port1, port2 } = new MessageChannel();
      opened++;
      if (opened > 1) serveChecker(port2 as unknown as Port, inProcessChecker(packs));
      const port: Port = {
        postMessage: (message) => port1.postMessage(message),
        addEventListener: (type, listener) => (type === 'message' ? port1.addEventListener('message', listener) : void fail.push(() => listener({}))),
        start: () => port1.start(),
        close: () => port1.close(),
      };
      return port;
    });
    closing.push(() => checker.close());
    const asked = [checker.library(date), checker.mends()];
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    fail[0]?.();
    expect((await Promise.all(asked)).map((found) => (found.ok ? '' : found.problem.code))).toEqual(['INTERNAL_001', 'INTERNAL_001']);
    expect((await checker.check(await county())).ok).toBe(true);
    expect(opened).toBe(2);
  });

  it('answers nothing after it was closed', async () => {
    const { checker } = wired();
    checker.close();
    expect((await checker.library(date)).ok).toBe(false);
  });
});
