import { describe, expect, it } from 'vitest';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import { planMarks } from '../../workbook/plan-marks.ts';
import { gradeTable, sampleFile } from '../support/grade-table.ts';

const index = gradeTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 | 弄虚作假 | 未批先建 |
  | 示例甲厂 | 甲业/甲主表 | B | C | 十二 | 干法 | 有 | 待查 |
  | 示例乙厂 | 甲业/甲主表 | B | B |  | 干法 | 无 | 无 |
  | 示例丙厂 | 乙业 | B | B | 12 | 干法 | 无 | 无 |
`);

describe('the marks of a sheet', () => {
  it('colour what has to be mended, what falls short, what is missing and what a person has to see', () => {
    expect(planMarks(index, sampleFile).sheets[0]?.cells.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [2, 4, 'shortfall'], [2, 5, 'inputProblem'], [2, 7, 'shortfall'], [2, 8, 'inputProblem'], [3, 5, 'missing'], [4, 2, 'review'],
    ]);
  });

  it('put the words into the first empty column beside the headings', () => {
    const status = planMarks(index, sampleFile).sheets[0]?.status;
    expect([status?.column, status?.headerRow, status?.rows.map((row) => row.row)]).toEqual([9, 1, [2, 3, 4]]);
  });

  it('leave the words out where a sheet is full to its last column', () => {
    const full = { ...index.result, sheets: index.result.sheets.map((sheet) => ({ ...sheet, freeColumn: 16_385 })) };
    const status = planMarks(new ResultIndex(full), sampleFile).sheets[0]?.status;
    expect([status?.column, status?.rows]).toEqual([16_384, []]);
  });

  it('bring both report sheets along', () => {
    expect(planMarks(index, sampleFile).reports.map((report) => report.name)).toEqual(['核查结果', '核查汇总']);
  });
});
