/** The requirements of one indicator, one judge a rank, to the ranks that the facts allow. */
import type { Outcome } from '../findings/outcome.ts';
import type { LeafCheck } from '../indicators/schema.ts';
import type { Fact } from '../records/fact.ts';
import { slackOf } from './compare.ts';
import { isOpen, type Judge } from './judge.ts';
import { outOfScope, packRanks, settledAt, type RankCode } from './rank-code.ts';

export type RankJudge = (facts: readonly Fact[]) => RankCode;

/** `judges[rank]` is undefined where the rank asks for what a better one asked. The rank below the last is always assured. */
export function generalJudge(judges: readonly (Judge | undefined)[], applies: Judge | undefined): RankJudge {
  return (facts) => {
    const applicability = applies === undefined ? 'met' : applies(facts);
    if (applicability === 'notMet' || applicability === 'notApplicable') return outOfScope;
    let best = -1;
    let worst = judges.length;
    let reason: Outcome = 'met';
    let hasJudged = false;
    for (let rank = 0; rank < judges.length; rank++) {
      const judge = judges[rank];
      if (judge === undefined) continue;
      const outcome = judge(facts);
      // A worse grade's requirement that does not apply asks for nothing there; the better one's still stands.
      if (outcome === 'met' || (outcome === 'notApplicable' && hasJudged)) {
        worst = rank;
        break;
      }
      if (outcome === 'notApplicable') return outOfScope;
      hasJudged = true;
      if (best < 0 && isOpen(outcome)) {
        best = rank;
        reason = outcome;
      }
    }
    if (isOpen(applicability) && worst > 0) return packRanks(0, worst, applicability);
    return best < 0 ? settledAt(worst) : packRanks(best, worst, reason);
  };
}

/** How many values of a field are remembered; choices and levels are fewer, free text is not worth more. */
const remembered = 8;

/**
 * An indicator that reads one field asks the same question of the same value: the codes of its first few values are
 * kept here, and plain numbers are compared with limits. A plain record, not a closure, so that the loop over the
 * indicators of a table runs without calls.
 */
export interface FastPlan {
  readonly slot: number;
  /** Per rank the lowest and the highest number that meets it; undefined where numbers go the general way. */
  readonly bounds: readonly Bounds[] | undefined;
  readonly values: Fact[];
  readonly codes: RankCode[];
}

/** `slots` are all the slots the indicator reads; undefined where a plan does not fit. */
export function fastPlan(leaves: readonly (LeafCheck | undefined)[], slots: readonly number[]): FastPlan | undefined {
  const slot = slots[0];
  if (slots.length !== 1 || slot === undefined) return undefined;
  return { slot, bounds: boundsOf(leaves), values: [], codes: [] };
}

/** The code of the fact, or -1 where it has to be judged the general way; then `remember` it. */
export function fastCode(plan: FastPlan, facts: readonly Fact[]): RankCode {
  const fact = facts[plan.slot];
  if (typeof fact === 'number') {
    const { bounds } = plan;
    if (bounds === undefined) return -1;
    for (let rank = 0; rank < bounds.length; rank++) {
      const { low, high } = bounds[rank] as Bounds;
      if (fact >= low && fact <= high) return settledAt(rank);
    }
    return settledAt(bounds.length);
  }
  const { values } = plan;
  for (let at = 0; at < values.length; at++) if (values[at] === fact) return plan.codes[at] as RankCode;
  return -1;
}

export function remember(plan: FastPlan, facts: readonly Fact[], code: RankCode): void {
  const fact = facts[plan.slot];
  if (typeof fact === 'number' || plan.values.length >= remembered) return;
  plan.values.push(fact);
  plan.codes.push(code);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Undefined where a requirement is not a comparison of the one field with figures. */
function boundsOf(leaves: readonly (LeafCheck | undefined)[]): readonly Bounds[] | undefined {
  const bounds = leaves.map(boundsOfLeaf);
  return bounds.every((one) => one !== undefined) ? bounds : undefined;
}

function boundsOfLeaf(leaf: LeafCheck | undefined): Bounds | undefined {
  switch (leaf?.op) {
    case 'atMost':
      return leaf.value === null ? undefined : { low: -Infinity, high: leaf.value + slackOf(leaf.value) };
    case 'atLeast':
      return leaf.value === null ? undefined : { low: leaf.value - slackOf(leaf.value), high: Infinity };
    case 'between':
      return { low: leaf.min - slackOf(leaf.min), high: leaf.max + slackOf(leaf.max) };
    default:
      return undefined;
  }
}
