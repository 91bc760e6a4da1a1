/** How a result differs from the one before it. */
import type { GridRow } from '../records/sheet-grid.ts';
import type { GradingResult, LineResult } from './result.ts';

/** Rows of a sheet as they are now; a row in which nothing stands is taken out. */
export interface ChangedRows {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
}

export interface ResultPatch {
  /** Everything of the new result but its lines. */
  readonly rest: Omit<GradingResult, 'lines'>;
  /** Lines that are new or different, with their index in the new result. */
  readonly changed: readonly { readonly at: number; readonly line: LineResult }[];
  /** How many lines the new result has; all those not in `changed` are the ones before, at the same index. */
  readonly length: number;
}

/** The patch that turns `before` into `after`. Lines are the same when they are the same objects. */
export function patchBetween(before: GradingResult, after: GradingResult): ResultPatch {
  const { lines, ...rest } = after;
  const changed = lines.flatMap((line, at) => (line === before.lines[at] ? [] : [{ at, line }]));
  return { rest, changed, length: lines.length };
}

/** The result after a patch; lines that did not change stay the same objects. */
export function patched(before: GradingResult, patch: ResultPatch): GradingResult {
  const lines = before.lines.slice(0, patch.length);
  for (const { at, line } of patch.changed) lines[at] = line;
  return { ...patch.rest, lines };
}
