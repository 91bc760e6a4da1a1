/** The name a misspelling was probably meant for. Only ever shown to the user, never acted on. */
import { distance } from 'fastest-levenshtein';

const farthest = 2;
const longest = 40;

/** A comparable key and the name to show for it. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
}

/** The nearest candidate within two edits, provided that at most a third of the shorter text differs. */
export function suggestName(key: string, candidates: Iterable<Candidate>): string | undefined {
  if (key.length > longest) return undefined;
  let best: Candidate | undefined;
  let bestDistance = farthest + 1;
  for (const candidate of candidates) {
    const shorter = Math.min(key.length, candidate.key.length);
    if (Math.abs(key.length - candidate.key.length) > farthest || shorter < 3) continue;
    const edits = distance(key, candidate.key);
    if (edits === 0 || edits * 3 > shorter || edits >= bestDistance) continue;
    best = candidate;
    bestDistance = edits;
  }
  return best?.name;
}
