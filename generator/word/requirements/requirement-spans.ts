/** What an indicator asks, grade by grade: adjacent grades that ask the same share one cell. */
import { isDoubtful } from '../../../grading/findings/is-doubtful.ts';
import type { IndicatorSummary, RequirementText, TableSummary } from '../../../grading/findings/result.ts';
import { requirementWords as texts } from '../../../grading/messages/documents/requirements.ts';
import { fill } from '../../../grading/messages/template.ts';

export interface RequirementSpan {
  /** How many grades it covers. */
  readonly grades: number;
  readonly text: string;
}

/** The grades that ask for something: all but the last. */
export function askedGrades(table: TableSummary): readonly string[] {
  return table.grades.slice(0, -1);
}

/** Covers every asked grade exactly once, best first. With `marked`, what is 待核 or 待填 says so. */
export function requirementSpans(indicator: IndicatorSummary, asked: readonly string[], marked = true): readonly RequirementSpan[] {
  const spans: RequirementSpan[] = [];
  for (const grade of asked) {
    const requirement = indicator.requirements.find((one) => one.grade === grade);
    const text = requirement === undefined || requirement.text === '' ? texts.nothingAsked : marked ? markedText(requirement) : requirement.text;
    const last = spans[spans.length - 1];
    if (last !== undefined && last.text === text) spans[spans.length - 1] = { text, grades: last.grades + 1 };
    else spans.push({ text, grades: 1 });
  }
  return spans;
}

/** Whether a requirement of the table is 待核 or 待填, so that what prints it is for reference only. */
export function isInDoubt(table: TableSummary): boolean {
  return table.indicators.some(({ requirements }) => requirements.some(({ text, confidence }) => text !== '' && isDoubtful(confidence)));
}

function markedText({ text, confidence }: RequirementText): string {
  if (confidence === 'unverified') return fill(texts.unverified, { text });
  return confidence === 'blank' && text.indexOf(texts.blankWord) < 0 ? fill(texts.blank, { text }) : text;
}
