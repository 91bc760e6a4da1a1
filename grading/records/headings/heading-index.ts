/** All headings of an edition, by the key of their leaf. */
import type { FieldIndex } from '../../indicators/library.ts';
import type { Field } from '../../indicators/schema.ts';
import type { Candidate } from '../suggest.ts';
import { headingKey, parseHeading } from './parse-heading.ts';

/** One way to head a field. */
export interface HeadingEntry {
  readonly field: Field;
  /** Key of the group it belongs under; a heading above the leaf has to contain it. */
  readonly group?: string;
  /** From an alias `组/叶`: the leaf alone says too little (生产工艺 by itself is a description, not a level). */
  readonly needsGroup: boolean;
}

/** Look-up of headings; built once per run. */
export interface HeadingIndex {
  readonly byLeaf: ReadonlyMap<string, readonly HeadingEntry[]>;
  readonly candidates: readonly (Candidate & { readonly field: Field })[];
  readonly fieldById: ReadonlyMap<string, Field>;
}

interface Name {
  readonly leaf: string;
  readonly group: string | undefined;
  readonly needsGroup: boolean;
  readonly field: Field;
}

function namesOf(field: Field): readonly Name[] {
  const names: Name[] = [{ leaf: field.heading, group: field.group, needsGroup: false, field }];
  for (const alias of field.aliases ?? []) {
    const at = alias.lastIndexOf('/');
    const group = at > 0 ? alias.slice(0, at) : field.group;
    names.push({ leaf: alias.slice(at + 1), group, needsGroup: at > 0, field });
  }
  return names;
}

/** Builds the look-up. A single heading that writes group and leaf together, in either order, is found as well. */
export function headingIndexOf(fields: FieldIndex): HeadingIndex {
  const byLeaf = new Map<string, HeadingEntry[]>();
  const candidates: (Candidate & { field: Field })[] = [];
  const add = (key: string, entry: HeadingEntry) => {
    const entries = byLeaf.get(key) ?? [];
    const isKnown = entries.some((other) => other.field === entry.field && other.group === entry.group);
    if (key !== '' && !isKnown) byLeaf.set(key, [...entries, entry]);
  };
  for (const { leaf, group, needsGroup, field } of fields.all.flatMap(namesOf)) {
    const key = parseHeading(leaf).keys[0] ?? '';
    const groupKey = headingKey(group ?? '');
    if (!needsGroup) candidates.push({ key, name: leaf, field });
    if (groupKey === '') add(key, { field, needsGroup: false });
    else {
      add(key, { field, group: groupKey, needsGroup });
      add(groupKey + key, { field, needsGroup: false });
      add(key + groupKey, { field, needsGroup: false });
    }
  }
  return { byLeaf, candidates, fieldById: new Map(fields.all.map((field) => [field.id, field])) };
}
