/** Columns whose heading is not sure, with what stands in them and the fields they may mean. */
import type { FieldSummary, SheetSummary } from '../../../grading/findings/result.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import { columnLetters } from '../../../grading/records/cell-address.ts';
import { cellText, isBlank } from '../../../grading/records/cell-text.ts';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { LibraryInfo } from '../../checker/checker.ts';
import type { CheckedBook } from '../parts.ts';
import type { DoubtfulColumn } from '../session.ts';
import { likelyFields } from './likely-fields.ts';

/** Misspelt, twice the same, or fitting several fields. */
const doubtfulCodes: ReadonlySet<string> = new Set(['SHEET_002', 'SHEET_003', 'SHEET_005']);
const shownExamples = 3;
const longestExample = 30;

export type DoubtfulColumns = (book: CheckedBook | undefined, library: LibraryInfo | undefined) => readonly DoubtfulColumn[];

/** Remembers the last answer: a pane asks with every drawing. None before the first check. */
export function createDoubtfulColumns(): DoubtfulColumns {
  let last: { readonly book: CheckedBook | undefined; readonly library: LibraryInfo | undefined; readonly columns: readonly DoubtfulColumn[] } | undefined;
  return (book, library) => {
    if (last === undefined || last.book !== book || last.library !== library) last = { book, library, columns: columnsIn(book, library) };
    return last.columns;
  };
}

function columnsIn(book: CheckedBook | undefined, library: LibraryInfo | undefined): readonly DoubtfulColumn[] {
  if (book === undefined) return [];
  const fields = library?.fields ?? book.result.fields;
  return book.result.problems.filter(({ code }) => doubtfulCodes.has(code)).flatMap((found) => {
    const sheet = book.result.sheets.find(({ name }) => name === found.place.sheet);
    return sheet === undefined || found.place.column === undefined ? [] : [columnOf(book, sheet, found, found.place.column, fields)];
  });
}

function columnOf(
  book: CheckedBook, sheet: SheetSummary, found: Problem, column: number, fields: Readonly<Record<string, FieldSummary>>,
): DoubtfulColumn {
  const own = sheet.columns.find((candidate) => candidate.column === column);
  const heading = own?.heading ?? found.place.heading ?? '';
  // Of two columns that say the same, each is decided alone.
  const key = own?.doubt?.key ?? heading;
  const grid = book.samples.find(({ name }) => name === sheet.name);
  return {
    sheet: sheet.name,
    column,
    letters: columnLetters(column),
    heading: key,
    examples: grid === undefined ? [] : examplesIn(grid, sheet.headerRows[1], column),
    candidates: likelyFields(found, heading, sheet, fields).map((field) => ({ field, heading: fieldName(fields[field], field) })),
  };
}

function examplesIn({ rows }: SheetGrid, lastHeader: number, column: number): readonly string[] {
  const examples = new Set<string>();
  for (const { number, cells } of rows) {
    const cell = cells[column - 1];
    if (number > lastHeader && cell !== undefined && !isBlank(cell)) examples.add(cellText(cell).slice(0, longestExample));
    if (examples.size === shownExamples) break;
  }
  return [...examples];
}

function fieldName(field: FieldSummary | undefined, id: string): string {
  if (field === undefined) return id;
  return field.group === '' ? field.heading : `${field.group}/${field.heading}`;
}
