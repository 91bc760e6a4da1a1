/** 统一社会信用代码: 18 characters with a check character (GB 32100). */
import { cellText, type PlainCell } from '../cell-text.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { checkCharacter } from './check-character.ts';
import { quoted, unusable, usable, type ValueReading } from './reading.ts';

const codeLength = 18;
// A double holds 15 decimal digits; a longer number has already lost its end when it reaches the file.
const firstLossyNumber = 1e15;
const allowed = /^[0-9A-HJ-NPQRTUWXY]+$/;
const scientific = /^\d(\.\d+)?E\+?\d+$/;

/** Reads a credit code: full width, lower case and inner spaces are tolerated. */
export function readCreditCode(cell: PlainCell): ValueReading {
  const text = cellText(cell);
  const seen = quoted(text);
  if (typeof cell === 'number') {
    return Math.abs(cell) >= firstLossyNumber ? unusable('CELL_013', { seen }) : unusable('CELL_012', { seen, length: text.length });
  }
  const key = foldKey(text);
  if (isNone(key)) return usable(null);
  const code = key.toUpperCase().replace(/^['‘’]/, '');
  if (scientific.test(code)) return unusable('CELL_013', { seen });
  const length = [...code].length;
  if (length !== codeLength) return unusable('CELL_012', { seen, length });
  if (!allowed.test(code)) return unusable('CELL_017', { seen });
  return checkCharacter(code) === code.slice(-1) ? usable(code) : unusable('CELL_011', { seen });
}
