import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../../generator/documents/document-kind.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { compendium } from '../../../../generator/word/compendium/compendium-kind.ts';
import type { LibraryInfo } from '../../../../grading/findings/library-info.ts';
import type { TableSummary } from '../../../../grading/findings/result.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { sampleSource, shippedLibrary } from '../../../support/sample-source.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, partText, wordTables, wordText } from '../../../support/word-tables.ts';

let source: DocumentSource;
let bytes: Uint8Array;

const make = (changed: DocumentSource): Promise<Uint8Array> => compendium.maker(changed)({});
const withLibrary = (library: Partial<LibraryInfo>): DocumentSource => ({ ...source, library: { ...source.library, ...library } });
const tables = () => Object.values(source.library.tables);
const wordParagraphs = (made: Uint8Array) => [...partText(made, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => wordText(paragraph));
const rowsOf = (made: Uint8Array, at: number) => (wordTables(made)[at]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

beforeAll(async () => {
  source = await sampleSource();
  bytes = await make(source);
});

describe('the compendium of the shipped edition', () => {
  it('says of which edition and day it is', () => {
    const text = wordText(partText(bytes, 'word/document.xml'));
    expect(text).toContain(source.library.edition.name);
    expect(text).toContain(source.library.edition.document);
    expect(text).toContain('适用日期：2020年9月1日');
  });

  it('stands under the number of its attachment, title on the third line, and its file begins with it', async () => {
    const titles = (made: Uint8Array) => wordParagraphs(made).slice(0, 3);
    expect(titles(bytes)).toEqual(['附件1', '', '重点行业绩效分级指标汇编']);
    expect(compendium.namePrefix?.(source)).toBe('附件1_');
    const { annex, ...edition } = source.library.edition;
    expect(annex).toBe(1);
    const other = withLibrary({ edition });
    expect(titles(await make(other))[0]).toBe('重点行业绩效分级指标汇编');
    expect(compendium.namePrefix?.(other)).toBe('');
  });

  it('lists every industry with a pack, and names those without in one paragraph', () => {
    const rows = rowsOf(bytes, 0).slice(1);
    expect(source.library.industries).toEqual(shippedLibrary().edition.industries.map(({ number, name }) => ({ number, name })));
    const numbered = rows.filter(([number]) => number !== '');
    const without = new Set(source.library.industriesWithoutPack);
    const [written, missing] = [false, true].map((isMissing) => source.library.industries.filter(({ name }) => without.has(name) === isMissing));
    expect(numbered.map(([number, name]) => [number, name])).toEqual(written?.map(({ number, name }) => [String(number), name]));
    expect(rows.length).toBe(tables().length);
    const named = `还没有指标的行业有${missing?.length}个：${missing?.map(({ number, name }) => `${number} ${name}`).join('、')}。`;
    expect(wordParagraphs(bytes)).toContain(named);
  });

  it('prints every table with one row per indicator, in the order of the industries, with its measures', () => {
    const printed = wordTables(bytes).slice(1);
    const expected = tables().flatMap((table) => [2 + table.indicators.length, ...(table.measures.length === 0 ? [] : [1 + table.measures.length])]);
    expect(printed.map(({ rows }) => rows.length)).toEqual(expected);
    expect(printed[0]?.rows.map(({ isHead }) => isHead).slice(0, 3)).toEqual([true, true, false]);
    expect(new Set(rowsOf(bytes, 1).slice(2).map((cells) => cells[1]))).toEqual(new Set(tables()[0]?.indicators.map(({ title }) => title)));
  });

  it('counts how sure the requirements are as the packs have it', () => {
    const [, first] = rowsOf(bytes, 0);
    const all = tables()[0]?.indicators.flatMap(({ requirements }) => requirements.filter(({ text }) => text !== '')) ?? [];
    const count = (confidence: string) => String(all.filter((asked) => asked.confidence === confidence).length);
    expect(first?.slice(5)).toEqual([String(all.length), count('verified'), count('secondary'), count('unverified'), count('blank')]);
  });

  it('numbers the sources of a table and names each of them below it', () => {
    const text = wordText(partText(bytes, 'word/document.xml'));
    const [first] = tables();
    const clauses = new Set(first?.indicators.map(({ reference }) => `${reference.document} ${reference.clause ?? ''}`.trim()));
    expect([...clauses].filter((clause) => !text.includes(clause))).toEqual([]);
    expect(rowsOf(bytes, 1)[2]?.slice(-2)[0]).toBe('〔1〕');
  });

  it('leads from the list to the industries', () => {
    const xml = partText(bytes, 'word/document.xml');
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(marks);
    expect(marks.length).toBe(source.library.industries.length - source.library.industriesWithoutPack.length);
  });

  it('is sound for the validator and for our own lint, fits its grids, and is the same bytes each time', async () => {
    expect(wordTables(bytes).flatMap(misfits)).toEqual([]);
    expect(lintDocument(bytes)).toEqual([]);
    expect(await validate(bytes)).toEqual([]);
    expect(await make(source)).toEqual(bytes);
  }, 120_000);

  it('is for reference as long as one requirement is 待核 or 待填', async () => {
    const sure = Object.fromEntries(Object.entries(source.library.tables).map(([key, table]) => [key, {
      ...table, indicators: table.indicators.map((indicator) => ({ ...indicator, requirements: indicator.requirements.map((asked) => ({ ...asked, confidence: 'verified' as const })) })),
    }]));
    const headerOf = (made: Uint8Array) => wordText(partText(made, 'word/header1.xml'));
    expect(headerOf(bytes)).toContain('参考');
    expect(headerOf(await make(withLibrary({ tables: sure })))).not.toContain('参考');
  });
});

describe('a hostile compendium', () => {
  it('holds sentences that no XML can hold, long ones, and blank measures', async () => {
    const [first] = tables();
    const table: TableSummary = {
      ...(first ?? expect.fail()), name: '<表>\u0000\ud800', industry: '甲&业',
      measures: [{ grades: ['A', 'B'], yellow: null, orange: '停产'.repeat(600), red: '\u0007', reference: 'x', confidence: 'blank' }],
      indicators: (first?.indicators ?? []).map((indicator) => ({ ...indicator, title: `${'长'.repeat(200)}]]>\ufffe`, reference: { document: '<文>' } })),
    };
    const made = await make(withLibrary({ tables: { 'a/b': table }, industries: [{ number: 1, name: '甲&业' }], industriesWithoutPack: [] }));
    expect(lintDocument(made)).toEqual([]);
    expect(await validate(made)).toEqual([]);
    expect(rowsOf(made, 2)[1]?.slice(1, 2)).toEqual(['待填']);
    expect(wordTables(made)[2]?.rows[1]?.mayBreak).toBe(true);
  }, 60_000);

  it('holds an edition without any table', async () => {
    const made = await make(withLibrary({ tables: {} }));
    expect(lintDocument(made)).toEqual([]);
    expect(rowsOf(made, 0).length).toBe(0);
    expect(wordParagraphs(made).some((text) => text.includes(`还没有指标的行业有${source.library.industries.length}个`))).toBe(true);
  });

  it('holds 47 industries of three tables within seconds', async () => {
    const known = tables();
    const industries = Array.from({ length: 47 }, (_, at) => ({ number: at + 1, name: `行业${at + 1}` }));
    const many = Object.fromEntries(industries.flatMap(({ number, name }) => [0, 1, 2].map((at) =>
      [`industry-${number}/table-${at}`, { ...(known[(number + at) % known.length] ?? expect.fail()), industry: name, name: `表${at}` }])));
    const start = process.cpuUsage();
    const made = await make(withLibrary({ tables: many, industries, industriesWithoutPack: [] }));
    const { user, system } = process.cpuUsage(start);
    expect(wordTables(made).length).toBe(1 + 2 * 47 * 3);
    expect(lintDocument(made)).toEqual([]);
    // About 3.5 s of one core; the bound only catches what grows with the square.
    expect((user + system) / 1e6).toBeLessThan(30);
  }, 120_000);
});

const isOffice = canMakePdf();

describe.skipIf(!isOffice)('the pages of the compendium', () => {
  it('begin with the title and the list, and each industry begins its own', () => {
    const { compendium: pages = [] } = pdfPages({ compendium: bytes });
    const flat = pages.map((page) => page.replace(/\s/g, ''));
    expect(flat[0]).toMatch(/附件1重点行业绩效分级指标汇编.*可信度一栏的含义/);
    expect(flat[1]).toContain('目录');
    const written = source.library.industries.filter(({ name }) => !source.library.industriesWithoutPack.includes(name));
    // The page number stands somewhere among the text of a turned page.
    const opens = (page: string, number: number, name: string) => new RegExp(`${number}[—\\d]*${name}[—\\d]*指标表：`).test(page);
    expect(written.filter(({ number, name }) => flat.filter((page) => opens(page, number, name)).length !== 1)).toEqual([]);
    expect(pages.length).toBeLessThan(40);
  }, 180_000);
});
