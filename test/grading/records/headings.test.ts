import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../grading/records/read-records.ts';
import type { RecordSet } from '../../../grading/records/record.ts';
import { problemLine, problemText } from '../../../grading/messages/problem.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { factsOf, namesOf, problemsOf, readTable } from './flatten.ts';
import { smallLibrary } from './small-library.ts';

/** `[column, heading, field]` of the first table. */
function columnsOf(set: RecordSet): readonly (readonly [number, string, string | undefined])[] {
  return (set.tables[0]?.columns ?? []).map(({ column, heading, field }) => [column, heading, field] as const);
}

describe('where the headings stand', () => {
  it('skips title rows and reads two header rows with merged groups', () => {
    const set = readTable(`
      | 示例县重点行业绩效分级企业清单 | < | < | < | < | < | < |
      | 填报单位：示例县 | | | | 单位：mg/m³ | | |
      | 序号 | 企业名称 | 行业类别 | 排放浓度（mg/m³） | < | 日排放量(kg/d) | 备注 |
      | ^ | ^ | ^ | 颗粒物 | 二氧化硫 | 颗粒物 | ^ |
      | 1 | 示例一公司 | 水泥 | 10 | 35 | 120 | |`);
    expect(set.tables[0]).toMatchObject({ headerRows: [3, 4], dataRows: [5, 5], freeColumn: 8 });
    expect(columnsOf(set)).toEqual([
      [1, '序号', 'sequence'], [2, '企业名称', 'enterprise-name'], [3, '行业类别', 'industry'], [4, '排放浓度（mg/m³）/颗粒物', 'pm'],
      [5, '排放浓度（mg/m³）/二氧化硫', 'so2'], [6, '日排放量(kg/d)/颗粒物', 'pm-daily'], [7, '备注', 'remarks'],
    ]);
    expect(problemsOf(set)).toEqual([]);
    expect(factsOf(set).slice(3)).toEqual([[5, 'pm', 10], [5, 'so2', 35], [5, 'pm-daily', 120]]);
  });

  it('reads groups that stand only over their first column', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 排放浓度 | | 日排放量 | 联系电话 |
      | | | 颗粒物 | 二氧化硫 | 颗粒物 | |
      | 示例一公司 | 水泥 | 10 | 35 | 120 | 010-00000000 |`);
    expect(columnsOf(set).map(([, heading, field]) => [heading, field])).toEqual([
      ['企业名称', 'enterprise-name'], ['行业类别', 'industry'], ['排放浓度/颗粒物', 'pm'], ['排放浓度/二氧化硫', 'so2'],
      ['日排放量/颗粒物', 'pm-daily'], ['联系电话', 'contact-phone'],
    ]);
  });

  it('reads three header rows', () => {
    const set = readTable(`
      | 基本情况 | < | 污染物排放 | < | < |
      | 企业名称 | 行业类别 | 有组织排放浓度 | < | 日排放量 |
      | ^ | ^ | 颗粒物 | 二氧化硫 | 颗粒物 |
      | 示例一公司 | 水泥 | 10 | 35 | 120 |`);
    expect(set.tables[0]?.headerRows).toEqual([2, 3]);
    expect(columnsOf(set).map(([, , field]) => field)).toEqual(['enterprise-name', 'industry', 'pm', 'so2', 'pm-daily']);
    const named = readTable(`
      | 企业名称 | 行业类别 | 排放浓度 | < | 日排放量 |
      | ^ | ^ | 主要污染物 | < | 主要污染物 |
      | ^ | ^ | 颗粒物 | 二氧化硫 | 颗粒物 |
      | 示例一公司 | 水泥 | 10 | 35 | 120 |`);
    expect(named.tables[0]?.headerRows).toEqual([1, 3]);
    expect(columnsOf(named)[2]).toEqual([3, '排放浓度/主要污染物/颗粒物', 'pm']);
  });

  it('takes the rows that a merged heading covers into the header, even when their leaves are unknown', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 其他情况 | < |
      | ^ | ^ | 甲项 | 乙项 |
      | 示例一公司 | 水泥 | 1 | 2 |`);
    expect([set.tables[0]?.headerRows, namesOf(set)]).toEqual([[1, 2], [[3, '示例一公司']]]);
  });

  it('says of a hidden sheet that it was not looked at, not that it has no headings', () => {
    const list = gridFromTable('| 企业名称 | 行业类别 |\n| 示例一公司 | 水泥 |', { name: '旧清单' });
    const { problems } = readRecords([{ ...list, hidden: true }], smallLibrary);
    expect(problems.map(problemLine)).toEqual(['工作表“旧清单”是隐藏的，没有核查。取消隐藏后再核查。（SHEET_013）']);
    expect(problemsOf(readRecords([{ ...list, hidden: true }, gridFromTable('| 说明 |')], smallLibrary))).toEqual([[undefined, undefined, 'SHEET_001']]);
  });

  it('leaves sheets without headings alone, and says so once when there is no other', () => {
    const notes = gridFromTable('| 填表说明 |\n| 企业名称 | 填写营业执照上的全称 |\n| 行业类别 | 按名录填写 |', { name: '填表说明' });
    const list = gridFromTable('| 企业名称 | 行业 |\n| 示例一公司 | 水泥 |');
    const both = readRecords([notes, list], smallLibrary);
    expect([both.tables.map(({ sheet }) => sheet), problemsOf(both)]).toEqual([['工业源清单'], []]);
    expect(problemsOf(readRecords([notes], smallLibrary))).toEqual([[undefined, undefined, 'SHEET_001']]);
    expect(problemsOf(readRecords([], smallLibrary))).toEqual([[undefined, undefined, 'SHEET_001']]);
  });

  it('skips hidden sheets and our own column, and reads hidden rows', () => {
    const table = '| 企业名称 | 行业 | 核查状态 |\n| 示例一公司 | 水泥 | 符合 |\n| 示例二公司 | 水泥 | 符合 |';
    const set = readRecords([
      gridFromTable(table, { hidden: true }), gridFromTable(table, { name: '清单', hiddenRows: [3] }),
    ], smallLibrary);
    expect(set.tables.map(({ sheet, freeColumn, columns }) => [sheet, freeColumn, columns.length])).toEqual([['清单', 3, 2]]);
    expect(namesOf(set)).toEqual([[2, '示例一公司'], [3, '示例二公司']]);
  });
});

describe('how headings are matched', () => {
  it('reads a Chinese heading with its English behind or below', () => {
    const set = readTable(`
      | 企业名称 Name | 行业类别\\nIndustry | 绩效等级/Grade | 排放阶段 stage |
      | 示例一公司 | 水泥 | B | 国五 |`);
    expect(columnsOf(set).map(([, , field]) => field)).toEqual(['enterprise-name', 'industry', 'applied-grade', 'stage']);
  });

  it('forgives width, spaces, line breaks, case, punctuation, units and notes in brackets', () => {
    const set = readTable(`
      | *企 业\\n名　称（必填） | 行业类别： | 二氧化硫（mg/m³） | ｓｃｒ | 产能，万吨/年 | 清洁运输比例(%) |
      | 示例一公司 | 水泥 | 35 | | 100 | 80 |`);
    expect(columnsOf(set).map(([, , field]) => field)).toEqual(['enterprise-name', 'industry', 'so2', undefined, 'capacity', 'share']);
  });

  it('reads a leaf that fits several fields only through its group', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 颗粒物 | 有组织排放情况/颗粒物 | 颗粒物日排放量 |
      | 示例一公司 | 水泥 | 10 | 11 | 12 |`);
    expect(factsOf(set).slice(2)).toEqual([[2, 'pm-daily', 12]]);
    expect(problemsOf(set)).toEqual([[1, '颗粒物', 'SHEET_005']]);
    expect(set.problems.map((found) => problemText(found).text)).toEqual([
      '标题“颗粒物”可能是“排放浓度/颗粒物”、“日排放量/颗粒物”，这一列没有读取。',
    ]);
  });

  it('reads 组/叶 aliases only below their group', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 生产工艺 | 自评等级 | < |
      | ^ | ^ | ^ | 生产工艺 | 其他 |
      | 示例一公司 | 水泥 | 新型干法 | A级 | x |`);
    expect(columnsOf(set).map(([, , field]) => field)).toEqual(['enterprise-name', 'industry', undefined, 'declared-equipment', undefined]);
  });

  it('prefers the column under the right group over the same leaf elsewhere', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 设计值 | 排放浓度 |
      | ^ | ^ | 二氧化硫 | 二氧化硫 |
      | 示例一公司 | 水泥 | 50 | 35 |`);
    expect([factsOf(set).slice(2), problemsOf(set)]).toEqual([[[3, 'so2', 35]], []]);
  });

  it('does not take another quantity of the same name, told by its unit', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 排放速率（kg/h） | 备注 |
      | ^ | ^ | 二氧化硫 | ^ |
      | 示例一公司 | 水泥 | 3 | 无 |`);
    expect(columnsOf(set)[2]).toEqual([3, '排放速率（kg/h）/二氧化硫', undefined]);
  });

  it('suggests for a misspelt heading and does not read the column', () => {
    const set = readTable(`
      | 企业名程 | 行业类别 | 统一社会信用代玛 | 联系人电话 | 联系电话 |
      | 示例一公司 | 水泥 | 91139999MA0EXAMPLY | 1 | 2 |`);
    expect(problemsOf(set)).toEqual([
      [1, '企业名程', 'SHEET_002'], [1, '统一社会信用代玛', 'SHEET_002'], [undefined, undefined, 'SHEET_004'],
    ]);
    expect(factsOf(set)).toEqual([[2, 'industry', '水泥'], [2, 'contact-phone', '2']]);
  });

  it('reads the first of two columns for one field', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 行业 |
      | 示例一公司 | 水泥 | 铸造 |`);
    expect([factsOf(set), problemsOf(set)]).toEqual([[[2, 'enterprise-name', '示例一公司'], [2, 'industry', '水泥']], [[1, '行业', 'SHEET_003']]]);
  });

  it('takes a heading merged across two columns for one column', () => {
    const set = readTable(`
      | 企业名称 | < | 行业类别 |
      | 示例一公司 | < | 水泥 |`);
    expect([columnsOf(set), problemsOf(set)]).toEqual([
      [[1, '企业名称', 'enterprise-name'], [2, '企业名称', undefined], [3, '行业类别', 'industry']], [],
    ]);
  });

  it('puts the mapping the user confirmed first', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 烟尘 | 二氧化硫 |
      | 示例一公司 | 水泥 | 9 | 35 |`, { mapping: new Map([['烟 尘', 'pm'], ['二氧化硫', 'so2'], ['备注', 'no-such-field']]) });
    expect(factsOf(set).slice(2)).toEqual([[2, 'pm', 9], [2, 'so2', 35]]);
  });

  it('uses the unit of a group only where it fits', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 排放浓度（g/m³） | < |
      | ^ | ^ | 颗粒物 | 含氧量 |
      | 示例一公司 | 水泥 | 0.01 | 9 |`);
    expect([factsOf(set).slice(2), problemsOf(set)]).toEqual([[[3, 'pm', 10], [3, 'oxygen', 9]], []]);
  });

  it('reports required columns that are missing once per sheet', () => {
    const set = readTable(`
      | 企业名称 | 联系电话 |
      | 示例一公司 | 1 |
      | 示例二公司 | 2 |`);
    expect(set.problems.map(({ code, severity, params }) => [code, severity, params])).toEqual([['SHEET_004', 'error', { heading: '行业类别' }]]);
  });
});
