import { describe, expect, it } from 'vitest';
import { markColours } from '../../../../grading/findings/mark-colours.ts';
import { laneOf } from '../../../../workbook/live/live-anchor.ts';
import { liveRecordRows, type LiveRecord } from '../../../../workbook/live/live-record.ts';
import { signOf } from '../../../../workbook/live/report-sign.ts';
import { unmarkWorkbook } from '../../../../workbook/xlsx/marks/unmark-workbook.ts';
import { openXlsx } from '../../../../workbook/xlsx/xlsx-host.ts';
import { buildXlsx } from '../build-xlsx.ts';
import { cellsOf, readGrids } from '../read-grids.ts';
import { edit } from '../edits/edited.ts';
import { looksOf } from './formats-of.ts';
import { mark, marksOf, smallReport, unmark } from './marked.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const text = (address: string, value: string, style = 0): string => `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const solid = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Formats: 0 plain, 1 our colour, 2 the user's own fill, 3 our colour and bold. */
const styles = '<fonts count="2"><font/><font><b/></font></fonts>'
  + `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid(markColours.missing)}${solid('00B050')}</fills>`
  + '<borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>'
  + '<xf numFmtId="0" fontId="0" fillId="3" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFill="1"/></cellXfs>';

const record: LiveRecord = {
  reports: ['核查结果'],
  statuses: [{ sheet: '示例', column: 3 }],
  fills: [
    { sheet: '示例', former: undefined, addresses: ['A2', 'C2:C3'] },
    { sheet: '示例', former: '00B050', addresses: ['B2'] },
    { sheet: '示例', former: 'FF0000', addresses: ['A3', 'B3:B900'] },
  ],
};

function recordSheetRows(live: LiveRecord): string {
  return liveRecordRows(live).map((cells, at) =>
    `<row r="${at + 1}">${cells.map((value, column) => text(`${'ABCD'[column] ?? ''}${at + 1}`, value)).join('')}</row>`).join('');
}

function liveMarked(statusColumn: 'C' | 'D' = 'C'): Promise<Uint8Array> {
  const status = (row: number, value: string): string => text(`${statusColumn}${row}`, value, 1);
  const rows = `<row r="1">${text('A1', '企业名称')}${text('B1', '颗粒物')}${status(1, '核查状态')}</row>`
    + `<row r="2">${text('A2', '示例一厂', 3)}<c r="B2" s="1"><v>5</v></c>${status(2, '缺数据')}</row>`
    + `<row r="3">${text('A3', '示例二厂', 2)}<c r="B3" s="1"><v>6</v></c>${status(3, '缺数据')}</row>`;
  return buildXlsx({ styles, sheets: [
    { name: '示例', rows }, { name: '核查结果', rows: `<row r="1">${text('A1', '结果')}</row>` },
    { name: '_核查标注', rows: recordSheetRows(record), state: 'veryHidden' },
  ] });
}

describe('a file that a live host marked', () => {
  it('is read without the sheets, the status column and the record', async () => {
    const host = openXlsx(await liveMarked());
    expect(await host.isMarked()).toEqual({ ok: true, value: true });
    const read = await host.readSheets();
    expect(read.ok && read.value.map(({ name, rows }) => [name, rows.map(({ cells }) => Array.from(cells))])).toEqual([
      ['示例', [['企业名称', '颗粒物'], ['示例一厂', 5], ['示例二厂', 6]]],
    ]);
  });

  it('gets its former fills back, fonts and values stay, and cells whose colour is not ours are left alone', async () => {
    const plain = await unmark(await liveMarked());
    const looks = await looksOf(plain, sheet);
    expect(looks.A2).toMatch(/^0 \| <font><b\/><\/font> \| <fill><patternFill patternType="none"\/>/);
    expect(looks.B2).toMatch(/00B050/);
    expect(looks.A3).toMatch(/00B050/);
    expect(looks.B3).toMatch(/FFFF0000/);
    expect(looks.C2).toMatch(/patternType="none"/);
    expect((await readGrids(plain)).map(({ name }) => name)).toEqual(['示例']);
    expect(await openXlsx(plain).isMarked()).toEqual({ ok: true, value: false });
  });

  it('loses the status column where it is now, not where it was', async () => {
    const plain = await unmark(await liveMarked('D'));
    expect((await readGrids(plain))[0]?.rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2]);
    expect((await looksOf(plain, sheet)).D2).toMatch(/patternType="none"/);
  });

  it('can be edited and marked as a file', async () => {
    const edited = await edit(await liveMarked(), { A2: { kind: 'date', serial: 44089, iso: '2020-09-15' } });
    const marked = await mark(edited, marksOf([[2, 2, 'shortfall']], [], [smallReport]));
    const plain = await unmark(marked);
    expect(cellsOf((await readGrids(plain))[0], 2)).toEqual([{ kind: 'date', serial: 44089, iso: '2020-09-15' }, 5]);
    expect((await looksOf(plain, sheet)).A2).toMatch(/^14 \| <font><b\/><\/font> \| <fill><patternFill patternType="none"\/>/);
    expect((await readGrids(plain)).map(({ name }) => name)).toEqual(['示例']);
  });
});

describe('a file that a live host marked and somebody changed since', () => {
  const names = ['企业名称', '示例一厂', '示例二厂', '示例三厂'];
  const anchored = (now: readonly string[], statuses: readonly string[], report = '结果'): Promise<Uint8Array> => {
    const live: LiveRecord = {
      reports: ['核查结果'], signs: [signOf('核查结果', 1, ['结果'])],
      statuses: [{ sheet: '示例', column: 2 }], fills: [{ sheet: '示例', former: '00B050', addresses: ['A2'] }],
      anchors: [{ sheet: '示例', lanes: [laneOf('rows', 2, 1, ['核查状态', '缺数据', '达标', '缺数据']), laneOf('rows', 1, 2, names.slice(1))] }],
    };
    const rows = now.map((name, at) => `<row r="${at + 1}">${text(`A${at + 1}`, name, name === '示例一厂' ? 1 : 0)}${text(`B${at + 1}`, statuses[at] ?? '')}</row>`).join('');
    return buildXlsx({ styles, sheets: [
      { name: '示例', rows }, { name: '核查结果', rows: `<row r="1">${text('A1', report)}</row>` },
      { name: '_核查标注', rows: recordSheetRows(live), state: 'veryHidden' },
    ] });
  };
  const unmarked = async (bytes: Uint8Array) => {
    const notices: string[] = [];
    const plain = await unmarkWorkbook(bytes, { onNotice: ({ code }) => notices.push(code) });
    if (!plain.ok) throw new Error(plain.problem.code);
    return { notices, looks: await looksOf(plain.value, sheet), grids: await readGrids(plain.value) };
  };

  it('gets its fills back by address while the rows stay', async () => {
    const { notices, looks } = await unmarked(await anchored(names, ['核查状态', '缺数据', '达标', '缺数据']));
    expect(looks.A2).toMatch(/00B050/);
    expect(notices).toEqual([]);
  });

  it('loses our colours, and puts none on wrong rows, where rows moved', async () => {
    const { notices, looks } = await unmarked(await anchored(['企业名称', '新来的厂', ...names.slice(1)], ['核查状态', '', '缺数据', '达标', '缺数据']));
    expect(looks.A2).not.toMatch(/00B050/);
    expect(looks.A3).toMatch(/patternType="none"/);
    expect(notices).toEqual(['HOST_014']);
  });

  it('keeps what was typed into the status column', async () => {
    const { grids } = await unmarked(await anchored(names, ['核查状态', '已补数据', '达标', '缺数据']));
    expect(grids[0]?.rows.map(({ cells }) => Array.from(cells))).toEqual([['企业名称'], ['示例一厂', '已补数据'], ['示例二厂'], ['示例三厂']]);
  });

  it('keeps a sheet of somebody else that has the name of a report', async () => {
    const { grids } = await unmarked(await anchored(names, ['核查状态', '缺数据', '达标', '缺数据'], '我的数据'));
    expect(grids.map(({ name }) => name)).toEqual(['示例', '核查结果']);
  });
});
