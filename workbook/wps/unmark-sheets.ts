/** Takes our marks away: gives cells their former fills, empties the status column, deletes our sheets. */
import { markingWords } from '../../grading/messages/marking.ts';
import type { LiveRecord } from '../live-record.ts';
import { findStatus, type StatusPlace } from '../status-column.ts';
import { areaOf, rangeAt } from './areas.ts';
import { addressTexts, fillsOfEach, paint } from './fills.ts';
import { guarded } from './guarded.ts';
import { ourColours } from './mark-sheets.ts';
import { sheetNamed } from './our-sheets.ts';
import type { Pace } from './pace.ts';
import { readValues } from './read-cells.ts';
import { gridRow } from './read-sheets.ts';
import { deleteSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure, expectUnprotected } from './wps-trouble.ts';

/** Headings are looked for within these rows. */
const searchedRows = 60;

/** The record goes last: what breaks off can be begun again. A cell that somebody has coloured since keeps that colour. */
export async function unmarkSheets(application: WpsApplication, workbook: WpsWorkbook, record: LiveRecord, pace: Pace): Promise<void> {
  expectOpenStructure(workbook);
  const names = new Set([...record.fills, ...record.statuses].map(({ sheet }) => sheet));
  const present = [...names].flatMap((name) => sheetNamed(workbook, name) ?? []);
  present.forEach(expectUnprotected);
  await pace.rest(0.1);
  for (const { sheet: name, former, addresses } of record.fills) {
    const sheet = sheetNamed(workbook, name);
    if (sheet === undefined) continue;
    const still: string[] = [];
    for (const [colour, address] of fillsOfEach(sheet, addresses)) {
      if (colour !== undefined && ourColours.has(colour)) still.push(address);
      await pace.breathe();
    }
    for (const text of addressTexts(still)) {
      guarded(application, () => paint(sheet, text, former));
      await pace.breathe();
    }
  }
  await pace.rest(0.7);
  for (const { sheet: name, column } of record.statuses) {
    const sheet = sheetNamed(workbook, name);
    if (sheet !== undefined) emptyStatus(application, sheet, column);
  }
  for (const name of [...record.reports, markingWords.recordSheet]) {
    const sheet = sheetNamed(workbook, name);
    if (sheet !== undefined) deleteSheet(application, sheet);
    await pace.breathe();
  }
  pace.tell(1);
}

function emptyStatus(application: WpsApplication, sheet: WpsSheet, recorded: number): void {
  const place = statusPlace(sheet, recorded);
  if (place === undefined) return;
  const { bottom } = areaOf(calling(() => sheet.UsedRange));
  const range = rangeAt(sheet, { top: place.headerRow, left: place.column, bottom: Math.max(bottom, place.headerRow), right: place.column });
  calling(() => guarded(application, () => range.ClearContents()));
}

/** Undefined when somebody has taken the column away. */
function statusPlace(sheet: WpsSheet, recorded: number): StatusPlace | undefined {
  const { top, right, bottom } = areaOf(calling(() => sheet.UsedRange));
  const values = readValues(sheet, { top, left: 1, bottom: Math.min(bottom, top + searchedRows - 1), right });
  const rows = values.map((cells, down) => gridRow(top + down, false, 1, cells.map((cell) => (typeof cell === 'string' && cell !== '' ? cell : undefined))));
  return findStatus(rows, recorded);
}
