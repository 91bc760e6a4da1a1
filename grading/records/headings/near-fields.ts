/** Fields that a heading may have been meant for. Only ever offered to the user, never acted on. */
import type { Field } from '../../indicators/schema.ts';
import { suggestName } from '../suggest.ts';
import { conversionFactor } from '../values/units.ts';
import type { HeadingIndex } from './heading-index.ts';
import type { HeadingPath } from './match-heading.ts';
import { headingKey } from './parse-heading.ts';

type Candidates = HeadingIndex['candidates'];

/** More choices than this are no help. */
const mostFields = 5;
/** Half of all pairs of neighbouring characters have to be the same: 颗粒物排放值 is near 颗粒物浓度, 企业地址 is not near 企业名称. */
const nearest = 0.5;
const longest = 60;
const known = new WeakMap<Candidates[number], ReadonlySet<string>>();

function pairsOf(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < key.length; at += 1) pairs.add(key.slice(at, at + 2));
  return pairs;
}

function pairsOfCandidate(candidate: Candidates[number]): ReadonlySet<string> {
  const pairs = known.get(candidate) ?? pairsOf(candidate.key);
  known.set(candidate, pairs);
  return pairs;
}

/** From 0 to 1: how many pairs of neighbouring characters two keys have in common (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/** A quantity in a unit that cannot become the field's is another quantity. */
function fitsUnit({ leaf: { unit } }: HeadingPath, field: Field): boolean {
  if (unit === undefined || field.kind !== 'quantity') return true;
  return field.unit !== undefined && conversionFactor(unit, field.unit) !== undefined;
}

/** The fields among `open` whose headings are like the path's, best first; the one SHEET_002 would name stands in front. */
export function nearFields(path: HeadingPath, open: Candidates): readonly Field[] {
  const own = path.leaf.keys.filter((key) => key.length <= longest).map((key) => ({ leaf: key, pairs: pairsOf(key) }));
  const group = headingKey(path.groups.map(({ shown }) => shown).join('').slice(0, longest));
  const suggestions = new Set(own.map(({ leaf }) => suggestName(leaf, open)));
  const scores = new Map<Field, number>();
  for (const candidate of open) {
    const { key, name, field } = candidate;
    if (!fitsUnit(path, field)) continue;
    const pairs = pairsOfCandidate(candidate);
    const alone = Math.max(0, ...own.map((one) => likeness(one.pairs, pairs)));
    const whole = group === '' || field.group === undefined || own[0] === undefined
      ? 0 : likeness(pairsOf(group + own[0].leaf), pairsOf(headingKey(field.group) + key));
    const score = suggestions.has(name) ? 2 + whole : Math.max(alone, whole) + whole / 100;
    if (score >= nearest && score > (scores.get(field) ?? 0)) scores.set(field, score);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).slice(0, mostFields).map(([field]) => field);
}
