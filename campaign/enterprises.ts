/** What decides whether an enterprise can be written to, and how its code is printed. */
import type { GradingResult, LineResult } from '../grading/findings/result.ts';
import { knownFields } from '../grading/indicators/known-fields.ts';
import { foldKey } from '../grading/records/fold-text.ts';
import { readCreditCode } from '../grading/records/values/credit-code.ts';
import { isSecret } from './review-fields.ts';

/** A row without a name is something to mend, not an enterprise. */
export function isNamed({ enterprises }: GradingResult, enterprise: number): boolean {
  return (enterprises[enterprise]?.name ?? '').trim() !== '';
}

/** Enterprises with a secret line, one cell of a merged row speaking for all of them, and every other entry under a credit code of theirs. */
export function secretEnterprises({ lines }: GradingResult): ReadonlySet<number> {
  const marked = lines.filter(isSecret);
  if (marked.length === 0) return new Set();
  const codesOf = new Map<number, Set<string>>();
  const holders = new Map<string, Set<number>>();
  for (const line of lines) {
    const code = codeKey(line);
    if (code === undefined) continue;
    membersOf(codesOf, line.enterprise).add(code);
    membersOf(holders, code).add(line.enterprise);
  }
  // What is added while the set is gone through is gone through too: a twin may have a twin under another code.
  const secret = new Set(marked.map(({ enterprise }) => enterprise));
  for (const enterprise of secret) {
    codesOf.get(enterprise)?.forEach((code) => holders.get(code)?.forEach((twin) => secret.add(twin)));
  }
  return secret;
}

function membersOf<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  const found = sets.get(key) ?? new Set<V>();
  sets.set(key, found);
  return found;
}

/** The code however it was typed, slips included; undefined for words that stand for none. */
function codeKey({ facts }: LineResult): string | undefined {
  const key = foldKey((facts[knownFields.creditCode] ?? '').slice(0, longestCode)).toUpperCase().replace(/^['‘’]/, '');
  return /^[0-9A-Z]{9,}$/.test(key) ? key : undefined;
}

/** Codes have 18 characters; blanks may stand between them. */
const longestCode = 100;

/** In the form of the licence, however it was typed; as it stands where it cannot be right. */
export function creditCodeText(seen: string): string {
  const { fact } = readCreditCode(seen);
  return typeof fact === 'string' ? fact : seen.trim();
}
