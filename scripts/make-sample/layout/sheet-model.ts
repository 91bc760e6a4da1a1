/** A sheet ready to be written: every cell has its address, its content and its look. */
import type { CellContent, NumberFormat } from '../content/cell-content.ts';

export type Look =
  | 'title' | 'note' | 'header' | 'headerGroup' | 'text' | 'center' | 'wrap' | 'total' | 'totalNumber' | 'footer' | 'plain'
  | Exclude<NumberFormat, 'general'>;

export interface SheetCell {
  /** 1-based. */
  readonly column: number;
  readonly look: Look;
  readonly content?: CellContent;
}

export interface SheetRow {
  readonly number: number;
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly cells: readonly SheetCell[];
}

export interface SheetModel {
  readonly name: string;
  readonly state?: 'hidden';
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Ranges such as `A1:F1`. */
  readonly merges: readonly string[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The range with filter buttons. */
  readonly filter?: string;
  /** Elements that stand after the merges, in the order of the schema. */
  readonly after?: string;
  readonly tabColour?: string;
}
