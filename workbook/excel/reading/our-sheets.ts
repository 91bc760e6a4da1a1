/** Which sheets a workbook has, and which of them are ours. */
import { markingWords } from '../../../grading/messages/marking.ts';
import { parseOurRecord, type OurRecord } from '../../live-record.ts';
import { notesSignature } from '../../notes-record.ts';
import type { ExcelSession } from '../session.ts';

export interface ListedSheet {
  readonly name: string;
  readonly id: string;
  /** Hidden or very hidden. */
  readonly hidden: boolean;
}

export interface SheetList {
  readonly all: readonly ListedSheet[];
  /** Those of the user. */
  readonly users: readonly ListedSheet[];
  readonly record: OurRecord | undefined;
  /** The sheet that keeps our notes; undefined when there is none. */
  readonly notes: string | undefined;
}

/** Reports and statuses stand before the fills, whose many addresses are in the fourth column. */
const headRows = 400;
const headColumns = 3;

/** What stands on the sheets that may be ours. A sheet that is not there is not asked: not every Excel forgives it. */
async function readOurs(
  session: ExcelSession, all: readonly ListedSheet[], isWhole: boolean,
): Promise<{ readonly recorded: readonly (readonly unknown[])[]; readonly signature: unknown }> {
  const has = (wanted: string): boolean => all.some(({ name }) => name === wanted);
  if (!has(markingWords.recordSheet) && !has(markingWords.notesSheet)) return { recorded: [], signature: undefined };
  const used = has(markingWords.recordSheet) && isWhole ? session.sheet(markingWords.recordSheet).getUsedRangeOrNullObject(true) : undefined;
  const head = has(markingWords.recordSheet) ? session.sheet(markingWords.recordSheet).getRangeByIndexes(0, 0, headRows, headColumns) : undefined;
  const notes = has(markingWords.notesSheet) ? session.sheet(markingWords.notesSheet).getRangeByIndexes(0, 0, 1, 1) : undefined;
  const record = used ?? head;
  record?.load('values');
  notes?.load('values');
  await session.sync();
  const recorded: readonly (readonly unknown[])[] = record === undefined || record.isNullObject ? [] : record.values;
  return { recorded, signature: (notes?.values as readonly (readonly unknown[])[] | undefined)?.[0]?.[0] };
}

/** Lists the sheets. `isWhole` reads the record to its end, not only what it says of sheets. */
export async function listSheets(session: ExcelSession, isWhole = false): Promise<SheetList> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name,items/id,items/visibility');
  await session.sync();
  const all = worksheets.items.map(({ name, id, visibility }): ListedSheet => ({ name, id, hidden: visibility !== 'Visible' }));
  const { recorded, signature } = await readOurs(session, all, isWhole);
  const ours = parseOurRecord(recorded);
  const isNotes = signature === notesSignature;
  const own = new Set([
    ...(ours === undefined ? [] : [markingWords.recordSheet, ...(ours.kind === 'live' ? ours.record.reports : ours.reports)]),
    ...(isNotes ? [markingWords.notesSheet] : []),
  ]);
  return { all, users: all.filter(({ name }) => !own.has(name)), record: ours, notes: isNotes ? markingWords.notesSheet : undefined };
}
