/** What the list of ignored entries becomes when the user leaves something out or takes it in again, and how much that is. */
import { IgnoredEntries, inAnySheet, keyText, type IgnoredKey } from './ignored.ts';
import type { IgnoredEntry } from './workbook-notes.ts';

/** The keys of what is shown, one for each thing; undefined for what cannot be left out. */
type Keys = readonly (IgnoredKey | undefined)[];

/** The list with `keys` in it, each once, in place of entries that named the same. */
export function withIgnored(ignored: readonly IgnoredEntry[], keys: Keys, reason: string, on: string): readonly IgnoredEntry[] {
  const added = new Map(keys.flatMap((key) => (key === undefined ? [] : [[keyText(key), { ...key, reason, on }] as const])));
  return [...ignored.filter((entry) => !added.has(keyText(entry))), ...added.values()];
}

/** The list without what names one of `keys`. An entry of earlier notes, which fits every sheet, goes as a whole. */
export function withoutIgnored(ignored: readonly IgnoredEntry[], keys: Keys): readonly IgnoredEntry[] {
  const gone = new Set(keys.flatMap((key) => (key === undefined ? [] : [keyText(key), keyText(inAnySheet(key))])));
  return ignored.filter((entry) => !gone.has(keyText(entry)));
}

/** How many of `keys` the entries name: rows that say the same in every cell have one entry, and count each. */
export function countNamed(entries: readonly IgnoredEntry[], keys: Keys): number {
  const named = new IgnoredEntries(entries);
  return keys.filter((key) => named.reasonFor(key) !== undefined).length;
}
