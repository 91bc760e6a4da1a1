/** Free text, industry names among it: trimmed, otherwise as written. */
import { cellText, type PlainCell } from '../cell-text.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { usable, type ValueReading } from './reading.ts';

const longestNone = 8;

/** Reads a text; `/`, `无` and the like mean that there is none. */
export function readText(cell: PlainCell): ValueReading {
  const text = cellText(cell);
  return usable(text.length <= longestNone && isNone(foldKey(text)) ? null : text);
}
