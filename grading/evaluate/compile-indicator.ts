/** An indicator compiled for one table and date: which ranks of the scheme the facts allow. Rank 0 is the best grade. */
import { requirementConfidence } from '../indicators/library.ts';
import { indicatorFields, isDeclared, requirementFields, statedRequirement } from '../indicators/indicator-fields.ts';
import type { Confidence, Field, Indicator, LeafCheck } from '../indicators/schema.ts';
import { leavesOf } from '../indicators/check-indicator.ts';
import { outcomeAt } from '../findings/outcome-at.ts';
import type { Finding } from '../findings/result.ts';
import { compileCheck } from './compile-check.ts';
import { compileLeaf, type LeafContext } from './compile-leaf.ts';
import type { Judge } from './judge.ts';
import { fastPlan, generalJudge, type FastPlan, type RankJudge } from './judge-ranks.ts';
import { bestOf, isSettled, rankLimit, reasonOf, worstOf, type RankCode } from './rank-code.ts';

export interface CompiledIndicator {
  readonly indicator: Indicator;
  /** By rank: the fields its requirement reads, the deciding one first, and whether it asks a person as well. */
  readonly readsAt: readonly RankReads[];
  /** The leaf check in force at each rank, for showing a difference; undefined for composites. */
  readonly leafAt: readonly (LeafCheck | undefined)[];
  readonly confidenceAt: readonly Confidence[];
  /** The general way; `fast` answers for most facts without it. */
  readonly judge: RankJudge;
  readonly fast: FastPlan | undefined;
  readonly grades: readonly string[];
  /** Findings without a difference, made once: equal findings are one object, so that a row allocates none. */
  readonly made: FindingCache;
}

export interface RankReads {
  readonly fields: readonly string[];
  readonly slots: readonly number[];
  readonly asksPerson: boolean;
}

interface FindingCache {
  /** By rank and target, for codes that are settled. */
  readonly settled: (Finding | undefined)[];
  readonly open: Map<number, Finding>;
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
  const stated = asked.map((grade) => statedRequirement(indicator, grade));
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
    const requirement = statedRequirement(indicator, grade);
    if (requirement === undefined || !('check' in requirement)) return undefined;
    const isRepeated = 'sameAs' in (indicator.requirements[grade] ?? {});
    // What equals a better grade's requirement was already judged there, unless the level declared for this grade stands in.
    return isRepeated && !leavesOf(requirement.check).some(isDeclared) ? undefined : compileCheck(requirement.check, contextFor(grade));
  });
  const applies = indicator.appliesWhen ? compileLeaf(indicator.appliesWhen, contextFor(asked[0] ?? '')) : undefined;
  const fields = indicatorFields(indicator, around.grades, around.declaredIn);
  const slotsOf = (ids: readonly string[]) => ids.flatMap((id) => around.slotOf.get(id) ?? []);
  const slots = slotsOf(fields);
  const leavesAt = stated.map((requirement) => (requirement && 'check' in requirement ? leavesOf(requirement.check) : []));
  const leafAt = leavesAt.map((leaves) => (leaves.length === 1 ? leaves[0] : undefined));
  return {
    indicator,
    readsAt: asked.map((grade, rank) => {
      const ids = requirementFields(indicator, grade, around.declaredIn);
      return { fields: ids, slots: slotsOf(ids), asksPerson: leavesAt[rank]?.some((leaf) => leaf.op === 'manual') === true };
    }),
    leafAt,
    confidenceAt: asked.map((grade) => requirementConfidence(indicator, grade)),
    judge: generalJudge(judges, applies),
    fast: applies === undefined ? fastPlan(leafAt, slots) : undefined,
    grades: around.grades,
    made: { settled: new Array<Finding | undefined>(rankLimit * rankLimit).fill(undefined), open: new Map() },
  };
}

/** The finding of a code at a target rank, without a difference. */
export function findingAt(compiled: CompiledIndicator, code: RankCode, target: number): Finding {
  const { settled, open } = compiled.made;
  if (isSettled(code)) return (settled[bestOf(code) * rankLimit + target] ??= makeFinding(compiled, code, target));
  const key = code * rankLimit + target;
  const known = open.get(key);
  if (known !== undefined) return known;
  const finding = makeFinding(compiled, code, target);
  open.set(key, finding);
  return finding;
}

function makeFinding({ indicator, grades, leafAt }: CompiledIndicator, code: RankCode, target: number): Finding {
  const ranks = { best: bestOf(code), worst: worstOf(code), reason: reasonOf(code) };
  const outcome = outcomeAt(ranks, target);
  const { reason } = ranks;
  const open = reason !== outcome && (reason === 'missing' || reason === 'needsReview' || reason === 'error') ? { open: reason } : {};
  const levels = { best: grades[ranks.best] ?? '', worst: grades[ranks.worst] ?? '' };
  return { indicator: indicator.id, outcome, levels, ...open, ...(isDeclared(leafAt[target]) ? { declared: true } : {}) };
}
