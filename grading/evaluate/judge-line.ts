/** One row by one compiled table: every indicator a finding, then the grade, step by step. */
import type { Finding, GradeRange, GradeStep } from '../findings/result.ts';
import { outcomeAt } from '../findings/outcome-at.ts';
import type { Fact } from '../records/fact.ts';
import type { CompiledIndicator, RankScratch } from './compile-indicator.ts';
import type { CompiledTable } from './compile-table.ts';
import { shortfallBeyond } from './compare.ts';

export interface LineQuestion {
  /** The grade the enterprise applied for; must be one of the table's. */
  readonly applied?: string | undefined;
  /** The grade to measure the gap against; defaults to `applied`, then to the grade attained at best. */
  readonly target?: string | undefined;
}

export interface LineJudgement {
  readonly target: string;
  readonly attained: GradeRange;
  readonly grade: GradeRange;
  readonly steps: readonly GradeStep[];
  /** Exactly one per indicator in force, in the order of the table. */
  readonly findings: readonly Finding[];
  readonly settledBy: readonly string[];
  readonly restsOn: { readonly unverified: readonly string[]; readonly blank: readonly string[] };
}

/** Ranks: 0 is the best grade. */
interface Ranks { best: number; worst: number }

/** Never throws for any facts: an indicator that fails gives one `error` finding. */
export function judgeLine(table: CompiledTable, facts: readonly Fact[], question: LineQuestion = {}): LineJudgement {
  const attained = weakestItem(table, facts);
  const steps: GradeStep[] = [
    { step: 'weakestItem', range: rangeOf(table, attained), deciding: decidingIndicators(table, attained) },
  ];
  const final = { ...attained };
  for (const veto of table.vetoes) {
    if (facts[veto.slot] !== true) continue;
    final.best = veto.fallsTo[final.best] ?? final.best;
    final.worst = veto.fallsTo[final.worst] ?? final.worst;
    steps.push({ step: 'veto', range: rangeOf(table, final), veto: veto.id });
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
    findings: table.indicators.map((indicator, at) => finding(table, indicator, table.scratch[at] as RankScratch, target, facts)),
    settledBy: openFields(table, attained, facts),
    restsOn: uncertainties(table, final.best),
  };
}

function weakestItem(table: CompiledTable, facts: readonly Fact[]): Ranks {
  let best = 0;
  let worst = 0;
  for (let at = 0; at < table.indicators.length; at++) {
    const scratch = table.scratch[at] as RankScratch;
    try {
      (table.indicators[at] as CompiledIndicator).judge(facts, scratch);
    } catch {
      scratch.best = 0;
      scratch.worst = table.grades.length - 1;
      scratch.reason = 'error';
    }
    if (scratch.best > best) best = scratch.best;
    if (scratch.worst > worst) worst = scratch.worst;
  }
  return { best, worst };
}

function rangeOf(table: CompiledTable, ranks: Readonly<Ranks>): GradeRange {
  return table.ranges[ranks.best * table.grades.length + ranks.worst] as GradeRange;
}

/** The indicators that hold the line where it is: none when everything is met at the best grade. */
function decidingIndicators(table: CompiledTable, attained: Ranks): readonly string[] {
  if (attained.worst === 0) return [];
  const ids: string[] = [];
  for (let at = 0; at < table.indicators.length; at++) {
    const scratch = table.scratch[at] as RankScratch;
    if (scratch.worst === attained.worst || (attained.best > 0 && scratch.best === attained.best)) {
      ids.push((table.indicators[at] as CompiledIndicator).indicator.id);
    }
  }
  return ids;
}

function finding(
  table: CompiledTable, compiled: CompiledIndicator, ranks: RankScratch, target: number, facts: readonly Fact[],
): Finding {
  const outcome = outcomeAt(ranks, target);
  const shared = compiled.findingOf(outcome, ranks, rangeOf(table, ranks), table.grades.length);
  const difference = outcome === 'notMet' ? differenceAt(compiled, target, facts) : undefined;
  return difference === undefined ? shared : { ...shared, difference };
}

function differenceAt(compiled: CompiledIndicator, target: number, facts: readonly Fact[]): number | undefined {
  const leaf = compiled.leafAt[target];
  if (leaf === undefined || (leaf.op !== 'atMost' && leaf.op !== 'atLeast') || leaf.value === null) return undefined;
  const fact = facts[compiled.slots[0] ?? -1];
  if (typeof fact === 'number') return shortfallBeyond(fact, leaf.value, leaf.op);
  return typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'interval'
    ? shortfallBeyond(fact, leaf.value, leaf.op) : undefined;
}

const nothing: readonly string[] = [];

/** Fields whose values would narrow the range: the empty ones of open indicators, or all of them where a person has to look. */
function openFields(table: CompiledTable, attained: Ranks, facts: readonly Fact[]): readonly string[] {
  if (attained.best === attained.worst) return nothing;
  const fields = new Set<string>();
  for (let at = 0; at < table.indicators.length; at++) {
    const scratch = table.scratch[at] as RankScratch;
    if (scratch.best === scratch.worst || scratch.worst <= attained.best) continue;
    const compiled = table.indicators[at] as CompiledIndicator;
    const empty = compiled.fields.filter((_, index) => facts[compiled.slots[index] ?? -1] === undefined);
    for (const field of empty.length > 0 ? empty : compiled.fields) fields.add(field);
  }
  return [...fields];
}

/** What the grade rests on that is not verified. The lowest grade rests on what the one above it asks for. */
function uncertainties(table: CompiledTable, rank: number): LineJudgement['restsOn'] {
  let unverified: string[] | undefined;
  let blank: string[] | undefined;
  for (let at = 0; at < table.indicators.length; at++) {
    const compiled = table.indicators[at] as CompiledIndicator;
    const confidence = compiled.confidenceAt[Math.min(rank, compiled.confidenceAt.length - 1)];
    if ((table.scratch[at] as RankScratch).reason === 'notApplicable') continue;
    if (confidence === 'unverified') (unverified ??= []).push(compiled.indicator.id);
    else if (confidence === 'blank') (blank ??= []).push(compiled.indicator.id);
  }
  return { unverified: unverified ?? nothing, blank: blank ?? nothing };
}
