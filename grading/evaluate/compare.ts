/** Numbers against limits. */
import type { Interval } from '../records/fact.ts';
import type { Outcome } from '../findings/outcome.ts';

/** Noise of binary fractions (0.1 + 0.2) is no exceedance; no instrument of the field resolves this. */
const noise = 1e-9;

/** How far beyond `limit` a value may lie and still count as equal. */
export function slackOf(limit: number): number {
  return noise * Math.max(1, Math.abs(limit));
}

/** `value <= limit`; an interval that straddles the limit needs a person. */
export function compareAtMost(value: number | Interval, limit: number): Outcome {
  const slack = slackOf(limit);
  if (typeof value === 'number') return value <= limit + slack ? 'met' : 'notMet';
  if (value.max <= limit + slack) return 'met';
  return value.min > limit + slack ? 'notMet' : 'needsReview';
}

/** `value >= limit`; an interval that straddles the limit needs a person. */
export function compareAtLeast(value: number | Interval, limit: number): Outcome {
  const slack = slackOf(limit);
  if (typeof value === 'number') return value >= limit - slack ? 'met' : 'notMet';
  if (value.min >= limit - slack) return 'met';
  return value.max < limit - slack ? 'notMet' : 'needsReview';
}

/** How far the worse end of `value` lies beyond `limit`, rounded to six decimals; undefined where it is unbounded. */
export function shortfallBeyond(value: number | Interval, limit: number, wanted: 'atMost' | 'atLeast'): number | undefined {
  const high = typeof value === 'number' ? value : value.max;
  const low = typeof value === 'number' ? value : value.min;
  const difference = wanted === 'atMost' ? high - limit : limit - low;
  return Number.isFinite(difference) ? Math.round(difference * 1e6) / 1e6 : undefined;
}
