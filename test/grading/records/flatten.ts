/** Record sets as plain tables, so that a test can compare the whole of one. */
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import type { Fact } from '../../../grading/records/fact.ts';
import { readRecords, type ReadOptions } from '../../../grading/records/read-records.ts';
import type { RecordSet } from '../../../grading/records/record.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { smallLibrary } from './small-library.ts';

/** Reads one sheet written as a table. */
export function readTable(table: string, options?: ReadOptions): RecordSet {
  return readRecords([gridFromTable(table)], smallLibrary, options);
}

/** `[row, field, fact]` for every fact that is not undefined. */
export function factsOf(set: RecordSet): readonly (readonly [number, string, Fact])[] {
  return set.records.flatMap(({ row, facts }) => smallLibrary.fields.all.flatMap(({ id }, slot) => {
    const fact = facts[slot];
    return fact === undefined ? [] : [[row, id, fact] as const];
  }));
}

/** `[row, heading, code]` for every problem. */
export function problemsOf(set: RecordSet): readonly (readonly [number | undefined, string | undefined, string])[] {
  return set.problems.map(({ code, place }) => [place.row, place.heading, code] as const);
}

/** `[row, name]` of every record. */
export function namesOf(set: RecordSet): readonly (readonly [number, Fact])[] {
  const slot = smallLibrary.fields.slotOf.get(knownFields.name) ?? -1;
  return set.records.map(({ row, facts }) => [row, facts[slot]] as const);
}

/** The fact and the problem codes of one field in the only row of a sheet that has this heading and this cell. */
export function readOne(heading: string, cell: string): { readonly fact: Fact; readonly codes: readonly string[] } {
  const set = readTable(`
    | 企业名称 | 行业类别 | ${heading} |
    | 示例公司 | 水泥 | ${cell} |`);
  const column = set.tables[0]?.columns[2]?.field ?? '';
  return {
    fact: set.records[0]?.facts[smallLibrary.fields.slotOf.get(column) ?? -1],
    codes: set.problems.filter(({ place }) => place.column === 3).map(({ code }) => code),
  };
}
