/** What a user typed or pasted into a cell, read the way Excel reads it, but without losing digits or computing formulas. */
import { cellText } from '../../../grading/records/cell-text.ts';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { EditValue } from '../../../workbook/host.ts';
import { isoToSerial } from '../../../workbook/xlsx/serial-date.ts';

const numberPattern = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const percentPattern = /^([+-]?\d+(?:\.\d+)?)[%％]$/;
const datePatterns = [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日$/] as const;

/** Excel keeps 15 digits; more of them are a code, not an amount. */
const longestNumber = 15;

/** Undefined empties the cell. A leading apostrophe makes text of whatever follows; a leading `=` stays text. */
export function readTyped(typed: string): EditValue {
  if (typed.startsWith("'")) return typed.length === 1 ? undefined : typed.slice(1);
  const text = typed.trim();
  if (text === '') return undefined;
  const number = numberOf(text);
  if (number !== undefined) return number;
  const percent = percentPattern.exec(text);
  if (percent !== null) return { kind: 'percent', fraction: Number((Number(percent[1]) / 100).toPrecision(longestNumber)) };
  return dateOf(text) ?? truthOf(text) ?? typed;
}

/** Codes and telephone numbers keep their leading zeros, and long codes all of their digits. */
function numberOf(text: string): number | undefined {
  if (!numberPattern.test(text)) return undefined;
  const digits = text.replace(/[^\d.]/g, '');
  const isCode = /^0\d/.test(digits) || digits.replace('.', '').length > longestNumber;
  return isCode ? undefined : Number(text.replace(/,/g, ''));
}

function dateOf(text: string): EditValue {
  for (const pattern of datePatterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const iso = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
    const serial = isoToSerial(iso, false);
    return serial === undefined ? undefined : { kind: 'date', serial, iso };
  }
  return undefined;
}

function truthOf(text: string): boolean | undefined {
  const upper = text.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : undefined;
}

/** Whether the text looks like a formula, which stays text here. */
export function looksLikeFormula(typed: string): boolean {
  return /^[=＝]\S/.test(typed);
}

/** What the editor starts with; typed back unchanged it gives the same value. */
export function textToEdit(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return typeof readTyped(cell) === 'string' && !cell.startsWith("'") ? cell : `'${cell}`;
  if (typeof cell === 'object' && cell.kind === 'date') return cell.iso.replace(/-/g, '/').replace('T', ' ');
  return cellText(cell);
}
