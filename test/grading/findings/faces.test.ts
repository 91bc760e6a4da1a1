/** What the faces are given: gaps, summaries, status words and report sheets, from one small county. */
import { describe, expect, it } from 'vitest';
import { enterprisesSheet } from '../../../grading/findings/enterprises-sheet.ts';
import { findingsSheet } from '../../../grading/findings/findings-sheet.ts';
import { gapTo } from '../../../grading/findings/gap.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { statusText } from '../../../grading/findings/status-text.ts';
import { summarise } from '../../../grading/findings/summary.ts';
import { summarySheet } from '../../../grading/findings/summary-sheet.ts';
import { gradeTable, sampleFile } from '../../support/grade-table.ts';

const index = gradeTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 氧化物浓度 | 工艺 | 未批先建 | 清洁运输比例 |
  | 示例甲厂 | 甲业/甲主表 | B | B | B | 22.5 |  | 干法 | 无 | |
  | 示例乙厂 | 甲业/甲主表 | B | C | B | 12 |  | 干法 | 无 | |
  | 示例丙厂 | 甲业/甲主表 | B | B |  | 8-25 |  | 湿法 | 无 | |
  | 示例丁厂 | 甲业/甲主表 | B | A | A | 5 |  | 干法 | 有 | |
  | 示例戊厂 | 甲业/甲副表 | 引领性 |  |  |  |  |  |  | 70 |
  | 示例己厂 | 甲业/甲主表 | C | C | C | 十二 |  | 干法 | 无 | |
`);
const line = (at: number) => index.result.lines[at] as LineResult;

describe('the gap to a grade', () => {
  it('names what is short, by how much, what is asked and what to do', () => {
    expect(gapTo(index, line(0), 'B')).toEqual([{
      indicator: 'particulate-limit', dimension: '排放限值', title: '颗粒物排放浓度', outcome: 'notMet', actual: '22.5',
      requirement: '颗粒物浓度不高于20mg/m3（基准含氧量9%）', difference: 2.5, remedy: '更换滤袋', evidence: ['监测报告'],
    }]);
  });

  it('can be asked for any grade of the table', () => {
    const titles = (grade: string) => gapTo(index, line(0), grade).map((short) => `${short.title} ${short.outcome}`);
    expect(titles('A')).toEqual(['装备水平自评 notMet', '颗粒物排放浓度 notMet']);
    expect([titles('C'), titles('D'), titles('引领性')]).toEqual([[], [], []]);
  });

  it('names the veto that bars the grade, and only for the grades it bars', () => {
    const barred = (grade: string) => gapTo(index, line(3), grade).map((short) => [short.indicator, short.title, short.outcome, short.actual]);
    expect([barred('A'), barred('C')]).toEqual([[['unapproved', '未批先建', 'notMet', '有']], []]);
  });

  it('holds open questions too', () => {
    expect(gapTo(index, line(2), 'B').map((short) => [short.title, short.outcome])).toEqual([
      ['颗粒物排放浓度', 'needsReview'], ['氧化物排放浓度', 'missing'],
    ]);
  });
});

describe('the summary', () => {
  it('counts grades by table, open ones apart', () => {
    expect(summarise(index).tables.map((table) => [table.name, table.lines, table.grades.map((one) => `${one.grade}${one.lines}`).join(' '), table.open])).toEqual([
      ['甲副表', 1, '引领性0 非引领性1', 0], ['甲主表', 5, 'A0 B0 C3 D0', 2],
    ]);
  });

  it('lists the most frequent shortfalls with what each asks', () => {
    expect(summarise(index).shortfalls.map((short) => [short.title, short.lines, short.targets.map((target) => target.grade)])).toEqual([
      ['清洁运输比例', 1, ['引领性']], ['装备水平自评', 1, ['B']], ['颗粒物排放浓度', 1, ['B']],
    ]);
  });
});

describe('the words of the status column', () => {
  it.each([
    [0, '（参考）申报B，评为C；未达标1项：颗粒物排放浓度', 'shortfall'],
    [1, '（参考）申报B，评为C；未达标1项：装备水平自评', 'shortfall'],
    [2, '（参考）申报B，评为待定（B～D）；缺数据1项：氧化物排放浓度；需核查1项：颗粒物排放浓度', 'missing'],
    [3, '（参考）申报B，评为C；一票否决：未批先建', 'shortfall'],
    [4, '（参考）申报引领性，评为非引领性；未达标1项：清洁运输比例', 'shortfall'],
  ])('row %i reads %s', (at, text, kind) => {
    expect(statusText(index, line(at))).toEqual({ row: at + 2, text, kind });
  });

  it('puts what has to be mended in the table first', () => {
    expect(statusText(index, line(5))).toEqual({
      row: 7, text: '（参考）申报C，评为待定（C～D）；改表1处：颗粒物浓度；缺数据1项：颗粒物排放浓度', kind: 'inputProblem',
    });
  });
});

describe('the report sheets', () => {
  it('lists findings by place, each with a link to its cell', () => {
    const sheet = findingsSheet(index, sampleFile);
    const columns = [0, 3, 4, 6, 7, 9, 10].map((at) => sheet.headings[at]);
    expect(columns).toEqual(['类别', '单元格', '企业名称', '指标/标题', '实际', '差值', '判定']);
    expect(sheet.rows.map((row) => [0, 3, 4, 6, 7, 9, 10].map((at) => row[at]?.value))).toEqual([
      ['说明', '第1行', '', '', '没有填写“弄虚作假”的列，6 行没有核查这些情形。', '', '一票否决没有核查'],
      ['未达标', 'F2', '示例甲厂', '颗粒物排放浓度', '22.5', 2.5, '未达标'],
      ['未达标', 'D3', '示例乙厂', '装备水平自评', 'C', '', '未达标'],
      ['缺数据', 'E4', '示例丙厂', '氧化物排放浓度', '工艺：湿法', '', '缺数据'],
      ['需人工核查', 'F4', '示例丙厂', '颗粒物排放浓度', '8-25', '', '需人工核查'],
      ['一票否决', 'I5', '示例丁厂', '未批先建', '有', '', '未达标'],
      ['未达标', 'J6', '示例戊厂', '清洁运输比例', '70', 10, '未达标'],
      ['改表', 'F7', '示例己厂', '颗粒物浓度', '填的是“十二”。', '', '应为数字'],
      ['缺数据', 'F7', '示例己厂', '颗粒物排放浓度', '十二', '', '缺数据'],
    ]);
    expect(sheet.rows[1]?.[3]?.link).toEqual({ sheet: '工业源清单', row: 2, column: 6 });
  });

  it('has one row a line in the list of enterprises, and as many cells as headings everywhere', () => {
    const sheet = enterprisesSheet(index);
    expect(sheet.rows).toHaveLength(6);
    for (const one of [sheet, findingsSheet(index, sampleFile)]) {
      for (const row of one.rows) expect(row).toHaveLength(one.headings.length);
      expect(one.widths).toHaveLength(one.headings.length);
    }
    expect(summarySheet(index).rows.length).toBeGreaterThan(5);
  });

  it('leaves no token unfilled anywhere', () => {
    const text = JSON.stringify([summarySheet(index), findingsSheet(index, sampleFile), enterprisesSheet(index)]);
    expect(text).not.toMatch(/\{\w+\}|（未知）|undefined|NaN/);
  });
});
