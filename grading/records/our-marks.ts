/** What this product itself writes into a workbook, so that reading a checked workbook again skips it. */
import { foldKey } from './fold-text.ts';

/** Names of the report sheets we add. */
export const reportSheetNames = { findings: '核查结果', summary: '核查汇总' } as const;

/** Heading of the status column we add beside the data. */
export const statusHeading = '核查状态';

/** Whether a sheet is one of our reports. */
export function isReportSheet(name: string): boolean {
  return name === reportSheetNames.findings || name === reportSheetNames.summary;
}

/** Whether a heading cell is that of our status column. */
export function isStatusHeading(text: string): boolean {
  return text.length < 20 && foldKey(text) === statusHeading;
}
