/** The safe mends of a workbook: cells of enterprise rows that say something clear in an untidy way. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { WorkbookNotes } from '../notes/workbook-notes.ts';
import { cellText } from '../records/cell-text.ts';
import { headingIndexOf } from '../records/headings/heading-index.ts';
import type { SheetGrid } from '../records/sheet-grid.ts';
import { surveySheet, type SheetSurvey } from '../records/survey-sheet.ts';
import { cellMenderOf } from './mend-cell.ts';
import type { Mend } from './mend.ts';

/** In the order of sheets, rows and columns, at most one for a cell. Formula cells are not told apart here: a host never writes over one. */
export function planMends(grids: readonly SheetGrid[], library: IndicatorLibrary, notes: WorkbookNotes): readonly Mend[] {
  const index = headingIndexOf(library.fields);
  const mapping = new Map(Object.entries(notes.mapping));
  const mends: Mend[] = [];
  for (const grid of grids) {
    const survey = grid.hidden ? undefined : surveySheet(grid, library, index, mapping);
    if (survey !== undefined) for (const mend of mendsOf(grid.name, survey, library)) mends.push(mend);
  }
  return mends;
}

function* mendsOf(sheet: string, { columns, rows }: SheetSurvey, library: IndicatorLibrary): Generator<Mend> {
  const menders = columns.map((column) => ({ column: column.column, heading: column.heading, mend: cellMenderOf(column, library) }))
    .sort((a, b) => a.column - b.column);
  for (const { row, covered } of rows) {
    for (const { column, heading, mend } of menders) {
      const cell = row.cells[column - 1];
      const found = cell === undefined ? undefined : mend(cell);
      if (cell === undefined || found === undefined || covered.some((one) => one.column === column)) continue;
      // As it stands, blanks at the ends included.
      const before = typeof cell === 'string' ? cell : cellText(cell);
      yield { sheet, row: row.number, column, heading, before, after: cellText(found.value), ...found };
    }
  }
}
