/** A1 addresses, both ways. Columns and rows are 1-based. */

/** XFD, the last column of a sheet. */
export const maxColumn = 16_384;
const maxRow = 1_048_576;

/** `1 -> A`, `27 -> AA`, `16384 -> XFD`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `(12, 6) -> F12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `F12 -> { row: 12, column: 6 }`; `$` signs are allowed. Undefined for anything that is not a cell of a sheet. */
export function parseCellAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  const row = Number(match[2]);
  return column <= maxColumn && row <= maxRow ? { row, column } : undefined;
}
