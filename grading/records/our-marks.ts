/** What this product itself writes into a workbook, so that reading a checked workbook again skips it. */
import { reportTexts } from '../messages/report.ts';
import { foldKey } from './fold-text.ts';

/** Whether a heading cell is that of our status column. */
export function isStatusHeading(text: string): boolean {
  return text.length < 20 && foldKey(text) === reportTexts.statusHeading;
}
