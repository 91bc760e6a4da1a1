/** What goes back to an enterprise with its declaration: cells to mend and cells to fill in. */
import { missingFacts, problemsOfEnterprise } from '../../../campaign/returns.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import { placeText, problemText, type Place } from '../../../grading/messages/problem.ts';
import { lineName } from '../../word/audit-form/line-texts.ts';
import { numberOf } from './words.ts';

type Values = LetterValues<'return-notice'>;
export type ReturnValues = Pick<Values, 'problems' | 'hasProblems' | 'missingFacts' | 'hasMissingFacts'>;

export function returnValues(index: ResultIndex, enterprise: number): ReturnValues {
  const problems = problemsOfEnterprise(index, enterprise).map((found, at) => {
    const { text, fix } = problemText(found);
    return { number: numberOf(at), place: placeText(withoutFile(found.place)), seen: text, remedy: fix };
  });
  const missing = missingFacts(index, enterprise).map(({ line, field }, at) => {
    const column = index.columnOf(line, field);
    const place = column === undefined ? '' : placeText({ sheet: line.sheet, row: line.row, column });
    return { number: numberOf(at), lineName: lineName(line), content: index.headingOf(line, field), place };
  });
  return { problems, hasProblems: problems.length > 0, missingFacts: missing, hasMissingFacts: missing.length > 0 };
}

/** The enterprise has no use for the name of our file. */
function withoutFile({ file: _file, ...place }: Place): Place {
  return place;
}
