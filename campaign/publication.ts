/** Who is published where: closed grades by the level that the edition names, without what is secret. */
import type { EditionSummary, GradingResult, LineResult, ReviewLevel } from '../grading/findings/result.ts';
import { countingRange, finalGrade } from './final-grade.ts';
import { isSecret } from './review-fields.ts';

export type Publisher = ReviewLevel['publishedBy'];

/** A line and the grade it is listed with. */
export interface ListedLine {
  readonly line: LineResult;
  readonly grade: string;
}

export interface Publication {
  /** Best grades first, then as in the workbook. */
  readonly listed: readonly ListedLine[];
  /** Lines that might belong into the list once their grade is settled. */
  readonly undecided: readonly LineResult[];
}

/** `order` is every grade of the edition, best first. */
export function publicationOf(result: GradingResult, by: Publisher, order: readonly string[]): Publication {
  const grades = new Set(gradesPublishedBy(result.edition, by, order));
  // One cell of a merged row speaks for all lines of the enterprise.
  const secret = new Set(result.lines.filter(isSecret).map(({ enterprise }) => enterprise));
  const open = result.lines.filter(({ enterprise }) => !secret.has(enterprise));
  const listed = open.flatMap((line) => {
    const grade = finalGrade(result, line);
    return grade !== undefined && grades.has(grade) ? [{ line, grade }] : [];
  });
  return { listed: byGradeOrder(listed, order), undecided: open.filter((line) => mayBecome(result, line, grades)) };
}

/** The grades that a level publishes, best first. */
export function gradesPublishedBy(edition: EditionSummary, by: Publisher, order: readonly string[]): readonly string[] {
  const named = new Set(edition.reviewLevels.filter(({ publishedBy }) => publishedBy === by).flatMap(({ grades }) => grades));
  return order.filter((grade) => named.has(grade));
}

/** Best grades first; lines of one grade stay in their order. */
export function byGradeOrder(listed: readonly ListedLine[], order: readonly string[]): readonly ListedLine[] {
  const rank = ({ grade }: ListedLine): number => {
    const at = order.indexOf(grade);
    return at < 0 ? order.length : at;
  };
  return [...listed].sort((a, b) => rank(a) - rank(b));
}

/** An open line one of whose possible grades is in `grades`. */
function mayBecome(result: GradingResult, line: LineResult, grades: ReadonlySet<string>): boolean {
  const range = countingRange(result, line);
  if (range === undefined || range.best === range.worst) return false;
  const scheme = result.tables[line.table ?? '']?.grades ?? [];
  return scheme.slice(scheme.indexOf(range.best), scheme.indexOf(range.worst) + 1).some((grade) => grades.has(grade));
}
