/** Takes our marks away: gives cells their former fills, takes our words out of the status column, deletes our sheets. */
import { problem } from '../../grading/messages/problem.ts';
import type { WorkOptions } from '../host.ts';
import type { LiveRecord } from '../live/live-record.ts';
import { isStill } from './anchors.ts';
import { clearFills, restoreFills } from './restore-fills.ts';
import { emptyStatus, statusPlace } from './empty-status.ts';
import type { SheetList } from './our-sheets.ts';
import type { Pace } from './pace.ts';
import { deleteSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure, expectUnprotected } from './wps-trouble.ts';

interface Marked {
  readonly name: string;
  readonly sheet: WpsSheet;
}

/** The record goes last: what breaks off can be begun again. A cell that somebody has coloured since keeps that colour. */
export async function unmarkSheets(application: WpsApplication, workbook: WpsWorkbook, list: SheetList, record: LiveRecord, pace: Pace, onNotice?: WorkOptions['onNotice']): Promise<void> {
  expectOpenStructure(workbook);
  const sheets = list.users.map((sheet) => ({ sheet, name: calling(() => sheet.Name) }));
  const names = new Set([...record.fills, ...record.statuses].map(({ sheet }) => sheet));
  const marked = sheets.filter(({ name }) => names.has(name));
  marked.forEach(({ sheet }) => expectUnprotected(sheet));
  for (const [at, one] of marked.entries()) {
    await pace.rest(0.1 + 0.7 * (at / marked.length));
    await unmarkOne(application, one, record, pace, onNotice);
  }
  await pace.rest(0.8);
  for (const sheet of [...list.reports, ...(list.recordSheet === undefined ? [] : [list.recordSheet])]) {
    deleteSheet(application, sheet);
    await pace.breathe();
  }
  pace.tell(1);
}

/** Where rows or columns moved, recorded addresses mean other cells: there our colours go, wherever they are now, and nothing is painted. */
async function unmarkOne(application: WpsApplication, { sheet, name }: Marked, record: LiveRecord, pace: Pace, onNotice: WorkOptions['onNotice']): Promise<void> {
  const anchor = record.anchors?.find((one) => one.sheet === name);
  const fills = record.fills.filter((one) => one.sheet === name);
  const statuses = record.statuses.filter((one) => one.sheet === name).map(({ column }) => ({ column, place: statusPlace(sheet, column) }));
  const hasShifted = statuses.some(({ column, place }) => place !== undefined && place.column !== column);
  if (!hasShifted && await isStill(application, sheet, anchor, pace)) await restoreFills(application, sheet, fills, pace);
  else {
    await clearFills(application, sheet, pace);
    const isLoss = fills.some(({ former }) => former !== undefined);
    if (isLoss) onNotice?.(problem<'HOST_014'>('HOST_014', 'warning', { sheet: name }, { sheet: name }));
  }
  // After the fills: once the words are gone, nobody can tell whether rows moved.
  for (const { column, place } of statuses) if (place !== undefined) await emptyStatus(application, sheet, place, column, anchor, pace);
}
