/** Results as lists of things to act on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssuesOf } from '../../../../addin/session/faces/issues.ts';
import { findingsSheet } from '../../../../grading/findings/findings-sheet.ts';
import { ResultIndex } from '../../../../grading/findings/lookups.ts';
import type { GradingResult } from '../../../../grading/findings/result.ts';
import { gradeTable, sampleFile } from '../../../support/grade-table.ts';
import { county, countyIssues } from './county.ts';

describe('the issues', () => {
  it('come in the order of rows and columns, each with what was seen, what is asked and how far apart', () => {
    expect(countyIssues.map(({ address, enterprise, kind, mark, text }) => [address, enterprise, kind, mark, text])).toEqual([
      ['第1行', '', 'problem', 'review', '没有填写“弄虚作假”的列，9 行没有核查这些情形。'],
      ['F2', '示例甲厂', 'finding', 'shortfall', '填的是“22.5”。B要求：颗粒物浓度不高于20mg/m3（基准含氧量9%）。相差 2.5 mg/m3。'],
      ['D3', '示例乙厂', 'finding', 'shortfall', '填的是“C”。B要求：装备水平自评等级达到B（条文待填）。'],
      ['E4', '示例丙厂', 'finding', 'missing', '没有填写“排放限值”（工艺：湿法）。B要求：氧化物浓度限值待填，排放限值自评等级达到A。'],
      ['F4', '示例丙厂', 'finding', 'review', '填的是“8-25”，需人工核查。B要求：颗粒物浓度不高于20mg/m3（基准含氧量9%）。'],
      ['I5', '示例丁厂', 'veto', 'shortfall', '填的是“有”，属于一票否决的情形。'],
      ['J6', '示例戊厂', 'finding', 'shortfall', '填的是“70”。引领性要求：清洁运输比例不低于80%。相差 10 %。'],
      ['F7', '示例己厂', 'problem', 'inputProblem', '填的是“十二”。'],
      ['F7', '示例己厂', 'finding', 'missing', '填的是“十二”。C要求：颗粒物浓度不高于30mg/m3（基准含氧量9%）。'],
      ['B8', '示例庚厂', 'problem', 'review', '“乙业”的指标还没有收录，这一行没有判级。'],
      ['A12', '', 'problem', 'inputProblem', '没有填写。'],
    ]);
  });

  it('carry everything the list needs', () => {
    expect(countyIssues[1]).toEqual({
      id: '工业源清单\u00002\u0000first/main particulate-limit', kind: 'finding', mark: 'shortfall', severity: 'error', isNotice: false,
      sheet: '工业源清单', row: 2, column: 6, address: 'F2', enterprise: '示例甲厂', line: '', title: '颗粒物排放浓度', dimension: '排放限值',
      heading: '颗粒物浓度', text: expect.any(String), fix: '更换滤袋', basis: '测试〔2020〕2号 表1', doubt: undefined, ignored: undefined,
      entry: { sheet: '工业源清单', enterprise: '示例甲厂', line: '', subject: 'first/main particulate-limit', seen: '22.5' }, lineIndex: 0,
    });
    expect(countyIssues.map(({ doubt }) => doubt ?? '')).toEqual(['', '', 'blank', 'blank', '', '', 'unverified', '', '', '', '']);
  });

  it('have ids of their own, and a way to be left out for all but vetoes and rows without a name', () => {
    expect(new Set(countyIssues.map(({ id }) => id)).size).toBe(countyIssues.length);
    expect(countyIssues.filter(({ entry }) => entry === undefined).map(({ kind, enterprise }) => [kind, enterprise])).toEqual([['veto', '示例丁厂'], ['problem', '']]);
  });

  it('are those of the findings sheet', () => {
    const places = findingsSheet(county, sampleFile).rows.map((row) => row[3]?.value);
    expect(countyIssues.map(({ address }) => address)).toEqual(places);
  });

  it('tell a day that stands in its cell as a bare number as a day too', () => {
    const { result } = county;
    expect([result.fields['report-on']?.isDate, result.fields['particulate']?.isDate]).toEqual([true, undefined]);
    const seen = (value: string, isDate: boolean) => createIssuesOf()(new ResultIndex({
      ...result,
      fields: { ...result.fields, particulate: { heading: '', group: '', unit: '', ...(isDate ? { isDate: true } : {}) } },
      lines: result.lines.map((line, at) => (at === 0 ? { ...line, facts: { ...line.facts, particulate: value } } : line)),
    })).find(({ address }) => address === 'F2')?.text;
    expect(seen('43831', true)).toMatch(/^填的是“43831（即 2020-01-01）”。/);
    expect(seen('2020-01-01', true)).toMatch(/^填的是“2020-01-01”。/);
    expect(seen('43831', false)).toMatch(/^填的是“43831”。/);
  });

  it('keep the two doubles of one row apart', () => {
    const index = gradeTable(`
      | 企业名称 | 统一社会信用代码 | 行业类别 |
      | 示例甲厂 | 91130100MA0000001X | 甲业/甲主表 |
      | 示例乙厂 | 91130100MA0000001X | 甲业/甲主表 |
      | 示例丙厂 | 91130100MA0000001X | 甲业/甲主表 |
    `);
    const ids = createIssuesOf()(index).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('after an edit', () => {
  const values = fc.constantFrom('5', '22.5', '8-25', '十二', '');
  const rows = fc.array(fc.tuple(fc.constantFrom('示例甲厂', '示例乙厂', '示例丙厂', ''), fc.constantFrom('A', 'B', 'C', ''), values, fc.constantFrom('有', '无', '待定')), { minLength: 1, maxLength: 6 });
  const judged = (cells: readonly (readonly string[])[]): GradingResult => gradeTable(`
    | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 未批先建 |
    ${cells.map(([name, level, value, veto]) => `| ${name} | 甲业/甲主表 | B | ${level} | ${level} | ${value} | ${veto} |`).join('\n')}
  `).result;

  it('the issues are those that a fresh look gives, whatever was remembered', () => {
    fc.assert(fc.property(rows, rows, (before, after) => {
      const issuesOf = createIssuesOf();
      const first = judged(before);
      issuesOf(new ResultIndex(first));
      const fresh = judged(after);
      // Lines that say the same stay the same objects, as a patch leaves them.
      const lines = fresh.lines.map((line, at) => (JSON.stringify(line) === JSON.stringify(first.lines[at]) ? first.lines[at] ?? line : line));
      const index = new ResultIndex({ ...fresh, lines });
      expect(issuesOf(index)).toEqual(createIssuesOf()(index));
    }), { numRuns: 150 });
  });

  it('unchanged lines keep their issues as the same objects', () => {
    const issuesOf = createIssuesOf();
    const before = issuesOf(county);
    const lines = county.result.lines.map((line, at) => (at === 1 ? { ...line } : line));
    const after = issuesOf(new ResultIndex({ ...county.result, lines, problems: structuredClone(county.result.problems) }));
    expect(after.filter((issue) => !before.includes(issue)).map(({ row }) => row)).toEqual([3]);
  });
});
