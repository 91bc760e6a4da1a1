import { describe, expect, it } from 'vitest';
import { doubtfulColumns } from '../../../grading/findings/doubtful-columns.ts';
import { sampleFile, gradeTable } from '../../support/grade-table.ts';

describe('the doubtful columns of a result', () => {
  it('come with their place, what stands in them and the fields they may mean', () => {
    const { result } = gradeTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 颗粒勿浓度 | 情况说明 |
      | 示例甲厂 | 甲业/甲主表 | B | 9 | 好 |`);
    expect(doubtfulColumns(result)).toEqual([{
      file: sampleFile, sheet: '工业源清单', column: 4, letters: 'D', heading: '颗粒勿浓度', examples: ['9'],
      candidates: [{ field: 'particulate', heading: '颗粒物浓度' }],
    }]);
  });

  it('are none where every heading is sure', () => {
    expect(doubtfulColumns(gradeTable(`
      | 企业名称 | 行业类别 |
      | 示例甲厂 | 甲业/甲主表 |`).result)).toEqual([]);
  });
});
