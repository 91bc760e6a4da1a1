/** Takes our words out of the status column, and leaves what somebody else wrote there. */
import { isStatusHeading } from '../../grading/records/our-marks.ts';
import { rangeAddress, rectanglesOf } from '../live/rectangles.ts';
import { wordsOf, type SheetAnchor } from '../live/live-anchor.ts';
import { findStatus, type StatusPlace } from '../status-column.ts';
import { areaOf } from './areas.ts';
import { addressTexts } from './fills.ts';
import { guarded } from './guarded.ts';
import type { Pace } from './pace.ts';
import { readValues } from './read-cells.ts';
import { gridRow } from './read-sheets.ts';
import { filledArea } from './sheet-facts.ts';
import type { WpsApplication, WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** Headings are looked for within these rows. */
const searchedRows = 60;

/** The column is at `place` now; `recorded` is where it was written. Records without the words mean the whole column. */
export async function emptyStatus(application: WpsApplication, sheet: WpsSheet, place: StatusPlace, recorded: number, anchor: SheetAnchor | undefined, pace: Pace): Promise<void> {
  const { column, headerRow } = place;
  const isWord = wordsOf(anchor, recorded);
  const { bottom } = filledArea(application, sheet);
  const values = readValues(sheet, { top: headerRow, left: column, bottom: Math.max(bottom, headerRow), right: column });
  const ours = values.flatMap(([value], down) => {
    const isEmpty = value === undefined || value === null || value === '';
    const isHeading = down === 0 && typeof value === 'string' && isStatusHeading(value);
    return !isEmpty && (isHeading || isWord === undefined || isWord(value)) ? [{ row: headerRow + down, column }] : [];
  });
  for (const text of addressTexts(rectanglesOf(ours).map(rangeAddress))) {
    const range = calling(() => sheet.Range(text));
    calling(() => guarded(application, () => range.ClearContents()));
    await pace.breathe();
  }
}

/** Where the column is now; undefined when somebody has taken it away. */
export function statusPlace(sheet: WpsSheet, recorded: number): StatusPlace | undefined {
  const { top, right, bottom } = areaOf(calling(() => sheet.UsedRange));
  const values = readValues(sheet, { top, left: 1, bottom: Math.min(bottom, top + searchedRows - 1), right });
  const rows = values.map((cells, down) => gridRow(top + down, false, 1, cells.map((cell) => (typeof cell === 'string' && cell !== '' ? cell : undefined))));
  return findStatus(rows, recorded);
}
