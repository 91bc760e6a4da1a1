/** Which cells of the column of dimensions belong together. */

export interface DimensionMerge {
  /** `start` begins a cell that goes on below, `more` is part of the one above, undefined stands alone. */
  readonly merge: 'start' | 'more' | undefined;
  /** The row below is of the same dimension, which is short enough to stay on one page. */
  readonly keepNext: boolean;
}

/** Longer dimensions may go over to the next page: keeping them together would leave pages half empty. */
const longest = 3;

export function dimensionMerges(indicators: readonly { readonly dimension: string }[]): readonly DimensionMerge[] {
  const counts = new Map<string, number>();
  for (const { dimension } of indicators) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return indicators.map(({ dimension }, at) => {
    const goesOn = indicators[at + 1]?.dimension === dimension;
    const merge = indicators[at - 1]?.dimension === dimension ? 'more' : goesOn ? 'start' : undefined;
    return { merge, keepNext: goesOn && (counts.get(dimension) ?? 0) <= longest };
  });
}
