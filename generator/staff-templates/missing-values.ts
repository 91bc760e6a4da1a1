/** The facts that a template would print and that are not known. */
import type { LetterKind, RowField, TemplateField } from '../../grading/messages/documents/fields/field.ts';
import { letterWords as words } from '../../grading/messages/documents/letters.ts';
import { templateFields } from '../../grading/messages/documents/template-fields.ts';
import { fill } from '../../grading/messages/template.ts';
import { cleanText } from '../package/clean-text.ts';
import type { OpenTemplate } from './open-template.ts';
import type { TagNode } from './tag-tree.ts';
import type { KeyedValues } from './template-values.ts';

type Field = TemplateField | RowField;
type Keys = ReadonlyMap<string, readonly [key: string, field: Field]>;

interface Scope {
  readonly values: KeyedValues;
  readonly keys: Keys;
}

/** Names of tags, each once, in the order of the template. A fact of a list is named with its list. Only values that a tag names are asked for. */
export function missingNames({ tags }: OpenTemplate, kind: LetterKind, values: KeyedValues): readonly string[] {
  const names = new Set<string>();
  collect(tags, [{ values, keys: keysOfKind(kind) }], '', names);
  return [...names];
}

function collect(nodes: readonly TagNode[], scopes: readonly Scope[], list: string, names: Set<string>): void {
  for (const { tag: { name }, inner } of nodes) {
    const at = scopes.findIndex(({ keys }) => keys.has(name));
    const [key, field] = scopes[at]?.keys.get(name) ?? [];
    const value = key === undefined ? undefined : scopes[at]?.values[key];
    if (field === undefined || value === undefined) continue;
    if (inner === undefined) {
      if (field.shape === 'text' && field.blank !== '' && isEmpty(value)) names.add(at === 0 && list !== '' ? fill(words.inList, { list, name }) : name);
    } else if (field.shape === 'list') {
      const keys = keysOf(field.fields);
      for (const entry of value as readonly KeyedValues[]) collect(inner, [{ values: entry, keys }, ...scopes], name, names);
    } else if (value !== false && !isEmpty(value)) {
      collect(inner, scopes, list, names);
    }
  }
}

function isEmpty(value: KeyedValues[string]): boolean {
  return typeof value === 'string' && cleanText(value) === '';
}

const known = new WeakMap<Readonly<Record<string, Field>>, Keys>();

function keysOf(fields: Readonly<Record<string, Field>>): Keys {
  const keys = known.get(fields) ?? new Map(Object.entries(fields).map(([key, field]) => [field.name, [key, field] as const]));
  known.set(fields, keys);
  return keys;
}

const ofKinds = new Map<LetterKind, Keys>();

function keysOfKind(kind: LetterKind): Keys {
  const all: Readonly<Record<string, TemplateField>> = templateFields;
  const keys = ofKinds.get(kind) ?? keysOf(Object.fromEntries(Object.entries(all).filter(([, { kinds }]) => kinds.includes(kind))));
  ofKinds.set(kind, keys);
  return keys;
}
