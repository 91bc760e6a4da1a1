/** What the findings say of an indicator, as 存在问题 is prefilled. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import type { VetoFinding } from '../../../grading/findings/veto-findings.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';
import { unitText, withUnit } from '../../facts/stated-facts.ts';
import { gradeName } from '../requirements/grade-name.ts';

/** Empty where the indicator is met or does not apply: then the experts write. */
export function problemText(index: ResultIndex, line: LineResult, finding: Finding): string {
  const text = outcomeText(index, line, finding);
  return text === '' || finding.ignored === undefined ? text : fill(texts.problems.ignored, { text, reason: finding.ignored });
}

function outcomeText(index: ResultIndex, line: LineResult, finding: Finding): string {
  switch (finding.outcome) {
    case 'met':
    case 'notApplicable':
      return '';
    case 'notMet':
      return fill(texts.problems.notMet, { grade: gradeName(line.target ?? ''), difference: differenceText(index, line, finding) });
    case 'missing':
      return missingText(index, line, finding);
    default:
      return texts.problems[finding.outcome];
  }
}

function differenceText(index: ResultIndex, line: LineResult, finding: Finding): string {
  const field = index.fieldsOf(line, finding)[0];
  if (finding.difference === undefined || finding.difference <= 0 || field === undefined) return '';
  return fill(texts.problems.difference, { difference: withUnit(finding.difference, unitText(index, field)) });
}

function missingText(index: ResultIndex, line: LineResult, finding: Finding): string {
  const fields = missingFields(index, line, finding).map((field) => index.headingOf(line, field));
  return fields.length === 0 ? texts.problems.missingUnknown : fill(texts.problems.missing, { fields: fields.join(texts.listSeparator) });
}

/** The fields that an indicator with missing data reads and the line does not state. */
export function missingFields(index: ResultIndex, line: LineResult, finding: Finding): readonly string[] {
  return finding.outcome === 'missing' ? index.fieldsOf(line, finding).filter((field) => line.facts[field] === undefined) : [];
}

export function vetoProblem({ outcome, actual }: VetoFinding): string {
  return fill(outcome === 'notMet' ? texts.vetoHolds : texts.vetoOpen, { value: actual });
}
