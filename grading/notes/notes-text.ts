/** Notes as the text that is kept in the workbook, and back. */
import { z } from 'zod';
import { notesFaults as faults, notesRoot } from '../messages/notes.ts';
import { problem } from '../messages/problem.ts';
import { failure, success, type Result } from '../messages/result.ts';
import { fill } from '../messages/template.ts';
import { noNotes, type IgnoredEntry, type KeptCheck, type WorkbookNotes } from './workbook-notes.ts';

const formatVersion = 1;
const longest = 8_000_000;
/** The most characters that a cell can hold. */
const longestCell = 32_767;

const text = z.string().max(longestCell);
const entry = z.strictObject({ sheet: text.exactOptional(), enterprise: text, line: text, subject: text, seen: text, reason: text, on: z.iso.date() });
const day = z.iso.date();
const grade = z.string().min(1).max(200);
const check = z.strictObject({ date: day.exactOptional(), target: grade.exactOptional() });
const kept = z.strictObject({
  formatVersion: z.literal(formatVersion),
  mapping: z.record(text, z.string().max(200)),
  ignored: z.array(entry),
  check: check.exactOptional(),
});
const versioned = z.looseObject({ formatVersion: z.int().positive() });

/** A heading that is called like a part of every object would be mistaken for one, so that it is not kept. */
function isReserved(name: string): boolean {
  return name in Object.prototype;
}

function cut(words: string): string {
  return words.slice(0, longestCell);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sheetKey({ sheet }: IgnoredEntry): string {
  return sheet === undefined ? '' : `=${sheet}`;
}

function compareEntries(a: IgnoredEntry, b: IgnoredEntry): number {
  return compareText(sheetKey(a), sheetKey(b)) || compareText(a.enterprise, b.enterprise) || compareText(a.line, b.line) || compareText(a.subject, b.subject)
    || compareText(a.seen, b.seen) || compareText(a.on, b.on) || compareText(a.reason, b.reason);
}

/** What of them can be kept; undefined where that is nothing. */
function choices({ date, target }: KeptCheck = {}): KeptCheck | undefined {
  const hasDay = day.safeParse(date).success;
  const hasGrade = grade.safeParse(target).success;
  if (!hasDay && !hasGrade) return undefined;
  return { ...(hasDay && date !== undefined ? { date } : {}), ...(hasGrade && target !== undefined ? { target } : {}) };
}

/** JSON; the same notes give the same text, in whatever order they were made. Empty notes give the empty text. */
export function printNotes({ mapping, ignored, check: chosen }: WorkbookNotes): string {
  const headings = Object.entries(mapping).filter(([heading]) => !isReserved(heading)).sort(([a], [b]) => compareText(a, b));
  const checked = choices(chosen);
  if (headings.length === 0 && ignored.length === 0 && checked === undefined) return '';
  const entries = ignored.map(({ sheet, enterprise, line, subject, seen, reason, on }): IgnoredEntry =>
    ({ ...(sheet === undefined ? {} : { sheet: cut(sheet) }), enterprise: cut(enterprise), line: cut(line), subject: cut(subject), seen: cut(seen), reason: cut(reason), on })).sort(compareEntries);
  return JSON.stringify({ formatVersion, mapping: Object.fromEntries(headings), ignored: entries, check: checked });
}

function damaged(detail: string): ReturnType<typeof failure> {
  return failure(problem('NOTES_001', 'warning', {}, { detail }));
}

function parsed(json: string): { readonly data: unknown } | undefined {
  try {
    return { data: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

/** The first own key anywhere in a mapping or beside it that is called like a part of every object. */
function reservedName(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const mapping = (data as { readonly mapping?: unknown }).mapping;
  const names = [...Object.keys(data), ...(typeof mapping === 'object' && mapping !== null ? Object.keys(mapping) : [])];
  return names.find(isReserved);
}

/** Any text may come in; the empty one means that nothing is kept. NOTES_001 for what cannot be read, NOTES_002 for a newer format. */
export function parseNotes(json: string): Result<WorkbookNotes> {
  if (json.length > longest) return damaged(fill(faults.tooLong, { length: json.length, limit: longest }));
  if (json.trim() === '') return success(noNotes);
  const read = parsed(json);
  if (read === undefined) return damaged(faults.notJson);
  const version = versioned.safeParse(read.data);
  if (version.success && version.data.formatVersion > formatVersion) {
    return failure(problem('NOTES_002', 'warning', {}, { version: version.data.formatVersion, known: formatVersion }));
  }
  const reserved = reservedName(read.data);
  if (reserved !== undefined) return damaged(fill(faults.reservedName, { name: reserved }));
  const notes = kept.safeParse(read.data);
  if (notes.success) {
    const checked = choices(notes.data.check);
    return success({ mapping: notes.data.mapping, ignored: notes.data.ignored, ...(checked === undefined ? {} : { check: checked }) });
  }
  const path = notes.error.issues[0]?.path.map(String).join('.') ?? '';
  return damaged(fill(faults.notNotes, { path: path === '' ? notesRoot : path.slice(0, 60) }));
}
