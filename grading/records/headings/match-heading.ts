/** One column's headings against the edition's. Exact by key; nothing is guessed. */
import type { Field } from '../../indicators/schema.ts';
import type { HeadingEntry, HeadingIndex } from './heading-index.ts';
import type { ParsedHeading } from './parse-heading.ts';

/** The headings over one column: groups from the top down, then the leaf. */
export interface HeadingPath {
  readonly groups: readonly ParsedHeading[];
  readonly leaf: ParsedHeading;
  /** 2 for the second column of the sheet whose headings say the same; absent for the first. */
  readonly repeat?: number;
}

export type HeadingMatch =
  /** `confirmed`: the user said so. */
  | { readonly kind: 'field'; readonly field: Field; readonly throughGroup: boolean; readonly confirmed?: true }
  | { readonly kind: 'ambiguous'; readonly fields: readonly Field[] }
  /** The user said that the column is not to be read. */
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'none' };

const none: HeadingMatch = { kind: 'none' };

function distinctFields(entries: readonly HeadingEntry[]): readonly Field[] {
  return [...new Set(entries.map(({ field }) => field))];
}

function fromFields(fields: readonly Field[], throughGroup: boolean): HeadingMatch {
  const [first] = fields;
  if (first === undefined) return none;
  return fields.length === 1 ? { kind: 'field', field: first, throughGroup } : { kind: 'ambiguous', fields };
}

// 日排放量 contains 排放量 too: the longest group that fits says most.
function throughGroups(entries: readonly HeadingEntry[], groupKeys: readonly string[]): HeadingMatch {
  const fitting = entries.filter(({ group }) => group !== undefined && groupKeys.some((key) => key.includes(group)));
  const longest = Math.max(0, ...fitting.map(({ group = '' }) => group.length));
  return fromFields(distinctFields(fitting.filter(({ group = '' }) => group.length === longest)), true);
}

function matchKey(entries: readonly HeadingEntry[], groupKeys: readonly string[]): HeadingMatch {
  const grouped = throughGroups(entries, groupKeys);
  if (grouped.kind !== 'none') return grouped;
  const fields = distinctFields(entries);
  if (fields.length === 1) return entries.every(({ needsGroup }) => needsGroup) ? none : fromFields(fields, false);
  const bare = distinctFields(entries.filter(({ group }) => group === undefined));
  return bare.length === 1 && groupKeys.length === 0 ? fromFields(bare, false) : { kind: 'ambiguous', fields };
}

/** Matches a path: through its group first, by the leaf alone only where the leaf fits a single field. */
export function matchHeading({ groups, leaf }: HeadingPath, index: HeadingIndex): HeadingMatch {
  const groupKeys = groups.flatMap(({ keys }) => keys);
  for (const key of leaf.keys) {
    const entries = index.byLeaf.get(key);
    if (entries !== undefined) return matchKey(entries, groupKeys);
  }
  return none;
}
