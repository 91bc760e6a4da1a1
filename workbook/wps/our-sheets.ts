/** Which sheets a workbook has, and which of them are ours: known by what stands on them, for the user's may be called the same. */
import { markingWords } from '../../grading/messages/marking.ts';
import { parseOurRecord, type OurRecord } from '../live/live-record.ts';
import { keptNotes } from '../notes-record.ts';
import { areaOf, rangeAt } from './areas.ts';
import { withNamesOfNow } from './names-of-now.ts';
import { readValues } from './read-cells.ts';
import { ourReports } from './report-signs.ts';
import { calling } from './wps-trouble.ts';
import type { WpsSheet, WpsWorkbook } from './wps-api.ts';

export interface SheetList {
  readonly all: readonly WpsSheet[];
  /** Those of the user. */
  readonly users: readonly WpsSheet[];
  /** With the names that the sheets have now. */
  readonly record: OurRecord | undefined;
  readonly recordSheet: WpsSheet | undefined;
  readonly reports: readonly WpsSheet[];
  /** The kept notes; undefined when no sheet of ours keeps any. */
  readonly notes: string | undefined;
  readonly notesSheet: WpsSheet | undefined;
}

export function sheetsOf(workbook: WpsWorkbook): readonly WpsSheet[] {
  return calling(() => Array.from({ length: workbook.Worksheets.Count }, (_, at) => workbook.Worksheets.Item(at + 1) as WpsSheet));
}

export function sheetNamed(workbook: WpsWorkbook, name: string): WpsSheet | undefined {
  return sheetsOf(workbook).find((sheet) => calling(() => sheet.Name) === name);
}

/** Names that no new sheet may have: those of chart sheets among them. */
export function takenNames(workbook: WpsWorkbook): readonly string[] {
  return calling(() => Array.from({ length: workbook.Sheets.Count }, (_, at) => (workbook.Sheets.Item(at + 1) as { readonly Name: string }).Name));
}

export function listSheets(workbook: WpsWorkbook): SheetList {
  const all = sheetsOf(workbook).map((sheet) => ({ sheet, name: calling(() => sheet.Name) }));
  const [record] = all.flatMap(({ sheet, name }) => found(sheet, name, markingWords.recordSheet, parseOurRecord));
  const [notes] = all.flatMap(({ sheet, name }) => found(sheet, name, markingWords.notesSheet, (rows) => keptNotes(rows.map(([first]) => first))));
  const reports = record === undefined ? [] : ourReports(all, record.parsed);
  const own = new Set<WpsSheet | undefined>([record?.sheet, notes?.sheet, ...reports]);
  return {
    all: all.map(({ sheet }) => sheet), users: all.flatMap(({ sheet }) => (own.has(sheet) ? [] : [sheet])),
    record: record === undefined ? undefined : withNamesOfNow(record.parsed, all.filter(({ sheet }) => !own.has(sheet))), recordSheet: record?.sheet, reports, notes: notes?.parsed, notesSheet: notes?.sheet,
  };
}

/** The sheet and what it says, when its name begins so and it bears our signature: its name may have got a number. */
function found<T>(sheet: WpsSheet, name: string, prefix: string, parse: (rows: readonly (readonly unknown[])[]) => T | undefined): readonly { readonly sheet: WpsSheet; readonly parsed: T }[] {
  if (!name.startsWith(prefix)) return [];
  const first = rangeAt(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
  if (parse([[calling(() => first.Value2)]]) === undefined) return [];
  const parsed = parse(rowsFromA1(sheet));
  return parsed === undefined ? [] : [{ sheet, parsed }];
}

/** Our hidden sheets begin at A1. */
function rowsFromA1(sheet: WpsSheet): readonly (readonly unknown[])[] {
  const { bottom, right } = areaOf(calling(() => sheet.UsedRange));
  return readValues(sheet, { top: 1, left: 1, bottom, right });
}

/** The column in which a live host put its words on this sheet; undefined when there are none of ours. */
export function recordedStatus(record: OurRecord | undefined, sheet: string): number | undefined {
  return record?.kind === 'live' ? record.record.statuses.find((status) => status.sheet === sheet)?.column : undefined;
}
