import { describe, expect, it } from 'vitest';
import { fileSignature, liveRecordRows, parseLiveRecord, parseOurRecord, type LiveRecord } from '../../../workbook/live/live-record.ts';
import { findStatus, withoutStatus } from '../../../workbook/status-column.ts';
import type { GridRow } from '../../../grading/records/sheet-grid.ts';

const record: LiveRecord = {
  reports: ['核查结果', '=表'],
  statuses: [{ sheet: '2020', column: 12 }],
  fills: [
    { sheet: '2020', former: undefined, addresses: ['A1', 'B2:D9'] },
    { sheet: '2020', former: '001234', addresses: ['C3'] },
  ],
};

describe('the record of a live host', () => {
  it('comes back from the rows it was written to', () => {
    expect(parseLiveRecord(liveRecordRows(record))).toEqual(record);
  });

  it('has rows of four texts, one thing each', () => {
    expect(liveRecordRows(record).slice(1)).toEqual([
      ['report', '核查结果', '', ''], ['report', '=表', '', ''], ['status', '2020', '12', ''],
      ['fill', '2020', 'none', 'A1,B2:D9'], ['fill', '2020', '#001234', 'C3'],
    ]);
  });

  it('keeps no more than 200 addresses in a row', () => {
    const addresses = Array.from({ length: 450 }, (_, at) => `A${at + 1}`);
    const rows = liveRecordRows({ reports: [], statuses: [], fills: [{ sheet: '表', former: undefined, addresses }] });
    expect(rows.slice(1).map(([, , , text]) => text.split(',').length)).toEqual([200, 200, 50]);
    expect(parseLiveRecord(rows)?.fills.flatMap((fill) => fill.addresses)).toEqual(addresses);
  });

  it('takes what a host makes of texts that look like numbers, and cells that are not there', () => {
    expect(parseLiveRecord([['grading-live-marks 1'], ['status', 2020, 12, ''], [null], [], ['fill', 2020]])).toEqual({
      reports: [], statuses: [{ sheet: '2020', column: 12 }], fills: [{ sheet: '2020', former: undefined, addresses: [] }],
    });
  });

  it('is told from the record of a file, of which only the sheets are known', () => {
    expect(parseOurRecord(liveRecordRows(record))).toEqual({ kind: 'live', record });
    expect(parseOurRecord([[fileSignature, ''], ['cell', 'former', 'mark'], ['report', '核查结果']])).toEqual({ kind: 'file', reports: ['核查结果'] });
    expect(parseOurRecord([['别的']])).toBeUndefined();
    expect(parseOurRecord([])).toBeUndefined();
  });
});

describe('the status column', () => {
  const row = (number: number, ...cells: readonly (string | undefined)[]): GridRow => ({ number, hidden: false, cells });

  it('is found by its heading, in the recorded column first', () => {
    const rows = [row(1, '题目'), row(2, '企业名称', '核查状态', '备注', '核查状态'), row(3, '示例', '好', '', '好')];
    expect(findStatus(rows)).toEqual({ column: 4, headerRow: 2 });
    expect(findStatus(rows, 2)).toEqual({ column: 2, headerRow: 2 });
    expect(findStatus(rows, 9)).toEqual({ column: 4, headerRow: 2 });
    expect(findStatus([row(1, '企业名称')], 1)).toBeUndefined();
  });

  it('is left out from its heading down, and so are rows that hold nothing else', () => {
    const rows = [row(1, '题目', '上面'), row(2, '企业名称', '核查状态'), row(3, undefined, '好'), row(4, '示例', '好', '尾')];
    expect(withoutStatus(rows, { column: 2, headerRow: 2 })).toEqual([
      row(1, '题目', '上面'), row(2, '企业名称'), row(4, '示例', undefined, '尾'),
    ]);
  });
});
