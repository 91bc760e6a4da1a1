import { describe, expect, it } from 'vitest';
import type { ReportSheet } from '../../../../grading/findings/report-sheet.ts';
import { markWorkbook } from '../../../../workbook/xlsx/marks/mark-workbook.ts';
import { freeSheetName } from '../../../../workbook/xlsx/marks/workbook-editor.ts';
import { findChangedCopy } from '../../../../workbook/xlsx/marks/verify-copy.ts';
import { buildSheet, buildXlsx, workbookParts, zipParts } from '../build-xlsx.ts';
import { cellsOf, readGrids } from '../read-grids.ts';
import { entriesOf, mark, marksOf, partText, smallReport, unmark } from './marked.ts';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const reportPart = 'xl/worksheets/sheet2.xml';

async function written(report: ReportSheet): Promise<string> {
  return partText(await mark(await buildSheet(rows), marksOf([], [], [report])), reportPart);
}

describe('a report sheet', () => {
  it('holds text as text and numbers as numbers', async () => {
    const values = ['=1+1', '@SUM(A1)', 'a\u0007b\r\n_x0041_ \ud800', ' 前后空格 ', '', 0, -1.5, Number.NaN];
    const report = { ...smallReport, headings: values.map((_, at) => `列${at}`), rows: [values.map((value) => ({ value }))] };
    const bytes = await mark(await buildSheet(rows), marksOf([], [], [report]));
    const grid = (await readGrids(bytes)).find(({ name }) => name === '核查结果');
    expect(cellsOf(grid, 2)).toEqual(['=1+1', '@SUM(A1)', 'a\u0007b\n_x0041_ \ud800', ' 前后空格 ', undefined, 0, -1.5, 'NaN']);
    expect(await partText(bytes, reportPart)).not.toContain('<f>');
  });

  it('cuts a text at what a cell can hold, and never inside a character', async () => {
    const xml = await written({ ...smallReport, rows: [[{ value: `${'字'.repeat(32_766)}😀` }, { value: '长'.repeat(40_000) }]] });
    expect([...xml.matchAll(/preserve">([^<]{1000,})</g)].map((match) => match[1]?.length)).toEqual([32_766, 32_767]);
  });

  it('has a frozen, filtered heading below its title rows, and widths', async () => {
    const report = { ...smallReport, titleRows: [[{ value: '标题', kind: 'title' as const }]] };
    const bytes = await mark(await buildSheet(rows), marksOf([], [], [report]));
    const xml = await partText(bytes, reportPart);
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A2:B3"/>');
    expect(xml).toContain('<cols><col min="1" max="1" width="20" customWidth="1"/>');
    const workbook = await partText(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'核查结果'!$A$2:$B$3</definedName>`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'核查结果'!$2:$2</definedName>`);
  });

  it('links to cells of sheets whatever their names', async () => {
    const report = { ...smallReport, rows: [[{ value: '一', link: { sheet: "表 & 'A'", row: 12, column: 6 } }]] };
    const bytes = await mark(await buildXlsx({ sheets: [{ name: "表 &amp; 'A'", rows }] }), { sheets: [], reports: [report] });
    expect(await partText(bytes, reportPart)).toContain(`<hyperlink ref="A2" location="'表 &amp; ''A'''!F12" display="一"/>`);
  });

  it('gives way to a sheet of the user that bears its name, and is taken away without it', async () => {
    const source = await buildXlsx({ sheets: [{ name: '核查结果', rows }, { name: '示例', rows }] });
    const marked = await mark(source, marksOf([], [], [{ ...smallReport, name: '核查汇总' }, smallReport]));
    expect((await readGrids(marked)).map(({ name }) => name)).toEqual(['核查结果', '示例', '核查汇总', '核查结果(2)', '_核查标注']);
    expect((await readGrids(await unmark(marked))).map(({ name }) => name)).toEqual(['核查结果', '示例']);
    expect(freeSheetName('Report', ['REPORT', 'report(2)'])).toBe('Report(3)');
    expect(freeSheetName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(28)}(2)`);
  });

  it('is written in the words of a strict package where the workbook is one', async () => {
    const parts = Object.entries(workbookParts({ sheets: [{ name: '示例', rows }] })).map(([name, text]) => [name, String(text)
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')] as const);
    const bytes = await mark(await zipParts(parts), marksOf([], [], [smallReport]));
    const changed = await Promise.all([reportPart, 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map((part) => partText(bytes, part)));
    expect(changed.join()).not.toContain('schemas.openxmlformats.org/officeDocument');
    expect(changed.join()).not.toContain('schemas.openxmlformats.org/spreadsheetml');
    expect(changed[3]).toMatch(/<border><start style="thin">.*<end style="thin">/);
  });

  it('takes free numbers, parts and relations', async () => {
    const parts = workbookParts({ sheets: [{ name: '示例', rows }] });
    parts['xl/worksheets/Sheet2.xml'] = '<worksheet/>';
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('sheetId="1"', 'sheetId="7"');
    const bytes = await mark(await zipParts(parts), marksOf([], [], [smallReport]));
    expect(await partText(bytes, 'xl/workbook.xml')).toContain('<sheet name="核查结果" sheetId="8" r:id="rId3"/><sheet name="_核查标注" sheetId="9" state="veryHidden" r:id="rId4"/>');
    expect(await partText(bytes, 'xl/_rels/workbook.xml.rels')).toMatch(/Id="rId3" Type="[^"]*\/worksheet" Target="worksheets\/sheet3.xml"/);
    expect(await partText(bytes, '[Content_Types].xml')).toContain('<Override PartName="/xl/worksheets/sheet3.xml"');
  });
});

describe('what cannot be written', () => {
  it('is refused with one problem: a report longer than a sheet', async () => {
    const row = [{ value: 1 }];
    const report = { ...smallReport, rows: Array.from({ length: 1_048_576 }, () => row) };
    expect(await markWorkbook(await buildSheet(rows), marksOf([], [], [report]))).toMatchObject({ ok: false, problem: { code: 'FILE_007' } });
  });

  it('is refused with one problem: a damaged sheet', async () => {
    const bytes = await buildSheet('<row r="1"><c r="A1"></row>');
    expect(await markWorkbook(bytes, marksOf([[1, 1, 'missing']]))).toMatchObject({ ok: false, problem: { code: 'FILE_009', params: { part: 'xl/worksheets/sheet1.xml' } } });
  });
});

describe('the last look at a package', () => {
  it('finds a copied part that is not what it was', async () => {
    const source = await zipParts({ ...workbookParts({ sheets: [{ name: '示例', rows }] }), 'xl/other.bin': new Uint8Array(500).fill(7) });
    const copies = (await entriesOf(source)).filter(({ filename }) => filename === 'xl/other.bin');
    expect(await findChangedCopy(source, copies, source)).toBeUndefined();
    const broken = source.slice();
    const at = (copies[0]?.offset ?? 0) + 30 + 'xl/other.bin'.length;
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect(await findChangedCopy(source, copies, broken)).toBe('xl/other.bin');
    expect(await findChangedCopy(source, copies, await buildSheet(rows))).toBe('xl/other.bin');
  });
});
