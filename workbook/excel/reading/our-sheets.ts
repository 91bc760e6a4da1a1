/** Which sheets a workbook has, and which of them are ours. */
import { markingWords } from '../../../grading/messages/marking.ts';
import { parseOurRecord, type LiveRecord, type OurRecord } from '../../live/live-record.ts';
import { notesSignature } from '../../notes-record.ts';
import { hasHeadings, namesThatFit, type ReportSign } from '../../live/report-sign.ts';
import type { ExcelSession } from '../session.ts';
import { renamedRecord } from '../../live/renamed-record.ts';

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
  /** With the names that the sheets have now. */
  readonly record: OurRecord | undefined;
  /** The sheet that holds the record. */
  readonly recordSheet: string | undefined;
  /** The report sheets that are still there. */
  readonly reports: readonly string[];
  /** The sheet that keeps our notes; undefined when there is none. */
  readonly notes: string | undefined;
}

/** Reports, statuses and names stand before the fills, whose many addresses are in the fourth column. */
const headRows = 400;
const headColumns = 3;

type Values = readonly (readonly unknown[])[];

interface FoundOurs {
  readonly record: { readonly sheet: string; readonly of: OurRecord } | undefined;
  readonly notes: string | undefined;
}

/** A user may have a sheet of such a name: what stands in it decides. A sheet that is not there is not asked, not every Excel forgives it. */
async function findOurs(session: ExcelSession, all: readonly ListedSheet[], isWhole: boolean): Promise<FoundOurs> {
  const like = (name: string): readonly ListedSheet[] => all.filter((sheet) => sheet.name.startsWith(name));
  const records = like(markingWords.recordSheet).map(({ name }) => {
    const sheet = session.sheet(name);
    const range = isWhole ? sheet.getUsedRangeOrNullObject(true) : sheet.getRangeByIndexes(0, 0, headRows, headColumns);
    range.load('values');
    return { name, range };
  });
  const notes = like(markingWords.notesSheet).map(({ name }) => {
    const range = session.sheet(name).getRangeByIndexes(0, 0, 1, 1);
    range.load('values');
    return { name, range };
  });
  if (records.length + notes.length > 0) await session.sync();
  const found = records.flatMap(({ name: sheet, range }) => {
    const of = parseOurRecord(range.isNullObject ? [] : range.values as Values);
    return of === undefined ? [] : [{ sheet, of }];
  });
  return { record: found[0], notes: notes.find(({ range }) => (range.values as Values)[0]?.[0] === notesSignature)?.name };
}

/** The sheet of a sign. A sheet that fits in name or id alone is ours when it has our headings. */
async function reportsOf(session: ExcelSession, all: readonly ListedSheet[], { reports, signs = [] }: LiveRecord): Promise<readonly string[]> {
  const sure: string[] = [];
  const asked: { readonly name: string; readonly sign: ReportSign; readonly range: Excel.Range }[] = [];
  for (const report of reports) {
    const sign = signs.find(({ name }) => name === report);
    for (const sheet of all) {
      const fits = sign === undefined ? (sheet.name === report ? 2 : 0) : namesThatFit(sign, sheet);
      if (fits === 2) sure.push(sheet.name);
      if (sign === undefined || fits !== 1) continue;
      const range = session.sheet(sheet.name).getRangeByIndexes(sign.row - 1, 0, 1, Math.max(1, sign.columns));
      range.load('values');
      asked.push({ name: sheet.name, sign, range });
    }
  }
  if (asked.length > 0) await session.sync();
  return [...sure, ...asked.filter(({ sign, range }) => hasHeadings(sign, (range.values as Values)[0] ?? [])).map(({ name }) => name)];
}

/** Lists the sheets. `isWhole` reads the record to its end, not only what it says of sheets. */
export async function listSheets(session: ExcelSession, isWhole = false): Promise<SheetList> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name,items/id,items/visibility');
  await session.sync();
  const all = worksheets.items.map(({ name, id, visibility }): ListedSheet => ({ name, id, hidden: visibility !== 'Visible' }));
  const { record, notes } = await findOurs(session, all, isWhole);
  const ours = record?.of;
  const reports = ours === undefined ? [] : ours.kind === 'file' ? ours.reports.filter((name) => all.some((sheet) => sheet.name === name))
    : await reportsOf(session, all, ours.record);
  const own = new Set([...reports, ...(record === undefined ? [] : [record.sheet]), ...(notes === undefined ? [] : [notes])]);
  return {
    all, users: all.filter(({ name }) => !own.has(name)), reports, recordSheet: record?.sheet, notes,
    record: ours?.kind === 'live' ? { kind: 'live', record: renamedRecord(ours.record, all) } : ours,
  };
}
