/** The closed list of operators, each compiled to a closure. A fact of an unexpected kind needs a person, never throws. */
import type { Outcome } from '../findings/outcome.ts';
import type { Field, LeafCheck } from '../indicators/schema.ts';
import type { Fact, FactValue, Interval } from '../records/fact.ts';
import { compareAtLeast, compareAtMost } from './compare.ts';
import type { Judge } from './judge.ts';
import { monthsBefore } from './months.ts';

/** What a check needs to know about its surroundings. */
export interface LeafContext {
  readonly slotOf: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, Field>;
  /** The grades of the table, best first, and the one this requirement belongs to. */
  readonly grades: readonly string[];
  readonly grade: string;
  /** The field in which the level of the indicator's dimension is declared. */
  readonly declaredIn: string;
  /** What an explicit “none” means. */
  readonly whenNone: Outcome;
  /** The date of the campaign, YYYY-MM-DD. */
  readonly date: string;
}

type Values = (value: FactValue) => Outcome;

export function compileLeaf(leaf: LeafCheck, context: LeafContext): Judge {
  switch (leaf.op) {
    case 'declaredLevel':
      return declaredLevel(context);
    case 'manual':
      return () => 'needsReview';
    case 'atMost':
    case 'atLeast': {
      const { value } = leaf;
      // 待填: until the figure is known, the level that was declared for the dimension stands in.
      if (value === null) return declaredLevel(context);
      const compare = leaf.op === 'atMost' ? compareAtMost : compareAtLeast;
      return onFact(leaf.field, context, (fact) => (isQuantity(fact) ? compare(fact, value) : 'needsReview'));
    }
    case 'between':
      return onFact(leaf.field, context, (fact) => (isQuantity(fact) ? between(fact, leaf.min, leaf.max) : 'needsReview'));
    case 'oneOf':
    case 'noneOf':
    case 'allOf':
      return onFact(leaf.field, context, membership(leaf.op, leaf.values));
    case 'notBelow':
      return onFact(leaf.field, context, notBelow(leaf.value, context.fields.get(leaf.field)));
    case 'present':
      return onFact(leaf.field, context, (fact) => (fact === false ? 'notMet' : 'met'));
    case 'withinMonths':
      return onFact(leaf.field, context, withinMonths(leaf.value, context.date));
    default:
      return unreachable(leaf);
  }
}

function unreachable(leaf: never): never {
  throw new Error(`unknown operator ${JSON.stringify(leaf)}`);
}

function onFact(field: string, context: LeafContext, judge: Values): Judge {
  const slot = context.slotOf.get(field);
  if (slot === undefined) return () => 'missing';
  const { whenNone } = context;
  return (facts) => {
    const fact: Fact = facts[slot];
    if (fact === undefined) return 'missing';
    return fact === null ? whenNone : judge(fact);
  };
}

function isQuantity(fact: FactValue): fact is number | Interval {
  return typeof fact === 'number' || (typeof fact === 'object' && 'kind' in fact && fact.kind === 'interval');
}

function between(fact: number | Interval, min: number, max: number): Outcome {
  const low = compareAtLeast(fact, min);
  const high = compareAtMost(fact, max);
  if (low === 'notMet' || high === 'notMet') return 'notMet';
  return low === 'met' && high === 'met' ? 'met' : 'needsReview';
}

function membership(op: 'oneOf' | 'noneOf' | 'allOf', values: readonly string[]): Values {
  const wanted = new Set(values);
  return (fact) => {
    const stated = typeof fact === 'string' ? [fact] : Array.isArray(fact) ? (fact as readonly string[]) : undefined;
    if (stated === undefined) return 'needsReview';
    if (op === 'allOf') return values.every((value) => stated.includes(value)) ? 'met' : 'notMet';
    const some = stated.some((value) => wanted.has(value));
    return some === (op === 'oneOf') ? 'met' : 'notMet';
  };
}

function notBelow(value: string, field: Field | undefined): Values {
  const order = new Map((field?.choices ?? []).map((choice, rank) => [choice.value, rank]));
  const limit = order.get(value) ?? -1;
  return (fact) => {
    const rank = typeof fact === 'string' ? order.get(fact) : undefined;
    if (rank === undefined) return 'needsReview';
    return rank <= limit ? 'met' : 'notMet';
  };
}

function withinMonths(months: number, date: string): Values {
  const earliest = monthsBefore(date, months);
  return (fact) => {
    if (typeof fact !== 'string') return 'needsReview';
    // Of a month alone only the first and the last day are known.
    const isMonth = fact.length === 7;
    const first = isMonth ? `${fact}-01` : fact.slice(0, 10);
    const last = isMonth ? `${fact}-31` : first;
    if (first > date) return 'needsReview';
    if (last < earliest) return 'notMet';
    return first >= earliest ? 'met' : 'needsReview';
  };
}

function declaredLevel(context: LeafContext): Judge {
  const ranks = new Map(context.grades.map((grade, rank) => [grade, rank]));
  const wanted = ranks.get(context.grade) ?? -1;
  // What “none” means is said of the indicator's own field; a level that is not declared is simply not known.
  return onFact(context.declaredIn, { ...context, whenNone: 'needsReview' }, (fact) => {
    const rank = typeof fact === 'string' ? ranks.get(fact) : undefined;
    if (rank === undefined) return 'needsReview';
    return rank <= wanted ? 'met' : 'notMet';
  });
}
