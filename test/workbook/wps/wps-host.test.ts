/** What WPS refuses and what its traps are, beyond the contract. */
import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { markColours } from '../../../grading/findings/mark-colours.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { WorkbookMarks } from '../../../workbook/host.ts';
import { colourNumber } from '../../../workbook/wps/fills.ts';
import { openWps } from '../../../workbook/wps/wps-host.ts';
import { FakeWps } from '../../support/fake-wps.ts';
import { codeOf, wpsList } from '../../support/wps-list.ts';

const yellow = colourNumber(markColours.inputProblem);
const own = 0x00ff00;

function marksOf(cells: readonly (readonly [number, number])[], kind: MarkKind = 'inputProblem', reports: WorkbookMarks['reports'] = []): WorkbookMarks {
  return {
    sheets: [{ sheet: '清单', cells: cells.map(([row, column]) => ({ row, column, kind })), status: { column: 3, headerRow: 1, heading: '核查状态', rows: [{ row: 2, text: '改表1项', kind }] } }],
    reports,
  };
}

const edit = (row: number, column: number, value: string | number) => [{ sheet: '清单', cells: [{ row, column, value }] }];

describe('a workbook in WPS', () => {
  it('is refused with a way out while a cell is edited', async () => {
    const { application, host } = wpsList(2);
    application.Ready = false;
    expect([await codeOf(host.write(edit(2, 1, '改'))), await codeOf(host.mark(marksOf([[2, 2]]))), await codeOf(host.writeNotes('记'))])
      .toEqual(['HOST_021', 'HOST_021', 'HOST_021']);
    expect([application.ScreenUpdating, application.EnableEvents, application.DisplayAlerts]).toEqual([true, true, true]);
  });

  it('is refused where a sheet or the structure is protected, before anything is changed', async () => {
    const { application, host, sheet } = wpsList(2);
    sheet.ProtectContents = true;
    expect([await codeOf(host.write(edit(2, 1, '改'))), await codeOf(host.mark(marksOf([[2, 2]])))]).toEqual(['SHEET_011', 'HOST_002']);
    sheet.cells.set('2:1', { ...sheet.at(2, 1), unlocked: true });
    expect(await codeOf(host.write(edit(2, 1, '改')))).toBe('done');
    sheet.ProtectContents = false;
    application.book.ProtectStructure = true;
    expect([await codeOf(host.mark(marksOf([[2, 2]]))), await codeOf(host.writeNotes('记'))]).toEqual(['HOST_003', 'HOST_003']);
    expect(application.book.list.map(({ Name }) => Name)).toEqual(['清单']);
  });

  it('is not there, or another is in front', async () => {
    const application = new FakeWps();
    const { ActiveWorkbook } = application;
    application.ActiveWorkbook = null;
    const host = openWps(application);
    expect(await codeOf(host.readSheets())).toBe('HOST_023');
    application.ActiveWorkbook = ActiveWorkbook;
    expect(await codeOf(host.readSheets())).toBe('done');
    application.ActiveWorkbook = new FakeWps().book;
    Object.defineProperty(application.ActiveWorkbook, 'Name', { value: '另一个.xlsx' });
    expect([await codeOf(host.select('Sheet1', 1, 1)), await codeOf(host.whereabouts()), await codeOf(host.readSheets())]).toEqual(['HOST_004', 'HOST_004', 'done']);
    application.ActiveWorkbook = ActiveWorkbook;
    application.Selection = { Name: '图表 1' };
    expect([await codeOf(host.whereabouts()), await codeOf(host.select('没有', 1, 1))]).toEqual(['HOST_013', 'SHEET_012']);
  });

  it('refuses formulas, covered cells, headings of tables and dates out of its calendar; nothing is written then', async () => {
    const { application, host, sheet } = wpsList(6);
    sheet.Cells.Item(3, 2).Formula = '=1+1';
    sheet.merges.push({ top: 4, left: 1, bottom: 5, right: 1 });
    sheet.table = { Name: '表1', row: 1 };
    application.book.Date1904 = true;
    const wrong = [
      [{ row: 3, column: 2, value: 1 }, 'CELL_019'], [{ row: 5, column: 1, value: '甲' }, 'CELL_021'], [{ row: 1, column: 1, value: '名' }, 'CELL_022'],
      [{ row: 2, column: 2, value: { kind: 'date', serial: 1, iso: '1900-01-01' } }, 'CELL_023'], [{ row: 2, column: 2, value: 'x'.repeat(32_768) }, 'CELL_016'],
    ] as const;
    for (const [cell, code] of wrong) expect(await codeOf(host.write([{ sheet: '清单', cells: [{ row: 2, column: 1, value: '先写' }, cell] }]))).toBe(code);
    expect(sheet.at(2, 1).value).toBe('示例0厂');
  });

  it('puts cells back when one of many fails', async () => {
    const { host, sheet } = wpsList(3);
    const change = sheet.change.bind(sheet);
    sheet.change = (row, column, work) => {
      if (row === 4) throw new Error('操作失败');
      change(row, column, work);
    };
    const cells = [{ row: 2, column: 1, value: '=甲' }, { row: 3, column: 2, value: 7 }, { row: 4, column: 1, value: '丙' }];
    expect(await codeOf(host.write([{ sheet: '清单', cells }]))).toBe('HOST_022');
    expect([sheet.at(2, 1).value, sheet.at(3, 2).value]).toEqual(['示例0厂', 1.5]);
  });

  it('tells the fill of every marked cell and gives it back', async () => {
    const { host, sheet } = wpsList(20);
    sheet.Range('B3:B6').Interior.Color = own;
    expect(await codeOf(host.mark(marksOf(Array.from({ length: 20 }, (_, at) => [at + 2, 2] as const))))).toBe('done');
    expect([sheet.at(2, 2).fill, sheet.at(5, 2).fill, sheet.at(1, 2).fill]).toEqual([yellow, yellow, undefined]);
    expect(sheet.at(2, 3).value).toBe('改表1项');
    sheet.Range('B10').Interior.Color = own;
    expect(await codeOf(host.unmark())).toBe('done');
    const fills = Array.from({ length: 20 }, (_, at) => sheet.at(at + 2, 2).fill);
    expect(fills).toEqual(Array.from({ length: 20 }, (_, at) => ((at >= 1 && at <= 4) || at === 8 ? own : undefined)));
    expect([sheet.at(2, 3).value, sheet.at(1, 3).value]).toEqual([undefined, undefined]);
  });

  it('paints scattered cells with addresses that WPS takes', async () => {
    const { host, sheet } = wpsList(600);
    const asked: string[] = [];
    const range = sheet.Range.bind(sheet);
    sheet.Range = (first: unknown, last?: unknown) => {
      if (typeof first === 'string') asked.push(first);
      return range(first, last);
    };
    const scattered = Array.from({ length: 300 }, (_, at) => [at * 2 + 2, 2] as const);
    expect(await codeOf(host.mark(marksOf(scattered)))).toBe('done');
    expect(scattered.every(([row, column]) => sheet.at(row, column).fill === yellow)).toBe(true);
    expect(asked.every((address) => address.length <= 250)).toBe(true);
    expect(asked.length).toBeLessThan(15);
    expect(asked.join(',')).toContain(cellAddress(600, 2));
  });

  it('takes no column and no name that is in use', async () => {
    const { application, host, sheet } = wpsList(3);
    sheet.Cells.Item(2, 3).Value2 = '有内容';
    expect(await codeOf(host.mark(marksOf([[2, 2]])))).toBe('INTERNAL_001');
    sheet.Cells.Item(2, 3).ClearContents();
    application.book.addSheet('核查结果');
    const report = { name: '核查结果', titleRows: [], headings: ['甲'], widths: [10], rows: [[{ value: '=1+1' }]], filter: true };
    expect(await codeOf(host.mark(marksOf([[2, 2]], 'shortfall', [report])))).toBe('done');
    expect(application.book.list.map(({ Name, Visible }) => [Name, Visible])).toEqual([['清单', -1], ['核查结果', -1], ['_核查标注', 2], ['核查结果(2)', -1]]);
    expect(application.book.sheet('核查结果(2)').at(2, 1)).toEqual({ value: '=1+1', prefix: "'" });
    expect(application.book.active.Name).toBe('清单');
    expect(await codeOf(host.unmark())).toBe('done');
    expect(application.book.list.map(({ Name }) => Name)).toEqual(['清单', '核查结果']);
  });

  it.each([0.05, 0.3, 0.5, 0.7, 0.9])('is as before when marking is cancelled or breaks off at %f', async (limit) => {
    const { application, host, sheet } = wpsList(40);
    sheet.Range('B3:B6').Interior.Color = own;
    const report = { name: '核查结果', titleRows: [], headings: ['甲'], widths: [10], rows: [[{ value: '乙' }]], filter: false };
    const marks = marksOf(Array.from({ length: 20 }, (_, at) => [at * 2 + 2, 2] as const), 'review', [report, { ...report, name: '核查汇总' }]);
    const look = () => [application.book.list.map(({ Name }) => Name), [...sheet.cells].map(([key, { value, fill }]) => [key, value, fill]).filter(([, value, fill]) => value !== undefined || fill !== undefined)];
    const before = look();
    const stop = new AbortController();
    const cancelled = host.mark(marks, { signal: stop.signal, onProgress: (fraction) => { if (fraction >= limit) stop.abort(new Error('enough')); } });
    await expect(cancelled).rejects.toThrow('enough');
    expect(look()).toEqual(before);
    let isBroken = false;
    const expectReady = application.book.expectReady.bind(application.book);
    application.book.expectReady = () => {
      expectReady();
      if (isBroken) {
        isBroken = false;
        throw new Error('操作失败');
      }
    };
    expect(await codeOf(host.mark(marks, { onProgress: (fraction) => { isBroken ||= fraction >= limit && fraction < 1; } }))).toBe('HOST_022');
    expect(look()).toEqual(before);
  });

  it('leaves marks alone that were made in a file', async () => {
    const { application, host } = wpsList(2);
    application.book.addSheet('_核查标注').Cells.Item(1, 1).Value2 = 'grading-marks 1';
    expect([await codeOf(host.unmark()), await codeOf(host.mark(marksOf([[2, 2]])))]).toEqual(['FILE_014', 'FILE_014']);
  });

  it('reads merges, dates by runs of formats, errors as numbers and as text', async () => {
    const { host, sheet } = wpsList(4);
    sheet.merges.push({ top: 2, left: 1, bottom: 3, right: 1 });
    sheet.cells.set('2:2', { value: 44089, format: 'yyyy"年"m"月"d"日"' });
    sheet.cells.set('3:2', { value: 0.5, format: '0%' });
    sheet.cells.set('4:2', { value: -2146826246 });
    sheet.cells.set('5:2', { value: '#N/A', prefix: "'" });
    const read = await host.readSheets();
    const [grid] = read.ok ? read.value : [];
    expect(grid?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 1 }]);
    expect(grid?.rows.map(({ cells }) => cells[1])).toEqual([
      '颗粒物', { kind: 'date', serial: 44089, iso: '2020-09-15' }, { kind: 'percent', fraction: 0.5 }, { kind: 'error', code: '#N/A' }, '#N/A',
    ]);
  });

  it('reads whole numbers that are shown as percentages as what they are shown as', async () => {
    const { host, sheet } = wpsList(4);
    for (const [row, value] of [[2, 1], [3, 2], [4, 3], [5, 1]] as const) sheet.cells.set(`${row}:2`, { value, format: '0%' });
    sheet.cells.set('6:2', { value: 4 });
    const read = await host.readSheets();
    expect(read.ok && read.value[0]?.rows.map(({ cells }) => cells[1])).toEqual(['颗粒物', ...[1, 2, 3, 1].map((fraction) => ({ kind: 'percent', fraction })), 4]);
  });

  it('does not read on where formats alone stretch a sheet', async () => {
    const { application, host, sheet } = wpsList(3);
    sheet.cells.set('1048576:60', { format: '0.00' });
    application.calls = 0;
    const read = await host.readSheets();
    expect(read.ok && read.value[0]?.rows.length).toBe(4);
    expect(application.calls).toBeLessThan(200);
  });

  it('gives the page its turns, and draws and tells of changes whenever it does', async () => {
    const { application, host } = wpsList(4000);
    const seen: boolean[] = [];
    const marks = marksOf(Array.from({ length: 800 }, (_, at) => [at * 2 + 2, 2] as const));
    let turns = 0;
    const timer = setInterval(() => { turns++; seen.push(application.ScreenUpdating && application.EnableEvents && application.DisplayAlerts); }, 1);
    await host.readSheets();
    await host.mark(marks);
    await host.unmark();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(seen.every((isAwake) => isAwake)).toBe(true);
  });
});
