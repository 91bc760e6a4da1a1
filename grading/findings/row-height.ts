/** Heights of report rows. Programs differ in when they fit a row to wrapped text by themselves, so the height is given. */
import type { ReportCell } from './report-sheet.ts';

const lineHeight = 15;
const titleHeight = 22;
const highestRow = 409;

/** Width in digits: Chinese characters and full-width signs take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1;
  return width;
}

function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Points for a row of wrapped cells, at most what Excel allows; undefined when one line is enough. */
export function wrappedHeight(cells: readonly ReportCell[], widths: readonly number[]): number | undefined {
  const lines = Math.max(1, ...cells.map(({ value }, at) => (typeof value === 'number' ? 1 : lineCount(value, widths[at] ?? 9))));
  return lines === 1 ? undefined : Math.min(highestRow, lines * lineHeight);
}

/** Points for a line above the table. */
export function looseHeight(cells: readonly ReportCell[]): number | undefined {
  return cells.some(({ kind }) => kind === 'title') ? titleHeight : undefined;
}
