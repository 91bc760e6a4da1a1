/** Column widths guessed from what stands in the columns. */
import { cellText } from '../../../grading/records/cell-text.ts';
import { lengths } from './look.ts';
import type { SheetCells } from '../book/sheet-cells.ts';

const sampledRows = 200;

/** Width in letters: one of Chinese counts as two of Latin. */
export function letterWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1;
  return width;
}

/** Pixels by column, for the columns that hold something. Headings may wrap; of what stands below them nearly all should fit. */
export function guessWidths(sheet: SheetCells, headerRows: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const across = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`));
  const last = Math.min(sheet.lastRow(), headerRows + sampledRows);
  const widest = sheet.lastColumn() <= lengths.few ? lengths.widestOfFew : lengths.widestColumn;
  for (let column = 1; column <= sheet.lastColumn(); column++) {
    const [headings, values]: [number[], number[]] = [[], []];
    for (let row = 1; row <= last; row++) {
      const value = sheet.valueAt(row, column);
      if (value === undefined || across.has(`${row}:${column}`)) continue;
      const seen = letterWidth(longestLine(cellText(value)));
      if (row <= headerRows) headings.push(Math.min(seen / 2, lengths.headingLetters));
      else values.push(seen);
    }
    const letters = Math.max(0, ...headings, nearlyAll(values));
    widths.set(column, Math.round(Math.min(widest, Math.max(lengths.narrowestColumn, letters * lengths.letter + lengths.cellPadding))));
  }
  return widths;
}

function longestLine(text: string): string {
  return text.split('\n').reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}

/** What nineteen of twenty stay below: one remark must not make a column wide. */
function nearlyAll(widths: readonly number[]): number {
  return [...widths].sort((a, b) => a - b)[Math.floor((widths.length - 1) * 0.95)] ?? 0;
}
