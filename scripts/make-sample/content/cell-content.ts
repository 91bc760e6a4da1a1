/** What a cell of the sample holds and how it is stored in the file. */

/** Number formats that the styles offer beside General; `month31` and the like are Excel's built-in Chinese ones. */
export type NumberFormat = 'general' | 'percent' | 'date14' | 'date31' | 'month57' | 'customMonth' | 'customDay' | 'thousands' | 'decimal1';

export interface CellError {
  readonly error: string;
}

export type CellContent =
  | { readonly kind: 'text'; readonly text: string; readonly stored: 'shared' | 'inline' | 'rich' }
  | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A cell of type `d`: an ISO date in the file itself. */
  | { readonly kind: 'isoDate'; readonly iso: string }
  /** `{field}` in the formula becomes the cell of that field on the same row. Without `result` nothing was ever calculated. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result?: number | string | CellError; readonly format: NumberFormat }
  /** WPS: a picture in the cell. */
  | { readonly kind: 'image'; readonly id: string };

export function text(value: string, stored: 'shared' | 'inline' | 'rich' = 'shared'): CellContent {
  return { kind: 'text', text: value, stored };
}

export function number(value: number, format: NumberFormat = 'general'): CellContent {
  return { kind: 'number', value, format };
}

export function formula(source: string, result?: number | string | CellError, format: NumberFormat = 'general'): CellContent {
  return { kind: 'formula', formula: source, format, ...(result === undefined ? {} : { result }) };
}

export function image(id: string): CellContent {
  return { kind: 'image', id };
}
