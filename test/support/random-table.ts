/** Random tables of indicators, and random facts for them, for property tests of the engine. */
import fc from 'fast-check';
import { buildLibrary } from '../../grading/indicators/load-library.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import type { Edition, Indicator, Pack, Requirement } from '../../grading/indicators/schema.ts';
import type { Fact } from '../../grading/records/fact.ts';

export interface RandomTable {
  readonly library: IndicatorLibrary;
  readonly grades: readonly string[];
  /** Per quantity field: whether less or more is better. */
  readonly better: ReadonlyMap<string, 'less' | 'more'>;
  readonly indicators: readonly Indicator[];
}

interface Plan {
  readonly kind: 'less' | 'more' | 'declared';
  readonly limits: readonly number[];
  readonly whenNone: 'notApplicable' | 'notMet' | 'needsReview';
  readonly conditional: boolean;
  /** The figures of the last two grades are 待填. */
  readonly blankBelow: boolean;
  /** The worst grade that asks for something repeats the one above it. */
  readonly repeats: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom('less', 'more', 'declared'),
  limits: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }),
  whenNone: fc.constantFrom('notApplicable', 'notMet', 'needsReview'),
  conditional: fc.boolean(),
  blankBelow: fc.boolean(),
  repeats: fc.boolean(),
});

/** Two to five grades, one to eight indicators, limits that loosen downwards. */
export const randomTable: fc.Arbitrary<RandomTable> = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.array(plan, { minLength: 1, maxLength: 8 }))
  .map(([count, plans]) => tableOf(Array.from({ length: count }, (_, at) => `G${at}`), plans));

export function tableOf(grades: readonly string[], plans: readonly Plan[]): RandomTable {
  const indicators = plans.map((one, at) => indicatorOf(one, at, grades));
  return {
    library: libraryWith(grades, indicators, plans.length),
    grades,
    better: new Map(plans.flatMap((one, at) => (one.kind === 'declared' ? [] : [[`quantity-${at}`, one.kind] as const]))),
    indicators,
  };
}

/** The same table with its indicators in another order. */
export function reordered(table: RandomTable, indicators: readonly Indicator[]): RandomTable {
  return { ...table, indicators, library: libraryWith(table.grades, indicators, indicators.length) };
}

function indicatorOf(one: Plan, at: number, grades: readonly string[]): Indicator {
  const limits = [...one.limits].sort((a, b) => (one.kind === 'less' ? a - b : b - a));
  const asked = grades.slice(0, -1);
  const requirements = Object.fromEntries(asked.map((grade, rank): [string, Requirement] => {
    const above = asked[rank - 1];
    if (one.repeats && above !== undefined && rank === asked.length - 1) return [grade, { sameAs: above }];
    if (one.kind === 'declared') return [grade, { check: { op: 'declaredLevel' } }];
    const value = one.blankBelow && rank >= asked.length - 2 ? null : limits[rank] ?? 0;
    return [grade, { check: { op: one.kind === 'less' ? 'atMost' : 'atLeast', field: `quantity-${at}`, value } }];
  }));
  return {
    id: `indicator-${at}`, dimension: `维度${at}`, title: `指标${at}`, requirements, whenNone: one.whenNone, reference: 'test', confidence: 'secondary',
    ...(one.conditional ? { appliesWhen: { op: 'oneOf', field: 'process', values: ['湿法'] } } : {}),
  };
}

function libraryWith(grades: readonly string[], indicators: readonly Indicator[], count: number): IndicatorLibrary {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const edition: Edition = {
    formatVersion: 1, id: 'random', name: '随机', document: '随机', from: '2020-01-01', overall: 'perLine', references: { test: { document: '随机' } },
    dimensions: numbers.map((at) => ({ name: `维度${at}`, declaredIn: `declared-${at}` })),
    industries: [{ number: 1, name: '随机业' }],
    vocabulary: { grades: grades.map((value) => ({ value })), qualifiers: [], statuses: [] },
    fields: [
      { id: 'enterprise-name', heading: '企业名称', kind: 'text' }, { id: 'industry', heading: '行业类别', kind: 'industry' },
      { id: 'process', heading: '工艺', kind: 'choice', choices: [{ value: '湿法' }, { value: '干法' }] },
      ...numbers.flatMap((at) => [
        { id: `quantity-${at}`, heading: `数值${at}`, kind: 'quantity' as const }, { id: `declared-${at}`, heading: `自评${at}`, kind: 'level' as const },
      ]),
    ],
    indicatorSets: {}, vetoes: [], reviewLevels: [],
  };
  const pack: Pack = {
    formatVersion: 1, edition: 'random', industry: 'random', name: '随机业', scope: { includes: ['随机'], reference: 'test', confidence: 'secondary' }, references: {},
    tables: [{ id: 'main', name: '随机业', scheme: { grades: [...grades], reference: 'test', confidence: 'secondary' }, indicators: [...indicators] }],
  };
  return buildLibrary(edition, [pack]);
}

const quantity: fc.Arbitrary<Fact> = fc.oneof(
  fc.integer({ min: -5, max: 60 }), fc.constant(undefined), fc.constant(null),
  fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 })).map(([min, wide]) => ({ kind: 'interval' as const, min, max: min + wide })),
);

/** Facts by field id for every field that the table reads; blanks and “none” among them. */
export function randomFacts(table: RandomTable): fc.Arbitrary<Readonly<Record<string, Fact>>> {
  const level: fc.Arbitrary<Fact> = fc.oneof(fc.constantFrom(...table.grades), fc.constant(undefined), fc.constant(null));
  const fields = table.library.fields.all.filter((field) => field.kind === 'quantity' || field.kind === 'level' || field.id === 'process');
  return fc.record(Object.fromEntries(fields.map((field) => [field.id,
    field.kind === 'quantity' ? quantity : field.kind === 'level' ? level : fc.constantFrom('湿法', '干法', undefined)])));
}
