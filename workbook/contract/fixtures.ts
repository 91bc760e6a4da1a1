/** The sheets and marks that the contract works on. Their names are hardly ever taken in a user's workbook. */
import type { CellValue, GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { WorkbookMarks } from '../host.ts';

export const listSheet = '自检清单';
export const hiddenSheet = '自检说明';
export const valuesSheet = '自检内容';
export const absentSheet = '自检缺席';

export function rowOf(number: number, cells: readonly (CellValue | undefined)[], hidden = false): GridRow {
  return { number, hidden, cells };
}

export function sheetOf(name: string, rows: readonly GridRow[], hidden = false): SheetGrid {
  return { name, hidden, merges: [], rows };
}

export const contractSheets: readonly SheetGrid[] = [
  sheetOf(listSheet, [
    rowOf(1, ['企业名称', '行业类别', '颗粒物']),
    rowOf(2, ['示例一厂', '示例行业', 10.5]),
    rowOf(4, ['示例二厂', '示例行业二']),
  ]),
  sheetOf(hiddenSheet, [rowOf(1, ['填表说明'])], true),
];

/** Every kind of value that a live workbook can be given. */
export const valueRows: readonly GridRow[] = [
  rowOf(1, ['文字', 0, 10.5, -3, true, false]),
  rowOf(2, [{ kind: 'date', serial: 44089, iso: '2020-09-15' }, { kind: 'percent', fraction: 0.8 }, '130102000000000000', '007']),
  rowOf(3, ['第一行\n第二行', undefined, '  两头有空格 ', '=1+1', '2020-09-15', '50%']),
  rowOf(5, ['<&>"\'', '𠮷', 1e21, 0.1]),
];

export const contractMarks: WorkbookMarks = {
  sheets: [{
    sheet: listSheet,
    cells: [{ row: 2, column: 3, kind: 'shortfall' }, { row: 4, column: 3, kind: 'missing' }],
    status: {
      column: 4, headerRow: 1, heading: '核查状态',
      rows: [{ row: 2, text: '未达标1项 颗粒物', kind: 'shortfall' }, { row: 4, text: '缺数据1项 颗粒物', kind: 'missing' }],
    },
  }],
  reports: [{
    name: '自检结果', titleRows: [[{ value: '自检', kind: 'title' }]], headings: ['企业名称'], widths: [20], filter: true,
    rows: [[{ value: '示例一厂', link: { sheet: listSheet, row: 2, column: 3 } }], [{ value: '=1+1', kind: 'note' }]],
  }],
};
