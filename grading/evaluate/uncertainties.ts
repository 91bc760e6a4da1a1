/** What a grade rests on that nobody has verified. */
import type { CompiledIndicator } from './compile-indicator.ts';

export interface Uncertainties {
  readonly unverified: readonly string[];
  readonly blank: readonly string[];
}

/** Ids of the indicators whose requirement at `rank` is 待核 or 待填. The lowest grade rests on what the one above it asks for. */
export function uncertaintiesAt(indicators: readonly CompiledIndicator[], rank: number): Uncertainties {
  const of = (confidence: 'unverified' | 'blank') => indicators
    .filter((compiled) => compiled.confidenceAt[Math.min(rank, compiled.confidenceAt.length - 1)] === confidence)
    .map((compiled) => compiled.indicator.id);
  return { unverified: of('unverified'), blank: of('blank') };
}
