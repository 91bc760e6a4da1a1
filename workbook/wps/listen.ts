/** Hears of changes that somebody else made in the workbook. */
import type { HostChange } from '../host.ts';
import { areaOf } from './areas.ts';
import { listSheets } from './our-sheets.ts';
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

const widestSheet = 16_384;
const longestSheet = 1_048_576;

/** What it gives ends it. Whole rows or columns that change have come, gone or moved. */
export function listenTo(application: WpsApplication, workbook: WpsWorkbook, listener: (change: HostChange) => void): () => void {
  const hear = (sheet: unknown, range: unknown) => {
    const change = changeOf(workbook, sheet as WpsSheet, range as WpsRange);
    if (change !== undefined) listener(change);
  };
  calling(() => application.ApiEvent.AddApiEventListener('SheetChange', hear));
  return () => calling(() => application.ApiEvent.RemoveApiEventListener('SheetChange', hear));
}

/** Undefined for other workbooks and for sheets of ours; a change that cannot be looked at may be anything. */
function changeOf(workbook: WpsWorkbook, sheet: WpsSheet, range: WpsRange): HostChange | undefined {
  try {
    const name = sheet.Name;
    if (!listSheets(workbook).users.some((one) => one.Name === name)) return undefined;
    const { top, left, bottom, right } = areaOf(range);
    const isWhole = right - left + 1 >= widestSheet || bottom - top + 1 >= longestSheet;
    return isWhole ? { kind: 'structure' } : { kind: 'cells', sheet: name, rows: [top, bottom] };
  } catch {
    return { kind: 'structure' };
  }
}
