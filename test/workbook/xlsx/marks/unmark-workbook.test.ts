import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmarkWorkbook } from '../../../../workbook/xlsx/marks/mark-workbook.ts';
import { cellAddress } from '../../../../grading/records/cell-address.ts';
import type { SheetGrid } from '../../../../grading/records/sheet-grid.ts';
import type { MarkKind } from '../../../../grading/findings/report-sheet.ts';
import { buildSheet, workbookParts, zipParts, type Parts } from '../build-xlsx.ts';
import { readGrids } from '../read-grids.ts';
import { differingParts, entriesOf, mark, marksOf, partsOf, partText, smallReport, threeFormats, unmark } from './marked.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const marks = marksOf(
  [[1, 1, 'inputProblem'], [2, 2, 'shortfall'], [2, 3, 'missing'], [6, 4, 'review']],
  [[2, '未达到 A 级', 'shortfall'], [3, '符合', 'ok'], [7, '缺少数据', 'missing']], [smallReport],
);
const rows = '<row r="1" spans="1:3"><c r="A1" s="2"><v>1</v></c><c r="C1"/></row><row r="2"><c r="A2" s="1"/><c r="B2"><f>A1*2</f><v>0</v></c></row><row r="3" />';

type Change = (parts: Record<string, string | Uint8Array>) => void;
const replace = (part: string, from: string | RegExp, to: string): Change => (parts) => {
  const before = String(parts[part]);
  parts[part] = before.replace(from, to);
  if (parts[part] === before) throw new Error(`${part}: ${String(from)}`);
};
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'));

const cases: readonly (readonly [string, Change])[] = [
  ['an ordinary sheet', () => undefined],
  ['no rows at all', replace(sheet, /<sheetData>.*<\/sheetData>/, '<sheetData />')],
  ['rows and cells without addresses', replace(sheet, /<sheetData>.*<\/sheetData>/, '<sheetData><row><c/><c/></row><row><c><v>1</v></c></row></sheetData>')],
  ['rows out of order', replace(sheet, /<sheetData>.*<\/sheetData>/, '<sheetData><row r="7"/><row r="2"/><row r="1"/></sheetData>')],
  ['single quotes and white space', replace(sheet, /<sheetData>.*<\/sheetData>/, "<sheetData>\n <row r='2' >\n  <c  r='B2'\ts='1' ></c>\n </row>\n</sheetData>")],
  ['a dimension and columns', replace(sheet, '<sheetData>', '<dimension ref="A1:C3"/><cols><col min="1" max="2" width="9" style="1"/></cols><sheetData>')],
  ['an empty status cell with a format', replace(sheet, '<row r="3" />', '<row r="3"><c r="I3" s="1"/></row>')],
  ['an empty status cell without one', replace(sheet, '<row r="3" />', '<row r="3"><c r="I3"/></row>')],
  ['a byte order mark', (parts) => { parts[sheet] = `\ufeff${String(parts[sheet])}`; }],
  ['UTF-16', (parts) => { for (const part of [sheet, 'xl/styles.xml', 'xl/workbook.xml']) parts[part] = utf16(String(parts[part])); }],
  ['no styles', (parts) => {
    delete parts['xl/styles.xml'];
    replace('xl/_rels/workbook.xml.rels', /<Relationship Id="rId3"[^>]*\/>/, '')(parts);
    replace('[Content_Types].xml', /<Override PartName="\/xl\/styles.xml"[^>]*\/>/, '')(parts);
  }],
  ['styles that are named but not there', (parts) => { delete parts['xl/styles.xml']; }],
  ['a style sheet with nothing in it', replace('xl/styles.xml', /(<styleSheet[^>]*)>.*/s, '$1/>')],
  ['lists of formats without counts, empty or absent', replace('xl/styles.xml', /<fonts.*<cellXfs count="3">/, '<fills/><cellXfs>')],
  ['cells that name formats beyond the list', replace(sheet, 's="1"', 's="40"')],
  ['names that are defined', replace('xl/workbook.xml', '</sheets>', '</sheets><definedNames><definedName name="表">示例!$A$1</definedName></definedNames><calcPr/>')],
  ['an empty list of names', replace('xl/workbook.xml', '</sheets>', '</sheets><definedNames/><calcPr calcId="1"/>')],
  ['a view on a sheet that is not there', replace('xl/workbook.xml', '<sheets>', '<bookViews><workbookView firstSheet="8" activeTab="9"/></bookViews><sheets>')],
  ['the strict namespaces', (parts) => {
    for (const [name, text] of Object.entries(parts)) {
      parts[name] = String(text)
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    }
  }],
  ['absolute targets and a sheet elsewhere', (parts) => {
    parts['other/place.xml'] = parts[sheet] ?? '';
    delete parts[sheet];
    replace('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '/other/place.xml')(parts);
    replace('[Content_Types].xml', '/xl/worksheets/sheet1.xml', '/other/place.xml')(parts);
  }],
];

/** Row, column and value of every cell outside the status column. */
function valuesOf(grid: SheetGrid | undefined): readonly unknown[] {
  const all = (grid?.rows ?? []).flatMap(({ number, cells }) => Array.from(cells, (value, at) => [number, at + 1, value] as const));
  return all.filter(([, column, value]) => column !== 9 && value !== undefined);
}

function source(change: Change): Parts {
  const parts = workbookParts({ sheets: [{ name: '示例', rows }, { name: '别的表', rows: '<row r="1"><c r="A1" s="1"/></row>' }], styles: threeFormats });
  change(parts);
  return parts;
}

describe('taking marks away', () => {
  it.each(cases)('gives back every part byte for byte: %s', async (_, change) => {
    const before = await zipParts(source(change));
    const marked = await mark(before, marks);
    expect(await differingParts(before, marked)).toContain('xl/workbook.xml');
    expect(await readGrids(await unmark(marked))).toEqual(await readGrids(before));
    expect(await differingParts(before, await unmark(marked))).toEqual([]);
  });

  it.each(cases)('and marking touches no value of the sheets: %s', async (_, change) => {
    const before = await zipParts(source(change));
    const [first] = await readGrids(before);
    const [marked] = await readGrids(await mark(before, { ...marks, sheets: marks.sheets.map((one) => ({ ...one, status: { ...one.status, rows: [] } })) }));
    expect(marked).toEqual(first);
  });

  it('leaves the other parts alone, in their order and with their dates', async () => {
    const before = await zipParts({ ...source(() => undefined), 'xl/calcChain.xml': '<calcChain/>', 'docProps/app.xml': '<Properties/>' });
    const marked = await mark(before, marks);
    const changed = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', sheet];
    expect((await differingParts(before, marked)).filter((name) => !/sheet[34]\.xml/.test(name)).sort()).toEqual([...changed].sort());
    expect([...(await partsOf(marked)).keys()].slice(0, -2)).toEqual([...(await partsOf(before)).keys()]);
  });

  it('copies folders, dates and the bytes of names, whatever code page they are in', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, lastModDate: new Date(2019, 4, 6), extendedTimestamp: false });
    const name = new Uint8Array([0x78, 0x6c, 0x2f, 0xcd, 0xbc]);
    await writer.add('xl/', undefined, { directory: true });
    for (const [part, text] of Object.entries(source(() => undefined))) await writer.add(part, new TextReader(String(text)));
    await writer.add('photo', new TextReader('x'), { encodeText: () => name, useUnicodeFileNames: false });
    const before = await writer.close();
    const marked = await mark(before, marks);
    const shown = async (bytes: Uint8Array): Promise<readonly unknown[]> => (await entriesOf(bytes))
      .map(({ rawFilename, directory, rawLastModDate, filenameUTF8 }) => [[...rawFilename].join(), directory, rawLastModDate, filenameUTF8]);
    expect((await shown(marked)).slice(0, -2)).toEqual(await shown(before));
    expect(await shown(await unmark(marked))).toEqual(await shown(before));
    expect((await entriesOf(marked)).some(({ bitFlag, zip64 }) => bitFlag?.dataDescriptor === true || zip64)).toBe(false);
  });

  it('gives the same bytes for the same input, and for a workbook that is marked already', async () => {
    const before = await buildSheet(rows, { styles: threeFormats });
    const marked = await mark(before, marks);
    expect(Buffer.compare(marked, await mark(before, marks))).toBe(0);
    expect(Buffer.compare(marked, await mark(marked, marks))).toBe(0);
    expect(Buffer.compare(await mark(await mark(before, marksOf([[3, 3, 'review']])), marks), marked)).toBe(0);
  });

  it('does not let a view that points beyond the last sheet point to one of ours', async () => {
    const view = replace('xl/workbook.xml', '<sheets>', '<bookViews><workbookView firstSheet="1" activeTab="3"/></bookViews><sheets>');
    const before = await zipParts(source(view));
    const marked = await mark(before, marks);
    expect(await partText(marked, 'xl/workbook.xml')).toContain('<workbookView firstSheet="1" activeTab="0"/>');
    expect(await differingParts(before, await unmark(marked))).toEqual(['xl/workbook.xml']);
  });

  it('says so when there are no marks, also when a sheet of the user bears the name of our record', async () => {
    expect(await unmarkWorkbook(await buildSheet(rows))).toMatchObject({ ok: false, problem: { code: 'FILE_013' } });
    const own = await zipParts(workbookParts({ sheets: [{ name: '_核查标注', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
    expect(await unmarkWorkbook(own)).toMatchObject({ ok: false, problem: { code: 'FILE_013' } });
    expect(await unmarkWorkbook(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, problem: { code: 'FILE_003' } });
  });

  it('of any sheet with any marks restores all of it, and values are never touched', async () => {
    const cell = fc.record({ column: fc.integer({ min: 1, max: 7 }), style: fc.option(fc.integer({ min: 0, max: 2 })), value: fc.option(fc.integer()) });
    const row = fc.record({ number: fc.integer({ min: 1, max: 8 }), cells: fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 5 }) });
    const kind = fc.constantFrom<MarkKind>('inputProblem', 'shortfall', 'missing', 'review');
    const anyMark = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 8 }), kind);
    const anyStatus = fc.tuple(fc.integer({ min: 2, max: 10 }), fc.string({ unit: 'binary', maxLength: 8 }), kind);
    await fc.assert(fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ number }) => number, maxLength: 6 }), fc.array(anyMark, { maxLength: 6 }),
      fc.uniqueArray(anyStatus, { selector: ([number]) => number, maxLength: 4 }),
      async (stored, cells, states) => {
        const xml = stored.map(({ number, cells: own }) => `<row r="${number}">${[...own].sort((a, b) => a.column - b.column).map(({ column, style, value }) =>
          `<c r="${cellAddress(number, column)}"${style === null ? '' : ` s="${style}"`}>${value === null ? '' : `<v>${value}</v>`}</c>`).join('')}</row>`);
        const before = await buildSheet(xml.join(''), { styles: threeFormats });
        const marked = await mark(before, marksOf(cells, states));
        const [grid] = await readGrids(marked);
        expect(valuesOf(grid)).toEqual(valuesOf((await readGrids(before))[0]));
        expect(await differingParts(before, await unmark(marked))).toEqual([]);
      },
    ), { numRuns: 60 });
  });
});
