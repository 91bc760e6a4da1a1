/** What goes back to an enterprise with its declaration: entries to mend and entries to fill in. */
import { missingFacts, linesOf, problemsOfEnterprise } from '../../../campaign/returns.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import { noteWords as notes, placeWords as places } from '../../../grading/messages/documents/letters.ts';
import type { LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import { lineName } from '../../facts/line-texts.ts';
import { placeAt, seenAndRemedy } from './problem-words.ts';
import { numberOf } from './words.ts';

type Values = LetterValues<'return-notice'>;
export type ReturnValues = Pick<Values, 'problems' | 'hasProblems' | 'missingFacts' | 'hasMissingFacts'>;

export function returnValues(index: ResultIndex, enterprise: number): ReturnValues {
  const lines = linesOf(index, enterprise);
  const problems = problemsOfEnterprise(index, enterprise).map((found, at) =>
    ({ number: numberOf(at), place: placeOf(index, found, lines.length > 1), ...seenAndRemedy(found) }));
  const missing = [...lines.filter(lacksApplication).map((line) => ({ line, field: knownFields.applied })), ...missingFacts(index, enterprise)];
  const missingRows = missing.map(({ line, field }, at) => {
    const content = field === knownFields.applied ? notes.applied : index.headingOf(line, field);
    return { number: numberOf(at), lineName: lineName(line), content, place: cellOf(index, line, field) };
  });
  return { problems, hasProblems: problems.length > 0, missingFacts: missingRows, hasMissingFacts: missingRows.length > 0 };
}

/** A line that was graded, although nobody said for what. */
function lacksApplication({ grade, applied, facts }: LineResult): boolean {
  return grade !== undefined && applied === undefined && facts[knownFields.applied] === undefined;
}

/** What it is called, and the line where there are several. */
function placeOf(index: ResultIndex, found: Problem, isOneOfSeveral: boolean): string {
  const line = index.lineOf(found);
  if (line === undefined) return places.wholeRow;
  const place = placeAt(index, line, found.place.column);
  return isOneOfSeveral ? fill(places.ofLine, { line: lineName(line), place }) : place;
}

function cellOf(index: ResultIndex, line: LineResult, field: string): string {
  const column = index.columnOf(line, field);
  return column === undefined ? places.noColumn : placeAt(index, line, column);
}
