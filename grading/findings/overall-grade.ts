/** The grade that lines of an enterprise share: the lowest of those whose tables let the lowest count, scheme by scheme. */
import type { GradeRange, GradingResult, LineResult, TableSummary } from './result.ts';

/** Undefined where the line has no grade, or where its table lets every line keep its own. */
export function overallOf(result: GradingResult, line: LineResult): GradeRange | undefined {
  const table = result.tables[line.table ?? ''];
  if (line.grade === undefined || table?.overall !== 'lowest') return undefined;
  return result.enterprises[line.enterprise]?.overall?.find(({ grades }) => isSameScheme(grades, table.grades));
}

/** Grades of the enterprise as a whole that bear on at least one of the lines, each once. */
export function overallsOf(result: GradingResult, lines: readonly LineResult[]): readonly GradeRange[] {
  return [...new Set(lines.flatMap((line) => overallOf(result, line) ?? []))];
}

/** Whether two tables grade by the same letters in the same order: only then one grade of theirs is lower than another. */
export function isSameScheme(a: TableSummary['grades'], b: TableSummary['grades']): boolean {
  return a === b || (a.length === b.length && a.every((grade, at) => grade === b[at]));
}
