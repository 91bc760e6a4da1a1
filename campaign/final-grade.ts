/** The grade that counts for a line, and whether it is final. */
import type { GradeRange, GradingResult, LineResult } from '../grading/findings/result.ts';

/** That of the whole enterprise in editions where the lowest line counts; undefined where the line has none. */
export function countingRange(result: GradingResult, line: LineResult): GradeRange | undefined {
  return line.grade === undefined ? undefined : result.enterprises[line.enterprise]?.overall ?? line.grade;
}

/** The one grade of a line that nothing can change any more; undefined while it is open. */
export function finalGrade(result: GradingResult, line: LineResult): string | undefined {
  const range = countingRange(result, line);
  return range !== undefined && range.best === range.worst ? range.best : undefined;
}
