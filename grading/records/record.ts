/** Rows of a workbook as the grader takes them: facts by slot, each with the text it came from. */
import type { Problem } from '../messages/problem.ts';
import type { Fact } from './fact.ts';

/** Why a column should be looked at by somebody: its heading may mean one of these fields. */
export interface ColumnDoubt {
  /** What `WorkbookNotes.mapping` calls the column. */
  readonly key: string;
  /** Field ids, best first. */
  readonly candidates: readonly string[];
  /** What the first filled cells say. */
  readonly examples: readonly string[];
}

/** A column of a sheet and what it was taken for. */
export interface ReadColumn {
  readonly column: number;
  /** The user's own heading; groups stand before the leaf, joined by `/`. */
  readonly heading: string;
  /** The user's own heading of the column alone, without its groups. */
  readonly leaf: string;
  /** Absent when no field matched. */
  readonly field?: string;
  /** Only where the heading is not sure; such a column is not read. */
  readonly doubt?: ColumnDoubt;
}

/** Where the table stands on a sheet. Rows and columns are 1-based and inclusive. */
export interface SheetTable {
  readonly sheet: string;
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  /** The first empty column to the right of the headings; beyond the last column of a sheet when there is none. */
  readonly freeColumn: number;
  readonly columns: readonly ReadColumn[];
}

/** One row: one production line of one enterprise. */
export interface EnterpriseRecord {
  readonly sheet: string;
  readonly row: number;
  /** By slot of the library's field index. */
  readonly facts: readonly Fact[];
  /** By slot: what the user wrote, trimmed; undefined where the cell is empty. */
  readonly texts: readonly (string | undefined)[];
}

export interface RecordSet {
  readonly tables: readonly SheetTable[];
  readonly records: readonly EnterpriseRecord[];
  readonly problems: readonly Problem[];
}
