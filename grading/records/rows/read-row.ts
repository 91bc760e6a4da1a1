/** One row of a sheet: its facts, and the faults of its cells. */
import type { Problem } from '../../messages/problem.ts';
import type { Fact } from '../fact.ts';
import type { EnterpriseRecord } from '../record.ts';
import type { CompiledColumn, DataRow } from '../survey-sheet.ts';

/** A problem of a cell. `merge` names the cell where it stands when that is another row's. */
export interface RowFault {
  readonly found: Problem;
  readonly merge: { readonly key: string; readonly row: number } | undefined;
}

export interface RowReading {
  readonly record: EnterpriseRecord;
  readonly faults: readonly RowFault[];
}

const none: readonly never[] = [];

/** A value merged over several rows counts for each of them. `slots`: how many fields the edition has. */
export function readRow(sheet: string, { row, covered }: DataRow, columns: readonly CompiledColumn[], slots: number): RowReading {
  const facts = new Array<Fact>(slots).fill(undefined);
  const texts = new Array<string | undefined>(slots).fill(undefined);
  let faults: RowFault[] | undefined;
  for (const { column, slot, heading, read } of columns) {
    const cover = covered.length === 0 ? undefined : covered.find((cell) => cell.column === column);
    const { fact, text, fault } = read((cover === undefined ? row : cover.source)?.cells[column - 1]);
    facts[slot] = fact;
    texts[slot] = text;
    if (fault === undefined) continue;
    const at = cover?.source?.number ?? row.number;
    const merge = cover === undefined ? undefined : { key: `${at}:${column}`, row: at };
    (faults ??= []).push({ found: { ...fault, place: { sheet, row: at, column, heading } }, merge });
  }
  return { record: { sheet, row: row.number, facts, texts }, faults: faults ?? none };
}

/** All problems of the data rows; that of a value merged over several rows once, where it stands. */
export function faultsOf(rows: readonly RowReading[]): readonly Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  let dataRows: ReadonlySet<number> | undefined;
  for (const { faults } of rows) {
    for (const { found, merge } of faults) {
      if (merge !== undefined) {
        dataRows ??= new Set(rows.map(({ record }) => record.row));
        if (told.has(merge.key) || dataRows.has(merge.row)) continue;
        told.add(merge.key);
      }
      problems.push(found);
    }
  }
  return problems;
}
