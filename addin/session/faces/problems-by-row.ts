/** Walks the problems of a result beside its lines: both come sorted by sheet and row. */
import type { GradingResult, LineResult } from '../../../grading/findings/result.ts';
import type { Problem } from '../../../grading/messages/problem.ts';

export interface ProblemWalk {
  /** Those of sheets and rows before the line that are not handed out yet. */
  before(line: LineResult): readonly Problem[];
  /** Those of the line's own row; to be asked after `before`. */
  at(line: LineResult): readonly Problem[];
  /** All that are left. */
  rest(): readonly Problem[];
}

const none: readonly Problem[] = [];

/** Lines have to be asked for in the order of the result. */
export function problemsByRow({ sheets, problems }: GradingResult): ProblemWalk {
  const ranks = new Map(sheets.map((sheet, at) => [sheetKey(sheet.file, sheet.name), at]));
  const sheetRank = rankOf(ranks);
  const lineRank = rankOf(ranks);
  let next = 0;
  const take = (isWanted: (sheet: number, row: number) => boolean): readonly Problem[] => {
    const first = next;
    for (let found = problems[next]; found !== undefined; found = problems[next]) {
      if (!isWanted(sheetRank(found.place.file, found.place.sheet), found.place.row ?? 0)) break;
      next += 1;
    }
    return next === first ? none : problems.slice(first, next);
  };
  return {
    before: (line) => {
      const at = lineRank(line.file, line.sheet);
      return take((sheet, row) => sheet < at || (sheet === at && row < line.row));
    },
    at: (line) => {
      const at = lineRank(line.file, line.sheet);
      return take((sheet, row) => sheet === at && row === line.row);
    },
    rest: () => take(() => true),
  };
}

/** Remembers the last sheet: the next question nearly always is about the same one. */
function rankOf(ranks: ReadonlyMap<string, number>): (file?: string, sheet?: string) => number {
  let [lastFile, lastSheet, lastRank] = ['', '', -1];
  return (file = '', sheet = '') => {
    if (file === lastFile && sheet === lastSheet) return lastRank;
    [lastFile, lastSheet, lastRank] = [file, sheet, ranks.get(sheetKey(file, sheet)) ?? -1];
    return lastRank;
  };
}

function sheetKey(file: string, sheet: string): string {
  return `${file}\u0000${sheet}`;
}
