/** A list of 10,000 rows and 60 columns with 12,000 marks, laid out by arithmetic so that every run sees the same. */
import type { CellMark, RowStatus, WorkbookMarks } from '../../../workbook/host.ts';
import type { MarkKind, ReportCell, ReportSheet } from '../../../grading/findings/report-sheet.ts';
import type { FakeSheet } from './book.ts';

const kinds: readonly MarkKind[] = ['inputProblem', 'shortfall', 'missing', 'review'];
const [rows, columns, marks] = [10_000, 60, 12_000];

/** `isBanded` gives every second row a fill of its own, as many lists have. */
export function fillLargeList(sheet: FakeSheet, isBanded: boolean): void {
  for (let column = 0; column < columns; column += 1) sheet.put(0, column, { value: `标题${column + 1}`, format: 'General' });
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = column === 0 ? `示例企业${row}` : column === 5 ? 44_000 + (row % 400) : column % 3 === 0 ? '有' : ((row * 7 + column * 13) % 1000) / 10;
      sheet.put(row, column, { value, format: column === 5 ? 'yyyy/m/d' : 'General' });
      if (isBanded && row % 2 === 0) sheet.setFill(row, column, { color: '#DDEBF7', pattern: 'Solid', patternColor: '#000000' });
    }
  }
}

function markedCells(): readonly CellMark[] {
  const seen = new Set<number>();
  const cells: CellMark[] = [];
  for (let at = 1; cells.length < marks; at += 1) {
    const key = (at * 48_271) % (rows * columns);
    if (seen.has(key)) continue;
    seen.add(key);
    cells.push({ row: 2 + Math.floor(key / columns), column: 1 + (key % columns), kind: kinds[at % 4] ?? 'review' });
  }
  return cells;
}

/** Words of the usual length. */
function statuses(): readonly RowStatus[] {
  return Array.from({ length: rows }, (_, at) => ({
    row: at + 2, kind: at % 3 === 0 ? 'ok' : kinds[at % 4] ?? 'review', text: at % 3 === 0 ? '申报甲，评为甲' : '申报甲，评为乙；未达标1项：颗粒物排放浓度',
  }));
}

function report(): ReportSheet {
  const cells = (at: number): readonly ReportCell[] => [
    '未达标', '工业源清单', at + 2, `F${at + 2}`, `示例企业${at}有限公司`, '1号线', '颗粒物排放浓度', '12.5 mg/m³', '甲：不高于 10 mg/m³', '2.5', '未达标',
    '示例文件附件六（四）3', '待核', '更换滤料，核对监测数据',
  ].map((value) => ({ value }));
  return {
    name: '核查结果', titleRows: [], headings: Array.from({ length: 14 }, (_, at) => `标题${at + 1}`), widths: Array.from({ length: 14 }, () => 12),
    rows: Array.from({ length: marks }, (_, at) => cells(at)), filter: true,
  };
}

export function largeMarks(sheet: string, isReported: boolean): WorkbookMarks {
  return {
    sheets: [{ sheet, cells: markedCells(), status: { column: columns + 1, headerRow: 1, heading: '核查状态', rows: statuses() } }],
    reports: isReported ? [report()] : [],
  };
}

/** Five marked cells of column A, a status in column E and a small report. */
export function smallMarks(sheet: string): WorkbookMarks {
  return {
    sheets: [{
      sheet, cells: [2, 3, 4, 5, 6].map((row) => ({ row, column: 1, kind: 'shortfall' as const })),
      status: { column: 5, headerRow: 1, heading: '核查状态', rows: [{ row: 2, kind: 'shortfall', text: '=1+1' }] },
    }],
    reports: [{ name: '核查结果', titleRows: [], headings: ['甲'], widths: [9], rows: [[{ value: '-1' }]], filter: true }],
  };
}
