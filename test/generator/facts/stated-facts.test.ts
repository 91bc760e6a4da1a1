import { describe, expect, it } from 'vitest';
import { factText } from '../../../generator/facts/stated-facts.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import { sampleSource } from '../../support/sample-source.ts';

const { index: { result } } = await sampleSource();
const index = new ResultIndex({ ...result, fields: { ...result.fields, built: { heading: '投产日期', group: '', unit: '', isDate: true }, dust: { heading: '颗粒物', group: '', unit: 'mg/m3' } } });
const line = result.lines[0] ?? expect.fail();
const printed = (field: string, seen: string) => factText(index, { ...line, facts: { [field]: seen } }, field);

describe('a fact as forms print it', () => {
  it('is a day without the number by which Excel counts it', () => {
    expect(printed('built', '44021')).toBe('2020年7月9日');
    expect(printed('built', '44021（2020-07-09）')).toBe('2020年7月9日');
    expect(printed('built', '2019-11')).toBe('2019-11');
    expect(printed('dust', '44021')).toBe('44021 mg/m³');
  });

  it('is a word where the cell holds a sign alone', () => {
    expect(['／', '/', '√', '×', ' √ '].map((seen) => printed('dust', seen))).toEqual(['不涉及', '不涉及', '有', '没有', '有']);
    expect(printed('dust', '1/2号')).toBe('1/2号');
  });
});
