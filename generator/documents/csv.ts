/** Tables as CSV that Excel and WPS open by double click: UTF-8 with its mark, and no cell that they would take for a formula. */

// A full-width sign becomes a plain one when a Chinese Excel reads it.
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Rows end with CR LF; the first one is the heading. */
export function csvBytes(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(text) ? `"${text.split('"').join('""')}"` : text;
}
