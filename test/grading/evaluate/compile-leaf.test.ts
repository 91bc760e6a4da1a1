import { describe, expect, it } from 'vitest';
import { compileCheck } from '../../../grading/evaluate/compile-check.ts';
import type { Check } from '../../../grading/indicators/schema.ts';
import type { Fact } from '../../../grading/records/fact.ts';
import { factsOf } from '../../support/facts-of.ts';
import { tinyLibrary } from '../../support/tiny-edition.ts';

const library = tinyLibrary();
const judge = (check: Check, facts: Record<string, Fact>) => compileCheck(check, {
  slotOf: library.fields.slotOf,
  fields: new Map(library.fields.all.map((field) => [field.id, field])),
  grades: ['A', 'B', 'C', 'D'], grade: 'B', declaredIn: 'declared-limits', whenNone: 'needsReview', date: '2020-09-01',
})(factsOf(library, facts));

const range = (min: number, max: number) => ({ kind: 'interval', min, max }) as const;
const report = { op: 'withinMonths', field: 'report-on', value: 12 } as const;
const share = { op: 'atLeast', field: 'share', value: 80 } as const;
const stage = { op: 'notBelow', field: 'stage', value: '国五' } as const;

describe('operators', () => {
  it.each<[Check, Record<string, Fact>, string]>([
    [{ op: 'atMost', field: 'particulate', value: 0.3 }, { particulate: 0.1 + 0.2 }, 'met'],
    [{ op: 'atMost', field: 'particulate', value: 10 }, { particulate: 10.001 }, 'notMet'],
    [{ op: 'atMost', field: 'particulate', value: 10 }, { particulate: range(10.5, 12) }, 'notMet'],
    [{ op: 'atMost', field: 'particulate', value: 10 }, { particulate: range(0, Infinity) }, 'needsReview'],
    [{ op: 'atMost', field: 'particulate', value: 10 }, { particulate: '十' }, 'needsReview'],
    [{ op: 'atMost', field: 'particulate', value: null }, { 'declared-limits': 'B' }, 'met'],
    [{ op: 'atMost', field: 'particulate', value: null }, { 'declared-limits': 'C', particulate: 1 }, 'notMet'],
    [{ op: 'atMost', field: 'particulate', value: null }, {}, 'missing'],
    [share, { share: 80 }, 'met'],
    [share, { share: 79.99 }, 'notMet'],
    [share, { share: range(70, 90) }, 'needsReview'],
    [share, { share: null }, 'needsReview'],
    [{ op: 'between', field: 'share', min: 10, max: 20 }, { share: 20 }, 'met'],
    [{ op: 'between', field: 'share', min: 10, max: 20 }, { share: 20.1 }, 'notMet'],
    [{ op: 'between', field: 'share', min: 10, max: 20 }, { share: range(15, 25) }, 'needsReview'],
    [{ op: 'oneOf', field: 'process', values: ['干法'] }, { process: '干法' }, 'met'],
    [{ op: 'oneOf', field: 'process', values: ['干法'] }, { process: '湿法' }, 'notMet'],
    [{ op: 'noneOf', field: 'archive', values: ['批复'] }, { archive: ['验收', '许可'] }, 'met'],
    [{ op: 'noneOf', field: 'archive', values: ['批复'] }, { archive: ['批复'] }, 'notMet'],
    [{ op: 'allOf', field: 'archive', values: ['批复', '验收'] }, { archive: ['验收', '批复', '许可'] }, 'met'],
    [{ op: 'allOf', field: 'archive', values: ['批复', '验收'] }, { archive: ['验收'] }, 'notMet'],
    [stage, { stage: '国六' }, 'met'],
    [stage, { stage: '国五' }, 'met'],
    [stage, { stage: '国四' }, 'notMet'],
    [stage, { stage: '国九' }, 'needsReview'],
    [{ op: 'present', field: 'approval' }, { approval: true }, 'met'],
    [{ op: 'present', field: 'approval' }, { approval: false }, 'notMet'],
    [{ op: 'present', field: 'approval' }, {}, 'missing'],
    [report, { 'report-on': '2019-09-01' }, 'met'],
    [report, { 'report-on': '2019-08-31' }, 'notMet'],
    [report, { 'report-on': '2020-09-02' }, 'needsReview'],
    [report, { 'report-on': '2019-10' }, 'met'],
    [report, { 'report-on': '2020-09' }, 'met'],
    [report, { 'report-on': '2019-08' }, 'notMet'],
    [{ op: 'declaredLevel' }, { 'declared-limits': 'A' }, 'met'],
    [{ op: 'declaredLevel' }, { 'declared-limits': 'C' }, 'notMet'],
    [{ op: 'manual', question: '看现场' }, {}, 'needsReview'],
    [{ op: 'every', of: [share, stage] }, { share: 90, stage: '国五' }, 'met'],
    [{ op: 'every', of: [share, stage] }, { share: 90 }, 'missing'],
    [{ op: 'every', of: [share, stage] }, { share: 10 }, 'notMet'],
    [{ op: 'some', of: [share, stage] }, { stage: '国六' }, 'met'],
    [{ op: 'some', of: [share, stage] }, { share: 10 }, 'missing'],
    [{ op: 'some', of: [share, stage] }, { share: 10, stage: '国四' }, 'notMet'],
  ])('%j with %j is %s', (check, facts, outcome) => {
    expect(judge(check, facts)).toBe(outcome);
  });
});
