/** A list of enterprises in a fake WPS, and marks for it. */
import type { MarkKind } from '../../grading/findings/report-sheet.ts';
import type { WorkbookMarks } from '../../workbook/host.ts';
import { openWps } from '../../workbook/wps/wps-host.ts';
import { FakeWps } from './fake-wps.ts';
import type { FakeSheet } from './fake-wps-sheet.ts';

export interface WpsList {
  readonly application: FakeWps;
  readonly host: ReturnType<typeof openWps>;
  readonly sheet: FakeSheet;
}

/** A sheet `清单` with a heading row and `count` rows of two columns. */
export function wpsList(count: number): WpsList {
  const application = new FakeWps();
  const sheet = application.book.sheet('Sheet1');
  sheet.Name = '清单';
  sheet.Range(sheet.Cells.Item(1, 1), sheet.Cells.Item(count + 1, 2)).Value2 = [['企业名称', '颗粒物'], ...Array.from({ length: count }, (_, at) => [`示例${at}厂`, at + 0.5])];
  return { application, host: openWps(application), sheet };
}

/** Marks of these cells, with words for each of their rows in column C. */
export function marksAt(cells: readonly (readonly [number, number])[], kind: MarkKind = 'inputProblem', reports: WorkbookMarks['reports'] = []): WorkbookMarks {
  const rows = cells.map(([row]) => row).filter((row, at, all) => all.indexOf(row) === at).map((row) => ({ row, text: `改表${row}项`, kind }));
  return {
    sheets: [{ sheet: '清单', cells: cells.map(([row, column]) => ({ row, column, kind })), status: { column: 3, headerRow: 1, heading: '核查状态', rows } }],
    reports,
  };
}

/** The code of the problem, or `done`. */
export async function codeOf(work: Promise<{ readonly ok: boolean }>): Promise<unknown> {
  const done = await work;
  return 'problem' in done ? (done.problem as { readonly code: string }).code : 'done';
}
