import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { makeDocuments, type Failed, type Made } from '../../../generator/documents/make-documents.ts';
import { checksum, manifestCsv, manifestRow, manifestRows } from '../../../generator/documents/manifest.ts';
import { documentZip } from '../../../generator/documents/one-zip.ts';
import { planDocuments } from '../../../generator/documents/plan-documents.ts';
import { TemplateUnusable } from '../../../generator/letters/letter-kind.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { fakeKind } from './fake-kind.ts';

let source: DocumentSource;
beforeAll(async () => {
  source = await sampleSource();
});

async function collect(steps: AsyncIterable<Made | Failed>): Promise<(Made | Failed)[]> {
  const made: (Made | Failed)[] = [];
  for await (const step of steps) made.push(step);
  return made;
}

describe('documents', () => {
  it('are made one after another, with the templates of one kind opened once', async () => {
    const opened: string[] = [];
    const kind = (id: string) => fakeKind({ id, title: id, maker: () => { opened.push(id); return () => Promise.resolve(new Uint8Array([1])); } });
    const steps = await collect(makeDocuments(source, planDocuments(source, { kinds: [kind('a'), kind('b')], scope: 'usual' })));
    expect(steps.map(({ done, total, document }) => [done, total, document.kind.id])).toEqual([[1, 4, 'a'], [2, 4, 'a'], [3, 4, 'b'], [4, 4, 'b']]);
    expect(opened).toEqual(['a', 'b']);
  });

  it('that fail become problems with their place, and the rest goes on', async () => {
    const fault = new TemplateUnusable('notice', []);
    const kind = fakeKind({ maker: () => ({ enterprise }) => (enterprise === 0 ? Promise.reject(new Error('坏了')) : enterprise === 1 ? Promise.reject(fault) : Promise.resolve(new Uint8Array([1]))) });
    const steps = await collect(makeDocuments(source, planDocuments(source, { kinds: [kind], scope: [0, 1, 2] })));
    expect(steps.map((step) => ('problem' in step ? [step.problem.code, step.problem.params['detail'], step.problem.place.file === step.document.path] : step.bytes.length)))
      .toEqual([['DOC_001', '坏了', true], ['DOC_011', undefined, true], 1]);
  });

  it('of a kind whose template cannot be opened all say so', async () => {
    const broken = fakeKind({ maker: () => { throw new Error('模板打不开'); } });
    const steps = await collect(makeDocuments(source, planDocuments(source, { kinds: [broken, fakeKind({ id: 'b', title: 'b' })], scope: 'usual' })));
    expect(steps.map((step) => 'problem' in step)).toEqual([true, true, false, false]);
  });

  it('stop at once when they are told to', async () => {
    const abort = new AbortController();
    const steps = makeDocuments(source, planDocuments(source, { kinds: [fakeKind()], scope: 'all' }), abort.signal);
    await steps.next();
    abort.abort(new Error('停'));
    await expect(steps.next()).rejects.toThrow('停');
    expect(await steps.next()).toMatchObject({ done: true });
  });

  it('that end after the stop are not handed out', async () => {
    const abort = new AbortController();
    const kind = fakeKind({ maker: () => () => { abort.abort(new Error('停')); return Promise.resolve(new Uint8Array([1])); } });
    await expect(collect(makeDocuments(source, planDocuments(source, { kinds: [kind], scope: 'usual' }), abort.signal))).rejects.toThrow('停');
  });
});

describe('the manifest', () => {
  const bytes = new TextEncoder().encode('abc');

  it('holds path, size and checksum, and can be read again', () => {
    const rows = [manifestRow('甲/乙.docx', bytes), manifestRow('a,"b".docx', new Uint8Array(0)), { ...manifestRow('丙.docx', bytes), note: 'edited' as const }, { ...manifestRow('丁.pdf', bytes), note: 'earlier' as const }];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(manifestCsv(rows));
    expect(text.split('\r\n')[1]).toBe('甲/乙.docx,3,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,');
    expect(manifestRows(text)).toEqual(rows);
    expect(rows[0]?.sha256).toBe(checksum(bytes));
  });

  it('of three columns, as it once was, can be read too', () => {
    expect(manifestRows(`甲.docx,3,${checksum(bytes)}`)).toEqual([manifestRow('甲.docx', bytes)]);
  });

  it.each(['../外.docx', '/etc/x', 'a/../../b', 'C:\\x', 'a//b', './a', '..\\b'])('names nothing outside its folder: %s', (path) => {
    expect(manifestRows(`${path},3,${checksum(bytes)},`)).toEqual([]);
  });

  it('of somebody else tells nothing', () => {
    expect([...manifestRows('a,b,c\n\u0000\nx,1,2'), ...manifestRows('')]).toEqual([]);
  });
});

describe('the zip', () => {
  it('holds the documents as they are, and gives the same bytes again', () => {
    const make = () => {
      const pieces: Uint8Array[] = [];
      const zip = documentZip((piece) => pieces.push(piece));
      expect([zip.add('甲/乙.docx', new Uint8Array([1, 2, 3])), zip.add('清单.csv', new TextEncoder().encode('x'.repeat(500)))]).toEqual([undefined, undefined]);
      zip.finish();
      return Buffer.concat(pieces);
    };
    const bytes = make();
    expect(make().equals(bytes)).toBe(true);
    expect([...readZip(new Uint8Array(bytes))].map((entry) => [entry.path, contentOf(entry, 1_000).length, entry.method])).toEqual([['甲/乙.docx', 3, 'stored'], ['清单.csv', 500, 'deflated']]);
  });

  it('says when it is full', () => {
    const zip = documentZip(() => undefined);
    for (let at = 0; at < 65_535; at++) zip.add(`${at}`, new Uint8Array(0));
    expect(zip.add('一个太多.docx', new Uint8Array(0))).toMatchObject({ code: 'DOC_002', place: { file: '一个太多.docx' } });
  });
});
