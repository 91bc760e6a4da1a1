/** Documents of one form joined into one file. */
import { Document, Header, PageOrientation, Paragraph, SectionType, Table, TableCell, TableRow, type ISectionOptions } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../../../generator/compiled/compile-form.ts';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { mergeDocuments, mergeKey } from '../../../generator/package/merge-documents.ts';
import { MergeRefused, type MergeTrouble } from '../../../generator/package/merge-refused.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { canMakePdf, pdfPages } from '../../support/pdf-pages.ts';
import { validate } from '../../support/validate-docx.ts';
import { sampleForm, sampleValues } from '../compiled/sample-form.ts';
import { drawings } from './kitchen-sink.ts';

const form = compileForm(await sampleForm());

function textOf(bytes: Uint8Array): string {
  const read = documentText(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function partOf(bytes: Uint8Array, path: string): string {
  const entry = readZip(bytes).find((one) => one.path === path);
  return entry === undefined ? '' : new TextDecoder().decode(contentOf(entry, 1e9));
}

const sectionsOf = (bytes: Uint8Array): readonly string[] => partOf(bytes, 'word/document.xml').match(/<w:sectPr\b.*?<\/w:sectPr>/g) ?? [];

function refusal(documents: readonly Uint8Array[]): MergeTrouble | undefined {
  try {
    mergeDocuments(documents);
    return undefined;
  } catch (error) {
    if (error instanceof MergeRefused) return error.trouble;
    throw error;
  }
}

const built = (...sections: readonly ISectionOptions[]): Promise<Uint8Array> => documentBytes(new Document({ sections: [...sections] }));
const tableOnly = (text: string): ISectionOptions => ({ children: [new Table({ columnWidths: [3000], rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] })] })] });

describe('merged documents', () => {
  it('keep the text of every one, in their order, and count pages anew in each', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ maxLength: 20 }), rows: fc.nat(3) }), { minLength: 1, maxLength: 6 }), (list) => {
      const documents = list.map(({ name, rows }) => form.fill({ ...sampleValues, name, items: Array.from({ length: rows }, (_, at) => ({ number: `${at}`, text: name })) }));
      const merged = mergeDocuments(documents);
      expect(textOf(merged)).toBe(documents.map(textOf).join('\n'));
      expect(sectionsOf(merged)).toHaveLength(list.length);
      expect(sectionsOf(merged).every((section) => section.includes('<w:pgNumType w:start="1"'))).toBe(true);
    }), { numRuns: 40 });
  });

  it('are valid and pass the lint, a hundred of them too, and the same ones give the same bytes', async () => {
    const documents = Array.from({ length: 100 }, (_, at) => form.fill({ ...sampleValues, name: `示例企业${at}` }));
    const merged = mergeDocuments(documents);
    expect(lintDocument(merged)).toEqual([]);
    expect(await validate(merged)).toEqual([]);
    expect(mergeDocuments(documents)).toEqual(merged);
  }, 60_000);

  it('end with a thin paragraph where a table stood last, and with their own last paragraph otherwise', async () => {
    const tables = mergeDocuments([await built(tableOnly('甲')), await built(tableOnly('乙'))]);
    expect(partOf(tables, 'word/document.xml')).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing [^>]*w:line="20"[^>]*\/><w:rPr><w:sz w:val="2"\/><\/w:rPr><w:sectPr/);
    expect(await validate(tables)).toEqual([]);
    const paragraphs = mergeDocuments([await built({ children: [new Paragraph('甲')] }), await built({ children: [new Paragraph({ text: '乙', keepNext: true })] })]);
    expect(partOf(paragraphs, 'word/document.xml').match(/<w:p>/g)).toHaveLength(2);
    const three = mergeDocuments(await Promise.all([0, 1, 2].map(() => built({ children: [new Paragraph({ text: '乙', keepNext: true })] }))));
    expect(partOf(three, 'word/document.xml')).toMatch(/<w:p><w:pPr><w:keepNext\/><w:sectPr/);
    expect(await validate(three)).toEqual([]);
  }, 60_000);

  it('restart at the first of several sections only, and always on the front of a new sheet', async () => {
    const two = (name: string) => built(
      { properties: { type: SectionType.CONTINUOUS, page: { pageNumbers: { start: 5 } } }, children: [new Paragraph(`${name}一`)] },
      { properties: { type: SectionType.NEXT_PAGE }, children: [new Paragraph(`${name}二`)] },
    );
    const merged = mergeDocuments([await two('甲'), await two('乙')]);
    expect(textOf(merged)).toBe('甲一\n甲二\n乙一\n乙二');
    expect(sectionsOf(merged).map((section) => [/<w:type w:val="(\w+)"/.exec(section)?.[1], / w:start="(\d+)"/.exec(section)?.[1]])).toEqual([
      ['continuous', '1'], ['nextPage', undefined], ['oddPage', '1'], ['nextPage', undefined],
    ]);
    expect(await validate(merged)).toEqual([]);
  }, 60_000);

  it('begin on the front of a sheet whatever the section was, turned ones too', async () => {
    const turned: ISectionOptions = { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, headers: { default: new Header({ children: [new Paragraph('页眉')] }) }, children: [new Paragraph('横')] };
    const forms = await Promise.all([0, 1, 2].map(() => built(turned)));
    const merged = mergeDocuments(forms);
    expect(sectionsOf(merged).map((section) => section.match(/<w:type w:val="\w+"\/>/g))).toEqual([null, ['<w:type w:val="oddPage"/>'], ['<w:type w:val="oddPage"/>']]);
    expect(await validate(merged)).toEqual([]);
  }, 60_000);

  it('begin each with an odd page when they are printed', async ({ skip }) => {
    skip(!canMakePdf(), 'LibreOffice is not here');
    const page = (text: string): Paragraph => new Paragraph({ text, pageBreakBefore: true });
    const form = (name: string, pages: number) => built({ children: [new Paragraph(name), ...Array.from({ length: pages - 1 }, () => page('续'))] });
    const { merged = [] } = pdfPages({ merged: mergeDocuments(await Promise.all([form('甲', 1), form('乙', 2), form('丙', 3), form('丁', 1)])) }, 'shown');
    expect(['甲', '乙', '丙', '丁'].map((name) => merged.findIndex((text) => text.includes(name)) % 2)).toEqual([0, 0, 0, 0]);
    expect(merged.map((text) => text.trim()).slice(0, 3)).toEqual(['甲', '', '乙']);
  }, 120_000);

  it('have drawings, bookmarks and numbered lists of their own', async () => {
    const merged = mergeDocuments(await Promise.all(['甲', '乙', '丙'].map((name) => documentBytes(drawings(name)))));
    const document = partOf(merged, 'word/document.xml');
    expect(lintDocument(merged)).toEqual([]);
    expect([...document.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map((found) => found[1])).toEqual(['here', 'here_2', 'here_3']);
    expect([...document.matchAll(/ w:anchor="([^"]*)"/g)].map((found) => found[1])).toEqual(['here', 'here_2', 'here_3']);
    const lists = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map((found) => found[1] ?? '');
    expect(new Set(lists).size).toBe(3);
    for (const id of lists.slice(1)) expect(partOf(merged, 'word/numbering.xml')).toMatch(new RegExp(`<w:num w:numId="${id}"><w:abstractNumId w:val="\\d+"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>`));
    expect(await validate(merged)).toEqual([]);
  }, 60_000);

  it('keep their own headers, each text once', async () => {
    const marks = ['参考', '示例', '参考', '示例'];
    const merged = mergeDocuments(marks.map((mark) => form.fill({ ...sampleValues, mark })));
    expect(sectionsOf(merged).map((section) => {
      const id = /<w:headerReference [^>]*r:id="([^"]*)"/.exec(section)?.[1] ?? '';
      const target = new RegExp(`<Relationship Id="${id}"[^>]* Target="([^"]*)"`).exec(partOf(merged, 'word/_rels/document.xml.rels'))?.[1] ?? '';
      return /<w:t[^>]*>([^<]*)</.exec(partOf(merged, `word/${target}`))?.[1];
    })).toEqual(marks);
    expect(readZip(merged).filter(({ path }) => path.startsWith('word/header'))).toHaveLength(2);
    expect(lintDocument(merged)).toEqual([]);
    expect(await validate(merged)).toEqual([]);
  }, 60_000);

  it('may have pictures in headers that differ', async () => {
    const merged = mergeDocuments([await documentBytes(drawings('甲', { mark: '一' })), await documentBytes(drawings('乙', { mark: '二' }))]);
    expect(readZip(merged).map(({ path }) => path).filter((path) => path.includes('header'))).toEqual([
      'word/_rels/header1.xml.rels', 'word/header1.xml', 'word/header2.xml', 'word/_rels/header2.xml.rels',
    ]);
    expect(lintDocument(merged)).toEqual([]);
    expect(await validate(merged)).toEqual([]);
  }, 60_000);

  it('have no title when each had another', () => {
    const [one, two] = [form.fill(sampleValues), form.fill({ ...sampleValues, title: '别的' })];
    expect(partOf(mergeDocuments([one, two]), 'docProps/core.xml')).toContain('<dc:title></dc:title>');
    expect(partOf(mergeDocuments([one, one]), 'docProps/core.xml')).toContain('<dc:title>表</dc:title>');
  });
});

describe('documents that cannot be merged', () => {
  it('are refused: of other forms, none at all, too many, with footnotes', async () => {
    const other = await documentBytes(drawings('甲'));
    expect(refusal([form.fill(sampleValues), other])).toBe('parts');
    expect(mergeKey(other)).not.toBe(mergeKey(form.fill(sampleValues)));
    expect(mergeKey(form.fill({ ...sampleValues, mark: '示例', name: '', title: '' }))).toBe(mergeKey(form.fill(sampleValues)));
    expect(refusal([])).toBe('count');
    expect(refusal(Array.from({ length: 101 }, () => form.fill(sampleValues)))).toBe('count');
    expect(refusal([await documentBytes(drawings('甲', { footnote: true }))])).toBe('notes');
  });
});
