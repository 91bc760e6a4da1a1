/** The same sixty rules for ajv, zod and json-rules-engine. Each returns the number of rules that were broken. */
import { Ajv } from 'ajv';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { z } from 'zod';
import type { Rule, RuleValue } from './grade-rules.ts';

type Rows = readonly Readonly<Record<string, RuleValue>>[];

export function ajvPeer(rules: readonly Rule[]): (rows: Rows) => number {
  const schemaOf = (rule: Rule): object => {
    switch (rule.kind) {
      case 'atMost': return { type: 'number', maximum: rule.value };
      case 'atLeast': return { type: 'number', minimum: rule.value };
      case 'between': return { type: 'number', minimum: rule.min, maximum: rule.max };
      case 'oneOf': return { type: 'string', enum: rule.values };
      case 'yes': return { const: true };
      case 'level': return { const: '引领性' };
    }
  };
  const validate = new Ajv({ allErrors: true }).compile({
    type: 'object', properties: Object.fromEntries(rules.map((rule) => [rule.field, schemaOf(rule)])), required: rules.map((rule) => rule.field),
  });
  return (rows) => rows.reduce((broken, row) => broken + (validate(row) ? 0 : validate.errors?.length ?? 0), 0);
}

export function zodPeer(rules: readonly Rule[]): (rows: Rows) => number {
  const schemaOf = (rule: Rule): z.ZodType => {
    switch (rule.kind) {
      case 'atMost': return z.number().max(rule.value);
      case 'atLeast': return z.number().min(rule.value);
      case 'between': return z.number().min(rule.min).max(rule.max);
      case 'oneOf': return z.enum([...rule.values] as [string, ...string[]]);
      case 'yes': return z.literal(true);
      case 'level': return z.literal('引领性');
    }
  };
  const schema = z.object(Object.fromEntries(rules.map((rule) => [rule.field, schemaOf(rule)])));
  return (rows) => rows.reduce((broken, row) => {
    const parsed = schema.safeParse(row);
    return broken + (parsed.success ? 0 : parsed.error.issues.length);
  }, 0);
}

export function jsonRulesPeer(rules: readonly Rule[]): (rows: Rows) => Promise<number> {
  const condition = (rule: Rule): RuleProperties['conditions'] => {
    const fact = rule.field;
    switch (rule.kind) {
      case 'atMost': return { all: [{ fact, operator: 'greaterThan', value: rule.value }] };
      case 'atLeast': return { all: [{ fact, operator: 'lessThan', value: rule.value }] };
      case 'between': return { any: [{ fact, operator: 'lessThan', value: rule.min }, { fact, operator: 'greaterThan', value: rule.max }] };
      case 'oneOf': return { all: [{ fact, operator: 'notIn', value: [...rule.values] }] };
      case 'yes': return { all: [{ fact, operator: 'notEqual', value: true }] };
      case 'level': return { all: [{ fact, operator: 'notEqual', value: '引领性' }] };
    }
  };
  const engine = new Engine(rules.map((rule) => ({ conditions: condition(rule), event: { type: rule.id, params: { field: rule.field } } })));
  return async (rows) => {
    let broken = 0;
    for (const row of rows) broken += (await engine.run({ ...row })).events.length;
    return broken;
  };
}
