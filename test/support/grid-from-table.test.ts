import { describe, expect, it } from 'vitest';
import { gridFromTable } from './grid-from-table.ts';

describe('gridFromTable', () => {
  it('writes every kind of cell and merges in both directions', () => {
    expect(gridFromTable(`
      | 名称 | < | 1.5 |
      |---|---|---|
      | ^ | ^ | '1.5 |
      | @2020-09-15 | #N/A | 两行\\n文字 |`, { firstRow: 3, hiddenRows: [5] })).toEqual({
      name: '工业源清单', hidden: false, merges: [{ top: 3, left: 1, bottom: 4, right: 2 }],
      rows: [
        { number: 3, hidden: false, cells: ['名称', undefined, 1.5] },
        { number: 4, hidden: false, cells: [undefined, undefined, '1.5'] },
        { number: 5, hidden: true, cells: [{ kind: 'date', serial: 44089, iso: '2020-09-15' }, { kind: 'error', code: '#N/A' }, '两行\n文字'] },
      ],
    });
  });
});
