/** What of a sheet WPS tells only cell by cell or row by row, asked for in as few calls as its evenness allows. */
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { areaOf, evenParts, rangeAt } from './areas.ts';
import type { Pace } from './pace.ts';
import type { WpsApplication, WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** The used range down to the last row that holds something: formats alone can stretch it to the end of the sheet. */
export function filledArea(application: WpsApplication, sheet: WpsSheet): CellRange {
  const used = areaOf(calling(() => sheet.UsedRange));
  const isBlank = (top: number, bottom: number) => {
    const range = rangeAt(sheet, { ...used, top, bottom });
    return calling(() => application.WorksheetFunction.CountA(range)) === 0;
  };
  if (!isBlank(used.bottom, used.bottom)) return used;
  let [last, blankFrom] = [used.top, used.bottom];
  while (last < blankFrom) {
    const middle = Math.floor((last + blankFrom) / 2);
    if (isBlank(middle + 1, used.bottom)) blankFrom = middle;
    else last = middle + 1;
  }
  return { ...used, bottom: last };
}

/** Merged ranges, from top to bottom. */
export async function mergesOf(sheet: WpsSheet, used: CellRange, pace: Pace): Promise<readonly CellRange[]> {
  const found = new Map<string, CellRange>();
  const ask = (area: CellRange) => isMerged(sheet, area);
  for (const [part, merged] of evenParts(used, ask)) {
    if (merged) collectMerges(sheet, part, found);
    await pace.breathe();
  }
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function isMerged(sheet: WpsSheet, area: CellRange): boolean | undefined {
  const range = rangeAt(sheet, area);
  const answer = calling(() => range.MergeCells);
  return typeof answer === 'boolean' ? answer : undefined;
}

/** In an area of merged cells only. */
function collectMerges(sheet: WpsSheet, area: CellRange, found: Map<string, CellRange>): void {
  const covered = (row: number, column: number) => [...found.values()].some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (covered(row, column)) continue;
      const merge = mergeAt(sheet, row, column);
      found.set(`${merge.top}:${merge.left}`, merge);
    }
  }
}

/** The merged range that the cell belongs to; the cell itself when it belongs to none. */
export function mergeAt(sheet: WpsSheet, row: number, column: number): CellRange {
  const cell = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
  return areaOf(calling(() => cell.MergeArea));
}

/** Rows that are hidden or filtered out. */
export async function hiddenRowsOf(sheet: WpsSheet, used: CellRange, pace: Pace): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  const rows = { ...used, right: used.left };
  const ask = (area: CellRange) => {
    const range = rangeAt(sheet, area);
    const answer = calling(() => range.EntireRow.Hidden);
    return typeof answer === 'boolean' ? answer : undefined;
  };
  for (const [part, isHidden] of evenParts(rows, ask)) {
    for (let row = part.top; isHidden && row <= part.bottom; row++) hidden.add(row);
    await pace.breathe();
  }
  return hidden;
}
