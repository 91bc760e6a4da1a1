/** The part of a result that is shown: the rows of a selection, without hidden ones. The sheet was judged as a whole. */
import type { GradingResult, LineResult } from '../../grading/findings/result.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';

/** Which rows are shown; all where both are absent. */
export interface Shown {
  readonly selection: CellRange | undefined;
  /** By sheet: rows that were hidden when it was read. */
  readonly hiddenRows: ReadonlyMap<string, ReadonlySet<number>>;
}

export type Narrowing = (result: GradingResult, shown: Shown) => GradingResult;

export function isRowShown({ selection, hiddenRows }: Shown, sheet: string, row: number): boolean {
  if (selection !== undefined && (row < selection.top || row > selection.bottom)) return false;
  return hiddenRows.get(sheet)?.has(row) !== true;
}

/** A narrowing that gives unchanged lines as the same objects again. */
export function createNarrowing(): Narrowing {
  const lines = new WeakMap<LineResult, LineResult>();
  const renumbered = (line: LineResult, enterprise: number): LineResult => {
    if (line.enterprise === enterprise) return line;
    const known = lines.get(line);
    if (known?.enterprise === enterprise) return known;
    const changed = { ...line, enterprise };
    lines.set(line, changed);
    return changed;
  };
  return (result, shown) => {
    if (shown.selection === undefined && shown.hiddenRows.size === 0) return result;
    const kept = result.lines.map((line, at) => ({ line, at })).filter(({ line }) => isRowShown(shown, line.sheet, line.row));
    const newAt = new Map(kept.map(({ at }, position) => [at, position]));
    const enterprises = result.enterprises
      .map((enterprise, at) => ({ at, enterprise: { ...enterprise, lines: enterprise.lines.flatMap((line) => newAt.get(line) ?? []) } }))
      .filter(({ enterprise }) => enterprise.lines.length > 0);
    const enterpriseAt = new Map(enterprises.map(({ at }, position) => [at, position]));
    return {
      ...result,
      lines: kept.map(({ line }) => renumbered(line, enterpriseAt.get(line.enterprise) ?? 0)),
      enterprises: enterprises.map(({ enterprise }) => enterprise),
      problems: result.problems.filter((found) => isProblemShown(result, shown, found)),
    };
  };
}

/** Headings and whole sheets concern every row. */
function isProblemShown(result: GradingResult, shown: Shown, { place: { sheet = '', row } }: Problem): boolean {
  const lastHeader = result.sheets.find(({ name }) => name === sheet)?.headerRows[1] ?? 0;
  return row === undefined || row <= lastHeader || isRowShown(shown, sheet, row);
}
