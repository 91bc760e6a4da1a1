/** Cells on the clipboard as values: a table that Excel and WPS take, with every text as text, and that gives the same values back here. */
import { cellText } from '../../../grading/records/cell-text.ts';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { EditValue } from '../../../workbook/host.ts';

type Rows<T> = readonly (readonly T[])[];

/** What a spreadsheet would take for the beginning of a formula; the full-width signs as well, and behind white space too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const cellsPattern = /<table data-cells='([^']*)'/;
const lineBreak = '<br style="mso-data-placement:same-cell">';

/** A text that would become a formula, or lose its own apostrophe, gets an apostrophe before it, as one would type it. */
export function plainText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  const text = textOf(value);
  const isText = !(typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'object' && value.kind === 'percent'));
  return isText && (formulaStart.test(text) || text.startsWith("'")) ? `'${text}` : text;
}

/** The rectangle as `text/html`. */
export function writeCells(rows: Rows<CellValue | undefined>): string {
  const kept = JSON.stringify(rows.map((row) => row.map((value) => editable(value) ?? null)));
  const body = rows.map((row) => `<tr>${row.map(cellTag).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table data-cells='${escaped(kept, /[&<>']/g)}'>${body}</table>`;
}

/** The values of a table that `writeCells` made; undefined for any other. */
export function readCells(html: string): Rows<EditValue> | undefined {
  const kept = cellsPattern.exec(html)?.[1];
  if (kept === undefined) return undefined;
  const rows = parsed(unescaped(kept));
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every((row) => Array.isArray(row) && row.length > 0 && row.every(isKept))) return undefined;
  return (rows as Rows<EditValue | null>).map((row) => row.map((value) => value ?? undefined));
}

function cellTag(value: CellValue | undefined): string {
  if (value === undefined) return '<td></td>';
  const text = escaped(textOf(value), /[&<>"']/g).replace(/\r\n|\r|\n/g, lineBreak);
  const isText = typeof editable(value) === 'string';
  return isText ? `<td style='mso-number-format:"\\@"'>${text}</td>` : `<td>${text}</td>`;
}

function textOf(value: CellValue): string {
  return typeof value === 'string' ? value : cellText(value);
}

/** Errors, pictures and formulas without result are copied as what is seen of them. */
function editable(value: CellValue | undefined): EditValue {
  if (typeof value !== 'object' || value.kind === 'date' || value.kind === 'percent') return value;
  return cellText(value);
}

function isKept(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true;
  if (typeof value !== 'object') return false;
  const { kind, serial, iso, fraction } = value as Readonly<Record<string, unknown>>;
  if (kind === 'percent') return typeof fraction === 'number';
  return kind === 'date' && typeof serial === 'number' && typeof iso === 'string' && /^\d{4}-\d{2}-\d{2}/.test(iso);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function escaped(text: string, what: RegExp): string {
  return text.replace(what, (sign) => entities[sign] ?? sign);
}

function unescaped(text: string): string {
  return Object.keys(entities).reverse().reduce((done, sign) => done.split(entities[sign] ?? '').join(sign), text);
}
