/** An indicator compiled for one table and date: which ranks of the scheme the facts allow. Rank 0 is the best grade. */
import { requirementConfidence } from '../indicators/library.ts';
import type { Confidence, Field, Indicator, LeafCheck, Requirement } from '../indicators/schema.ts';
import { leavesOf } from '../indicators/check-indicator.ts';
import { outcomes, type Outcome } from '../findings/outcome.ts';
import type { Finding, GradeRange } from '../findings/result.ts';
import type { Fact } from '../records/fact.ts';
import { compileCheck } from './compile-check.ts';
import { compileLeaf, type LeafContext } from './compile-leaf.ts';
import { isOpen, type Judge } from './judge.ts';

/** Filled by `judge`, one after the other, so that judging allocates nothing. */
export interface RankScratch {
  best: number;
  worst: number;
  /** Why best and worst differ; `met` when they do not; `notApplicable` takes the indicator out. */
  reason: Outcome;
}

export interface CompiledIndicator {
  readonly indicator: Indicator;
  /** Fields it reads, the deciding one first. */
  readonly fields: readonly string[];
  readonly slots: readonly number[];
  /** The leaf check in force at each rank, for showing a difference; undefined for composites. */
  readonly leafAt: readonly (LeafCheck | undefined)[];
  readonly confidenceAt: readonly Confidence[];
  judge(facts: readonly Fact[], into: RankScratch): void;
  /** The finding without a difference; the same object for the same outcome, so that most rows allocate none. */
  findingOf(outcome: Outcome, ranks: RankScratch, levels: GradeRange, gradeCount: number): Finding;
}

export interface IndicatorSurroundings {
  readonly slotOf: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly grades: readonly string[];
  readonly declaredIn: ReadonlyMap<string, string>;
  readonly date: string;
}

export function compileIndicator(indicator: Indicator, around: IndicatorSurroundings): CompiledIndicator {
  const asked = around.grades.slice(0, -1);
  const stated = asked.map((grade) => resolve(indicator, grade));
  const contextFor = (grade: string): LeafContext => ({
    slotOf: around.slotOf,
    fields: around.fields,
    grades: around.grades,
    grade,
    declaredIn: around.declaredIn.get(indicator.dimension) ?? '',
    whenNone: indicator.whenNone ?? 'needsReview',
    date: around.date,
  });
  const judges = asked.map((grade): Judge | undefined => {
    const requirement = indicator.requirements[grade];
    // What equals a better grade's requirement was already judged there.
    return requirement !== undefined && 'check' in requirement ? compileCheck(requirement.check, contextFor(grade)) : undefined;
  });
  const applies = indicator.appliesWhen ? compileLeaf(indicator.appliesWhen, contextFor(asked[0] ?? '')) : undefined;
  const fields = fieldsOf(indicator, stated, around.declaredIn);
  return {
    indicator,
    fields,
    slots: fields.flatMap((field) => around.slotOf.get(field) ?? []),
    leafAt: stated.map((requirement) => {
      const leaves = requirement && 'check' in requirement ? leavesOf(requirement.check) : [];
      return leaves.length === 1 ? leaves[0] : undefined;
    }),
    confidenceAt: asked.map((grade) => requirementConfidence(indicator, grade)),
    judge: (facts, into) => judgeRanks(judges, applies, facts, into),
    findingOf: cachedFindings(indicator.id, fields),
  };
}

function cachedFindings(indicator: string, fields: readonly string[]): CompiledIndicator['findingOf'] {
  const cache: Finding[] = [];
  return (outcome, ranks, levels, gradeCount) => {
    const open = ranks.reason;
    const key = ((ranks.best * gradeCount + ranks.worst) * outcomes.length + outcomes.indexOf(outcome)) * outcomes.length + outcomes.indexOf(open);
    return (cache[key] ??= (open === 'missing' || open === 'needsReview' || open === 'error') && open !== outcome
      ? { indicator, outcome, levels, open, fields } : { indicator, outcome, levels, fields });
  };
}

/** Best rank that is not ruled out, worst rank that is assured; the lowest rank is always assured. */
function judgeRanks(judges: readonly (Judge | undefined)[], applies: Judge | undefined, facts: readonly Fact[], into: RankScratch): void {
  const lowest = judges.length;
  const applicability = applies === undefined ? 'met' : applies(facts);
  if (applicability === 'notMet' || applicability === 'notApplicable') {
    into.best = 0;
    into.worst = 0;
    into.reason = 'notApplicable';
    return;
  }
  let best = -1;
  let worst = lowest;
  let reason: Outcome = 'met';
  for (let rank = 0; rank < lowest; rank++) {
    const judge = judges[rank];
    if (judge === undefined) continue;
    const outcome = judge(facts);
    if (outcome === 'met') {
      worst = rank;
      break;
    }
    if (outcome === 'notApplicable') {
      into.best = 0;
      into.worst = 0;
      into.reason = 'notApplicable';
      return;
    }
    if (best < 0 && isOpen(outcome)) {
      best = rank;
      reason = outcome;
    }
  }
  into.best = best < 0 ? worst : best;
  into.worst = worst;
  into.reason = reason;
  if (isOpen(applicability) && worst > 0) {
    into.best = 0;
    into.reason = applicability;
  }
}

function resolve(indicator: Indicator, grade: string): Requirement | undefined {
  const requirement = indicator.requirements[grade];
  return requirement !== undefined && 'sameAs' in requirement ? resolve(indicator, requirement.sameAs) : requirement;
}

function fieldsOf(
  indicator: Indicator, stated: readonly (Requirement | undefined)[], declaredIn: ReadonlyMap<string, string>,
): readonly string[] {
  const declared = declaredIn.get(indicator.dimension);
  const leaves = stated.flatMap((requirement) => (requirement && 'check' in requirement ? leavesOf(requirement.check) : []));
  const named = leaves.flatMap((leaf) => {
    if (leaf.op === 'manual') return [];
    const standsIn = leaf.op === 'declaredLevel' || ((leaf.op === 'atMost' || leaf.op === 'atLeast') && leaf.value === null);
    return standsIn ? (declared === undefined ? [] : [declared]) : [leaf.field];
  });
  const condition = indicator.appliesWhen && 'field' in indicator.appliesWhen ? [indicator.appliesWhen.field] : [];
  return [...new Set([...named, ...condition])];
}
