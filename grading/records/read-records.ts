/** Sheets to enterprise records: the one entry to reading. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import { problem, type Problem } from '../messages/problem.ts';
import { finish, measured, type Steps } from '../steps.ts';
import { CrossRowCheck } from './cross-row.ts';
import { searchedRows } from './headings/header-cells.ts';
import { headingIndexOf, type HeadingIndex } from './headings/heading-index.ts';
import type { EnterpriseRecord, RecordSet, SheetTable } from './record.ts';
import { SheetReader } from './read-sheet.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface ReadOptions {
  /** What the user confirmed: heading (leaf, or groups and leaf joined by `/`) to field id. */
  readonly mapping?: ReadonlyMap<string, string>;
}

const noMapping: ReadonlyMap<string, string> = new Map();

/** Reads every list of enterprises in a workbook. Never throws for any grid; what could not be read stands in `problems`. */
export function readRecords(grids: readonly SheetGrid[], library: IndicatorLibrary, options: ReadOptions = {}): RecordSet {
  return finish(new RecordReader(library, options).reading(grids));
}

/** Reads a workbook any number of times: rows that are the same objects as before are not read again. */
export class RecordReader {
  private readonly library: IndicatorLibrary;
  private readonly mapping: ReadonlyMap<string, string>;
  private readonly index: HeadingIndex;
  /** By position and name. */
  private readonly sheets = new Map<string, SheetReader>();
  private readonly crossRows: CrossRowCheck;

  constructor(library: IndicatorLibrary, { mapping = noMapping }: ReadOptions = {}) {
    this.library = library;
    this.mapping = mapping;
    this.index = headingIndexOf(library.fields);
    this.crossRows = new CrossRowCheck(library);
  }

  /** Whatever was read before, the outcome is that of `readRecords`. */
  *reading(grids: readonly SheetGrid[]): Steps<RecordSet> {
    const tables: SheetTable[] = [];
    const records: EnterpriseRecord[] = [];
    const problems: Problem[] = [];
    const total = grids.reduce((sum, { rows }) => sum + rows.length, 0);
    for (const [at, grid] of grids.entries()) {
      const before = grids.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0);
      const sheet = grid.hidden ? undefined : yield* measured(this.readerOf(at, grid).reading(grid), ({ done }) => ({ done: before + done, total }));
      if (sheet === undefined) continue;
      tables.push(sheet.table);
      for (const record of sheet.records) records.push(record);
      for (const found of sheet.problems) problems.push(found);
    }
    if (tables.length === 0) problems.push(nothingRead(grids));
    for (const found of this.crossRows.problems(records, tables)) problems.push(found);
    return { tables, records, problems };
  }

  private readerOf(at: number, { name }: SheetGrid): SheetReader {
    const key = `${at}/${name}`;
    const reader = this.sheets.get(key) ?? new SheetReader(this.library, this.index, this.mapping);
    this.sheets.set(key, reader);
    return reader;
  }
}

/** Why no list was found. */
function nothingRead(grids: readonly SheetGrid[]): Problem {
  const [first] = grids;
  if (first === undefined || grids.some(({ hidden }) => hidden !== true)) return problem('SHEET_001', 'error', {}, { rows: searchedRows });
  return problem('SHEET_013', 'error', { sheet: first.name }, { sheet: first.name });
}
