import { describe, expect, it } from 'vitest';
import { actionableFindings } from '../../../grading/findings/actionable.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { gradeTable } from '../../support/grade-table.ts';
import { libraryOf, tinyPack } from '../../support/tiny-edition.ts';

/** Two figures that are not known and one sentence that is not known, all of one dimension. */
const blank = tinyPack.replace('op: atMost, field: particulate, value: 10', 'op: declaredLevel').replace('op: atMost, field: particulate, value: 20', 'op: declaredLevel')
  .replace('op: atMost, field: particulate, value: 30', 'op: declaredLevel').replace('appliesWhen: { op: oneOf, field: process, values: [湿法] }', '');

describe('what somebody has to act on', () => {
  const index = gradeTable(`
    | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 |
    | 示例甲厂 | 甲业/甲主表 | B | C | C |
    | 示例乙厂 | 甲业/甲主表 | B | B |  |
    | 示例丙厂 | 甲业/甲主表 | B | B | B |
  `, {}, libraryOf(blank));
  const acts = (at: number) => actionableFindings(index, index.result.lines[at] as LineResult).map((finding) => [finding.indicator, finding.outcome]);

  it('names a declared level once, however many indicators rest on it', () => {
    expect(acts(0)).toEqual([['equipment-declared', 'notMet'], ['particulate-limit', 'notMet']]);
    expect(acts(1)).toEqual([['particulate-limit', 'missing']]);
    expect(acts(2)).toEqual([]);
  });

  it('is asked anew of the same line when its sheet has other columns', () => {
    const { result } = index;
    const limits = result.sheets[0]?.columns.find(({ heading }) => heading === '排放限值')?.field;
    const without = new ResultIndex({ ...result, sheets: result.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.filter(({ field }) => field !== limits) })) });
    const line = result.lines[1] as LineResult;
    expect([index, without, index].map((one) => actionableFindings(one, line).length)).toEqual([1, 0, 1]);
  });

  it('leaves every finding in the result', () => {
    expect(index.result.lines[0]?.findings).toHaveLength(3);
  });
});
