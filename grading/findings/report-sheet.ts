/** A sheet of a report as plain data: workbook/ writes it into the user's file, generator/ into a new one. */

/** Why a cell is coloured. Each has its own colour. */
export type MarkKind = 'inputProblem' | 'shortfall' | 'missing' | 'review';

/** A cell of a report sheet. Text is always text, never a formula. */
export interface ReportCell {
  readonly value: string | number;
  /** A cell of this workbook that a click leads to. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly kind?: MarkKind | 'ok' | 'title' | 'note';
}

/** A sheet we add: a table with one heading row after optional title lines. */
export interface ReportSheet {
  readonly name: string;
  readonly titleRows: readonly (readonly ReportCell[])[];
  readonly headings: readonly string[];
  /** Characters per column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly filter: boolean;
}
