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
    for (let rank = 0; rank < judges.length; rank++) {
      const judge = judges[rank];
      if (judge === undefined) continue;
      const outcome = judge(facts);
      if (outcome === 'met') {
        worst = rank;
        break;
      }
      if (outcome === 'notApplicable') return outOfScope;
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
 * An indicator that reads one field is the same question for the same value: the codes of its first few values are
 * kept, and plain numbers against limits are compared without any further call. `slots` are all the slots it reads.
 */
export function fastJudge(leaves: readonly (LeafCheck | undefined)[], slots: readonly number[], general: RankJudge): RankJudge {
  const slot = slots[0];
  if (slots.length !== 1 || slot === undefined) return general;
  const limits = limitsOf(leaves);
  const sign = leaves[0]?.op === 'atLeast' ? -1 : 1;
  const values: Fact[] = [];
  const codes: RankCode[] = [];
  return (facts) => {
    const fact = facts[slot];
    if (typeof fact === 'number') {
      if (limits === undefined) return general(facts);
      const value = sign * fact;
      let rank = 0;
      while (rank < limits.length && value > (limits[rank] as number)) rank++;
      return value === value ? settledAt(rank) : general(facts);
    }
    for (let at = 0; at < values.length; at++) if (values[at] === fact) return codes[at] as RankCode;
    const code = general(facts);
    if (values.length < remembered) {
      values.push(fact);
      codes.push(code);
    }
    return code;
  };
}

/** The limits of one field from grade to grade, turned so that less is better; undefined where the requirements are of another form. */
function limitsOf(leaves: readonly (LeafCheck | undefined)[]): readonly number[] | undefined {
  const first = leaves[0];
  if (first?.op !== 'atMost' && first?.op !== 'atLeast') return undefined;
  const sign = first.op === 'atMost' ? 1 : -1;
  const limits: number[] = [];
  for (const leaf of leaves) {
    if (leaf?.op !== first.op || leaf.field !== first.field || leaf.value === null) return undefined;
    limits.push(sign * leaf.value + slackOf(leaf.value));
  }
  return limits;
}
