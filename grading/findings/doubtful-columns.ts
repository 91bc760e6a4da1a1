/** The columns of a result whose headings are not sure, ready to be asked about. */
import { columnLetters } from '../records/cell-address.ts';
import type { FieldSummary, GradingResult } from './result.ts';

/** A column whose heading is not sure, with the fields it may mean, best first. */
export interface DoubtfulColumn {
  readonly file: string;
  readonly sheet: string;
  readonly column: number;
  readonly letters: string;
  /** The user's own, groups before the leaf, with `#2` behind it where an earlier column says the same: a key of `WorkbookNotes.mapping`. */
  readonly heading: string;
  /** What the first filled cells say. */
  readonly examples: readonly string[];
  readonly candidates: readonly { readonly field: string; readonly heading: string }[];
}

/** In the order of sheets and columns. A mapping from `heading` to a field, or to '' for not reading it, settles each of them. */
export function doubtfulColumns({ sheets, fields }: GradingResult): readonly DoubtfulColumn[] {
  return sheets.flatMap(({ file, name, columns }) => columns.flatMap(({ column, doubt }): readonly DoubtfulColumn[] => {
    if (doubt === undefined) return [];
    const candidates = doubt.candidates.map((field) => ({ field, heading: fieldHeading(field, fields[field]) }));
    return [{ file, sheet: name, column, letters: columnLetters(column), heading: doubt.key, examples: doubt.examples, candidates }];
  }));
}

function fieldHeading(id: string, field: FieldSummary | undefined): string {
  if (field === undefined) return id;
  return field.group === '' ? field.heading : `${field.group}/${field.heading}`;
}
