import { describe, expect, it } from 'vitest';
import { fileFixes } from '../../../grading/messages/scanning.ts';
import { openPackage } from '../../../workbook/xlsx/zip-package.ts';
import { buildSheet, workbookParts, zipParts, type Parts } from './build-xlsx.ts';
import { readGrids, readRefusal } from './read-grids.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...utf16(stream), ...new Array<number>(60).fill(0)]);
const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function refusalOfParts(change: (parts: Record<string, string | Uint8Array>) => void): Promise<readonly [string, unknown]> {
  const parts = workbookParts({ sheets: [{ name: '示例', rows }], sharedStrings: '<si><t>a</t></si>' });
  change(parts);
  return readRefusal(await zipParts(parts));
}

/** Writes a 32-bit number behind every local or central header's name field offset of the named entry. */
function lieAboutSize(bytes: Uint8Array, name: string, offsets: { readonly local: number; readonly central: number }, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    const signature = view.getUint32(at, true);
    const [header, offset] = signature === 0x04034b50 ? [30, offsets.local] : signature === 0x02014b50 ? [46, offsets.central] : [0, 0];
    if (header > 0 && new TextDecoder('latin1').decode(changed.subarray(at + header, at + header + name.length)) === name) view.setUint32(at + offset, value, true);
  }
  return changed;
}

describe('what is not an .xlsx', () => {
  it.each<[string, Uint8Array, string, string, keyof typeof fileFixes]>([
    ['HTML', bytesOf('<html><head><meta charset="gbk"></head><body><table>'), 'FILE_003', '网页 HTML', 'table'],
    ['an HTML table saved as .xls', bytesOf('\ufeff<table border="1"><tr><td>1'), 'FILE_003', '网页 HTML', 'table'],
    ['SpreadsheetML 2003', bytesOf('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'FILE_003', 'XML 表格 2003', 'table'],
    ['CSV', bytesOf('企业名称,行业\n示例,水泥\n'), 'FILE_003', '纯文本，可能是 CSV', 'table'],
    ['PDF', bytesOf('%PDF-1.7\n'), 'FILE_003', 'PDF', 'document'],
    ['PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'FILE_003', '图片', 'picture'],
    ['RAR', bytesOf('Rar!\u001a\u0007'), 'FILE_003', 'RAR 压缩包', 'archive'],
    ['binary', Uint8Array.from([1, 2, 3, 4, 5]), 'FILE_003', '字节 01 02 03 04', 'unknown'],
    ['an OLE2 file that is no workbook', ole('WordDocument'), 'FILE_003', '旧版 Office 文档，不是表格', 'document'],
  ])('says that it saw %s', async (_, bytes, code, seen, fix) => {
    expect(await readRefusal(bytes)).toEqual([code, { seen, fix: fileFixes[fix] }]);
  });

  it('tells empty, encrypted and old workbooks apart', async () => {
    expect(await readRefusal(new Uint8Array(0))).toEqual(['FILE_002', {}]);
    expect(await readRefusal(ole('EncryptedPackage'))).toEqual(['FILE_004', {}]);
    expect(await readRefusal(ole('Workbook'))).toEqual(['FILE_005', {}]);
    expect(await readRefusal(Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0, 6, 5, 0]))).toEqual(['FILE_005', {}]);
  });

  it.each<[string, Parts, string, keyof typeof fileFixes]>([
    ['word/document.xml', { 'word/document.xml': '<w/>' }, 'Word 文档', 'document'],
    ['ppt/presentation.xml', { 'ppt/presentation.xml': '<p/>' }, '演示文稿', 'document'],
    ['xl/workbook.bin', { 'xl/workbook.bin': 'x' }, '二进制工作簿 .xlsb', 'table'],
    ['content.xml', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }, 'OpenDocument 文档', 'table'],
    ['a.txt', { 'a.txt': 'x' }, '普通压缩包', 'archive'],
  ])('says what a zip with %s is', async (main, parts, seen, fix) => {
    const relations = `<Relationships><Relationship Id="a" Type="u/officeDocument" Target="${main}"/></Relationships>`;
    const related = /^(word|ppt|xl)\//.test(main) ? { '_rels/.rels': relations } : {};
    expect(await readRefusal(await zipParts({ ...related, ...parts }))).toEqual(['FILE_003', { seen, fix: fileFixes[fix] }]);
  });
});

describe('damage', () => {
  it('refuses a truncated file at every length, and reads the whole one', async () => {
    const bytes = await buildSheet(rows);
    await readGrids(bytes);
    for (let length = 1; length < bytes.length; length += 97) {
      expect((await readRefusal(bytes.subarray(0, length)))[0]).toMatch(/^FILE_00[369]$/);
    }
  });

  it('refuses a zip whose directory is gone', async () => {
    const bytes = await buildSheet(rows);
    expect(await readRefusal(bytes.subarray(0, bytes.length - 30))).toEqual(['FILE_006', { detail: '目录读不出来' }]);
  });

  it('compares the checksum: one flipped bit never gives wrong numbers', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const bytes = await zipParts(workbookParts({ sheets: [{ name: '示例', rows }] }));
    const wrong = lieAboutSize(bytes, part, { local: 14, central: 16 }, 0x12345678);
    expect(await readRefusal(wrong)).toEqual(['FILE_009', { part, detail: '解压不出来或校验不符' }]);
  });

  it('reports the one damaged sheet by its part', async () => {
    expect(await refusalOfParts((parts) => { parts['xl/worksheets/sheet1.xml'] = '<worksheet><sheetData><row>'; }))
      .toEqual(['FILE_009', { part: 'xl/worksheets/sheet1.xml', detail: '内容中断，元素没有结束' }]);
    expect(await refusalOfParts((parts) => { parts['xl/worksheets/sheet1.xml'] = '<html/>'; }))
      .toEqual(['FILE_009', { part: 'xl/worksheets/sheet1.xml', detail: '根元素是 html，应为 worksheet' }]);
    expect(await refusalOfParts((parts) => { delete parts['xl/worksheets/sheet1.xml']; }))
      .toEqual(['FILE_009', { part: 'xl/worksheets/sheet1.xml', detail: '压缩包里没有这个部件' }]);
    expect(await refusalOfParts((parts) => { delete parts['xl/_rels/workbook.xml.rels']; }))
      .toEqual(['FILE_009', { part: 'xl/workbook.xml', detail: '工作表“示例”没有对应的部件' }]);
  });

  it('refuses bytes that are not text of the part\'s encoding', async () => {
    expect(await refusalOfParts((parts) => { parts['xl/sharedStrings.xml'] = Uint8Array.from([...bytesOf('<sst><si><t>'), 0xc3, 0x28, ...bytesOf('</t></si></sst>')]); }))
      .toEqual(['FILE_009', { part: 'xl/sharedStrings.xml', detail: '文字编码不是 utf-8' }]);
    expect(await refusalOfParts((parts) => { parts['xl/sharedStrings.xml'] = '<?xml version="1.0" encoding="x-none"?><sst/>'; }))
      .toEqual(['FILE_009', { part: 'xl/sharedStrings.xml', detail: '不认识的文字编码 x-none' }]);
  });

  it('refuses two entries of one name, whatever their case', async () => {
    const parts = Object.entries(workbookParts({ sheets: [{ name: '示例', rows }] }));
    expect(await readRefusal(await zipParts([...parts, ['XL/workbook.xml', '<workbook/>']])))
      .toEqual(['FILE_006', { detail: '部件 XL/workbook.xml 出现了两次' }]);
  });
});

describe('attacks', () => {
  it('refuses a DTD in any part that it reads', async () => {
    const dtd = '<!DOCTYPE a [<!ENTITY b "cc">]>';
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels']) {
      expect(await refusalOfParts((parts) => { parts[part] = dtd + String(parts[part]).replace(/<\?.*?\?>/, ''); })).toEqual(['FILE_008', { part }]);
    }
  });

  it('refuses a nesting beyond all reason', async () => {
    const deep = `<worksheet>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</worksheet>`;
    expect(await refusalOfParts((parts) => { parts['xl/worksheets/sheet1.xml'] = deep; })).toEqual(['FILE_009', expect.objectContaining({ detail: '嵌套过深' })]);
  });

  it('stops inflating a bomb as soon as a cap is passed', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(80 * 1024 * 1024)}</sheetData></worksheet>`;
    expect(await refusalOfParts((parts) => { parts['xl/worksheets/sheet1.xml'] = bomb; })).toEqual([
      'FILE_007', expect.objectContaining({ what: '部件 xl/worksheets/sheet1.xml 的压缩比', limit: 100 }),
    ]);
  });

  it('counts what is really inflated, whatever the headers claim', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const parts = workbookParts({ sheets: [{ name: '示例', rows: `${rows}${' '.repeat(3_000_000)}` }] });
    const lying = lieAboutSize(await zipParts(parts), part, { local: 22, central: 24 }, 500);
    expect((await readRefusal(lying, { limits: { entryBytes: 1_000_000 } }))[0]).toMatch(/^FILE_00[79]$/);
    const honest = await zipParts(parts);
    expect(await readRefusal(honest, { limits: { entryBytes: 1_000_000 } })).toEqual(['FILE_007', { what: `部件 ${part} 解压后的大小`, seen: '1 MB', limit: '1 MB' }]);
    expect(await readRefusal(honest, { limits: { totalBytes: 1_000_000 } })).toEqual(['FILE_007', expect.objectContaining({ what: '解压后的总大小' })]);
  });

  it('refuses too many entries and too large a file before inflating anything', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`a${at}`, '']));
    expect(await readRefusal(await zipParts(many))).toEqual(['FILE_007', { what: '压缩包中的部件数', seen: '1000 以上', limit: 1000 }]);
    expect(await readRefusal(await buildSheet(rows), { limits: { fileBytes: 100 } })).toEqual(['FILE_007', expect.objectContaining({ what: '文件大小' })]);
  }, 20_000);

  it.each([
    ['a tag', `<worksheet><a b="${'x'.repeat(2_000_000)}"/></worksheet>`],
    ['a comment', `<worksheet><!--${'x'.repeat(2_000_000)}--></worksheet>`],
  ])('refuses %s of megabytes', async (_, xml) => {
    expect(await refusalOfParts((parts) => { parts['xl/worksheets/sheet1.xml'] = xml; })).toEqual(['FILE_009', expect.objectContaining({ detail: '有一个标签过长' })]);
  });

  it('puts hundreds of thousands of pieces of one wide row together in a moment', async () => {
    const pieces = '<row r="2"><c r="XFD2"><v>1</v></c></row><row r="1"/>' + '<row r="2"><c><v>1</v></c></row>'.repeat(200_000);
    const started = performance.now();
    const [grid] = await readGrids(await buildSheet(pieces));
    expect(grid?.rows.map(({ number, cells }) => [number, cells.length])).toEqual([[2, 16_384]]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('ZipPackage', () => {
  it('offers parts by name, their text and their raw entries', async () => {
    const opened = await openPackage(await buildSheet(rows));
    if (!opened.ok) expect.fail(opened.problem.code);
    const source = opened.value;
    expect(source.partNames).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(source.entries).toHaveLength(6);
    expect(await source.readText('/XL/worksheets\\Sheet1.xml')).toContain(rows);
    expect(source.entry('xl/styles.xml')?.filename).toBe('xl/styles.xml');
    expect(source.has('xl/none.xml')).toBe(false);
  });
});
