import { describe, expect, it } from 'vitest';
import type { EditValue } from '../../../../workbook/host.ts';
import { buildSheet, buildXlsx, workbookParts, zipParts } from '../build-xlsx.ts';
import { cellsOf, readGrids } from '../read-grids.ts';
import { looksOf } from '../marks/formats-of.ts';
import { differingParts, partText, threeFormats } from '../marks/marked.ts';
import { edit, refusal } from './edited.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const date: EditValue = { kind: 'date', serial: 44089, iso: '2020-09-15' };
const inline = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;

async function rowsAfter(rows: string, cells: Readonly<Record<string, EditValue>>, more: Parameters<typeof buildSheet>[1] = {}): Promise<string> {
  const xml = await partText(await edit(await buildSheet(rows, { styles: threeFormats, ...more }), cells), sheet);
  return xml.replace(/.*<sheetData\s?\/?>|<\/sheetData>.*/gs, '');
}

describe('an edited cell', () => {
  it.each<readonly [string, string, Readonly<Record<string, EditValue>>, string]>([
    ['a number over a text', '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>', { A1: 7 }, '<row r="1"><c r="A1" s="1"><v>7</v></c></row>'],
    ['a text over a number', '<row r="1"><c r="A1" s="2"><v>5</v></c></row>', { A1: '=1+1' }, `<row r="1"><c t="inlineStr" r="A1" s="2">${inline('=1+1')}</c></row>`],
    ['a text with marks of XML', '<row r="1"><c r="A1"/></row>', { A1: '<&>\n' }, `<row r="1"><c t="inlineStr" r="A1">${inline('&lt;&amp;&gt;&#10;')}</c></row>`],
    ['true over an error', '<row r="1"><c r="A1" t="e" vm="1"><v>#N/A</v></c></row>', { A1: true }, '<row r="1"><c t="b" r="A1"><v>1</v></c></row>'],
    ['nothing over a text', '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>x</t></is></c></row>', { A1: undefined }, '<row r="1"><c r="A1" s="1"></c></row>'],
    ['nothing where nothing is', '<row r="2"/>', { A1: undefined, A2: '', B9: undefined }, '<row r="2"/>'],
    ['in a gap, with the format of its row', '<row r="1" s="2" customFormat="1"><c r="A1"/><c r="C1"/></row>', { B1: 1 }, '<row r="1" s="2" customFormat="1"><c r="A1"/><c r="B1" s="2"><v>1</v></c><c r="C1"/></row>'],
    ['in rows that are not there', '<row r="2"><c r="A2"/></row>', { A1: 1, C4: 'x' }, `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/></row><row r="4"><c r="C4" t="inlineStr">${inline('x')}</c></row>`],
    ['in an empty row', '<row r="1" ht="20"/>', { A1: 1 }, '<row r="1" ht="20"><c r="A1"><v>1</v></c></row>'],
    ['in rows without addresses', '<row><c/><c><v>1</v></c></row><row/>', { B1: 2, A2: 3 }, '<row><c/><c><v>2</v></c></row><row><c r="A2"><v>3</v></c></row>'],
    ['in rows out of order', '<row r="5"><c r="A5"/></row><row r="2"><c r="A2"/></row>', { A2: 2, A5: 5 }, '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'],
  ])('holds %s', async (_, rows, cells, expected) => {
    expect(await rowsAfter(rows, cells)).toBe(expected);
  });

  it('takes the format of its column when it was not there', async () => {
    expect(await rowsAfter('', { C2: 1 }, { before: '<cols><col min="3" max="3" width="9" style="1"/></cols>' })).toBe('<row r="2"><c r="C2" s="1"><v>1</v></c></row>');
  });

  it('counts the last edit', async () => {
    const bytes = await buildSheet('<row r="1"><c r="A1"/></row>');
    const once = await edit(bytes, { A1: 1 });
    expect(cellsOf((await readGrids(await edit(once, { A1: '二' })))[0], 1)).toEqual(['二']);
  });

  it('widens the range of the sheet and leaves the rest of its part alone', async () => {
    const bytes = await buildSheet('<row r="1"><c r="A1"/></row>', { before: '<dimension ref="A1:B1"/>', after: '<autoFilter ref="A1:B1"/>' });
    const xml = await partText(await edit(bytes, { D3: 1 }), sheet);
    expect(xml).toContain('<dimension ref="A1:D3"/>');
    expect(xml.endsWith('</sheetData><autoFilter ref="A1:B1"/></worksheet>')).toBe(true);
  });
});

describe('a date or percentage', () => {
  it('gets a format that shows it, with everything else of the former one', async () => {
    const bytes = await edit(await buildSheet('<row r="1"><c r="A1" s="2"><v>1</v></c></row>', { styles: threeFormats }), {
      A1: date, B1: { kind: 'percent', fraction: 0.8 }, C1: { kind: 'percent', fraction: 0.125 }, D1: { kind: 'date', serial: 44089.5, iso: '2020-09-15T12:00:00' },
    });
    const looks = await looksOf(bytes, sheet);
    expect(looks.A1).toMatch(/^14 \| <font><b\/>.*<alignment horizontal="right"\/>$/);
    expect([looks.B1, looks.C1, looks.D1].map((look) => look?.split(' ')[0])).toEqual(['9', '10', '22']);
    expect(cellsOf((await readGrids(bytes))[0], 1)).toEqual([date, { kind: 'percent', fraction: 0.8 }, { kind: 'percent', fraction: 0.125 }, { kind: 'date', serial: 44089.5, iso: '2020-09-15T12:00:00' }]);
  });

  it('keeps a format that shows it already, and styles.xml with it', async () => {
    const styles = threeFormats.replace('numFmtId="2"', 'numFmtId="31"');
    const before = await buildSheet('<row r="1"><c r="A1" s="2"/></row>', { styles });
    const after = await edit(before, { A1: date });
    expect(await differingParts(before, after)).toEqual(['xl/workbook.xml', sheet]);
  });

  it('counts from 1904 where the workbook does, and is refused where no calendar reaches', async () => {
    const bytes = await buildSheet('', { date1904: true });
    expect(cellsOf((await readGrids(await edit(bytes, { A1: date })))[0], 1)).toEqual([{ kind: 'date', serial: 44089 - 1462, iso: '2020-09-15' }]);
    expect(await refusal(bytes, { B2: { kind: 'date', serial: -5, iso: '1890-01-01' } })).toEqual(['CELL_023', { sheet: '示例', row: 2, column: 2 }, { seen: '1890-01-01' }]);
  });

  it('works in a workbook without formats', async () => {
    const parts = workbookParts({ sheets: [{ name: '示例', rows: '' }] });
    delete parts['xl/styles.xml'];
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId2"[^>]*\/>/, '');
    parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(/<Override PartName="\/xl\/styles.xml"[^>]*\/>/, '');
    expect(cellsOf((await readGrids(await edit(await zipParts(parts), { A1: date })))[0], 1)).toEqual([date]);
  });
});

describe('the package', () => {
  const source = { sheets: [{ name: '示例', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { name: '别的', rows: '' }], sharedStrings: '<si><t>x</t></si>' };

  it('changes in the edited sheet and in workbook.xml only', async () => {
    const before = await buildXlsx(source);
    expect(await differingParts(before, await edit(before, { A1: '字' }))).toEqual(['xl/workbook.xml', sheet]);
  });

  it.each([
    ['</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'],
    ['<calcPr calcId="191029" iterate="1"/></workbook>', '<calcPr fullCalcOnLoad="1" calcId="191029" iterate="1"/></workbook>'],
    ['<calcPr fullCalcOnLoad="0"/></workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'],
    ['<definedNames/><extLst/></workbook>', '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/></workbook>'],
  ])('has its formulas computed when it is opened: %s', async (end, expected) => {
    const parts = workbookParts(source);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('</workbook>', end);
    const after = await partText(await edit(await zipParts(parts), { A1: 2 }), 'xl/workbook.xml');
    expect(after).toBe(String(parts['xl/workbook.xml']).replace(end, expected));
  });

  it('stays the same bytes when nothing is asked', async () => {
    const before = await buildXlsx(source);
    expect(await edit(before, {})).toBe(before);
  });

  it('uses the prefix of the file', async () => {
    const parts = workbookParts(source);
    const prefixed = (part: string): string => String(parts[part]).replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    for (const part of [sheet, 'xl/styles.xml', 'xl/workbook.xml']) parts[part] = prefixed(part);
    const bytes = await edit(await zipParts(parts), { A1: date, B2: '字', C3: true });
    for (const part of [sheet, 'xl/styles.xml', 'xl/workbook.xml']) expect(await partText(bytes, part)).not.toMatch(/<\/?(?!x:)[a-z]/i);
    expect((await readGrids(bytes))[0]?.rows.map(({ cells }) => Array.from(cells))).toEqual([[date], [undefined, '字'], [undefined, undefined, true]]);
  });

  it('refuses what no cell can hold, and a sheet that is not there', async () => {
    const bytes = await buildXlsx(source);
    expect(await refusal(bytes, { A1: 1, B1: '长'.repeat(32_768) })).toEqual(['CELL_016', { sheet: '示例', row: 1, column: 2 }, { length: 32_768, limit: 32_767 }]);
    expect(await refusal(bytes, { A1: 1 }, '没有')).toEqual(['SHEET_012', { sheet: '没有' }, { sheet: '没有' }]);
    expect((await refusal(bytes, { A1: Number.NaN }))[0]).toBe('INTERNAL_001');
    expect((await refusal(new Uint8Array([1, 2, 3]), { A1: 1 }))[0]).toBe('FILE_003');
  });
});
