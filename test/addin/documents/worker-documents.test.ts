/** Documents that are made in the worker that judges: the same ones, and the judging goes on. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { enterpriseKey } from '../../../addin/documents/enterprise-key.ts';
import { workerDocuments } from '../../../addin/documents/worker-documents.ts';
import { documentKinds } from '../../../generator/documents/kinds.ts';
import { noNotes } from '../../../grading/notes/workbook-notes.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { sampleDate } from '../../support/sample-source.ts';
import { request, sampleDocuments, unzipped, valueOf, wiredDocuments, type Wired } from './sample-documents.ts';

const bytes = readFileSync(new URL('../../../templates/samples/county.xlsx', import.meta.url));
const sheets = valueOf(await openXlsx(new Uint8Array(bytes)).readSheets());
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function checked(): Promise<Wired> {
  const wired = wiredDocuments();
  closing.push(() => wired.checker.close());
  valueOf(await wired.checker.check({ file: 'county.xlsx', sheets, notes: noNotes, date: sampleDate, target: undefined }));
  return wired;
}

const every = documentKinds.map(({ id }) => id);

describe('documents in a worker', () => {
  it('are planned, read and made as in this process', async () => {
    const { documents } = await checked();
    const plain = (await sampleDocuments()).documents;
    const plan = valueOf(await documents.plan(request({ kinds: every })));
    expect(plan).toStrictEqual(valueOf(await plain.plan(request({ kinds: every }))));
    const few = request({ kinds: ['contact-sheet', 'weekly-report', 'publication-city'] });
    const [path = ''] = valueOf(await documents.plan(few)).documents.map((face) => face.path);
    expect(valueOf(await documents.preview(few, path))).toEqual(valueOf(await plain.preview(few, path)));
    const [made, expected] = [valueOf(await documents.make(few, {})), valueOf(await plain.make(few, {}))];
    expect(Buffer.compare(Buffer.from(made.bytes), Buffer.from(expected.bytes))).toBe(0);
  });

  it('do not hold up an edit, and hold what was there when they were asked for', async () => {
    const { documents, checker } = await checked();
    const { result } = await sampleDocuments();
    const wanted = request({ kinds: ['audit-form'] });
    const [face] = valueOf(await documents.plan(wanted)).documents;
    const at = result.lines.find(({ name }) => name === face?.enterprise);
    const sheet = sheets.find(({ name }) => name === at?.sheet);
    const row = sheet?.rows.find(({ number }) => number === at?.row);
    if (face === undefined || sheet === undefined || row === undefined) throw new Error('no row');
    const order: string[] = [];
    const making = documents.make(wanted, { onProgress: () => order.push('progress') }).then((made) => { order.push('made'); return valueOf(made); });
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    const renamed = { ...row, cells: row.cells.map((cell) => (cell === face.enterprise ? '示例改名水泥有限公司' : cell)) };
    const patch = valueOf(await checker.update([{ sheet: sheet.name, rows: [renamed] }]));
    order.push('update');
    expect(patch.changed.some(({ line }) => line.name === '示例改名水泥有限公司')).toBe(true);
    const files = unzipped((await making).bytes);
    expect(order.indexOf('update')).toBeLessThan(order.indexOf('made'));
    expect(files.has(face.path)).toBe(true);
    const plan = valueOf(await documents.plan(request({ kinds: ['audit-form'], enterprises: [enterpriseKey({ ...result, enterprises: [{ name: '示例改名水泥有限公司', creditCode: '', lines: [] }] }, 0)] })));
    expect(plan.documents.map(({ enterprise }) => enterprise)).toEqual(plan.documents.map(() => '示例改名水泥有限公司'));
    expect(plan.documents.length).toBeGreaterThan(0);
  });

  it('are cancelled at once, and others can be made right after', async () => {
    const { documents } = await checked();
    const controller = new AbortController();
    const begun = Date.now();
    const making = documents.make(request({ kinds: ['audit-form'], enterprises: 'all' }), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('不要了')), 100);
    await expect(making).rejects.toThrow('不要了');
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(valueOf(await documents.make(request({ kinds: ['contact-sheet'] }), {})).documents).toBe(1);
  });

  it('say that a check comes first', async () => {
    const wired = wiredDocuments();
    closing.push(() => wired.checker.close());
    const code = async () => {
      const plan = await wired.documents.plan(request());
      return plan.ok ? '' : plan.problem.code;
    };
    expect(await code()).toBe('DOC_031');
    await wired.checker.library(sampleDate);
    expect(await code()).toBe('DOC_031');
  });

  it('fail when the worker dies, with words for it', async () => {
    const heard: ((event: { data?: unknown }) => void)[] = [];
    const dying = { postMessage: () => undefined, addEventListener: (type: string, listener: (event: { data?: unknown }) => void) => { if (type === 'error') heard.push(listener); } };
    const plan = workerDocuments({ open: () => dying, current: () => dying }).plan(request());
    await Promise.resolve();
    for (const listener of heard) listener({});
    const found = await plan;
    expect(found.ok ? '' : found.problem.code).toBe('INTERNAL_001');
  });
});
