/** What the weekly report lists: lines of the grades it is about that passed the first review, in the week and since the first. */
import { rangeText } from '../grading/findings/grade-text.ts';
import type { EditionSummary, GradingResult, LineResult } from '../grading/findings/result.ts';
import { isNamed } from './enterprises.ts';
import { countingRange } from './final-grade.ts';
import { dayOf, reviewFields } from './review-fields.ts';
import type { Period } from './settings/campaign.ts';

export interface ReviewedLine {
  readonly line: LineResult;
  /** The best grade that is still possible: the one the review is about. */
  readonly grade: string;
  /** The grade in words; a range where it is open. */
  readonly gradeText: string;
  readonly reviewedOn: string;
}

export interface WeeklyReport {
  readonly week: readonly ReviewedLine[];
  /** Up to the end of the week, those of the week included. */
  readonly total: readonly ReviewedLine[];
  /** Lines whose cell says something that is no day. */
  readonly undated: readonly LineResult[];
  /** Lines of enterprises without a name. */
  readonly nameless: readonly LineResult[];
  /** Lines that applied for one of the grades and passed the review up to the end of the week, but are graded worse or not at all. */
  readonly fallen: readonly LineResult[];
}

/** Days compare as texts. An empty week has no lines, and everything reviewed so far is its total. */
export function weeklyReport(result: GradingResult, week: Period, order: readonly string[]): WeeklyReport {
  const grades = new Set(weeklyGrades(result.edition, order));
  const reviewed: ReviewedLine[] = [];
  const undated: LineResult[] = [];
  const nameless: LineResult[] = [];
  const fallen: LineResult[] = [];
  const isInTime = (day: string): boolean => week.to === '' || day <= week.to;
  for (const line of result.lines) {
    const range = countingRange(result, line);
    const grade = range !== undefined && grades.has(range.best) ? range.best : undefined;
    const isAbout = grade !== undefined || grades.has(line.applied ?? '');
    if (!isAbout || line.facts[reviewFields.reviewedOn] === undefined) continue;
    const reviewedOn = dayOf(line, reviewFields.reviewedOn);
    if (!isNamed(result, line.enterprise)) nameless.push(line);
    else if (reviewedOn === undefined) undated.push(line);
    else if (range !== undefined && grade !== undefined) reviewed.push({ line, grade, gradeText: rangeText(range), reviewedOn });
    else if (isInTime(reviewedOn)) fallen.push(line);
  }
  const total = sorted(reviewed.filter(({ reviewedOn }) => isInTime(reviewedOn)), order);
  return { week: total.filter(({ reviewedOn }) => week.from !== '' && week.to !== '' && reviewedOn >= week.from), total, undated, nameless, fallen };
}

/** The grades that the weekly report is about, best first. */
export function weeklyGrades(edition: EditionSummary, order: readonly string[]): readonly string[] {
  const named = new Set(edition.reviewLevels.filter(({ inWeeklyReport }) => inWeeklyReport).flatMap(({ grades }) => grades));
  return order.filter((grade) => named.has(grade));
}

/** Best grades first, then by day, then as in the workbook. */
function sorted(lines: readonly ReviewedLine[], order: readonly string[]): readonly ReviewedLine[] {
  const compare = (a: ReviewedLine, b: ReviewedLine): number => order.indexOf(a.grade) - order.indexOf(b.grade)
    || (a.reviewedOn < b.reviewedOn ? -1 : a.reviewedOn > b.reviewedOn ? 1 : 0);
  return [...lines].sort(compare);
}
