import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../grading/records/read-records.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { factsOf, namesOf, problemsOf, readTable } from './flatten.ts';
import { smallLibrary } from './small-library.ts';

describe('data rows', () => {
  it('skips blanks, notes, totals, repeated headings, column numbers and example rows', () => {
    const set = readTable(`
      | 序号 | 企业名称 | 行业类别 | 产能 | 备注 |
      | 1 | 2 | 3 | 4 | 5 |
      | | 必填 | 必填 | 选填 | |
      | 例 | 示例样板公司 | 水泥 | 100 | |
      | 1 | 示例一公司 | 水泥 | 10 | |
      | | | | | |
      | | 小计 | | 10 | |
      | 序号 | 企业名称 | 行业类别 | 产能 | 备注 |
      | 2 | 示例二公司 | 水泥 | 20 | |
      | 3 | 合计科技有限公司 | 水泥 | 20 | |
      | 4 | | | | |
      | 水泥行业小计 | < | < | 30 | |
      | 合　计 | | 2家 | 30 | |
      | 注：1.产能按环评批复填写。 | < | < | < | < |
      | 2.空格不填。 | | | | |
      | 填表人：示例人员 | | 审核人：示例人员 | 日期：2020/9/15 | |`);
    expect(namesOf(set)).toEqual([[5, '示例一公司'], [9, '示例二公司'], [10, '合计科技有限公司']]);
    expect(set.tables[0]?.dataRows).toEqual([2, 10]);
    expect(problemsOf(set)).toEqual([]);
  });

  it('keeps enterprises whose names begin with 示例', () => {
    const set = readTable('| 企业名称 | 行业类别 |\n| 示例水泥有限公司 | 水泥 |\n| 示例 | 水泥 |');
    expect(namesOf(set)).toEqual([[2, '示例水泥有限公司'], [3, '示例']]);
  });

  it('skips section rows merged across the table', () => {
    const set = readTable('| 企业名称 | 行业类别 | 产能 |\n| 一、水泥行业 | < | < |\n| 示例一公司 | 水泥 | 10 |');
    expect(namesOf(set)).toEqual([[3, '示例一公司']]);
  });

  it('fills vertically merged values down and tells their problem once', () => {
    const set = readTable(`
      | 序号 | 企业名称 | 统一社会信用代码 | 行业类别 | 生产线 | 产能 |
      | 1 | 示例一公司 | 123 | 水泥 | 1号线 | 10 |
      | ^ | ^ | ^ | ^ | 2号线 | 达标 |
      | ^ | ^ | ^ | ^ | | |
      | 2 | 示例二公司 | | 水泥 | 1号线 | 30 |`);
    expect(factsOf(set).filter(([, field]) => field !== 'sequence' && field !== 'industry')).toEqual([
      [2, 'enterprise-name', '示例一公司'], [2, 'production-line', '1号线'], [2, 'capacity', 10],
      [3, 'enterprise-name', '示例一公司'], [3, 'production-line', '2号线'],
      [5, 'enterprise-name', '示例二公司'], [5, 'production-line', '1号线'], [5, 'capacity', 30],
    ]);
    expect(problemsOf(set)).toEqual([[2, '统一社会信用代码', 'CELL_012'], [3, '产能', 'CELL_002']]);
  });

  it('asks for required values that are empty, one problem per cell', () => {
    const set = readTable('| 企业名称 | 行业类别 | 产能 |\n| 示例一公司 | | 10 |\n| | 水泥 | |\n| #N/A | 水泥 | |');
    expect(problemsOf(set)).toEqual([[2, '行业类别', 'CELL_001'], [3, '企业名称', 'CELL_001'], [4, '企业名称', 'CELL_008']]);
  });

  it('gives an empty table when there are headings and no rows', () => {
    const set = readTable('| 企业名称 | 行业类别 |');
    expect([set.tables[0]?.dataRows, set.records, problemsOf(set)]).toEqual([[2, 1], [], [[1, undefined, 'SHEET_010']]]);
  });
});

const codeA = '91139999MA0EXAMPLY';
const codeB = '91139999MA0EXAMP27';

describe('rows against each other', () => {
  it('reports one code for two enterprises on both rows', () => {
    const set = readTable(`
      | 企业名称 | 统一社会信用代码 | 行业类别 |
      | 示例一公司 | ${codeA} | 水泥 |
      | 示例二公司 | ${codeA} | 水泥 |
      | 示例 一 公司 | ${codeA} | 铸造 |`);
    expect(problemsOf(set)).toEqual([[2, '统一社会信用代码', 'ROW_001'], [3, '统一社会信用代码', 'ROW_001']]);
    expect(set.problems.map(({ params }) => params)).toEqual([
      { seen: codeA, otherPlace: '第3行', otherName: '示例二公司' }, { seen: codeA, otherPlace: '第2行', otherName: '示例一公司' },
    ]);
  });

  it('reports two codes for one enterprise, across sheets too', () => {
    const sheet = (name: string, code: string) => gridFromTable(
      `| 企业名称 | 统一社会信用代码 | 行业类别 |\n| 示例（一）公司 | ${code} | 水泥 |`, { name },
    );
    const codes = readRecords([sheet('甲', codeA), sheet('乙', codeB)], smallLibrary);
    expect(problemsOf(codes)).toEqual([
      [2, '统一社会信用代码', 'ROW_002'], [2, '统一社会信用代码', 'ROW_002'],
    ]);
    expect(codes.problems.map(({ params }) => params['otherPlace'])).toEqual(['工作表“乙” 第2行', '工作表“甲” 第2行']);
  });

  it('reports the same enterprise, industry and line twice', () => {
    const set = readTable(`
      | 企业名称 | 统一社会信用代码 | 行业类别 | 生产线 |
      | 示例一公司 | ${codeA} | 水泥 | 1号线 |
      | 示例一公司 | ${codeA} | 水泥 | 2号线 |
      | 示例一公司 | | 水泥 | １号线 |
      | 示例一公司 | ${codeA} | 铸造 | 1号线 |`);
    expect(problemsOf(set)).toEqual([[4, '生产线', 'ROW_003']]);
  });
});

describe('columns that are not what their heading says', () => {
  const table = (cells: readonly string[]) => readTable(`| 企业名称 | 行业类别 | 装备水平 |\n${cells.map((cell, at) => `| 示例${at}公司 | 水泥 | ${cell} |`).join('\n')}`);

  it('are told of once, at the heading, and not read', () => {
    expect(problemsOf(table(['自动造型线', '机械造型', '手工', 'A']))).toEqual([[1, '装备水平', 'SHEET_006']]);
  });

  it('are read as levels where most cells are, and the odd ones are told of', () => {
    expect(problemsOf(table(['A', 'B级', '手工', '']))).toEqual([[4, '装备水平', 'CELL_015']]);
    expect(problemsOf(table(['手工', '']))).toEqual([[2, '装备水平', 'CELL_015']]);
  });
});

describe('two tables on one sheet', () => {
  it('stops before headings in another order, and says how much was not read', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 产能 |
      | 示例一公司 | 水泥 | 10 |
      | 行业类别 | 产能 | 企业名称 |
      | 水泥 | 20 | 示例二公司 |
      | 水泥 | 30 | 示例三公司 |`);
    expect(namesOf(set)).toEqual([[2, '示例一公司']]);
    expect(set.problems.map((found) => [found.code, found.place.row, found.params])).toEqual([['SHEET_009', 3, { header: 1, rows: 2 }]]);
  });

  it('reads the first of them, however much shorter its headings are', () => {
    const set = readTable(`
      | 企业名称 | 行业类别 | 产能 |
      | 示例一公司 | 水泥 | 10 |
      | 示例二公司 | 水泥 | 10 |
      | 序号 | 企业名称 | 行业类别 | 产能 | 联系电话 | 绩效等级 |
      | 1 | 示例三公司 | 水泥 | 20 | 010-00000000 | B |`);
    expect(namesOf(set)).toEqual([[2, '示例一公司'], [3, '示例二公司']]);
    expect(set.problems.map((found) => [found.code, found.place.row])).toEqual([['SHEET_009', 4]]);
  });

  it('says so when there is no enterprise below the headings', () => {
    expect(problemsOf(readTable('| 企业名称 | 行业类别 | 产能 |'))).toEqual([[1, undefined, 'SHEET_010']]);
  });
});

describe('what is required', () => {
  it('is not given by 无 or a dash', () => {
    expect(problemsOf(readTable('| 企业名称 | 行业类别 |\n| 无 | 水泥 |\n| 示例一公司 | / |'))).toEqual([[2, '企业名称', 'CELL_001'], [3, '行业类别', 'CELL_001']]);
  });
});
