/** What the weekly report lists: lines of the grades it is about that passed the first review, in the week and since the first. */
import { rangeText } from '../grading/findings/grade-text.ts';
import type { EditionSummary, GradingResult, LineResult } from '../grading/findings/result.ts';
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
}

/** Days compare as texts. An empty week has no lines, and everything reviewed so far is its total. */
export function weeklyReport(result: GradingResult, week: Period, order: readonly string[]): WeeklyReport {
  const grades = new Set(weeklyGrades(result.edition, order));
  const reviewed: ReviewedLine[] = [];
  const undated: LineResult[] = [];
  for (const line of result.lines) {
    const range = countingRange(result, line);
    if (range === undefined || !grades.has(range.best) || line.facts[reviewFields.reviewedOn] === undefined) continue;
    const reviewedOn = dayOf(line, reviewFields.reviewedOn);
    if (reviewedOn === undefined) undated.push(line);
    else reviewed.push({ line, grade: range.best, gradeText: rangeText(range), reviewedOn });
  }
  const total = sorted(reviewed.filter(({ reviewedOn }) => week.to === '' || reviewedOn <= week.to), order);
  return { week: total.filter(({ reviewedOn }) => week.from !== '' && week.to !== '' && reviewedOn >= week.from), total, undated };
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
