/** Which sheets a workbook has, and which of them are ours. */
import { markingWords } from '../../grading/messages/marking.ts';
import { parseOurRecord, type OurRecord } from '../live-record.ts';
import { parseNotes } from '../notes-record.ts';
import { areaOf } from './areas.ts';
import { readValues } from './read-cells.ts';
import { calling } from './wps-trouble.ts';
import type { WpsSheet, WpsWorkbook } from './wps-api.ts';

export interface SheetList {
  readonly all: readonly WpsSheet[];
  /** Those of the user. */
  readonly users: readonly WpsSheet[];
  readonly record: OurRecord | undefined;
  /** The kept notes; undefined when no sheet of ours keeps any. */
  readonly notes: string | undefined;
}

export function sheetsOf(workbook: WpsWorkbook): readonly WpsSheet[] {
  return calling(() => Array.from({ length: workbook.Worksheets.Count }, (_, at) => workbook.Worksheets.Item(at + 1) as WpsSheet));
}

export function sheetNamed(workbook: WpsWorkbook, name: string): WpsSheet | undefined {
  return sheetsOf(workbook).find((sheet) => calling(() => sheet.Name) === name);
}

export function listSheets(workbook: WpsWorkbook): SheetList {
  const all = sheetsOf(workbook);
  const named = (name: string) => all.find((sheet) => calling(() => sheet.Name) === name);
  const recordSheet = named(markingWords.recordSheet);
  const record = recordSheet === undefined ? undefined : parseOurRecord(rowsFromA1(recordSheet));
  const notesSheet = named(markingWords.notesSheet);
  const notes = notesSheet === undefined ? undefined : parseNotes(rowsFromA1(notesSheet).map(([first]) => first));
  const own = new Set<string>();
  if (record !== undefined) [markingWords.recordSheet, ...(record.kind === 'live' ? record.record.reports : record.reports)].forEach((name) => own.add(name));
  if (notes !== undefined) own.add(markingWords.notesSheet);
  return { all, users: all.filter((sheet) => !own.has(calling(() => sheet.Name))), record, notes };
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
