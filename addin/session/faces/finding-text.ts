/** A finding in one breath: what was seen, what is asked, how far apart. */
import type { RuleDescription } from '../../../grading/findings/describe.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import { issueTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';

/** The place is not part of it. */
export function findingText(index: ResultIndex, line: LineResult, finding: Finding, described: RuleDescription): string {
  return seenText(index, line, finding, described.actual) + askedText(line, described) + differenceText(index, line, finding);
}

function seenText(index: ResultIndex, line: LineResult, finding: Finding, actual: string): string {
  switch (finding.outcome) {
    case 'missing': {
      const empty = index.fieldsOf(line, finding).filter((field) => line.facts[field] === undefined);
      const headings = empty.map((field) => index.headingOf(line, field)).join(texts.listSeparator);
      // A cell that cannot be read counts as missing too, although something stands in it.
      if (headings === '') return fill(texts.seen, { actual });
      return actual === '' ? fill(texts.empty, { headings }) : fill(texts.emptyBeside, { headings, actual });
    }
    case 'error':
      return texts.failed;
    case 'needsReview':
      return actual === '' ? texts.nothingSeen : fill(texts.seenReview, { actual });
    default:
      return actual === '' ? '' : fill(texts.seen, { actual });
  }
}

function askedText(line: LineResult, { requirement }: RuleDescription): string {
  return requirement === '' ? '' : fill(texts.asked, { grade: line.target ?? '', requirement: requirement.replace(/。$/, '') });
}

function differenceText(index: ResultIndex, line: LineResult, finding: Finding): string {
  if (finding.difference === undefined || finding.difference <= 0) return '';
  const [field = ''] = index.fieldsOf(line, finding);
  const unit = index.result.fields[field]?.unit ?? '';
  return fill(texts.difference, { amount: unit === '' ? finding.difference : `${finding.difference} ${unit}` });
}
