import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../workbook/xlsx/xml-scanner.ts';
import { buildSheet } from './build-xlsx.ts';
import { hucreText, ourText, ourTextForSheetjs, sheetjsText } from './oracle-text.ts';
import { cellsOf, readGrids } from './read-grids.ts';

type Plain = string | number | boolean | null;

const letters = fc.constantFrom('示例', '水泥', 'A', 'b', ' ', '\n', '&', '<', '"', '：', '𠮷', '_x', '0');
const text = fc.array(letters, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => (value === 0 ? 0 : value)));
const cell: fc.Arbitrary<Plain> = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.constant(0));
const table = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

async function expectTable(bytes: Uint8Array, rows: readonly (readonly Plain[])[]): Promise<void> {
  const [grid] = await readGrids(bytes);
  rows.forEach((row, at) => {
    const cells = cellsOf(grid, at + 1);
    expect(row.map((_, column) => cells[column] ?? null)).toEqual(row);
  });
}

describe('readWorkbook beside other libraries', () => {
  it('reads back what hucre wrote', async () => {
    await fc.assert(fc.asyncProperty(table, async (rows) => {
      await expectTable(await writeXlsx({ sheets: [{ name: '示例', rows }] }), rows);
    }), { numRuns: 60 });
  });

  it('reads back what SheetJS wrote', async () => {
    await fc.assert(fc.asyncProperty(table, fc.boolean(), async (rows, bookSST) => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '示例');
      await expectTable(new Uint8Array(XLSX.write(book, { type: 'array', bookSST }) as ArrayBuffer), rows);
    }), { numRuns: 60 });
  });

  it('reads what we build as hucre and SheetJS do, dates, errors and formulas among it', async () => {
    const plain = fc.oneof(
      text.map((value) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`),
      number.map((value) => `<c><v>${value}</v></c>`),
      fc.nat(2_900_000).map((days) => days + 61).map((serial) => `<c s="1"><v>${serial}</v></c>`),
      fc.nat(60_000).map((serial) => `<c s="2"><f>A1</f><v>${serial + 61}.25</v></c>`),
      fc.constantFrom('<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="str"><f>B1</f><v>甲</v></c>', '<c><f>C1</f><v>0</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'),
    );
    const styles = '<numFmts><numFmt numFmtId="200" formatCode="yyyy/m/d\\ h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="200"/></cellXfs>';
    await fc.assert(fc.asyncProperty(fc.array(plain, { minLength: 1, maxLength: 12 }), async (made) => {
      const cells = made.map((xml, at) => xml.replace('<c', `<c r="${String.fromCharCode(65 + at)}1"`));
      const bytes = await buildSheet(`<row r="1">${cells.join('')}</row>`, { styles, sharedStrings: '<si><r><t>富</t></r><r><t>文本</t></r></si><si><t>乙</t></si>' });
      const ours = cellsOf((await readGrids(bytes))[0], 1);
      const theirs = (await readXlsx(bytes)).sheets[0]?.rows[0] ?? [];
      const sheetjs = XLSX.read(bytes, { dense: true, WTF: true }).Sheets['示例']?.['!data']?.[0] ?? [];
      expect(ours.map(ourText)).toEqual(theirs.map(hucreText));
      expect(ours.map(ourTextForSheetjs)).toEqual(Array.from(sheetjs, sheetjsText));
    }), { numRuns: 80 });
  });
});
