/** Indicators in the order in which tables print them. */
import type { IndicatorSummary } from '../../../grading/findings/result.ts';

/** Dimensions in the order in which they first occur, each with all its indicators; within one the order stays. */
export function byDimension(indicators: readonly IndicatorSummary[]): readonly IndicatorSummary[] {
  const groups = new Map<string, IndicatorSummary[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.dimension);
    if (group === undefined) groups.set(indicator.dimension, [indicator]);
    else group.push(indicator);
  }
  return [...groups.values()].flatMap((group) => group);
}
