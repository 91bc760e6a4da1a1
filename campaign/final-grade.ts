/** The grade that counts for a line, whether it is final, and whether it is for reference only. */
import { isForReference } from '../grading/findings/grade-text.ts';
import { overallOf } from '../grading/findings/overall-grade.ts';
import type { GradeRange, GradingResult, LineResult } from '../grading/findings/result.ts';

/** That of the whole enterprise where the line shares one; undefined where the line has none. */
export function countingRange(result: GradingResult, line: LineResult): GradeRange | undefined {
  return overallOf(result, line) ?? line.grade;
}

/** The one grade of a line that nothing can change any more; undefined while it is open. */
export function finalGrade(result: GradingResult, line: LineResult): string | undefined {
  const range = countingRange(result, line);
  return range !== undefined && range.best === range.worst ? range.best : undefined;
}

/** Whether the grade that counts for the line rests on figures or sentences that nobody has verified, be it through another line of the enterprise. */
export function countsForReference(result: GradingResult, line: LineResult): boolean {
  const overall = overallOf(result, line);
  return line.grade !== undefined && (overall === undefined ? isForReference(line) : doubtfulOveralls(result).has(overall));
}

const known = new WeakMap<GradingResult, ReadonlySet<GradeRange>>();

/** Looked for once per result: every line of an enterprise asks. */
function doubtfulOveralls(result: GradingResult): ReadonlySet<GradeRange> {
  const found = known.get(result) ?? new Set(result.lines.filter(isForReference).flatMap((line) => overallOf(result, line) ?? []));
  known.set(result, found);
  return found;
}
