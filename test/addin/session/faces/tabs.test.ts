/** What the tabs 总览, 企业 and 指标 show. */
import { describe, expect, it } from 'vitest';
import { enterpriseList, searchEnterprises } from '../../../../addin/session/faces/enterprise-list.ts';
import { enterpriseView } from '../../../../addin/session/faces/enterprise-view.ts';
import { indicatorView, tableChoices } from '../../../../addin/session/faces/indicator-view.ts';
import { overviewOf } from '../../../../addin/session/faces/overview.ts';
import { createIssuesOf } from '../../../../addin/session/faces/issues.ts';
import { nothingFound } from '../../../../addin/session/faces/nothing-found.ts';
import { ResultIndex } from '../../../../grading/findings/lookups.ts';
import { gradeTable } from '../../../support/grade-table.ts';
import { county, countyIssues } from './county.ts';

describe('总览', () => {
  const overview = overviewOf(county, ['A', '引领性', 'B', 'C', 'D', '非引领性']);

  it('counts grades by table and over all, open ones apart', () => {
    expect(overview.tables.map(({ title, lines, grades, open, forReference }) => [title, lines, grades.map(({ grade, lines: count }) => `${grade}${count}`).join(' '), open, forReference])).toEqual([
      ['甲业/甲副表', 2, '引领性1 非引领性1', 0, 2], ['甲业/甲主表', 7, 'A0 B2 C3 D0 待定2', 2, 7],
    ]);
    expect(overview.distribution.map(({ grade, lines }) => [grade, lines])).toEqual([['引领性', 1], ['B', 2], ['C', 3], ['非引领性', 1], ['待定', 2]]);
    expect(overview.distribution.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('names the frequent shortfalls and says which lines have no grade and why', () => {
    expect(overview.shortfalls.map(({ tableTitle, title, lines }) => [tableTitle, title, lines])).toContainEqual(['甲业/甲主表', '颗粒物排放浓度', 1]);
    expect(overview.notGraded).toEqual([{ reason: '行业还没有指标包：乙业', lines: [6] }, { reason: '长期停产，不判级', lines: [7] }]);
    expect(overview.counts).toMatchObject({ lines: 11, notGraded: 2 });
  });
});

describe('总览 where nothing was checked', () => {
  const settings = { scope: 'sheet', visibleOnly: false, target: undefined, date: '2020-09-01' } as const;
  const seen = (table: string) => {
    const index = gradeTable(table);
    return nothingFound({ index, settings });
  };

  it('says that there is no list, or nobody in it, and what to do', () => {
    expect(seen('| 填表说明 |')).toEqual({ title: '没有可以核查的企业清单', reasons: [expect.stringMatching(/^前 \d+ 行里没有找到企业清单的表头.*打开企业清单所在的工作表再核查/)] });
    expect(seen('| 企业名称 | 行业类别 |')).toEqual({ title: '清单里没有企业', reasons: ['认出了表头，但下面没有企业。确认选择的是已经填写的清单。'] });
    expect(nothingFound({ index: county, settings })).toBeUndefined();
  });

  it('says that all rows are hidden where only visible ones count', () => {
    const nobody = new ResultIndex({ ...county.result, lines: [], enterprises: [] });
    expect(nothingFound({ index: nobody, settings: { ...settings, visibleOnly: true } })).toEqual({ title: '没有可见的企业', reasons: [expect.stringContaining('取消“只看可见行”')] });
  });
});

describe('the list of enterprises', () => {
  const items = enterpriseList(county, countyIssues);

  it('has a grade and counts for each', () => {
    expect(items.map(({ title, industries, grade, isOpen, lines, issues }) => [title, industries, grade, isOpen, lines, issues])).toEqual([
      ['示例甲厂', '甲业/甲主表', 'C', false, 1, 1], ['示例乙厂', '甲业/甲主表', 'C', false, 1, 1], ['示例丙厂', '甲业/甲主表', 'B～D', true, 1, 2],
      ['示例丁厂', '甲业/甲主表', 'C', false, 1, 1], ['示例戊厂', '甲业/甲副表', '非引领性', false, 1, 1], ['示例己厂', '甲业/甲主表', 'C～D', true, 1, 2],
      ['示例庚厂', '乙业', '该行业还没有指标包，未判级', false, 1, 0], ['示例辛厂', '甲业/甲主表', '长期停产，不判级', false, 1, 0],
      ['示例壬厂', '甲业/甲主表、甲业/甲副表', 'B、引领性', false, 2, 0], ['没有企业名称（工业源清单 第12行）', '甲业/甲主表', 'B', false, 1, 1],
    ]);
  });

  it.each([['甲 厂', 1], ['甲副表', 2], ['ｂ～d', 1], ['', 10]] as const)('finds %s', (search, count) => {
    expect(searchEnterprises(items, search === '甲 厂' ? '示例甲' : search)).toHaveLength(count);
  });

  it('finds an enterprise by a part of its credit code', () => {
    const coded = items.map((item, at) => (at === 2 ? { ...item, creditCode: '91139999MA0EXAMPLY' } : item));
    expect(searchEnterprises(coded, 'ma0exampl').map(({ title }) => title)).toEqual(['示例丙厂']);
  });
});

describe('企业', () => {
  const first = (at: number) => enterpriseView(county, at)?.lines[0];

  it('says what holds the grade and what stands before the next one, with remedy and evidence', () => {
    expect(first(0)).toMatchObject({
      table: '甲业/甲主表', applied: 'B', grade: 'C', isForReference: true, steps: ['短板：颗粒物排放浓度，定为C。', '申报B，等级仍为C。'],
      deciding: [{ title: '颗粒物排放浓度', actual: '22.5', grade: 'B', requirement: expect.stringContaining('不高于20'), outcomeName: '未达标', column: 6 }],
      next: { grade: 'B', heldByApplication: false, shortfalls: [{ title: '颗粒物排放浓度', difference: 2.5, remedy: '更换滤袋', evidence: ['监测报告'], column: 6 }] },
      settling: [],
    });
  });

  it('says what would settle an open grade, cell by cell', () => {
    const line = first(2);
    expect([line?.isOpen, line?.grade, line?.next?.grade]).toEqual([true, 'B～D', 'B']);
    expect(line?.settling.map(({ heading, place }) => [heading, place?.address])).toEqual([['颗粒物浓度', 'F4'], ['排放限值', 'E4']]);
  });

  it('tells what caps an open grade from what leaves it open, and calls a range possible', () => {
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 工艺 | 未批先建 |
      | 示例甲厂 | 甲业/甲主表 | A | C | A |  | 干法 | 无 |
      | 示例乙厂 | 甲业/甲主表 | A | A | A |  | 干法 | 无 |
    `);
    expect([0, 1].map((at) => enterpriseView(index, at)?.lines[0]?.steps)).toEqual([
      ['短板：装备水平自评，最高为C；待定：颗粒物排放浓度，可能为C～D。', '申报A，等级仍可能为C～D。'], ['待定：颗粒物排放浓度，可能为A～D。', '申报A，等级仍可能为A～D。'],
    ]);
    expect(enterpriseView(index, 0)?.lines[0]?.next).toMatchObject({ grade: 'C', shortfalls: [{ title: '颗粒物排放浓度' }] });
  });

  it('counts what the grade rests on as its issues are tagged', () => {
    const lines = county.result.lines.map((line, at) => (at === 4 ? { ...line, restsOn: { unverified: [], blank: line.findings.map(({ indicator }) => indicator) } } : line));
    const index = new ResultIndex({ ...county.result, lines });
    expect(createIssuesOf()(index).filter(({ lineIndex }) => lineIndex === 4).map(({ title, doubt }) => [title, doubt])).toEqual([['清洁运输比例', 'unverified']]);
    expect(enterpriseView(index, 4)?.lines[0]?.restsOn).toEqual({ unverified: ['清洁运输比例'], blank: [] });
  });

  it.each([
    [3, ['各项指标都达到A。', '一票否决“未批先建”，降为C。', '申报B，等级仍为C。'], 'B', ['未批先建'], false],
    [8, ['各项指标都达到A。', '申报B，按申报的等级定为B。'], 'A', [], true],
  ] as const)('tells vetoes and applications in words (%i)', (at, steps, next, gaps, held) => {
    const line = first(at);
    expect([line?.steps, line?.next?.grade, line?.next?.shortfalls.map(({ title }) => title), line?.next?.heldByApplication]).toEqual([steps, next, gaps, held]);
  });

  it('gives every line of several, the reason of one without grade, and nothing for an enterprise that is not there', () => {
    expect(enterpriseView(county, 8)?.lines.map(({ line, table, grade, next }) => [line, table, grade, next?.grade])).toEqual([
      ['一线', '甲业/甲主表', 'B', 'A'], ['二线', '甲业/甲副表', '引领性', undefined],
    ]);
    expect(first(6)).toMatchObject({ isGraded: false, grade: '该行业还没有指标包，未判级', next: undefined, deciding: [], steps: [] });
    expect(enterpriseView(county, 99)).toBeUndefined();
  });
});

describe('指标', () => {
  const { edition, tables } = county.result;
  const library = { edition, fields: {}, tables, industries: [], industriesWithoutPack: [], grades: [] };

  it('lists the tables with how many of their indicators are in doubt', () => {
    expect(tableChoices(library).map(({ title, indicators, doubtful }) => [title, indicators, doubtful])).toEqual([['甲业/甲主表', 3, 2], ['甲业/甲副表', 1, 1]]);
  });

  it('groups indicators by dimension with requirement, clause, confidence, evidence and remedy', () => {
    const groups = indicatorView(tables['first/main'] ?? expect.fail());
    expect(groups.map(({ dimension, indicators }) => [dimension, indicators.map(({ title }) => title)])).toEqual([
      ['装备水平', ['装备水平自评']], ['排放限值', ['颗粒物排放浓度', '氧化物排放浓度']],
    ]);
    expect(groups[1]?.indicators[0]).toMatchObject({
      confidenceName: '转述', basis: '测试〔2020〕2号 表1', address: '', evidence: ['监测报告'], remedy: '更换滤袋',
      requirements: [{ grade: 'A', text: expect.stringContaining('10'), confidenceName: '转述' }, { grade: 'B' }, { grade: 'C' }],
    });
  });

  it('can be searched', () => {
    expect(indicatorView(tables['first/main'] ?? expect.fail(), '滤袋 氧化')).toEqual([]);
    expect(indicatorView(tables['first/main'] ?? expect.fail(), '氧化物').flatMap(({ indicators }) => indicators.map(({ id }) => id))).toEqual(['oxide-limit']);
  });
});
