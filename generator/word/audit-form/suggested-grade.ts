/** The grade that the result gives, in words for the form. It is read, never worked out here. */
import { countsForReference } from '../../../campaign/final-grade.ts';
import { gradeText, isForReference } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { overallOf, overallsOf } from '../../../grading/findings/overall-grade.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';
import { lineName } from '../../facts/line-texts.ts';
import { gradeName, rangeName } from '../requirements/grade-name.ts';
import type { FormLines } from './form-lines.ts';

/** One line of text per production line, and one for the enterprise where they share its lowest grade. */
export function suggestedGrade(index: ResultIndex, { lines }: FormLines): string {
  const overall = overallsOf(index.result, lines).map((shared) => fill(texts.suggestedOverall, {
    grade: rangeName(shared),
    reference: lines.some((line) => overallOf(index.result, line) === shared && countsForReference(index.result, line)) ? texts.suggestedReference : '',
  }));
  return [...lines.map((line) => ofLine(index, line, lines.length > 1)), ...overall].join('\n');
}

function ofLine(index: ResultIndex, line: LineResult, isNamed: boolean): string {
  const text = fill(texts.suggestedGrade, {
    line: isNamed ? fill(texts.suggestedLine, { line: lineName(line) }) : '',
    applied: line.applied === undefined ? '' : fill(texts.suggestedApplied, { grade: gradeName(line.applied) }),
    grade: line.grade === undefined ? gradeText(line) : rangeName(line.grade),
    reference: isForReference(line) ? texts.suggestedReference : '',
  });
  const deciding = decidingTitles(index, line);
  return deciding.length === 0 ? text : text + fill(texts.suggestedDeciding, { indicators: deciding.join(texts.listSeparator) });
}

/** How many names stand before 等. */
const listed = 6;

/** The weakest indicators and the vetoes that hold. */
function decidingTitles(index: ResultIndex, line: LineResult): readonly string[] {
  const deciding = new Set(line.steps.flatMap((step) => (step.step === 'weakestItem' ? step.deciding : [])));
  const weakest = line.findings.filter(({ indicator, outcome }) => deciding.has(indicator) && outcome !== 'met')
    .map((finding) => index.indicatorOf(line, finding)?.title ?? finding.indicator);
  const titles = [...vetoFindings(index, line).map(({ summary }) => summary.title), ...weakest];
  return titles.length > listed ? [...titles.slice(0, listed - 1), titles[listed - 1] + texts.suggestedMore] : titles;
}
