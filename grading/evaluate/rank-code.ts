/** What one indicator allows, packed in a small number, so that judging a row allocates nothing. Rank 0 is the best grade. */
import { outcomes, type Outcome } from '../findings/outcome.ts';

/** Bits 0–3: best rank not ruled out; 4–7: worst rank assured; 8–10: why they differ, or `met`, or `notApplicable`. */
export type RankCode = number;

/** More ranks than any scheme has; the schema holds schemes below this. */
export const rankLimit = 16;

export function packRanks(best: number, worst: number, reason: Outcome): RankCode {
  return best | (worst << 4) | (outcomes.indexOf(reason) << 8);
}

/** The code of an indicator that is settled at `rank`. */
export function settledAt(rank: number): RankCode {
  return rank | (rank << 4);
}

/** Best and worst are one rank, and the indicator applies. */
export function isSettled(code: RankCode): boolean {
  return code < 256;
}

export function bestOf(code: RankCode): number {
  return code & 15;
}

export function worstOf(code: RankCode): number {
  return (code >> 4) & 15;
}

export function reasonOf(code: RankCode): Outcome {
  return outcomes[code >> 8] ?? 'error';
}

/** Met at the best grade. */
export const allMet: RankCode = packRanks(0, 0, 'met');
export const outOfScope: RankCode = packRanks(0, 0, 'notApplicable');
