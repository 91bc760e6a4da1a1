/** What a sheet looks like to the grader, whatever host it came from: plain values at 1-based rows and columns. */

/** A date cell: Excel's serial and the ISO date it stands for (`2020-09-15`, or `2020-09-15T08:30:00` with a time). */
export interface DateCell {
  readonly kind: 'date';
  readonly serial: number;
  readonly iso: string;
}

/** A number that the cell shows as a percentage: 0.8 with the format `0%` is seen as 80%. */
export interface PercentCell {
  readonly kind: 'percent';
  /** As stored: 0.8 for 80%. */
  readonly fraction: number;
}

/** A cell that shows an Excel error, for example `#N/A`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly code: string;
}

/** A formula whose result was never stored in the file: it is not empty, its value is unknown. */
export interface UncalculatedCell {
  readonly kind: 'uncalculated';
  readonly formula: string;
}

/** A picture kept in a cell (WPS `DISPIMG`): evidence, never a value. */
export interface ImageCell {
  readonly kind: 'image';
}

export type CellValue = string | number | boolean | DateCell | PercentCell | ErrorCell | UncalculatedCell | ImageCell;

/** One stored row. `cells[0]` is column A; a hole or `undefined` is an empty cell. */
export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly (CellValue | undefined)[];
}

/** A rectangle of cells, 1-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One worksheet. `rows` are in ascending order of `number`; rows that are not stored are absent. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
}
