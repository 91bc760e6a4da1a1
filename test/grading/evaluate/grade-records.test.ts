import { describe, expect, it } from 'vitest';
import { countsForReference, finalGrade } from '../../../campaign/final-grade.ts';
import { gradeRecords } from '../../../grading/evaluate/grade-records.ts';
import { actionableFindings } from '../../../grading/findings/actionable.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { statusText } from '../../../grading/findings/status-text.ts';
import { libraryOf, tinyEdition, tinyLibrary, tinyPack } from '../../support/tiny-edition.ts';
import { loadLibraries } from '../../../grading/indicators/load-library.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import { gradeTable } from '../../support/grade-table.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';

const grades = (index: ResultIndex) => index.result.lines.map((line) =>
  [line.row, line.grade === undefined ? line.notGraded : `${line.grade.best}-${line.grade.worst}`]);

const header = '| 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 | 弄虚作假 |';

describe('grading records', () => {
  it('grades every row by its own table, and one broken row stops no other', () => {
    const index = gradeTable(`
      ${header}
      | 示例甲厂 | 甲业/甲主表 | B | B | 12 | 干法 | 无 |
      | 示例乙厂 | 甲业/甲主表 | A级 | A | 没测 | 干法 | 无 |
      | 示例丙厂 | 乙业 | B | B | 12 | 干法 | 无 |
      | 示例丁厂 | 丙丁戊业 | B | B | 12 | 干法 | 无 |
      | 示例戊厂 | 甲业 | B | B | 12 | 干法 | 无 |
      | 示例己厂 | 甲业/甲主表 | 长期停产 |  |  |  |  |
      | 示例庚厂 | 甲业/甲主表 | 应评未评 | A | 1 | 干法 |  |
      | 示例辛厂 | 甲业/甲主表 | 引领性 | A | 1 | 干法 |  |
      | 示例壬厂 | 甲业/甲主表 | A | A | 1 | 干法 | 有 |
    `);
    expect(grades(index)).toEqual([
      [2, 'B-B'], [3, 'A-D'], [4, { reason: 'noPack' }], [5, { reason: 'industry' }], [6, { reason: 'industry' }],
      [7, { reason: 'status', status: '长期停产' }], [8, 'D-D'], [9, 'A-A'], [10, 'D-D'],
    ]);
    expect(index.result.problems.filter((found) => found.code !== 'SHEET_008').map((found) => [found.place.row, found.place.heading, found.code])).toEqual([
      [3, '颗粒物浓度', 'CELL_002'], [4, '行业类别', 'INDUSTRY_003'], [5, '行业类别', 'INDUSTRY_001'], [6, '行业类别', 'INDUSTRY_004'],
      [9, '申报绩效等级', 'INDUSTRY_005'],
    ]);
  });

  it('keeps the lines of one enterprise together, and two of one name with two codes apart', () => {
    const index = gradeTable(`
      | 企业名称 | 统一社会信用代码 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 |
      | 示例甲厂 |  | 甲业/甲主表 | 1号线 | A | 1 | 干法 |
      | 示例乙厂 |  | 甲业/甲主表 |  | A | 1 | 干法 |
      | 示例甲厂 |  | 甲业/甲主表 | 2号线 | C | 1 | 干法 |
    `);
    expect(index.result.enterprises.map((enterprise) => [enterprise.name, enterprise.lines])).toEqual([['示例甲厂', [0, 2]], ['示例乙厂', [1]]]);
    expect(index.result.enterprises[0]?.overall).toBeUndefined();
  });

  it('takes the lowest line for the enterprise where the edition says so', () => {
    const { libraries } = loadLibraries([
      { path: 'edition.yaml', text: tinyEdition.replace('overall: perLine', 'overall: lowest') }, { path: 'a.yaml', text: tinyPack },
    ]);
    const library = libraries[0] as (typeof libraries)[number];
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 |
      | 示例甲厂 | 甲业/甲主表 | 1号线 | A | 1 | 干法 |
      | 示例甲厂 | 甲业/甲主表 | 2号线 | C | 1 | 干法 |
    `, {}, library);
    expect(index.result.enterprises[0]?.overall).toEqual([{ grades: ['A', 'B', 'C', 'D'], best: 'C', worst: 'C' }]);
  });

  it('takes the lowest line of each scheme: grades of different schemes are not compared', () => {
    const { libraries } = loadLibraries([
      { path: 'edition.yaml', text: tinyEdition.replace('overall: perLine', 'overall: lowest') }, { path: 'a.yaml', text: tinyPack },
    ]);
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 | 清洁运输比例 |
      | 示例甲厂 | 甲业/甲主表 | 1号线 | A | 1 | 干法 | |
      | 示例甲厂 | 甲业/甲副表 | 2号线 | | | | 90 |
      | 示例甲厂 | 甲业/甲主表 | 3号线 | B | 1 | 干法 | |
      | 示例甲厂 | 甲业/甲副表 | 4号线 | | | | 70 |
      | 示例甲厂 | 甲业/甲副表 | 5号线 | | | | 90 |
    `, {}, libraries[0] as (typeof libraries)[number]);
    const { result } = index;
    expect(result.enterprises[0]?.overall).toEqual([
      { grades: ['A', 'B', 'C', 'D'], best: 'B', worst: 'B' }, { grades: ['引领性', '非引领性'], best: '非引领性', worst: '非引领性' },
    ]);
    expect(result.lines.map((line) => finalGrade(result, line))).toEqual(['B', '非引领性', 'B', '非引领性', '非引领性']);
    expect(result.lines.map((line) => countsForReference(result, line))).toEqual([true, true, true, true, true]);
  });

  it('leaves a line of a table that keeps its own grade out of that of the enterprise', () => {
    const library = libraryOf(tinyPack.replace('use: [shared]', 'use: [shared]\n    overall: lowest'));
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 | 清洁运输比例 |
      | 示例甲厂 | 甲业/甲主表 | 1号线 | A | 1 | 干法 | |
      | 示例甲厂 | 甲业/甲主表 | 2号线 | C | 1 | 干法 | |
      | 示例甲厂 | 甲业/甲副表 | 3号线 | | | | 90 |
    `, {}, library);
    const { result } = index;
    expect(result.lines.map((line) => finalGrade(result, line))).toEqual(['C', 'C', '引领性']);
    const words = result.lines.map((line) => statusText(index, line).text.includes('企业整体'));
    expect(words).toEqual([true, true, false]);
  });

  it('leaves out indicators that are not in force on the day', () => {
    const library = libraryOf(tinyPack.replace('remedy: 更换滤袋', 'from: 2020-07-01\n        until: 2020-09-01'));
    const rows = `${header}\n| 示例甲厂 | 甲业/甲主表 | | A | 15 | 干法 | 无 |`;
    const gradeOn = (date: string) => gradeTable(rows, { date }, library).result.lines[0]?.grade?.best;
    expect(['2020-06-30', '2020-07-01', '2020-08-31', '2020-09-01'].map(gradeOn)).toEqual(['A', 'B', 'B', 'A']);
  });

  it('says how far it is, and stops where it is told to', () => {
    const library = tinyLibrary();
    const rows = Array.from({ length: 1200 }, (_, at) => `| 示例${at}厂 | 甲业/甲主表 | B | B | 12 | 干法 | 无 |`).join('\n');
    const set = readRecords([gridFromTable(`${header}\n${rows}`)], library);
    const seen: string[] = [];
    gradeRecords([{ file: 'a', set }], library, { date: '2020-09-01', onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['500/1200', '1000/1200', '1200/1200']);
    const stop = () => { throw new Error('stop'); };
    expect(() => gradeRecords([{ file: 'a', set }], library, { date: '2020-09-01', onProgress: stop })).toThrow('stop');
  });

  it('leaves a grade open where a veto cell holds something that is neither yes nor no, and lets an empty one be', () => {
    const index = gradeTable(`
      ${header}
      | 示例甲厂 | 甲业/甲主表 | A | A | 5 | 干法 | 待查 |
      | 示例乙厂 | 甲业/甲主表 | A | A | 5 | 干法 |  |
      | 示例丙厂 | 甲业/甲主表 | A | A | 5 | 干法 | / |
    `);
    expect(grades(index)).toEqual([[2, 'A-D'], [3, 'A-A'], [4, 'A-A']]);
    expect(index.result.lines.map((line) => line.settledBy)).toEqual([['fraud'], [], []]);
    expect(statusText(index, index.result.lines[0] as LineResult).text).toContain('一票否决待核：弄虚作假');
  });

  it('says why a line without an application stands where it does', () => {
    const index = gradeTable(`
      ${header}
      | 示例甲厂 | 甲业/甲主表 |  | D | 5 | 干法 | 无 |
      | 示例乙厂 | 甲业/甲主表 | 应评未评 | A | 5 | 干法 | 无 |
    `);
    const words = index.result.lines.map((line) => statusText(index, line).text);
    expect(words[0]).toContain('评为D；短板：装备水平自评');
    expect(words[1]).toContain('应评未评，按最低等级');
  });

  it('takes the nearest better grade as target where a table does not have the one asked for', () => {
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 清洁运输比例 |
      | 示例甲厂 | 甲业/甲副表 | 非引领性 | 70 |
    `, { target: 'B' });
    expect(index.result.lines.map((line) => [line.target, line.findings[0]?.outcome])).toEqual([['引领性', 'notMet']]);
  });

  it('takes the lowest line for the enterprise where only the table says so', () => {
    const library = libraryOf(tinyPack.replace('use: [shared]', 'use: [shared]\n    overall: lowest'));
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 |
      | 示例甲厂 | 甲业/甲主表 | 1号线 | A | 1 | 干法 |
      | 示例甲厂 | 甲业/甲主表 | 2号线 | C | 1 | 干法 |
    `, {}, library);
    expect(index.result.enterprises[0]?.overall).toEqual([{ grades: ['A', 'B', 'C', 'D'], best: 'C', worst: 'C' }]);
    expect(statusText(index, index.result.lines[0] as LineResult).text).toContain('企业整体C');
  });

  it('takes two rows that differ in what decides the indicators for two lines', () => {
    const rows = (second: string) => gradeTable(`
      ${header}
      | 示例甲厂 | 甲业/甲主表 | B | B | 12 | 干法 | 无 |
      | 示例甲厂 | 甲业/甲主表 | B | B | 12 | ${second} | 无 |
    `).result.problems.map((found) => found.code);
    expect([rows('湿法').includes('ROW_003'), rows('干法').includes('ROW_003')]).toEqual([false, true]);
  });

  it('tells of one code for two enterprises in two files', () => {
    const library = tinyLibrary();
    const set = (name: string, code: string) => readRecords([gridFromTable(`
      | 企业名称 | 统一社会信用代码 | 行业类别 |
      | ${name} | ${code} | 甲业/甲主表 |
    `)], library);
    const codes = (second: string, code: string) => gradeRecords([
      { file: '一.xlsx', set: set('示例甲厂', '91139999MA0100075E') }, { file: '二.xlsx', set: set(second, code) },
    ], library, { date: '2020-09-01' }).problems.filter((found) => found.code === 'ROW_001').map((found) => [found.place.file, found.place.column]);
    expect(codes('示例乙厂', '91139999MA0100075E')).toEqual([['二.xlsx', 2]]);
    expect(codes('示例甲厂', '91139999MA0100075E')).toEqual([]);
    expect(codes('示例乙厂', '91139999MA01001477')).toEqual([]);
  });

  it('tells of a column that is not there once, not in every row', () => {
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 工艺 |
      | 示例甲厂 | 甲业/甲主表 | B | B | 干法 |
      | 示例乙厂 | 甲业/甲主表 | B |  | 干法 |
      | 示例丙厂 | 甲业/甲主表 | D | D | 干法 |
    `);
    expect(index.result.problems.map((found) => [found.code, found.place.row, found.params])).toEqual([
      ['SHEET_007', 1, { list: '“颗粒物浓度”', count: 1, lines: 2 }], ['SHEET_008', 1, { list: '“弄虚作假”、“未批先建”', lines: 3 }],
    ]);
    const acts = index.result.lines.map((line) => actionableFindings(index, line).map((finding) => `${finding.indicator} ${finding.outcome}`));
    expect(acts).toEqual([[], ['equipment-declared missing'], []]);
    expect(index.result.lines.map((line) => line.grade)).toEqual([{ best: 'B', worst: 'D' }, { best: 'B', worst: 'D' }, { best: 'D', worst: 'D' }]);
    expect(statusText(index, index.result.lines[0] as LineResult).text).toContain('表中没有1列：颗粒物浓度');
  });

  it('carries everything a face needs: a result survives JSON', () => {
    const { result } = gradeTable(`${header}\n| 示例甲厂 | 甲业/甲主表 | B | B | 25 | 湿法 | 无 |`);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.tables['first/main']?.indicators[1]?.requirements).toEqual([
      { grade: 'A', text: '颗粒物浓度不高于10mg/m3（基准含氧量9%）', fields: ['particulate'], confidence: 'secondary' },
      { grade: 'B', text: '颗粒物浓度不高于20mg/m3（基准含氧量9%）', fields: ['particulate'], confidence: 'secondary' },
      { grade: 'C', text: '颗粒物浓度不高于30mg/m3（基准含氧量9%）', fields: ['particulate'], confidence: 'secondary' },
    ]);
  });
});
