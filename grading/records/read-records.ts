/** Sheets to enterprise records: the one entry to reading. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import { problem, type Problem } from '../messages/problem.ts';
import { crossRowProblems } from './cross-row.ts';
import { searchedRows } from './headings/header-cells.ts';
import { headingIndexOf } from './headings/heading-index.ts';
import type { EnterpriseRecord, RecordSet, SheetTable } from './record.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface ReadOptions {
  /** What the user confirmed: heading (leaf, or groups and leaf joined by `/`) to field id. */
  readonly mapping?: ReadonlyMap<string, string>;
}

const noMapping: ReadonlyMap<string, string> = new Map();

/** Reads every list of enterprises in a workbook. Never throws for any grid; what could not be read stands in `problems`. */
export function readRecords(grids: readonly SheetGrid[], library: IndicatorLibrary, options: ReadOptions = {}): RecordSet {
  const index = headingIndexOf(library.fields);
  const tables: SheetTable[] = [];
  const records: EnterpriseRecord[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    if (grid.hidden) continue;
    const sheet = readSheet(grid, library, index, options.mapping ?? noMapping);
    if (sheet === undefined) continue;
    tables.push(sheet.table);
    for (const record of sheet.records) records.push(record);
    for (const found of sheet.problems) problems.push(found);
  }
  if (tables.length === 0) problems.push(problem('SHEET_001', 'error', {}, { rows: searchedRows }));
  for (const found of crossRowProblems(records, tables, library)) problems.push(found);
  return { tables, records, problems };
}
