/** What nobody has verified. */
import type { Confidence } from '../indicators/schema.ts';

/** 待核 or 待填: what rests on it is for reference only. */
export function isDoubtful(confidence: Confidence | undefined): boolean {
  return confidence === 'unverified' || confidence === 'blank';
}
