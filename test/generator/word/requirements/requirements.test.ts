import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDimension } from '../../../../generator/word/requirements/by-dimension.ts';
import { dimensionMerges } from '../../../../generator/word/requirements/dimension-merges.ts';
import { documentMark } from '../../../../generator/word/requirements/document-mark.ts';
import { gradeName } from '../../../../generator/word/requirements/grade-name.ts';
import { isInDoubt, requirementSpans } from '../../../../generator/word/requirements/requirement-spans.ts';
import { isHigherThanPage } from '../../../../generator/word/requirements/row-height.ts';
import type { IndicatorSummary, RequirementText, TableSummary } from '../../../../grading/findings/result.ts';
import type { Confidence } from '../../../../grading/indicators/schema.ts';

const asking = (...texts: readonly (readonly [string, string, Confidence])[]): IndicatorSummary => ({
  id: 'one', dimension: '维度', title: '指标', fields: [], measured: [], evidence: [], remedy: '', reference: { document: '测试' }, confidence: 'secondary',
  requirements: texts.map(([grade, text, confidence]): RequirementText => ({ grade, text, fields: [], confidence })),
});

const tableOf = (...indicators: readonly IndicatorSummary[]): TableSummary => ({ industry: '甲业', name: '甲主表', grades: ['A', 'B', 'C'], overall: 'perLine', indicators, measures: [], barredBy: {} });

describe('requirements grade by grade', () => {
  it('share a cell where adjacent grades ask the same, and only there', () => {
    const indicator = asking(['A', '甲', 'secondary'], ['B', '乙', 'secondary'], ['C', '甲', 'secondary']);
    expect(requirementSpans(indicator, ['A', 'B', 'C'])).toEqual([{ text: '甲', grades: 1 }, { text: '乙', grades: 1 }, { text: '甲', grades: 1 }]);
    expect(requirementSpans(asking(['A', '甲', 'secondary'], ['B', '甲', 'secondary']), ['A', 'B'])).toEqual([{ text: '甲', grades: 2 }]);
  });

  it('say 待核 and 待填 unless they say it themselves, and are not merged when not equally sure', () => {
    const indicator = asking(['A', '甲', 'unverified'], ['B', '甲', 'secondary'], ['C', '甲', 'blank'], ['D', '限值待填', 'blank']);
    expect(requirementSpans(indicator, ['A', 'B', 'C', 'D']).map(({ text }) => text)).toEqual(['甲（待核）', '甲', '甲（待填）', '限值待填']);
    expect(requirementSpans(indicator, ['A', 'B', 'C'], false)).toEqual([{ text: '甲', grades: 3 }]);
  });

  it('say that nothing is asked where a grade asks for nothing', () => {
    expect(requirementSpans(asking(['A', '甲', 'secondary'], ['B', '', 'blank']), ['A', 'B', 'C'])).toEqual([{ text: '甲', grades: 1 }, { text: '不作要求', grades: 2 }]);
  });

  it('cover every grade once, whatever they ask', () => {
    const text = fc.constantFrom('', '甲', '乙');
    const confidence = fc.constantFrom<Confidence>('verified', 'secondary', 'unverified', 'blank');
    fc.assert(fc.property(fc.array(fc.tuple(text, confidence), { maxLength: 15 }), (asked) => {
      const grades = asked.map((_, at) => `等${at}`);
      const spans = requirementSpans(asking(...asked.map(([one, sure], at) => [`等${at}`, one, sure] as const)), grades);
      expect(spans.reduce((sum, span) => sum + span.grades, 0)).toBe(grades.length);
      expect(spans.some((span, at) => span.text === spans[at - 1]?.text)).toBe(false);
    }));
  });

  it('put a table in doubt when one of them is 待核 or 待填', () => {
    expect(isInDoubt(tableOf(asking(['A', '甲', 'secondary'], ['B', '', 'blank'])))).toBe(false);
    expect(isInDoubt(tableOf(asking(['A', '甲', 'verified']), asking(['A', '甲', 'unverified'])))).toBe(true);
    expect(isInDoubt(tableOf(asking(['A', '限值待填', 'blank'])))).toBe(true);
  });
});

describe('printed tables', () => {
  it('bring the indicators of a dimension together and merge its cells', () => {
    const ordered = byDimension(['甲', '乙', '甲', '丙'].map((dimension, at) => ({ ...asking(), id: String(at), dimension })));
    expect(ordered.map(({ id, dimension }) => id + dimension)).toEqual(['0甲', '2甲', '1乙', '3丙']);
    expect(dimensionMerges(ordered)).toEqual([
      { merge: 'start', keepNext: true }, { merge: 'more', keepNext: false }, { merge: undefined, keepNext: false }, { merge: undefined, keepNext: false },
    ]);
  });

  it('keep short dimensions on one page and let long ones go over', () => {
    const merges = dimensionMerges(Array.from({ length: 4 }, () => ({ dimension: '甲' })));
    expect(merges.map(({ keepNext }) => keepNext)).toEqual([false, false, false, false]);
  });

  it('know when a row is higher than a page', () => {
    expect(isHigherThanPage([{ text: '字'.repeat(100), width: 20 }])).toBe(false);
    expect(isHigherThanPage([{ text: '字'.repeat(200), width: 20 }])).toBe(true);
    expect(isHigherThanPage([{ text: '字\n'.repeat(40), width: 100 }])).toBe(true);
  });

  it('call grades as documents do, and say of themselves what they rest on', () => {
    expect([gradeName('A'), gradeName('B-'), gradeName('引领性')]).toEqual(['A级', 'B-级', '引领性']);
    expect([documentMark({ isSample: false, isForReference: false }), documentMark({ isSample: true, isForReference: true })]).toEqual(['', '示例 参考']);
  });
});
