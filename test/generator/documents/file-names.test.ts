import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNamePattern, fileName, uniqueNames } from '../../../generator/documents/file-names.ts';
import { problemLine } from '../../../grading/messages/problem.ts';

const values = { number: '007', enterprise: '示例甲厂', industry: '玻璃', table: '玻璃_平板玻璃', county: '示例县', document: '附件5 专家审核表' };

describe('a file name', () => {
  it.each([
    ['{序号}_{企业名称}_专家审核表', '007_示例甲厂_专家审核表'], ['{序号}_{企业名称}_专家审核表.docx', '007_示例甲厂_专家审核表'],
    ['{县区}{指标表}（{行业}） {文件}', '示例县玻璃_平板玻璃（玻璃） 附件5 专家审核表'], ['｛序号｝_{ 企业名称 }', '007_示例甲厂'], ['审核表', '审核表'], ['{没有}', '{没有}'],
  ])('by the pattern %j is %j', (pattern, name) => {
    expect(fileName(pattern, values)).toBe(name);
  });

  it('of an enterprise without a name still is one', () => {
    expect(fileName('{企业名称}', { ...values, enterprise: ' ' })).toBe('未命名');
    expect(fileName('{序号}_{企业名称}_表', { ...values, enterprise: '' })).toBe('007_表');
  });

  it('cannot leave its folder, nor take the tags that are in a name', () => {
    expect(fileName('{企业名称}', { ...values, enterprise: '../../{序号}' })).toBe('{序号}');
  });
});

describe('a long name', () => {
  it.each(['{序号}_{企业名称}_专家审核表', '{企业名称}（{指标表}）专家审核表.docx', '{指标表}_{企业名称}_专家审核表'])('is cut in the enterprise, so that the end stays: %s', (pattern) => {
    const name = fileName(pattern, { ...values, enterprise: '示例长'.repeat(70) });
    expect(name).toMatch(/示例长示例长.*专家审核表$/);
    expect(new TextEncoder().encode(name).length).toBeGreaterThan(190);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  });

  it('is cut at the table, too, where that is too long; what is fixed is cut last', () => {
    expect(fileName('{企业名称}_{指标表}_表', { ...values, enterprise: '甲'.repeat(200), table: '乙'.repeat(200) })).toMatch(/^乙+_表$/);
    expect(fileName('丙'.repeat(300), values)).toBe('丙'.repeat(66));
  });

  it('never loses its end, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (enterprise) => {
      expect(fileName('{序号}_{企业名称}_专家审核表', { ...values, enterprise })).toMatch(/^007_.*专家审核表$/su);
    }));
  });
});

describe('a name pattern', () => {
  it.each(['{序号', '序号}', '{序号}_{企业名称', '{{序号}}', '｛序号'])('with a brace that has no partner is told: %s', (pattern) => {
    expect(checkNamePattern(pattern).map(({ code }) => code)).toContain('DOC_013');
  });

  it('names the tags that are none, once each', () => {
    const found = checkNamePattern('{序号}_{公司}_{公司}_{x}');
    expect(found.map(problemLine)).toEqual([
      '文件名写法“{序号}_{公司}_{公司}_{x}”中的 {公司} 不是规定的标签。可用的标签：{序号}、{企业名称}、{行业}、{指标表}、{县区}、{文件}。（DOC_004）',
      expect.stringContaining('中的 {x} 不是'),
    ]);
    expect(checkNamePattern('{序号}_{企业名称}')).toEqual([]);
  });
});

describe('unique names', () => {
  it('number the second of a name, without regard to case or to how a letter is composed', () => {
    const unique = uniqueNames();
    expect(['表', '表', 'a', 'A', 'é', 'e\u0301', '表(2)', '表'].map(unique)).toEqual(['表', '表(2)', 'a', 'A(2)', 'é', 'e\u0301(2)', '表(2)(2)', '表(3)']);
  });

  it('are unique whatever the names', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('a', 'A', 'a(2)', 'ß', 'SS', 'ſ', 'İ', 'ı', 'é', 'e\u0301'), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }), (names) => {
      const made = names.map(uniqueNames());
      expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
      expect(new Set(made.map((name) => name.normalize('NFC').toUpperCase())).size).toBe(names.length);
    }), { numRuns: 300 });
  });

  it('take thousands of the same name in their stride', () => {
    const unique = uniqueNames();
    const started = performance.now();
    for (let at = 0; at < 20_000; at++) unique('表');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
