/** Who is published where: closed grades by the level that the edition names, without what is secret or not in order yet. */
import type { ResultIndex } from '../grading/findings/lookups.ts';
import type { EditionSummary, GradingResult, LineResult, ReviewLevel } from '../grading/findings/result.ts';
import type { Problem } from '../grading/messages/problem.ts';
import { isNamed, secretEnterprises } from './enterprises.ts';
import { countingRange, finalGrade } from './final-grade.ts';
import { linesToMend } from './lines-to-mend.ts';
import { dayOf, reviewFields } from './review-fields.ts';
import { weeklyGrades } from './weekly-report.ts';

export type Publisher = ReviewLevel['publishedBy'];

/** A line and the grade it is listed with. */
export interface ListedLine {
  readonly line: LineResult;
  readonly grade: string;
}

/** Why a line is not published yet: no name, an entry to mend, an open grade, no day of a first review. */
export type Hindrance = 'nameless' | 'toMend' | 'open' | 'unreviewed';

export interface HeldLine {
  readonly line: LineResult;
  readonly because: Hindrance;
  /** What has to be mended, for `toMend`. */
  readonly problem?: Problem;
}

export interface Publication {
  /** Best grades first, then as in the workbook. */
  readonly listed: readonly ListedLine[];
  /** Lines that might belong into the list once they are in order. */
  readonly undecided: readonly HeldLine[];
  /** Listed lines whose sheet has no column for the day of the first review. */
  readonly unchecked: readonly LineResult[];
}

/** `order` is every grade of the edition, best first. */
export function publicationOf(index: ResultIndex, by: Publisher, order: readonly string[]): Publication {
  const { result } = index;
  const grades = new Set(gradesPublishedBy(result.edition, by, order));
  const reviewed = new Set(weeklyGrades(result.edition, order));
  const secret = secretEnterprises(result);
  const toMend = linesToMend(index);
  const listed: ListedLine[] = [];
  const undecided: HeldLine[] = [];
  const unchecked: LineResult[] = [];
  for (const line of result.lines) {
    if (secret.has(line.enterprise) || !mayBecome(result, line, grades)) continue;
    const grade = finalGrade(result, line);
    const problem = toMend.get(line);
    const needsReview = grade !== undefined && reviewed.has(grade);
    const hasColumn = index.columnOf(line, reviewFields.reviewedOn) !== undefined;
    if (!isNamed(result, line.enterprise)) undecided.push({ line, because: 'nameless' });
    else if (problem !== undefined) undecided.push({ line, because: 'toMend', problem });
    else if (grade === undefined) undecided.push({ line, because: 'open' });
    else if (needsReview && hasColumn && dayOf(line, reviewFields.reviewedOn) === undefined) undecided.push({ line, because: 'unreviewed' });
    else {
      listed.push({ line, grade });
      if (needsReview && !hasColumn) unchecked.push(line);
    }
  }
  return { listed: byGradeOrder(listed, order), undecided, unchecked };
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

/** Whether one of the grades that the line can still have is in `grades`. */
function mayBecome(result: GradingResult, line: LineResult, grades: ReadonlySet<string>): boolean {
  const range = countingRange(result, line);
  if (range === undefined) return false;
  if (range.best === range.worst) return grades.has(range.best);
  const scheme = result.tables[line.table ?? '']?.grades ?? [];
  return scheme.slice(scheme.indexOf(range.best), scheme.indexOf(range.worst) + 1).some((grade) => grades.has(grade));
}
