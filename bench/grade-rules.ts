/** Sixty rules of six kinds and rows for them, as plain data that each peer turns into its own form. */
import { seeded } from './random.ts';

export type Rule = { readonly id: string; readonly field: string } & (
  | { readonly kind: 'atMost' | 'atLeast'; readonly value: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'yes' }
  | { readonly kind: 'level' });

export const levels = ['引领性', '非引领性'] as const;
export const processes = ['工艺甲', '工艺乙', '工艺丙', '工艺丁'] as const;

const kinds = ['atMost', 'atLeast', 'between', 'oneOf', 'yes', 'level'] as const;

export function makeRules(count: number): readonly Rule[] {
  return Array.from({ length: count }, (_, at): Rule => {
    const id = `rule-${at}`;
    const field = `field-${at}`;
    const kind = kinds[at % kinds.length] ?? 'atMost';
    if (kind === 'between') return { id, field, kind, min: 10, max: 90 };
    if (kind === 'oneOf') return { id, field, kind, values: processes.slice(0, 3) };
    if (kind === 'atMost' || kind === 'atLeast') return { id, field, kind, value: 50 };
    return { id, field, kind };
  });
}

export type RuleValue = number | string | boolean;

/** About one value in eighteen breaks its rule. */
export function makeRows(rules: readonly Rule[], count: number): readonly Readonly<Record<string, RuleValue>>[] {
  const random = seeded(20_200_708);
  return Array.from({ length: count }, () =>
    Object.fromEntries(rules.map((rule) => [rule.field, valueFor(rule, random() < 1 / 18, random)])));
}

function valueFor(rule: Rule, breaks: boolean, random: () => number): RuleValue {
  const small = Math.round(random() * 400) / 10;
  switch (rule.kind) {
    case 'atMost': return breaks ? 51 + small : small;
    case 'atLeast': return breaks ? small : 51 + small;
    case 'between': return breaks ? 91 + small : 20 + small;
    case 'oneOf': return breaks ? '工艺丁' : processes[Math.floor(random() * 3)] ?? '工艺甲';
    case 'yes': return !breaks;
    case 'level': return breaks ? '非引领性' : '引领性';
  }
}
