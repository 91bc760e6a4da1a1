import { describe, expect, it } from 'vitest';
import { parseCellAddress } from '../../../../grading/records/cell-address.ts';
import { lockOf } from '../../../../workbook/xlsx/edits/cell-locks.ts';
import { readForEditing } from '../../../../workbook/xlsx/edits/read-for-editing.ts';
import { buildXlsx, workbookParts, zipParts } from '../build-xlsx.ts';
import { mark, marksOf, smallReport } from '../marks/marked.ts';
import { edit, refusal } from './edited.ts';

const unlockedFormat = '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
  + '<cellStyleXfs count="1"><xf><protection locked="0"/></xf></cellStyleXfs>'
  + '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';

const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C3">A1:A3</f><v>1</v></c></row>'
  + '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><v>1</v></c></row><row r="5"><c r="E5" s="1"/></row>';

async function workbook(protection: string): Promise<Uint8Array> {
  const after = `${protection}<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  const parts = workbookParts({ sheets: [{ name: '示例', rows, after, before: '<cols><col min="8" max="9" style="1"/></cols>' }], styles: unlockedFormat });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
  parts['xl/tables/table1.xml'] = `<table xmlns="${main}" id="1" name="T" displayName="清单表" ref="A10:C12"><tableColumns count="3"/></table>`;
  return zipParts(parts);
}

async function lockAt(bytes: Uint8Array, address: string): Promise<readonly unknown[]> {
  const read = await readForEditing(bytes);
  const place = parseCellAddress(address);
  const locks = read.ok ? read.value[0]?.locks : undefined;
  if (locks === undefined || place === undefined) throw new Error(address);
  const found = lockOf(locks, place.row, place.column);
  return found === undefined ? [] : [found.code, found.place, found.params];
}

describe('a cell that cannot be written', () => {
  it.each([
    ['B1', 'CELL_019', {}],
    ['B2', 'CELL_019', {}],
    ['C1', 'CELL_020', { range: 'C1:C3' }],
    ['C3', 'CELL_020', { range: 'C1:C3' }],
    ['E2', 'CELL_021', { range: 'D1:E2' }],
    ['B10', 'CELL_022', { table: '清单表' }],
  ])('%s is refused with its place, by the grid and by the writer: %s', async (address, code, params) => {
    const bytes = await workbook('');
    const place = { sheet: '示例', ...parseCellAddress(address) };
    expect(await refusal(bytes, { A1: 9, [address]: 1 })).toEqual([code, place, params]);
    expect(await lockAt(bytes, address)).toEqual([code, place, params]);
  });

  it.each(['A1', 'D1', 'A3', 'B11', 'Z99'])('is not %s', async (address) => {
    const bytes = await workbook('');
    expect(await lockAt(bytes, address)).toEqual([]);
    await edit(bytes, { [address]: 1 });
  });

  it('is every locked cell of a protected sheet', async () => {
    const bytes = await workbook('<sheetProtection sheet="1" objects="1"/>');
    for (const address of ['A1', 'B1', 'A4', 'Z99']) {
      expect((await refusal(bytes, { [address]: 1 }))[0]).toBe('SHEET_011');
      expect((await lockAt(bytes, address))[0]).toBe('SHEET_011');
    }
    for (const address of ['E5', 'H7', 'I99']) {
      expect(await lockAt(bytes, address)).toEqual([]);
      await edit(bytes, { [address]: 1 });
    }
  });

  it('is not one of a sheet whose protection is off', async () => {
    expect(await lockAt(await workbook('<sheetProtection sheet="0" objects="1"/>'), 'A1')).toEqual([]);
    expect(await lockAt(await workbook('<sheetProtection password="CC1A"/>'), 'A1')).toEqual([]);
  });

  it('is known without our marks and sheets', async () => {
    const bytes = await mark(await buildXlsx({ sheets: [{ name: '示例', rows }] }), marksOf([[1, 1, 'missing']], [[2, '文字', 'ok']], [smallReport]));
    const read = await readForEditing(bytes);
    expect(read.ok && read.value.map(({ grid }) => grid.name)).toEqual(['示例']);
    expect((await lockAt(bytes, 'B1'))[0]).toBe('CELL_019');
  });
});
