/** Rectangles of a sheet, and questions that WPS answers only for cells that are alike. */
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { rangeAddress } from '../live/rectangles.ts';
import { calling } from './wps-trouble.ts';
import type { WpsRange, WpsSheet } from './wps-api.ts';

/** By its address: one call, where two corners would be five. */
export function rangeAt(sheet: WpsSheet, area: CellRange): WpsRange {
  return calling(() => sheet.Range(rangeAddress(area)));
}

export function areaOf(range: WpsRange): CellRange {
  return calling(() => {
    const [top, left] = [range.Row, range.Column];
    return { top, left, bottom: top + range.Rows.Count - 1, right: left + range.Columns.Count - 1 };
  });
}

export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Two halves along the longer side. */
function halves(area: CellRange): readonly [CellRange, CellRange] {
  const { top, left, bottom, right } = area;
  if (bottom - top >= right - left) {
    const middle = (top + bottom) >> 1;
    return [{ ...area, bottom: middle }, { ...area, top: middle + 1 }];
  }
  const middle = (left + right) >> 1;
  return [{ ...area, right: middle }, { ...area, left: middle + 1 }];
}

/** Splits an area until `ask` has an answer (undefined: the cells differ). Even areas cost one call; single cells without an answer are left out. */
export function* evenParts<T>(area: CellRange, ask: (area: CellRange) => T | undefined): Generator<readonly [CellRange, T]> {
  const answer = ask(area);
  if (answer !== undefined) yield [area, answer];
  else if (cellCount(area) > 1) {
    for (const half of halves(area)) yield* evenParts(half, ask);
  }
}
