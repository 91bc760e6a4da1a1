/** One row by one compiled table: every indicator a finding, then the grade, step by step. */
import type { Finding, GradeRange, GradeStep } from '../findings/result.ts';
import type { Fact } from '../records/fact.ts';
import { findingAt, type CompiledIndicator } from './compile-indicator.ts';
import type { CompiledTable } from './compile-table.ts';
import { shortfallBeyond } from './compare.ts';
import { fastCode, remember } from './judge-ranks.ts';
import { allMet, bestOf, outOfScope, packRanks, worstOf, type RankCode } from './rank-code.ts';
import type { Uncertainties } from './uncertainties.ts';

export interface LineQuestion {
  /** The grade the enterprise applied for; must be one of the table's. */
  readonly applied?: string | undefined;
  /** The grade to measure the gap against; defaults to `applied`, then to the grade attained at best. */
  readonly target?: string | undefined;
  /** Slots in whose cells something stands that could not be read. A veto there may hold or not. */
  readonly doubtful?: ReadonlySet<number> | undefined;
}

export interface LineJudgement {
  readonly target: string;
  readonly attained: GradeRange;
  readonly grade: GradeRange;
  readonly steps: readonly GradeStep[];
  /** Exactly one per indicator in force, in the order of the table. */
  readonly findings: readonly Finding[];
  readonly settledBy: readonly string[];
  readonly restsOn: Uncertainties;
}

/** Ranks: 0 is the best grade. */
interface Ranks { best: number; worst: number }

interface Attained extends Ranks { readonly allApply: boolean }

/** Never throws for any facts: an indicator that fails gives one `error` finding. */
export function judgeLine(table: CompiledTable, facts: readonly Fact[], question: LineQuestion = {}): LineJudgement {
  const attained = weakestItem(table, facts);
  const steps: GradeStep[] = [
    { step: 'weakestItem', range: rangeOf(table, attained), deciding: decidingIndicators(table, attained) },
  ];
  const final: Ranks = { best: attained.best, worst: attained.worst };
  for (const veto of table.vetoes) {
    const isCertain = facts[veto.slot] === true;
    if (!isCertain && question.doubtful?.has(veto.slot) !== true) continue;
    if (isCertain) final.best = veto.fallsTo[final.best] ?? final.best;
    final.worst = veto.fallsTo[final.worst] ?? final.worst;
    steps.push({ step: 'veto', range: rangeOf(table, final), veto: veto.id, outcome: isCertain ? 'notMet' : 'needsReview' });
  }
  const applied = question.applied === undefined ? -1 : table.grades.indexOf(question.applied);
  if (question.applied !== undefined && applied >= 0) {
    final.best = Math.max(final.best, applied);
    final.worst = Math.max(final.worst, applied);
    steps.push({ step: 'appliedFor', range: rangeOf(table, final), applied: question.applied });
  }
  const asked = question.target === undefined ? -1 : table.grades.indexOf(question.target);
  const target = asked >= 0 ? asked : applied >= 0 ? applied : attained.best;
  return {
    target: table.grades[target] ?? '',
    attained: rangeOf(table, attained),
    grade: rangeOf(table, final),
    steps,
    findings: findingsAt(table, target, facts),
    settledBy: [...openFields(table, final, facts), ...doubtfulVetoes(table, final, question.doubtful)],
    restsOn: attained.allApply ? table.uncertainties[final.best] as Uncertainties : uncertaintiesOf(table, final.best),
  };
}

/** Judges every indicator into `table.codes` and keeps the weakest. */
function weakestItem(table: CompiledTable, facts: readonly Fact[]): Attained {
  const { indicators, codes } = table;
  let best = 0;
  let worst = 0;
  let allApply = true;
  for (let at = 0; at < indicators.length; at++) {
    const code = judgeOne(indicators[at] as CompiledIndicator, facts, table.grades.length - 1);
    codes[at] = code;
    if (code === allMet) continue;
    if (code === outOfScope) allApply = false;
    if (bestOf(code) > best) best = bestOf(code);
    if (worstOf(code) > worst) worst = worstOf(code);
  }
  return { best, worst, allApply };
}

function judgeOne(compiled: CompiledIndicator, facts: readonly Fact[], lowest: number): RankCode {
  const { fast } = compiled;
  const known = fast === undefined ? -1 : fastCode(fast, facts);
  if (known >= 0) return known;
  try {
    const code = compiled.judge(facts);
    if (fast !== undefined) remember(fast, facts, code);
    return code;
  } catch {
    return packRanks(0, lowest, 'error');
  }
}

function findingsAt(table: CompiledTable, target: number, facts: readonly Fact[]): readonly Finding[] {
  const { indicators, codes } = table;
  const findings = new Array<Finding>(indicators.length);
  for (let at = 0; at < indicators.length; at++) {
    const compiled = indicators[at] as CompiledIndicator;
    const shared = findingAt(compiled, codes[at] as RankCode, target);
    const difference = shared.outcome === 'notMet' ? differenceAt(compiled, target, facts) : undefined;
    findings[at] = difference === undefined ? shared : withDifference(shared, difference);
  }
  return findings;
}

function rangeOf(table: CompiledTable, ranks: Readonly<Ranks>): GradeRange {
  return table.ranges[ranks.best * table.grades.length + ranks.worst] as GradeRange;
}

/** The indicators that hold the line where it is: none when everything is met at the best grade. */
function decidingIndicators(table: CompiledTable, attained: Ranks): readonly string[] {
  if (attained.worst === 0) return [];
  const ids: string[] = [];
  for (let at = 0; at < table.indicators.length; at++) {
    const code = table.codes[at] as RankCode;
    if (worstOf(code) === attained.worst || (attained.best > 0 && bestOf(code) === attained.best)) {
      ids.push((table.indicators[at] as CompiledIndicator).indicator.id);
    }
  }
  return ids;
}

/** Written out because a row may have many of these. */
function withDifference({ indicator, outcome, levels, open }: Finding, difference: number): Finding {
  return open === undefined ? { indicator, outcome, levels, difference } : { indicator, outcome, levels, open, difference };
}

function differenceAt(compiled: CompiledIndicator, target: number, facts: readonly Fact[]): number | undefined {
  const leaf = compiled.leafAt[target];
  if (leaf === undefined || (leaf.op !== 'atMost' && leaf.op !== 'atLeast') || leaf.value === null) return undefined;
  const fact = facts[compiled.readsAt[target]?.slots[0] ?? -1];
  if (typeof fact === 'number') return shortfallBeyond(fact, leaf.value, leaf.op);
  return typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'interval'
    ? shortfallBeyond(fact, leaf.value, leaf.op) : undefined;
}

const nothing: readonly string[] = [];

/** Fields whose values would narrow the range: the empty ones of open indicators, or those whose value is not exact enough. */
function openFields(table: CompiledTable, final: Ranks, facts: readonly Fact[]): readonly string[] {
  if (final.best === final.worst) return nothing;
  const fields = new Set<string>();
  for (let at = 0; at < table.indicators.length; at++) {
    const code = table.codes[at] as RankCode;
    if (bestOf(code) === worstOf(code) || worstOf(code) <= final.best) continue;
    const { readsAt } = table.indicators[at] as CompiledIndicator;
    const reads = readsAt.slice(final.best, worstOf(code));
    const empty = reads.flatMap((one) => one.fields.filter((_, index) => facts[one.slots[index] ?? -1] === undefined));
    // Where a person is asked, no value of a filled cell would answer for them.
    const inexact = reads.flatMap((one) => (one.asksPerson ? [] : one.fields));
    for (const field of empty.length > 0 ? empty : inexact) fields.add(field);
  }
  return [...fields];
}

function doubtfulVetoes(table: CompiledTable, final: Readonly<Ranks>, doubtful: LineQuestion['doubtful']): readonly string[] {
  if (doubtful === undefined || final.best === final.worst) return nothing;
  return table.vetoes.filter((veto) => doubtful.has(veto.slot)).map((veto) => veto.field);
}

/** Prepared per rank; only where an indicator does not apply is it taken out of the list. */
function uncertaintiesOf(table: CompiledTable, rank: number): Uncertainties {
  const all = table.uncertainties[rank] as Uncertainties;
  const absent = new Set<string>();
  for (let at = 0; at < table.codes.length; at++) {
    if (table.codes[at] === outOfScope) absent.add((table.indicators[at] as CompiledIndicator).indicator.id);
  }
  const present = (id: string) => !absent.has(id);
  return { unverified: all.unverified.filter(present), blank: all.blank.filter(present) };
}
