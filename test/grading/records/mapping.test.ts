import { describe, expect, it } from 'vitest';
import { factsOf, problemsOf, readTable } from './flatten.ts';

const doubtsOf = (table: string, mapping?: Readonly<Record<string, string>>) => {
  const set = readTable(table, mapping === undefined ? {} : { mapping: new Map(Object.entries(mapping)) });
  return (set.tables[0]?.columns ?? []).flatMap(({ doubt }) => (doubt === undefined ? [] : [[doubt.key, doubt.candidates, doubt.examples] as const]));
};
const read = (table: string, mapping: Readonly<Record<string, string>>) => {
  const set = readTable(table, { mapping: new Map(Object.entries(mapping)) });
  return { facts: factsOf(set).slice(2), problems: problemsOf(set) };
};

describe('a mapping that the user confirmed', () => {
  const misspelt = `
    | 企业名称 | 行业类别 | 清洁运输比列 |
    | 示例公司 | 水泥 | 80 |`;

  it('reads a doubtful column as the field, or leaves it out without another word', () => {
    expect(read(misspelt, {})).toEqual({ facts: [], problems: [[1, '清洁运输比列', 'SHEET_002']] });
    expect(read(misspelt, { 清洁运输比列: 'share' })).toEqual({ facts: [[2, 'share', 80]], problems: [] });
    expect(read(misspelt, { 清洁运输比列: '' })).toEqual({ facts: [], problems: [] });
    expect(read(misspelt, { 清洁运输比列: 'no-such-field' }).problems).toEqual([[1, '清洁运输比列', 'SHEET_002']]);
  });

  it('leaves out a column that would be read', () => {
    expect(read(`
      | 企业名称 | 行业类别 | 清洁运输比例 | 门禁系统 |
      | 示例公司 | 水泥 | 很多 | 有 |`, { 清洁运输比例: '' })).toEqual({ facts: [[2, 'gate-system', true]], problems: [] });
  });

  it('still misses a column that every list needs', () => {
    expect(read(misspelt, { 行业类别: '', 清洁运输比列: '' }).problems).toEqual([[undefined, undefined, 'SHEET_004']]);
  });

  it('goes before headings, whichever column comes first', () => {
    const two = `
      | 企业名称 | 行业类别 | 排放浓度 | < | 其他 |
      | ^ | ^ | 颗粒物 | 二氧化硫 | 烟尘 |
      | 示例公司 | 水泥 | 1 | 2 | 3 |`;
    expect(read(two, { '其他/烟尘': 'pm' })).toEqual({ facts: [[3, 'pm', 3], [3, 'so2', 2]], problems: [] });
    expect(read(two, { '其他/烟尘': 'so2' })).toEqual({ facts: [[3, 'pm', 1], [3, 'so2', 3]], problems: [] });
  });

  it('of a heading without groups leaves columns alone that their own groups name', () => {
    const grouped = `
      | 企业名称 | 行业类别 | 排放浓度 | < | 其他 |
      | ^ | ^ | 颗粒物 | 二氧化硫 | 颗粒物 |
      | 示例公司 | 水泥 | 1 | 2 | 3 |`;
    expect(read(grouped, { 颗粒物: '' })).toEqual({ facts: [[3, 'pm', 1], [3, 'so2', 2]], problems: [] });
    expect(read(grouped, { 颗粒物: 'pm-daily' })).toEqual({ facts: [[3, 'pm', 1], [3, 'so2', 2], [3, 'pm-daily', 3]], problems: [] });
  });

  it('tells two columns of one heading apart', () => {
    const twins = `
      | 企业名称 | 行业类别 | 清洁运输比例 | 清洁运输比例 |
      | 示例公司 | 水泥 | 70 | 80 |`;
    expect(doubtsOf(twins)).toEqual([['清洁运输比例#2', ['share'], ['80']]]);
    expect(read(twins, {})).toEqual({ facts: [[2, 'share', 70]], problems: [[1, '清洁运输比例', 'SHEET_003']] });
    expect(read(twins, { '清洁运输比例#2': '' })).toEqual({ facts: [[2, 'share', 70]], problems: [] });
    expect(read(twins, { '清洁运输比例#2': 'share' })).toEqual({ facts: [[2, 'share', 80]], problems: [] });
  });

  it('reads a level although most cells are none, for the user said that it is one', () => {
    const energy = `
      | 企业名称 | 行业类别 | 自评等级 |
      | ^ | ^ | 装备水平 |
      | 示例一公司 | 水泥 | 天然气 |
      | 示例二公司 | 水泥 | 天然气 |
      | 示例三公司 | 水泥 | A |`;
    expect(doubtsOf(energy)).toEqual([['自评等级/装备水平', ['declared-equipment'], ['天然气', '天然气', 'A']]]);
    const { facts, problems } = read(energy, { '自评等级/装备水平': 'declared-equipment' });
    expect([facts.filter(([, field]) => field === 'declared-equipment'), problems]).toEqual([
      [[5, 'declared-equipment', 'A']], [[3, '装备水平', 'CELL_015'], [4, '装备水平', 'CELL_015']],
    ]);
    expect(read(energy, { '自评等级/装备水平': '' }).problems).toEqual([]);
  });
});

describe('a column in doubt', () => {
  it.each([
    ['misspelt', '清洁运输比列', ['share']],
    ['like a field, but too far for a misspelling', '清洁运输方式占比', ['share']],
    ['may be two', '颗粒物', ['pm', 'pm-daily']],
    ['in a unit that fits only one', '颗粒物平均（kg/d）', ['pm-daily']],
  ])('%s: names the fields it may mean, and what stands in it', (_, heading, candidates) => {
    expect(doubtsOf(`
      | 企业名称 | 行业类别 | ${heading} |
      | 示例一公司 | 水泥 | 80 |
      | 示例二公司 | 水泥 |  |
      | 示例三公司 | 水泥 | 约90 |`)).toEqual([[heading, candidates, ['80', '约90']]]);
  });

  it('is none when nothing stands in it and nothing is told of it, when its field is taken, or when it is like no field', () => {
    expect(doubtsOf(`
      | 企业名称 | 行业类别 | 清洁运输方式占比 | 门禁系统 | 门禁系统照片 | 现场照片 |
      | 示例公司 | 水泥 |  | 有 | 见附件 | 见附件 |`)).toEqual([]);
  });

  it('is none any more once it is settled', () => {
    const table = `
      | 企业名称 | 行业类别 | 清洁运输比列 | 颗粒物 |
      | 示例公司 | 水泥 | 80 | 9 |`;
    expect(doubtsOf(table).map(([key]) => key)).toEqual(['清洁运输比列', '颗粒物']);
    expect(doubtsOf(table, { 清洁运输比列: 'share', 颗粒物: '' })).toEqual([]);
  });
});
