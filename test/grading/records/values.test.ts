import { describe, expect, it } from 'vitest';
import { smallLibrary } from './small-library.ts';
import { cellReaderOf } from '../../../grading/records/values/cell-reader.ts';
import { readOne, readTable } from './flatten.ts';
import { problemLine } from '../../../grading/messages/problem.ts';

const interval = (min: number, max: number) => ({ kind: 'interval', min, max });
const claim = (parts: object) => ({ kind: 'gradeClaim', ...parts });

type Case = readonly [heading: string, cell: string, fact: unknown, code?: string];

function check(cases: readonly Case[]): void {
  const seen = cases.map(([heading, cell]) => {
    const { fact, codes } = readOne(heading, cell);
    return [heading, cell, fact, ...codes];
  });
  expect(seen).toEqual(cases.map(([heading, cell, fact, code]) => (code === undefined ? [heading, cell, fact] : [heading, cell, fact, code])));
}

describe('quantities', () => {
  it('reads numbers with thousands commas, full-width digits and inner spaces', () => check([
    ['二氧化硫', '12.5', 12.5], ['二氧化硫', "'12.5", 12.5], ['二氧化硫', '0', 0], ['二氧化硫', '１２．５', 12.5],
    ['产能', '1,234.5', 1234.5], ['产能', '１，２３４', 1234], ['产能', '1 234', 1234], ['产能', '1,23', undefined, 'CELL_002'],
    ['产能', '10 20', undefined, 'CELL_002'], ['产能', '10\\n200', undefined, 'CELL_002'], ['产能', '1.2.3', undefined, 'CELL_002'],
    ['产能', '.5', 0.5], ['产能', '约10', 10], ['产能', '100左右', 100],
  ]));

  it('converts units in the cell to the unit of the field', () => check([
    ['二氧化硫', '10mg/m³', 10], ['二氧化硫', '10 毫克/立方米', 10], ['二氧化硫', '0.01g/m3', 10], ['二氧化硫', '35 mg/Nm3', 35],
    ['二氧化硫', '10000μg/m³', 10], ['二氧化硫', '10（mg/m³）', 10], ['清洁运输比例', '80％', 80], ['清洁运输比例', '800‰', 80],
    ['产能', '1.2万吨/年', 1.2], ['产能', '12000t/a', 1.2], ['产能', '50万吨', 50], ['产能', '1.2万', 1.2], ['产能', '3亿吨/年', 30000],
    ['二氧化硫', '10ppm', undefined, 'CELL_004'], ['二氧化硫', '10kg/h', undefined, 'CELL_004'], ['产能', '100吨/天', undefined, 'CELL_004'],
  ]));

  it('takes the unit of the heading for bare numbers only', () => check([
    ['二氧化硫(g/m3)', '0.01', 10], ['二氧化硫(g/m3)', '10mg/m3', 10], ['产能（吨/年）', '12000', 1.2],
    ['产能，吨/年', '12000', 1.2], ['二氧化硫（kg/h）', '3', undefined, 'CELL_004'],
  ]));

  it('takes a cell that shows a percentage at its word', () => check([
    ['清洁运输比例', '~0.85', 85], ['清洁运输比例', '~0.285', 28.5], ['清洁运输比例', '~1', 100], ['清洁运输比例', '~0.008', 0.8],
    ['二氧化硫', '~0.8', undefined, 'CELL_004'],
  ]));

  it('reads bounds and ranges as intervals', () => check([
    ['二氧化硫', '≤10', interval(0, 10)], ['二氧化硫', '<10', interval(0, 10)], ['二氧化硫', '<=10 mg/m³', interval(0, 10)],
    ['二氧化硫', '不高于10', interval(0, 10)], ['二氧化硫', '10以下', interval(0, 10)], ['产能', '≥5', interval(5, Infinity)],
    ['清洁运输比例', '不低于80%', interval(80, Infinity)], ['二氧化硫', '8-12', interval(8, 12)], ['二氧化硫', '8～12mg/m³', interval(8, 12)],
    ['二氧化硫', '8mg/m³—12mg/m³', interval(8, 12)], ['清洁运输比例', '60%-80%', interval(60, 80)],
    ['二氧化硫', '12-8', undefined, 'CELL_002'], ['二氧化硫', '≤2000', undefined, 'CELL_003'],
  ]));

  it('tells not detected, none and empty apart', () => check([
    ['二氧化硫', '未检出', interval(0, 0)], ['二氧化硫', 'ND', interval(0, 0)], ['二氧化硫', '低于检出限', interval(0, 0)],
    ['二氧化硫', '/', null], ['二氧化硫', '—', null], ['二氧化硫', '-', null], ['二氧化硫', '无', null], ['二氧化硫', '不涉及', null],
    ['二氧化硫', '不适用', null], ['二氧化硫', '', undefined], ['二氧化硫', '\u3000\u200b', undefined],
  ]));

  it('refuses text, dates, booleans and impossible numbers', () => check([
    ['二氧化硫', '达标', undefined, 'CELL_002'], ['二氧化硫', '8/10', undefined, 'CELL_002'], ['二氧化硫', '@2020-08-12', undefined, 'CELL_002'],
    ['二氧化硫', 'TRUE', undefined, 'CELL_002'], ['二氧化硫', '-3', undefined, 'CELL_003'], ['二氧化硫', '1001', undefined, 'CELL_003'],
  ]));

  it('takes a bare share up to 1 as a fraction, says so when both readings are possible, and is quiet when only one is', () => check([
    ['清洁运输比例', '0.8', 80, 'CELL_018'], ['清洁运输比例(%)', '0.8', 80, 'CELL_018'], ['清洁运输比例', '1', 100, 'CELL_018'],
    ['清洁运输比例', '0.8%', 0.8], ['清洁运输比例', '0', 0], ['清洁运输比例', '1.5', 1.5], ['收集效率', '0.9', 90], ['含氧量', '0.5', 0.5],
    ['清洁运输比例', '≥0.8', interval(80, Infinity), 'CELL_018'], ['清洁运输比例', '0.6-0.8', interval(60, 80), 'CELL_018'], ['清洁运输比例', '≤0.8%', interval(0, 0.8)],
  ]));
});

describe('dates', () => {
  it('reads the ways people write a date', () => check([
    ['投产日期', '@2020-09-15', '2020-09-15'], ['投产日期', '2020/9/15', '2020-09-15'], ['投产日期', '2020-09-15', '2020-09-15'],
    ['投产日期', '2020.9.15', '2020-09-15'], ['投产日期', '2020年9月15日', '2020-09-15'], ['投产日期', '2020 年 9 月', '2020-09'],
    ['投产日期', '20200915', '2020-09-15'], ['投产日期', "'20200915", '2020-09-15'], ['投产日期', '44089', '2020-09-15'],
    ['投产日期', "'44089", '2020-09-15'], ['投产日期', '2020/9/15 08:30', '2020-09-15'], ['投产日期', '２０２０／９／１５', '2020-09-15'],
    ['投产日期', '/', null],
  ]));

  it('reads a number that Excel made of a year and a month, but not where a digit may be lost', () => check([
    ['投产日期', '2019.12', '2019-12'], ['投产日期', '2019.05', '2019-05'], ['投产日期', '2019.01', '2019-01'], ['投产日期', '1990.11', '1990-11'],
    ['投产日期', '2100.12', '2100-12'], ['投产日期', "'2019.1", '2019-01'], ['投产日期', "'2019.10", '2019-10'], ['投产日期', '2019.1', undefined, 'CELL_005'],
    ['投产日期', '2019.10', undefined, 'CELL_005'], ['投产日期', '2019.13', undefined, 'CELL_005'], ['投产日期', '2019.125', undefined, 'CELL_005'],
    ['投产日期', '2019', undefined, 'CELL_005'], ['投产日期', '1989.12', undefined, 'CELL_005'], ['投产日期', '2101.01', undefined, 'CELL_005'],
    ['投产日期', '-2019.12', undefined, 'CELL_005'],
  ]));

  it('refuses dates that do not exist or are not exact', () => check([
    ['投产日期', '2020/2/30', undefined, 'CELL_005'], ['投产日期', '2021-02-29', undefined, 'CELL_005'], ['投产日期', '2020/13/1', undefined, 'CELL_005'],
    ['投产日期', '2020年', undefined, 'CELL_005'], ['投产日期', '2020', undefined, 'CELL_005'], ['投产日期', '待定', undefined, 'CELL_005'],
    ['投产日期', '2020.9', undefined, 'CELL_005'], ['投产日期', 'TRUE', undefined, 'CELL_005'],
  ]));
});

describe('yes and no', () => {
  it('reads 无 as no, not as none', () => check([
    ['门禁系统', '有', true], ['门禁系统', '是', true], ['门禁系统', '√', true], ['门禁系统', 'Ｙ', true], ['门禁系统', '已', true],
    ['门禁系统', '无', false], ['门禁系统', '否', false], ['门禁系统', '×', false], ['门禁系统', 'n', false], ['门禁系统', '未', false],
    ['门禁系统', 'FALSE', false], ['门禁系统', '/', null], ['门禁系统', '已拆除', undefined, 'CELL_014'], ['门禁系统', '1', undefined, 'CELL_014'],
  ]));
});

describe('choices', () => {
  it('reads every spelling of an emission stage', () => check(
    ['国五', '国5', '国Ⅴ', '国V', '国 v', '国５'].map((cell) => ['排放阶段', cell, '国五'] as const),
  ));

  it('reads one or several choices and never guesses', () => check([
    ['排放阶段', '国Ⅵ以上', '国六'], ['排放阶段', '/', null], ['排放阶段', '国三', undefined, 'CELL_006'], ['排放阶段', '国五、国六', undefined, 'CELL_006'],
    ['治理工艺', '布袋除尘、SCR', ['袋式除尘', 'SCR']], ['治理工艺', 'SNCR+SCR', ['SNCR+SCR']], ['治理工艺', '袋式除尘+SNCR+SCR', ['袋式除尘', 'SNCR+SCR']],
    ['治理工艺', '布袋除尘；袋式除尘', ['袋式除尘']], ['治理工艺', 'scr\\nsncr', ['SCR', 'SNCR']], ['治理工艺', '无', null],
    ['治理工艺', '活性碳吸附', undefined, 'CELL_007'], ['治理工艺', '布袋除尘、水膜', undefined, 'CELL_006'], ['治理工艺', '、', undefined, 'CELL_006'],
  ]));
});

describe('grades', () => {
  it('reads levels', () => check([
    ['装备水平', 'A级', 'A'], ['装备水平', 'Ａ', 'A'], ['装备水平', 'b-', 'B-'], ['装备水平', 'B－', 'B-'], ['装备水平', 'B—级', 'B-'],
    ['装备水平', '引领性', '引领性'], ['装备水平', '达到A级', 'A'], ['装备水平', '达到 B- 级要求', 'B-'], ['装备水平', '/', null],
    ['装备水平', 'E', undefined, 'CELL_015'], ['装备水平', '未达到C级', undefined, 'CELL_015'], ['装备水平', 'A、B', undefined, 'CELL_015'],
  ]));

  it('reads what stands in the grade column of real lists', () => check([
    ['绩效等级', 'B级', claim({ grade: 'B' })], ['绩效等级', 'A', claim({ grade: 'A' })], ['绩效等级', 'B-', claim({ grade: 'B-' })],
    ['绩效等级', '绩效引领性', claim({ grade: '引领性' })], ['绩效等级', '引领性企业', claim({ grade: '引领性' })],
    ['绩效等级', '引领性 生产线', claim({ grade: '引领性' })], ['绩效等级', '非引领性', claim({ grade: '非引领性' })],
    ['绩效等级', '地方C', claim({ qualifier: '地方', grade: 'C' })], ['绩效等级', '民生豁免-B', claim({ qualifier: '民生豁免', grade: 'B' })],
    ['绩效等级', '民生豁免-B-', claim({ qualifier: '民生豁免', grade: 'B-' })], ['绩效等级', '长期停产', claim({ status: '长期停产' })],
    ['绩效等级', '未评级', claim({ status: '应评未评' })], ['绩效等级', 'B级（保障类）', claim({ grade: 'B', qualifier: '保障类' })],
    ['绩效等级', 'C/长期停产', claim({ grade: 'C', status: '长期停产' })], ['绩效等级', '/', null],
    ['绩效等级', 'B级降为C级', undefined, 'CELL_015'], ['绩效等级', 'A/B', undefined, 'CELL_015'], ['绩效等级', '地方', claim({ qualifier: '地方' })],
  ]));
});

describe('credit codes', () => {
  it('tolerates case, width and spaces and tells the faults apart', () => check([
    ['统一社会信用代码', '91139999MA0EXAMPLX', undefined, 'CELL_011'], ['统一社会信用代码', '91139999MA0EXAMPLY', '91139999MA0EXAMPLY'],
    ['统一社会信用代码', '91139999ma0e xamply', '91139999MA0EXAMPLY'], ['统一社会信用代码', '９１１３９９９９MA0EXAMPLY', '91139999MA0EXAMPLY'],
    ['统一社会信用代码', '91139999MA0EXAMPL', undefined, 'CELL_012'], ['统一社会信用代码', '待补充', undefined, 'CELL_012'],
    ['统一社会信用代码', '91139999MA0IXAMPLY', undefined, 'CELL_017'], ['统一社会信用代码', '911399991234567000', undefined, 'CELL_013'],
    ['统一社会信用代码', '9.1139E+17', undefined, 'CELL_013'], ['统一社会信用代码', '130102000012345', undefined, 'CELL_012'],
    ['统一社会信用代码', '无', null], ['统一社会信用代码', '', undefined],
  ]));
});

describe('any field', () => {
  it('reports errors, formulas without result, pictures and texts that are too long', () => check([
    ['备注', '#N/A', undefined, 'CELL_008'], ['备注', '=A1', undefined, 'CELL_009'], ['备注', '[图]', undefined, 'CELL_010'],
    ['备注', '长'.repeat(4001), undefined, 'CELL_016'], ['备注', '长'.repeat(4000), '长'.repeat(4000)], ['备注', '  有空格 ', '有空格'], ['备注', '12', '12'],
  ]));

  it('says where, what was seen and what to do, in the words of the user', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 二氧化硫(mg/m³) |
      | 示例公司 | 水泥 | 达标 |`);
    expect(set.problems.map(problemLine)).toEqual([
      '工作表“工业源清单” 第2行 C列“二氧化硫(mg/m³)”：填的是“达标”。须为数字，单位为 mg/m³。（CELL_002）',
    ]);
  });

  it('tells the date that a serial number was read as', () => {
    const field = { id: 'd', heading: '日期', kind: 'date' } as const;
    const read = cellReaderOf({ field, heading: '日期', isRequired: false }, smallLibrary);
    expect([43922, '43922', 43922.5, 20200401, '2020.4.1', 99].map((cell) => read(cell).text))
      .toEqual(['43922（2020-04-01）', '43922（2020-04-01）', '43922.5（2020-04-01）', '20200401', '2020.4.1', '99']);
  });

  it('keeps what the user wrote beside the fact', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 二氧化硫 |
      | 示例公司 | 水泥 | ≤ 10 mg/m³ |`);
    expect(set.records[0]?.texts[smallLibrary.fields.slotOf.get('so2') ?? -1]).toBe('≤ 10 mg/m³');
  });
});

describe('remarks in brackets', () => {
  it('do not hide a yes, a no or a level', () => check([
    ['门禁系统', '有（冀环评〔2018〕12号）', true], ['门禁系统', '无（在建）', false], ['门禁系统', '已取得', true], ['门禁系统', '在建', undefined, 'CELL_014'],
    ['装备水平', 'B（自评）', 'B'], ['装备水平', 'A级及以上', 'A'], ['装备水平', '（自评）', undefined, 'CELL_015'],
  ]));
});
