/** A Markdown table of enterprises through reading and judging with the tiny edition. */
import { gradeRecords, type GradeOptions } from '../../grading/evaluate/grade-records.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { readRecords } from '../../grading/records/read-records.ts';
import { gridFromTable } from './grid-from-table.ts';
import { tinyLibrary } from './tiny-edition.ts';

export const sampleFile = '示例.xlsx';

export function gradeTable(table: string, options: Partial<GradeOptions> = {}, library: IndicatorLibrary = tinyLibrary()): ResultIndex {
  const set = readRecords([gridFromTable(table)], library);
  return new ResultIndex(gradeRecords([{ file: sampleFile, set }], library, { date: '2020-09-01', ...options }));
}
