/** A cell as text: what the user sees in it, as far as the grid tells. */
import type { CellValue, DateCell, PercentCell } from './sheet-grid.ts';
import { foldText } from './fold-text.ts';

/** A cell that holds a value of its own, not an error, a picture or a formula without result. */
export type PlainCell = string | number | boolean | DateCell | PercentCell;

/** Whether a cell holds a value that can be read. */
export function isPlain(cell: CellValue): cell is PlainCell {
  return typeof cell !== 'object' || cell.kind === 'date' || cell.kind === 'percent';
}

const visibleStart = /^[\x21-\x7E\u4E00-\u9FFF]/;

/** Whether nothing stands there: no cell, or only white space and zero-width characters. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  return cell === '' || (!visibleStart.test(cell) && cell.length < 1000 && foldText(cell) === '');
}

/** 80 for 80%, without the dust of binary fractions. */
export function percentOf(cell: PercentCell): number {
  return Number((cell.fraction * 100).toPrecision(12));
}

/** The text of a cell, trimmed; a formula without result gives the formula, a picture gives 图片. */
export function cellText(cell: CellValue): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  switch (cell.kind) {
    case 'date': return cell.iso;
    case 'percent': return `${percentOf(cell)}%`;
    case 'error': return cell.code;
    case 'uncalculated': return cell.formula.startsWith('=') ? cell.formula : `=${cell.formula}`;
    case 'image': return '图片';
  }
}
