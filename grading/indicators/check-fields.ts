/** Fields: unique ids, and the operators that fit the kind of a field. */
import type { Problem } from '../messages/problem.ts';
import type { DataPath } from './parse-yaml.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Field, FieldKind, LeafCheck } from './schema.ts';

const kindsOf: Readonly<Record<LeafCheck['op'], readonly FieldKind[] | 'any'>> = {
  atMost: ['quantity'],
  atLeast: ['quantity'],
  between: ['quantity'],
  oneOf: ['choice', 'choices'],
  noneOf: ['choice', 'choices'],
  allOf: ['choices'],
  notBelow: ['choice'],
  present: 'any',
  withinMonths: ['date'],
  declaredLevel: 'any',
  manual: 'any',
};

/** Every id stands once in `fields` and not among `taken`. */
export function checkFieldIds(
  source: PackSource<unknown>, fields: readonly Field[], taken: ReadonlyMap<string, Field>,
): readonly Problem[] {
  const seen = new Set<string>();
  return fields.flatMap((field, at) => {
    const known = taken.has(field.id) || seen.has(field.id);
    seen.add(field.id);
    return known ? [problemAt(source, 'PACK_005', ['fields', at, 'id'], { seen: field.id })] : [];
  });
}

/** The field of a check exists, is of a kind the operator understands, and has the choices that are named. */
export function checkLeaf(
  source: PackSource<unknown>, leaf: LeafCheck, path: DataPath, fields: ReadonlyMap<string, Field>,
): readonly Problem[] {
  if (leaf.op === 'declaredLevel' || leaf.op === 'manual') return [];
  const field = fields.get(leaf.field);
  if (field === undefined) {
    return [problemAt(source, 'PACK_004', [...path, 'field'], { seen: leaf.field, what: '字段', where: 'fields' })];
  }
  const kinds = kindsOf[leaf.op];
  if (kinds !== 'any' && !kinds.includes(field.kind)) {
    return [problemAt(source, 'PACK_013', [...path, 'op'], { op: leaf.op, field: field.id, kind: field.kind, kinds: kinds.join('、') })];
  }
  if (leaf.op === 'between' && leaf.min > leaf.max) return [problemAt(source, 'PACK_018', path, { min: leaf.min, max: leaf.max })];
  const named = leaf.op === 'notBelow' ? [leaf.value] : 'values' in leaf ? leaf.values : [];
  const choices = new Set((field.choices ?? []).map((choice) => choice.value));
  return named.filter((value) => !choices.has(value)).map((value) =>
    problemAt(source, 'PACK_004', path, { seen: value, what: `“${field.heading}”的可选内容`, where: `字段 ${field.id} 的 choices` }));
}
