/** One sheet: what stands where, then the values of its rows. Read again after a change, only the changed rows are read. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { Problem } from '../messages/problem.ts';
import { measured, rowsPerStep, type Steps } from '../steps.ts';
import { columnDoubts } from './column-doubts.ts';
import type { HeadingIndex } from './headings/heading-index.ts';
import type { EnterpriseRecord, SheetTable } from './record.ts';
import { faultsOf, readRow, type RowReading } from './rows/read-row.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { freeColumnOf, readColumnsOf } from './sheet-layout.ts';
import { SheetSurveyor, type CompiledColumn, type DataRow, type SheetSurvey } from './survey-sheet.ts';

/** What was read from one sheet. */
export interface ReadSheet {
  readonly table: SheetTable;
  readonly records: readonly EnterpriseRecord[];
  readonly problems: readonly Problem[];
}

/** Reads a sheet any number of times. Rows are the same when they are the same objects; whatever changed, the outcome is that of a first reading. */
export class SheetReader {
  private readonly slots: number;
  private readonly surveyor: SheetSurveyor;
  private known: { readonly columns: readonly CompiledColumn[]; readonly readings: WeakMap<DataRow, RowReading> } | undefined;

  constructor(library: IndicatorLibrary, index: HeadingIndex, mapping: ReadonlyMap<string, string>) {
    this.slots = library.fields.all.length;
    this.surveyor = new SheetSurveyor(library, index, mapping);
  }

  /** Ends with undefined when the sheet has no recognisable headings and so is no list of enterprises. */
  *reading(grid: SheetGrid): Steps<ReadSheet | undefined> {
    const total = grid.rows.length;
    const survey = yield* measured(this.surveyor.surveying(grid), ({ done }) => ({ done: done / 2, total }));
    if (survey === undefined) return undefined;
    const { layout, headerRows, rows } = survey;
    const readings = yield* measured(this.readAll(grid.name, survey), ({ done }) => ({ done: (rows.length + done) / 2, total }));
    const table: SheetTable = {
      sheet: grid.name,
      headerRows,
      dataRows: [headerRows[1] + 1, rows[rows.length - 1]?.row.number ?? headerRows[1]],
      freeColumn: freeColumnOf(layout),
      columns: readColumnsOf(layout, survey.columns, columnDoubts(layout, survey.columns, rows)),
    };
    const problems = [...survey.problems];
    for (const found of faultsOf(readings)) problems.push(found);
    return { table, records: readings.map(({ record }) => record), problems };
  }

  private *readAll(sheet: string, { rows, columns }: SheetSurvey): Steps<readonly RowReading[]> {
    const { known } = this;
    const isSame = known !== undefined && known.columns.length === columns.length && known.columns.every((column, at) => column === columns[at]);
    const { readings } = this.known = isSame ? known : { columns, readings: new WeakMap<DataRow, RowReading>() };
    const all: RowReading[] = [];
    for (const row of rows) {
      let reading = readings.get(row);
      if (reading === undefined) {
        reading = readRow(sheet, row, columns, this.slots);
        readings.set(row, reading);
        if (all.length % rowsPerStep === 0) yield { done: all.length, total: rows.length };
      }
      all.push(reading);
    }
    return all;
  }
}
