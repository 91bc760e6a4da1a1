/** One problem, finding or veto in words: the same in the report sheets, the pane and the terminal. */
import type { Confidence } from '../indicators/schema.ts';
import { isNotice, problemText, type Problem } from '../messages/problem.ts';
import { reportTexts as texts } from '../messages/report.ts';
import { fill } from '../messages/template.ts';
import { cellAddress } from '../records/cell-address.ts';
import { referenceText } from './grade-text.ts';
import type { ResultIndex } from './lookups.ts';
import { markKindOf } from './mark-kind.ts';
import type { Outcome } from './outcome.ts';
import type { MarkKind } from './report-sheet.ts';
import type { Finding, IndicatorSummary, LineResult } from './result.ts';
import type { VetoFinding } from './veto-findings.ts';

/** What every face says of one thing; empty text where there is nothing to say. */
export interface Description {
  readonly kind: MarkKind | undefined;
  /** 1-based; undefined for a whole row. */
  readonly column: number | undefined;
  /** `F12`, or `第12行` for a whole row; empty for a whole sheet. */
  readonly address: string;
  readonly title: string;
  /** What was seen. */
  readonly actual: string;
  readonly fix: string;
}

/** A finding or a veto: what is asked, how far apart, and where it is written. */
export interface RuleDescription extends Description {
  readonly outcome: Outcome;
  readonly dimension: string;
  /** What the target grade asks, without naming the grade. */
  readonly requirement: string;
  readonly basis: string;
  /** Undefined where the target grade asks for nothing. */
  readonly confidence: Confidence | undefined;
}

/** `actual` is the sentence of what was seen. */
export function describeProblem(found: Problem): Description {
  const { row = 0, column = 0 } = found.place;
  const { title, text, fix } = problemText(found);
  const address = row > 0 ? addressText(row, column > 0 ? column : undefined) : '';
  return { kind: isNotice(found) ? 'review' : 'inputProblem', column: column > 0 ? column : undefined, address, title, actual: text, fix };
}

export function describeVeto(line: LineResult, { summary, outcome, column, actual }: VetoFinding): RuleDescription {
  return {
    kind: outcome === 'notMet' ? 'shortfall' : 'review',
    column,
    address: addressText(line.row, column),
    title: summary.title,
    actual,
    fix: texts.vetoRemedy,
    outcome,
    dimension: texts.veto,
    requirement: texts.vetoRequirement,
    basis: referenceText(summary.reference),
    confidence: summary.confidence,
  };
}

export function describeFinding(index: ResultIndex, line: LineResult, finding: Finding): RuleDescription {
  const indicator = index.indicatorOf(line, finding);
  const rule = indicator === undefined ? { ...unknownRule, title: finding.indicator } : ruleAt(indicator, line.target ?? '');
  const cell = index.cellOf(line, finding);
  return {
    kind: markKindOf(finding.outcome),
    column: cell?.column,
    address: cell?.address ?? addressText(line.row, undefined),
    title: rule.title,
    actual: index.actualText(line, finding),
    fix: rule.fix,
    outcome: finding.outcome,
    dimension: rule.dimension,
    requirement: rule.requirement,
    basis: rule.basis,
    confidence: rule.confidence,
  };
}

type Rule = Pick<RuleDescription, 'title' | 'dimension' | 'requirement' | 'basis' | 'confidence' | 'fix'>;

const unknownRule: Rule = { title: '', dimension: '', requirement: '', basis: '', confidence: undefined, fix: '' };
const rules = new WeakMap<IndicatorSummary, Map<string, Rule>>();

/** The words of an indicator at one grade: the same for thousands of lines, so they are put together once. */
function ruleAt(indicator: IndicatorSummary, grade: string): Rule {
  let byGrade = rules.get(indicator);
  if (byGrade === undefined) rules.set(indicator, byGrade = new Map());
  const known = byGrade.get(grade);
  if (known !== undefined) return known;
  const asked = indicator.requirements.find((requirement) => requirement.grade === grade);
  const rule: Rule = {
    title: indicator.title, dimension: indicator.dimension, requirement: asked?.text ?? '',
    basis: referenceText(indicator.reference), confidence: asked?.confidence, fix: indicator.remedy,
  };
  byGrade.set(grade, rule);
  return rule;
}

function addressText(row: number, column: number | undefined): string {
  return column === undefined ? fill(texts.wholeRow, { row }) : cellAddress(row, column);
}
