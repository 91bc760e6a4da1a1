import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../../../grading/records/sheet-grid.ts';
import { buildSheet } from '../build-xlsx.ts';
import { readGrids } from '../read-grids.ts';
import { looksOf } from './formats-of.ts';
import { mark, marksOf, partText, smallReport, threeFormats, unmark } from './marked.ts';
import { resave } from './resave.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const rows = '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2" s="1"><v>4</v></c><c r="B2" s="2"><v>5</v></c><c r="I2" s="1"/></row>';
const marks = marksOf(
  [[1, 1, 'shortfall'], [1, 2, 'shortfall'], [1, 3, 'missing'], [2, 1, 'shortfall'], [2, 3, 'missing'], [5, 4, 'review']],
  [[2, '未达到 A 级', 'shortfall'], [4, '符合', 'ok']], [smallReport],
);
const before = (): Promise<Uint8Array> => buildSheet(rows, { styles: threeFormats, before: '<cols><col min="1" max="1" width="9"/></cols>' });

/** Plain formats are not written at all by Excel, so a cell without one looks like format 0. */
async function looks(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  return looksOf(bytes, sheet);
}
const plain = (grids: readonly SheetGrid[]): unknown => grids.map(({ name, rows: own }) => [name, own]);

describe('a marked workbook that another program has saved', () => {
  it('gets its values, formats, rows, columns and sheets back', async () => {
    const source = await before();
    const saved = await resave(await mark(source, marks));
    const restored = await unmark(saved);
    expect(await looks(restored)).toEqual(await looks(source));
    expect(plain(await readGrids(restored))).toEqual(plain(await readGrids(source)));
    const xml = await partText(restored, sheet);
    expect(xml).toContain('<cols><col min="1" max="1" width="9"/></cols>');
    expect(xml.match(/<row /g)).toHaveLength(2);
    expect(await partText(restored, 'xl/workbook.xml')).toBe(await partText(source, 'xl/workbook.xml'));
  });

  it('is marked anew like one that was never saved', async () => {
    const source = await before();
    const again = await mark(await resave(await mark(source, marks)), marks);
    const names = (await readGrids(again)).map(({ name }) => name);
    expect(names).toEqual((await readGrids(await mark(source, marks))).map(({ name }) => name));
    expect(await looks(await unmark(again))).toEqual(await looks(source));
  });

  it('keeps what the user has corrected, typed and added meanwhile', async () => {
    const source = await before();
    const saved = await resave(await mark(source, marks), (texts) => {
      const xml = texts.get(sheet) ?? '';
      texts.set(sheet, xml
        .replace('<v>1</v>', '<v>100</v>')
        .replace(/<c r="C2" s="(\d+)"\/>/, '<c r="C2" s="$1"><v>33</v></c>')
        .replace(/<row r="5">(.*?)<\/row>/, '<row r="8">$1</row>').replace('r="D5"', 'r="D8"'));
      const workbook = texts.get('xl/workbook.xml') ?? '';
      texts.set('xl/workbook.xml', workbook
        .replace('</sheets>', '<sheet name="新表" sheetId="50" r:id="rId1"/></sheets>')
        .replace('</definedNames>', '<definedName name="名" localSheetId="3">新表!$A$1</definedName></definedNames>'));
    });
    const restored = await unmark(saved);
    const [grid, added] = await readGrids(restored);
    expect(grid?.rows.map(({ number, cells }) => [number, Array.from(cells)])).toEqual([[1, [100, 2, 3]], [2, [4, 5, 33]]]);
    expect(added?.name).toBe('新表');
    expect(await partText(restored, 'xl/workbook.xml')).toContain('<definedNames><definedName name="名" localSheetId="1">');
    const seen = await looks(restored);
    expect(seen.A1).toBe((await looks(source)).A1);
    expect(Object.values(seen).join()).not.toContain('patternType="solid"');
    expect(seen).not.toHaveProperty('D8');
  });

  it('keeps a format that the user has given to a marked cell, without our colour', async () => {
    const source = await before();
    const saved = await resave(await mark(source, marks), (texts) => {
      const styles = texts.get('xl/styles.xml') ?? '';
      const number = Number(/<c r="A1" s="(\d+)"|<c s="(\d+)" r="A1"/.exec(texts.get(sheet) ?? '')?.[1]);
      const formats = [.../<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.matchAll(/<xf[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []].map(([xf]) => xf);
      const percent = (formats[number] ?? '').replace('numFmtId="2"', 'numFmtId="10"');
      texts.set('xl/styles.xml', styles.replace('</cellXfs>', `${percent}</cellXfs>`));
      texts.set(sheet, (texts.get(sheet) ?? '').replace(`<c r="A1" s="${number}"`, `<c r="A1" s="${formats.length}"`));
    });
    const [was, is] = [(await looks(source)).A1, (await looks(await unmark(saved))).A1];
    expect(is).toBe(was?.replace(/^2 /, '10 '));
  });
});
