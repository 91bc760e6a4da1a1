import { Document, Header, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind, DocumentSource } from '../../../generator/documents/document-kind.ts';
import { makeDocuments, type Failed } from '../../../generator/documents/make-documents.ts';
import { merged, singly, type OutputFile } from '../../../generator/documents/merged.ts';
import { planDocuments } from '../../../generator/documents/plan-documents.ts';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { fakeKind } from './fake-kind.ts';

let source: DocumentSource;
beforeAll(async () => {
  source = await sampleSource();
});

const page = (text: string) => documentBytes(new Document({
  evenAndOddHeaderAndFooters: true, sections: [{ headers: { default: new Header({ children: [new Paragraph('页眉')] }) }, children: [new Paragraph(text)] }],
}));
const forms = (changes: Partial<DocumentKind> = {}) => fakeKind({ maker: () => ({ enterprise }) => page(`第${enterprise}家`), ...changes });

async function outputs(kinds: readonly DocumentKind[], scope: readonly number[], most?: number): Promise<readonly (OutputFile | Failed)[]> {
  const steps = makeDocuments(source, planDocuments(source, { kinds, scope }));
  const files: (OutputFile | Failed)[] = [];
  for await (const file of most === undefined ? singly(steps) : merged(source, steps, most)) files.push(file);
  return files;
}
const faces = (files: readonly (OutputFile | Failed)[]) => files.map((file) => ('problem' in file ? file.problem.code : [file.path.replace(/^.*\//, ''), file.documents.length]));
const textOf = (file: OutputFile | Failed | undefined) => {
  const entry = file === undefined || 'problem' in file ? undefined : readZip(file.bytes).find(({ path }) => path === 'word/document.xml');
  return entry === undefined ? '' : new TextDecoder().decode(contentOf(entry, 1_000_000));
};

describe('merged documents', () => {
  it('are so many of a kind in a file, in their order, and each file says which', async () => {
    const files = await outputs([forms()], [0, 1, 2, 3, 4], 2);
    expect(faces(files).slice(0, 2)).toEqual([['假表_合并_1-2.docx', 2], ['假表_合并_3-4.docx', 2]]);
    expect(textOf(files[1])).toMatch(/第2家[\s\S]*第3家/);
    expect(faces(files)[2]).toEqual([expect.stringMatching(/^005_.*_假表\.docx$/), 1]);
    expect(files.map(({ done }) => done)).toEqual([2, 4, 5]);
  });

  it('are parted by table and by kind', async () => {
    const byTable = forms({ per: 'form', subjects: () => [0, 1, 2, 3].map((enterprise) => ({ enterprise, table: enterprise % 2 === 0 ? 'cement/clinker' : 'glass/glass' })) });
    const files = await outputs([byTable, forms({ id: 'b', title: '另表' })], [0, 1, 2, 3], 100);
    expect(faces(files)).toEqual([['假表_合并_水泥_水泥熟料_1-2.docx', 2], ['假表_合并_玻璃_1-2.docx', 2], ['另表_合并_1-4.docx', 4]]);
  });

  it('are joined with those they can be joined with', async () => {
    const of = (enterprise = 0) => (enterprise === 1 ? documentBytes(new Document({ styles: { default: { document: { run: { size: 40 } } } }, sections: [{ children: [new Paragraph('另一种')] }] })) : page('同一种'));
    const files = await outputs([forms({ maker: () => ({ enterprise }) => of(enterprise) })], [0, 1, 2], 100);
    expect(faces(files)).toEqual([['假表_合并_1-2.docx', 2], [expect.stringMatching(/^002_/), 1]]);
  });

  it('leave alone what is about the campaign, and hand on what failed', async () => {
    const one = forms({ id: 'one', title: '一份', per: 'campaign', subjects: () => [{}], namePattern: '一份' });
    const broken = forms({ maker: () => ({ enterprise }) => (enterprise === 1 ? Promise.reject(new Error('坏')) : page('好')) });
    expect(faces(await outputs([one, broken], [0, 1, 2], 100))).toEqual([['一份.docx', 1], 'DOC_001', ['假表_合并_1-2.docx', 2]]);
  });

  it('are each their own file when nobody asks for them to be merged', async () => {
    expect(faces(await outputs([forms()], [0, 1]))).toEqual([[expect.stringMatching(/^001_/), 1], [expect.stringMatching(/^002_/), 1]]);
  });
});
