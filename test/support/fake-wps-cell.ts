/** A cell of the fake WPS, and what WPS makes of what is typed into one. */
import { isoToSerial } from '../../workbook/xlsx/serial-date.ts';

export interface FakeCell {
  value?: unknown;
  formula?: string;
  prefix?: string;
  format?: string;
  fill?: number;
  /** Of the fill; solid where a fill has none. */
  pattern?: number;
  unlocked?: boolean;
}

const errorNumbers: Readonly<Record<string, number>> = { '#N/A': -2146826246, '#DIV/0!': -2146826281 };
const results: Readonly<Record<string, unknown>> = { '=NA()': errorNumbers['#N/A'], '=1/0': errorNumbers['#DIV/0!'], '=1+1': 2 };

/** What WPS makes of what is typed, as VBA does: texts become formulas, numbers and dates unless something keeps them from it. */
export function enter(book: { readonly Date1904: boolean; readonly application: { readonly keepsApostrophes: boolean } }, cell: FakeCell, input: unknown): void {
  delete cell.formula;
  delete cell.prefix;
  delete cell.value;
  if (input === null || input === undefined || input === '') return;
  if (typeof input !== 'string') {
    cell.value = cell.format === '@' && typeof input === 'number' ? String(input) : input;
    return;
  }
  if (cell.format === '@' && !input.startsWith("'")) cell.value = input;
  else if (input.startsWith("'") && !book.application.keepsApostrophes) Object.assign(cell, { value: input.slice(1), prefix: "'" });
  else if (/^[=＝]/.test(input) && input.length > 1) Object.assign(cell, { formula: input, value: input in results ? results[input] : errorNumbers['#N/A'] });
  else if (/^[+\-@]/.test(input)) throw new Error('公式写法有误');
  else if (input in errorNumbers) cell.value = errorNumbers[input];
  else if (/^(true|false)$/i.test(input)) cell.value = input.toLowerCase() === 'true';
  else if (/^\d{4}-\d{2}-\d{2}$/.test(input)) Object.assign(cell, { value: isoToSerial(input, book.Date1904), format: 'yyyy-mm-dd' });
  else if (/^\d+-\d+$/.test(input)) Object.assign(cell, { value: 44000, format: 'm"月"d"日"' });
  else if (/^\s*[\d.]+%\s*$/.test(input)) Object.assign(cell, { value: Number.parseFloat(input) / 100, format: '0%' });
  else if (input.trim() !== '' && Number.isFinite(Number(input))) cell.value = Number(input);
  else cell.value = input;
}
