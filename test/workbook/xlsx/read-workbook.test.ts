import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../workbook/xlsx/read-workbook.ts';
import { buildSheet, buildXlsx, workbookParts, zipParts } from './build-xlsx.ts';
import { cellsOf, firstRow, readGrids, readRefusal } from './read-grids.ts';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const dateStyles = (codes: readonly string[]): string => {
  const formats = codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  const xfs = codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/>${xfs.join('')}</cellXfs>`;
};
const date = (serial: number, iso: string): object => ({ kind: 'date', serial, iso });

describe('texts', () => {
  it('joins rich text and leaves phonetic runs out', async () => {
    const bytes = await buildSheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), {
      sharedStrings: '<si><r><rPr><b/></rPr><t>示例</t></r><r><t xml:space="preserve"> 水泥 </t></r><rPh sb="0" eb="1"><t>シリ</t></rPh></si><si><t/></si>',
    });
    expect(await firstRow(bytes)).toEqual(['示例 水泥 ', '']);
  });

  it('decodes _x000D_ escapes and makes every line end \\n, without trimming', async () => {
    const strings = '<si><t>上_x000D_\r\n下</t></si><si><t>_x005F_x000D_</t></si><si><t xml:space="preserve"> a&#13;&#10;b\r\nc </t></si><si><t>_x4E2D_&lt;</t></si>';
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
    expect(await firstRow(await buildSheet(row(cells), { sharedStrings: strings }))).toEqual(['上\n下', '_x000D_', ' a\nb\nc ', '中<']);
  });

  it('reads inline strings, rich ones too, CDATA and texts longer than a chunk', async () => {
    const long = '示例企业'.repeat(30_000);
    const cells = `<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></is></c><c t="str"><v><![CDATA[a<b&amp;]]></v></c><c t="inlineStr"><is><t>${long}</t></is></c>`;
    expect(await firstRow(await buildSheet(row(cells)))).toEqual(['甲', '乙丙', 'a<b&amp;', long]);
  });

  it('reads an inline string whose type was left out, and one whose text stands in v', async () => {
    expect(await firstRow(await buildSheet(row('<c><is><t>12</t></is></c><c t="inlineStr"><v>甲</v></c>')))).toEqual(['12', '甲']);
  });

  it('refuses a shared string that does not exist, naming part and row', async () => {
    expect(await readRefusal(await buildSheet(row('<c t="s"><v>7</v></c>'), { sharedStrings: '<si><t>a</t></si>' }))).toEqual([
      'FILE_009', { part: 'xl/worksheets/sheet1.xml', detail: '第 1 行引用了不存在的共享字符串 7' },
    ]);
  });
});

describe('numbers, booleans and errors', () => {
  it('keeps 0 apart from empty', async () => {
    expect(await firstRow(await buildSheet(row('<c><v>0</v></c><c/><c><v></v></c><c><v> \n</v></c><c><v>-1.5E-3</v></c><c><v> 7 </v></c>')))).toEqual([0, undefined, undefined, undefined, -0.0015, 7]);
  });

  it('reads booleans and errors', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>';
    expect(await firstRow(await buildSheet(row(cells)))).toEqual([true, false, { kind: 'error', code: '#N/A' }]);
  });

  it('leaves what is no decimal number the text it is', async () => {
    expect(await firstRow(await buildSheet(row('<c><v>abc</v></c><c><v> 0x10</v></c><c><v>1e999</v></c>')))).toEqual(['abc', ' 0x10', '1e999']);
  });
});

describe('formulas', () => {
  it('reads stored results: 0, empty text, text, error', async () => {
    const cells = '<c><f>A9</f><v>0</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f>B9</f><v>甲</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>1=1</f><v>1</v></c>';
    expect(await firstRow(await buildSheet(row(cells)))).toEqual([0, '', '甲', { kind: 'error', code: '#DIV/0!' }, true]);
  });

  it('says uncalculated where no result was stored, never empty', async () => {
    const cells = '<c><f>SUM(B1:C1)</f></c><c><f>A1&amp;"x"</f><v></v></c><c t="str"><f>C9</f></c>';
    expect(await firstRow(await buildSheet(row(cells)))).toEqual([
      { kind: 'uncalculated', formula: 'SUM(B1:C1)' }, { kind: 'uncalculated', formula: 'A1&"x"' }, { kind: 'uncalculated', formula: 'C9' },
    ]);
  });

  it('says the same of the clones of a shared formula', async () => {
    const cells = '<c r="A1"><f t="shared" ref="A1:C1" si="0">D1+1</f><v>5</v></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f t="shared" si="0"/><v>7</v></c>';
    expect(await firstRow(await buildSheet(row(cells)))).toEqual([5, { kind: 'uncalculated', formula: 'D1+1' }, 7]);
  });

  it('tells a picture in a cell from a value, with or without its formula', async () => {
    const cells = '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c><f>DISPIMG("ID_1",1)</f></c><c t="s"><v>0</v></c>';
    const bytes = await buildSheet(row(cells), { sharedStrings: '<si><t>=_xlfn.DISPIMG("ID_2",1)</t></si>' });
    expect(await firstRow(bytes)).toEqual([{ kind: 'image' }, { kind: 'image' }, { kind: 'image' }]);
  });

  it("takes Excel's own picture in a cell for a picture, and any other #VALUE! for an error", async () => {
    const parts = workbookParts({ sheets: [{ name: '示例', rows: row('<c t="e" vm="1"><v>#VALUE!</v></c><c t="e"><v>#VALUE!</v></c>') }] });
    expect(await firstRow(await zipParts(parts))).toEqual([{ kind: 'error', code: '#VALUE!' }, { kind: 'error', code: '#VALUE!' }]);
    parts['xl/richData/richValueRel.xml'] = '<richValueRels/>';
    expect(await firstRow(await zipParts(parts))).toEqual([{ kind: 'image' }, { kind: 'error', code: '#VALUE!' }]);
  });
});

describe('percentages', () => {
  it('tells numbers that show as percentages from plain ones', async () => {
    const styles = dateStyles(['0.0%', '0"%"']);
    const cells = [3, 4, 0].map((style) => `<c s="${style}"><v>0.85</v></c>`).join('');
    expect(await firstRow(await buildSheet(row(cells), { styles }))).toEqual([{ kind: 'percent', fraction: 0.85 }, 0.85, 0.85]);
  });
});

describe('dates', () => {
  it('knows Chinese built-in and custom formats, and what only looks like one', async () => {
    const styles = dateStyles(['yyyy"年"m"月"d"日"', '0.00"m"', '[h]:mm', '[Red]0', 'G/通用格式', '[$-804]yyyy\\-mm\\-dd;@']);
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 0].map((style) => `<c s="${style}"><v>44089</v></c>`).join('');
    const day = date(44089, '2020-09-15');
    expect(await firstRow(await buildSheet(row(cells), { styles }))).toEqual([day, day, day, 44089, 44089, 44089, 44089, day, 44089]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const bytes = await buildSheet(row('<c s="1"><v>42627</v></c><c s="1"><v>0</v></c>'), { styles: dateStyles([]), date1904: true });
    expect(await firstRow(bytes)).toEqual([date(42627, '2020-09-15'), date(0, '1904-01-01')]);
  });

  it('reads ISO dates (t="d") and leaves other words there as text', async () => {
    const cells = '<c t="d"><v>2020-09-15</v></c><c t="d"><v>2020-09-15T08:30:00Z</v></c><c t="d"><v>九月</v></c>';
    expect(await firstRow(await buildSheet(row(cells)))).toEqual([
      date(44089, '2020-09-15'), date(44089 + 8.5 / 24, '2020-09-15T08:30:00'), '九月',
    ]);
  });

  it('leaves a date format on a negative number aside', async () => {
    expect(await firstRow(await buildSheet(row('<c s="1"><v>-1</v></c>'), { styles: dateStyles([]) }))).toEqual([-1]);
  });
});

describe('rows, merges and sheets', () => {
  it('counts rows and cells without addresses, on from the last one', async () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const [grid] = await readGrids(await buildSheet(rows));
    expect(grid?.rows.map(({ number }) => number)).toEqual([1, 4, 5]);
    expect(cellsOf(grid, 1)).toEqual([1, undefined, undefined, 2, 3]);
  });

  it('does not believe a wrong dimension, and drops rows in which nothing stands', async () => {
    const [grid] = await readGrids(await buildSheet('<row r="1" s="3"/><row r="2"><c r="B2" s="1"/></row><row r="7"><c r="C7"><v>1</v></c></row>', { before: '<dimension ref="A1"/>' }));
    expect(grid?.rows).toEqual([{ number: 7, hidden: false, cells: [, , 1] }]);
  });

  it('puts rows in order and rows that come twice together', async () => {
    const [grid] = await readGrids(await buildSheet('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>'));
    expect(grid?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([[1, 1], [3, 3, 4]]);
  });

  it('tells hidden rows, by flag or by height', async () => {
    const cell = '<c><v>1</v></c>';
    const [grid] = await readGrids(await buildSheet(`<row hidden="1">${cell}</row><row hidden="true">${cell}</row><row ht="0" customHeight="1">${cell}</row><row hidden="0">${cell}</row>`));
    expect(grid?.rows.map(({ hidden }) => hidden)).toEqual([true, true, true, false]);
  });

  it('reads merges and leaves broken ones aside', async () => {
    const [grid] = await readGrids(await buildSheet(row('<c><v>1</v></c>'), { after: '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="$B$5:$A$4"/><mergeCell ref="oops"/></mergeCells>' }));
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }, { top: 4, left: 1, bottom: 5, right: 2 }]);
  });

  it('keeps names and order, tells hidden sheets, leaves chart sheets out', async () => {
    const cell = row('<c><v>1</v></c>');
    const parts = workbookParts({
      sheets: [{ name: '清单 &amp; 附表', rows: cell }, { name: '图', rows: '' }, { name: '字典', rows: cell, state: 'veryHidden' }, { name: '旧', rows: cell, state: 'hidden' }],
    });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace('/worksheet" Target="worksheets/sheet2.xml"', '/chartsheet" Target="chartsheets/sheet1.xml"');
    expect((await readGrids(await zipParts(parts))).map(({ name, hidden }) => [name, hidden])).toEqual([['清单 & 附表', false], ['字典', true], ['旧', true]]);
  });

  it('refuses a workbook without worksheets', async () => {
    expect(await readRefusal(await buildXlsx({ sheets: [] }))).toEqual(['FILE_011', {}]);
  });

  it.each([['ZZZZ1'], ['XFE1'], ['1']])('refuses the cell address %s', async (address) => {
    expect((await readRefusal(await buildSheet(row(`<c r="${address}"><v>1</v></c>`))))[0]).toBe('FILE_009');
  });

  it('does not take rows and cells of extensions for data', async () => {
    const after = '<extLst><ext><x:row xmlns:x="u"><x:c><x:v>9</x:v></x:c></x:row></ext></extLst>';
    const [grid] = await readGrids(await buildSheet(row('<c><v>1</v></c>'), { after }));
    expect(grid?.rows).toHaveLength(1);
  });
});

describe('producers', () => {
  const withPrefix = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const source = { sheets: [{ name: '示例', rows: row('<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44089</v></c>'), after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }], sharedStrings: '<si><t>甲</t></si>', styles: dateStyles([]) };
  const expected = [{ name: '示例', hidden: false, rows: [{ number: 1, hidden: false, cells: ['甲', date(44089, '2020-09-15')] }], merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] }];

  it.each<[string, (parts: Record<string, string | Uint8Array>) => Record<string, string | Uint8Array>]>([
    ['plain parts', (parts) => parts],
    ['x: prefixes in every part', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, withPrefix(String(xml))]))],
    ['the strict namespace', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, String(xml).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships').replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')]))],
    ['absolute targets', (parts) => ({ ...parts, 'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replaceAll('Target="', 'Target="/xl/') })],
    ['targets with .. and .', (parts) => ({ ...parts, 'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replaceAll('Target="', 'Target="../xl/./') })],
    ['backslashes in entry names and targets', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', '\\'), name.endsWith('.rels') ? String(xml).replaceAll('worksheets/', 'worksheets\\') : xml]))],
    ['leading slashes in entry names', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`/${name}`, xml]))],
    ['another case in entry names', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.toUpperCase(), xml]))],
    ['a byte order mark', (parts) => Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, `\ufeff${String(xml)}`]))],
    ['no package relationships', ({ '_rels/.rels': _, ...parts }) => parts],
    ['a workbook part of another name', ({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, ...parts }) => ({ ...parts, 'xl/book 1.xml': workbook ?? '', 'xl/_rels/book 1.xml.rels': rels ?? '', '_rels/.rels': String(parts['_rels/.rels']).replace('xl/workbook.xml', './xl/book%201.xml') })],
    ['UTF-16 parts', (parts) => ({ ...parts, 'xl/sharedStrings.xml': utf16(String(parts['xl/sharedStrings.xml'])) })],
  ])('reads %s', async (_, change) => {
    expect(await readGrids(await zipParts(change(workbookParts(source))))).toEqual(expected);
  });

  it('reads a part that two sheets name once, for both', async () => {
    const parts = workbookParts({ sheets: [{ name: '甲', rows: row('<c><v>1</v></c>') }, { name: '乙', rows: '' }] });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace('sheet2.xml', 'sheet1.xml');
    const [one, other] = await readGrids(await zipParts(parts));
    expect(one?.rows).toBe(other?.rows);
  });
});

function utf16(text: string): Uint8Array {
  const swapped = `\ufeff${text.replace('UTF-8', 'UTF-16')}`;
  return Uint8Array.from([...swapped].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
}

describe('running', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c></row>`).join('');

  it('reports progress from 0 to 1, never backwards', async () => {
    const seen: number[] = [];
    await readGrids(await buildSheet(rows), { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('throws the reason of a cancel, before and in the middle', async () => {
    const bytes = await buildSheet(rows);
    const before = AbortSignal.abort(new Error('stopped'));
    await expect(readGrids(bytes, { signal: before })).rejects.toThrow('stopped');
    const control = new AbortController();
    const reading = readGrids(bytes, { signal: control.signal, onProgress: () => control.abort(new Error('halfway')) });
    await expect(reading).rejects.toThrow('halfway');
  });

  it('puts the file name into the place of a problem', async () => {
    const read = await readWorkbook(new Uint8Array(0), { fileName: '示例.xlsx' });
    expect(read).toMatchObject({ ok: false, problem: { code: 'FILE_002', place: { file: '示例.xlsx' } } });
  });

  it.each([
    ['cells', { cells: 3 }, '单元格总数'],
    ['merges', { merges: 1 }, '合并区域数'],
    ['the length of a text', { textLength: 4 }, '单个单元格的字符数'],
    ['shared strings', { sharedStrings: 1 }, '共享字符串数'],
    ['sheets', { sheets: 1 }, '工作表数'],
  ])('refuses more than the cap of %s', async (_, limits, what) => {
    const rowsOf = row('<c r="D1" t="inlineStr"><is><t>长长长长</t></is></c>') + '<row r="2"><c><v>1</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    const bytes = await buildXlsx({ sheets: [{ name: '甲', rows: rowsOf, after }, { name: '乙', rows: '' }], sharedStrings: '<si><t>a</t></si><si><t>b</t></si>' });
    await readGrids(bytes);
    const tight = { ...limits, ...('textLength' in limits && { textLength: 3 }) };
    expect(await readRefusal(bytes, { limits: tight })).toEqual(['FILE_007', expect.objectContaining({ what })]);
  });
});
