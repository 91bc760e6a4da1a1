/** How many requirements are how sure. */
import type { TableSummary } from '../../../grading/findings/result.ts';
import type { Confidence } from '../../../grading/indicators/schema.ts';

/** Surest first, as tables print them. */
export const confidences = ['verified', 'secondary', 'unverified', 'blank'] as const satisfies readonly Confidence[];

/** Of every grade that asks for something. */
export function confidenceCounts({ indicators }: TableSummary): Readonly<Record<Confidence, number>> {
  const counts = { verified: 0, secondary: 0, unverified: 0, blank: 0 };
  for (const { requirements } of indicators) {
    for (const { text, confidence } of requirements) if (text !== '') counts[confidence]++;
  }
  return counts;
}
