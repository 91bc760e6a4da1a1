/** What is to be acted on in one line: its vetoes and findings, in the order of columns. */
import { actionableFindings, ignoredFindings } from '../../../grading/findings/actionable.ts';
import { describeFinding, describeVeto, type RuleDescription } from '../../../grading/findings/describe.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import { issueTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { ignoredEntryOf, type IgnoredKey } from '../../../grading/notes/ignored.ts';
import type { Issue } from '../session.ts';
import { doubtOf } from './doubts.ts';
import { findingText } from './finding-text.ts';

/** What an issue says beyond the description of its rule. */
interface Said {
  readonly kind: 'finding' | 'veto';
  readonly subject: string;
  readonly heading: string;
  readonly text: string;
  readonly isDeclared: boolean;
  readonly ignored: string | undefined;
  readonly entry: IgnoredKey | undefined;
}

/** `at` is the line's index in the result. Those that the user left out stand among the others, with the reason. */
export function lineIssues(index: ResultIndex, line: LineResult, at: number): readonly Issue[] {
  const issues: Issue[] = [];
  for (const veto of vetoFindings(index, line)) {
    const described = describeVeto(line, veto);
    const text = fill(veto.outcome === 'notMet' ? texts.vetoSeen : texts.vetoOpen, { actual: described.actual });
    const heading = index.headingOf(line, veto.summary.field);
    const said = { kind: 'veto', subject: veto.veto, heading, text, isDeclared: false, ignored: undefined, entry: undefined } as const;
    issues.push(ruleIssue(line, at, described, said));
  }
  for (const finding of findingsToShow(index, line)) {
    const described = describeFinding(index, line, finding);
    issues.push(ruleIssue(line, at, described, {
      kind: 'finding',
      subject: `${line.table ?? ''} ${finding.indicator}`,
      heading: described.column === undefined ? '' : index.leafAt(line, described.column) ?? '',
      text: findingText(index, line, finding, described),
      isDeclared: finding.declared === true,
      ignored: finding.ignored,
      entry: ignoredEntryOf(index, line, finding),
    }));
  }
  return issues.sort(byColumn);
}

function findingsToShow(index: ResultIndex, line: LineResult): readonly Finding[] {
  const findings = actionableFindings(index, line);
  return line.findings.some(({ ignored }) => ignored !== undefined) ? [...findings, ...ignoredFindings(index, line)] : findings;
}

function byColumn(a: Issue, b: Issue): number {
  return (a.column ?? 0) - (b.column ?? 0);
}

function ruleIssue(line: LineResult, at: number, described: RuleDescription, said: Said): Issue {
  const { outcome, confidence } = described;
  const { kind, subject, heading, text, isDeclared, ignored, entry } = said;
  return {
    id: `${line.sheet}\u0000${line.row}\u0000${subject}`,
    kind,
    mark: described.kind ?? 'review',
    severity: outcome === 'notMet' || outcome === 'error' ? 'error' : 'warning',
    isNotice: false,
    sheet: line.sheet,
    row: line.row,
    column: described.column,
    address: described.address,
    enterprise: line.name,
    line: line.line,
    title: described.title,
    dimension: described.dimension,
    heading,
    text,
    fix: described.fix,
    basis: described.basis,
    doubt: doubtOf(confidence, isDeclared),
    ignored,
    entry,
    lineIndex: at,
  };
}
