/** Marks come off again without harm to what the user did in the meantime. */
import { describe, expect, it } from 'vitest';
import { openWps } from '../../../workbook/wps/wps-host.ts';
import { markColours } from '../../../grading/findings/mark-colours.ts';
import { colourNumber } from '../../../workbook/wps/fills.ts';
import type { FakeSheet } from '../../support/fake-wps-sheet.ts';
import { codeOf, marksAt, wpsList } from '../../support/wps-list.ts';

const green = 0x00ff00;
const ours = new Set(Object.values(markColours).map(colourNumber));

/** Row by row: the name, the fill of column B, and the word in column C. */
function look(sheet: FakeSheet): readonly (readonly unknown[])[] {
  const { Row: top, Rows: { Count: count } } = sheet.UsedRange;
  return Array.from({ length: top + count - 1 }, (_, at) => [sheet.at(at + 1, 1).value, sheet.at(at + 1, 2).fill, sheet.at(at + 1, 3).value]);
}

/** Six enterprises, the second with a fill of the user's, all marked. */
async function marked() {
  const list = wpsList(6);
  list.sheet.Range('B3').Interior.Color = green;
  const notices: string[] = [];
  const options = { onNotice: ({ code }: { readonly code: string }) => { notices.push(code); } };
  expect(await codeOf(list.host.mark(marksAt([[2, 2], [3, 2], [4, 2], [6, 2]]), options))).toBe('done');
  return { ...list, notices, options };
}

const plainRows = (...order: readonly number[]) => [['企业名称', undefined, undefined], ...order.map((at) => [`示例${at}厂`, undefined, undefined])];

describe('taking marks away in WPS', () => {
  it('gives the former fills back where nothing moved, and says nothing', async () => {
    const { host, sheet, notices, options } = await marked();
    sheet.Cells.Item(4, 2).Value2 = 9;
    expect(await codeOf(host.unmark(options))).toBe('done');
    expect(look(sheet)).toEqual(plainRows(0, 1, 2, 3, 4, 5).map((row, at) => (at === 2 ? [row[0], green, row[2]] : row)));
    expect(notices).toEqual([]);
  });

  it.each<readonly [string, (sheet: FakeSheet) => void, readonly number[]]>([
    ['a row was inserted', (sheet) => { sheet.insertRows(2, 1); sheet.Cells.Item(2, 1).Value2 = '示例9厂'; }, [9, 0, 1, 2, 3, 4, 5]],
    ['a row was deleted', (sheet) => sheet.insertRows(2, -1), [1, 2, 3, 4, 5]],
    ['rows were sorted', (sheet) => sheet.moveRows((row) => (row === 1 ? 1 : 9 - row)), [5, 4, 3, 2, 1, 0]],
  ])('clears our colours wherever they are when %s, and paints no other cell', async (_, move, order) => {
    const { host, sheet, notices, options } = await marked();
    sheet.Range('B6').Interior.Color = green;
    move(sheet);
    const greens = look(sheet).map(([, fill]) => fill === green);
    expect(await codeOf(host.unmark(options))).toBe('done');
    expect(look(sheet)).toEqual(plainRows(...order).map((row, at) => [row[0], greens[at] === true ? green : undefined, undefined]));
    expect(notices).toEqual(['HOST_014']);
    expect(await codeOf(host.unmark())).toBe('FILE_013');
  });

  it('clears our colours as well when only a column was inserted, and says nothing where no fill of the user’s is lost', async () => {
    const { host, sheet } = wpsList(2);
    const notices: string[] = [];
    expect(await codeOf(host.mark(marksAt([[2, 2]])))).toBe('done');
    const former = [...sheet.cells];
    sheet.cells.clear();
    for (const [key, cell] of former) sheet.cells.set(key.replace(/:(\d+)$/, (_, column: string) => `:${Number(column) + 1}`), cell);
    expect(await codeOf(host.unmark({ onNotice: ({ code }) => { notices.push(code); } }))).toBe('done');
    expect([[...sheet.cells].filter(([, { fill }]) => fill !== undefined), sheet.at(2, 4).value, sheet.at(1, 4).value, notices]).toEqual([[], undefined, undefined, []]);
  });

  it('takes up again what broke off', async () => {
    const { host, sheet, options, notices } = await marked();
    const { change } = sheet;
    let left = 3;
    sheet.change = (...all) => { if (--left < 0) throw new Error('操作失败'); change.apply(sheet, all); };
    expect(await codeOf(host.unmark(options))).toBe('HOST_022');
    sheet.change = change;
    expect(await codeOf(host.unmark(options))).toBe('done');
    expect(look(sheet)).toEqual(plainRows(0, 1, 2, 3, 4, 5).map((row, at) => (at === 2 ? [row[0], green, row[2]] : row)));
    expect(notices).toEqual([]);
  });

  it('marks anew after rows moved without leaving old colours behind', async () => {
    const { host, sheet, options } = await marked();
    sheet.insertRows(2, 2);
    expect(await codeOf(host.mark(marksAt([[5, 2]]), options))).toBe('done');
    expect(look(sheet).flatMap(([, fill], at) => (ours.has(Number(fill)) ? [at + 1] : []))).toEqual([5]);
    expect(look(sheet).flatMap(([, , word], at) => (word === undefined ? [] : [[at + 1, word]]))).toEqual([[1, '核查状态'], [5, '改表5项']]);
  });

  it('leaves what somebody wrote into the status column', async () => {
    const { host, sheet } = await marked();
    sheet.Cells.Item(5, 3).Value2 = '用户备注';
    sheet.Cells.Item(4, 3).Value2 = '改表4项，已改';
    expect(await codeOf(host.unmark())).toBe('done');
    expect(look(sheet).map(([, , word]) => word)).toEqual([undefined, undefined, undefined, '改表4项，已改', '用户备注', undefined, undefined]);
  });

  it('empties the whole column where the record, an older one, does not have the words', async () => {
    const { application, host, sheet } = await marked();
    const record = application.book.sheet('_核查标注');
    for (let row = record.UsedRange.Rows.Count; row > 1; row--) if (['anchor', 'sheet'].includes(String(record.at(row, 1).value))) record.insertRows(row, -1);
    expect(await codeOf(host.unmark())).toBe('done');
    expect(look(sheet).map(([, , word]) => word)).toEqual(Array.from({ length: 7 }, () => undefined));
  });

  it('leaves patterns, gradients and cells without an answer alone, now and later', async () => {
    const { host, sheet } = wpsList(4);
    const odd = { '2:2': { value: 1, pattern: 4000 }, '3:2': { value: 2, pattern: 14, fill: green }, '4:2': { value: 3, pattern: 14 } };
    for (const [place, cell] of Object.entries(odd)) sheet.cells.set(place, { ...cell });
    const fills = () => Object.keys(odd).map((place) => sheet.cells.get(place));
    const before = JSON.stringify(fills());
    expect(await codeOf(host.mark(marksAt([[2, 2], [3, 2], [4, 2], [5, 2]])))).toBe('done');
    expect([JSON.stringify(fills()), ours.has(Number(sheet.at(5, 2).fill)), sheet.at(2, 3).value]).toEqual([before, true, '改表2项']);
    expect(await codeOf(host.unmark())).toBe('done');
    expect([JSON.stringify(fills()), sheet.at(5, 2).fill]).toEqual([before, undefined]);
  });

  it('finds a marked sheet under its new name', async () => {
    const { application, host, sheet, notices, options } = await marked();
    sheet.Name = '清单（新）';
    const read = await host.readSheets();
    expect(read.ok && read.value.map(({ name, rows }) => [name, rows[1]?.cells])).toEqual([['清单（新）', ['示例0厂', 0.5]]]);
    expect(await codeOf(host.unmark(options))).toBe('done');
    expect(look(sheet)).toEqual(plainRows(0, 1, 2, 3, 4, 5).map((row, at) => (at === 2 ? [row[0], green, row[2]] : row)));
    expect([application.book.list.length, notices]).toEqual([1, []]);
  });

  it('changes nothing where the structure or any of the sheets is protected', async () => {
    const { application, host, sheet } = wpsList(3);
    const second = application.book.addSheet('第二张');
    second.Range('A1:B2').Value2 = [['企业名称', '颗粒物'], ['示例一厂', 1]];
    const [first] = marksAt([[2, 2]]).sheets;
    const both = { sheets: first === undefined ? [] : [first, { ...first, sheet: '第二张' }], reports: [] };
    expect(await codeOf(host.mark(both))).toBe('done');
    const before = JSON.stringify(application.book.list.map(({ Name, cells }) => [Name, [...cells]]));
    second.ProtectContents = true;
    expect([await codeOf(host.unmark()), await codeOf(host.mark(both)), await codeOf(host.mark(marksAt([[3, 2]])))]).toEqual(['HOST_002', 'HOST_002', 'HOST_002']);
    second.ProtectContents = false;
    application.book.ProtectStructure = true;
    expect([await codeOf(host.unmark()), await codeOf(host.mark(both))]).toEqual(['HOST_003', 'HOST_003']);
    application.book.ProtectStructure = false;
    expect(JSON.stringify(application.book.list.map(({ Name, cells }) => [Name, [...cells]]))).toBe(before);
    expect([sheet.at(2, 3).value, await codeOf(host.unmark())]).toEqual(['改表2项', 'done']);
  });

  it('says that earlier marks are gone when new ones break off', async () => {
    const { application, sheet, notices, options } = await marked();
    const broken = openWps(application).mark(marksAt([[2, 2]]), { ...options, onProgress: (fraction) => { if (fraction > 0.5 && fraction < 0.7) sheet.change = () => { throw new Error('操作失败'); }; } });
    expect([await codeOf(broken), notices]).toEqual(['HOST_022', ['HOST_015']]);
  });
});
