/** What the indicators of a table rest on, each source once and numbered. */
import { referenceText } from '../../../grading/findings/grade-text.ts';
import type { IndicatorSummary } from '../../../grading/findings/result.ts';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { fill } from '../../../grading/messages/template.ts';

export interface Sources {
  /** `〔1〕` */
  readonly numberOf: (indicator: IndicatorSummary) => string;
  /** `〔1〕document clause title`, in the order of their numbers. */
  readonly list: readonly string[];
}

/** Numbered in the order in which the indicators name them. */
export function sourcesOf(indicators: readonly IndicatorSummary[]): Sources {
  const numbers = new Map<string, number>();
  for (const { reference } of indicators) {
    const text = referenceText(reference);
    if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  }
  return {
    numberOf: ({ reference }) => fill(texts.sourceNumber, { number: numbers.get(referenceText(reference)) ?? '' }),
    list: [...numbers].map(([text, number]) => fill(texts.sourceNumber, { number }) + text),
  };
}
