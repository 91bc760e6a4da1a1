/** The list of issues narrowed and put under headings. */
import { describe, expect, it } from 'vitest';
import { allIssues, filterIssues, type IssueFilter } from '../../../../addin/session/faces/filter-issues.ts';
import { groupIssues, issueRowKey, type IssueGrouping } from '../../../../addin/session/faces/group-issues.ts';
import { ResultIndex } from '../../../../grading/findings/lookups.ts';
import type { Issue } from '../../../../addin/session/session.ts';
import { createIssuesOf } from '../../../../addin/session/faces/issues.ts';
import { gradeTable } from '../../../support/grade-table.ts';
import { county, countyIssues } from './county.ts';

const addresses = (filter: Partial<IssueFilter>, issues: readonly Issue[] = countyIssues) =>
  filterIssues(county, issues, { ...allIssues, ...filter }).map(({ address }) => address).join(' ');

describe('the filter', () => {
  it.each<readonly [string, Partial<IssueFilter>, string]>([
    ['nothing asked: what there is to do', {}, 'F2 D3 E4 F4 I5 J6 F7 F7 A12'],
    ['notices', { kinds: ['notice'] }, '第1行 B8'],
    ['notices among others', { kinds: ['notice', 'missing'] }, '第1行 E4 F7 B8'],
    ['a name', { search: '示例甲' }, 'F2'],
    ['full width digits and units', { search: '２２．５' }, 'F2'],
    ['several words, all of them', { search: '颗粒物 需人工' }, 'F4'],
    ['a cell', { search: 'j6' }, 'J6'],
    ['a heading', { search: '颗粒物浓度' }, 'F2 F4 F7 F7'],
    ['no such word', { search: '没有这个词' }, ''],
    ['kinds', { kinds: ['inputProblem', 'review'] }, 'F4 F7 A12'],
    ['doubt', { doubtOnly: true }, 'D3 E4 J6'],
    ['a table', { table: 'first/leading' }, 'J6'],
    ['a sheet that has none', { sheet: '别的表' }, ''],
  ])('%s', (_, filter, expected) => {
    expect(addresses(filter)).toBe(expected);
  });

  it('finds an enterprise by its credit code', () => {
    const enterprises = county.result.enterprises.map((enterprise, at) => (at === 0 ? { ...enterprise, creditCode: '91139999MA0EXAMPLY' } : enterprise));
    const index = new ResultIndex({ ...county.result, enterprises });
    expect(filterIssues(index, createIssuesOf()(index), { ...allIssues, search: 'ma0exampl' }).map(({ address }) => address)).toEqual(['F2']);
  });

  it('hides what was left out unless asked', () => {
    const issues = countyIssues.map((issue, at) => (at === 1 ? { ...issue, ignored: '已核实' } : issue));
    expect([addresses({}, issues).includes('F2'), addresses({ ignored: 'show' }, issues).includes('F2'), addresses({ ignored: 'only' }, issues)]).toEqual([false, true, 'F2']);
  });
});

describe('the groups', () => {
  const headers = (by: IssueGrouping) => groupIssues(countyIssues, by, new Set())
    .flatMap((row) => (row.kind === 'group' ? [`${row.title} ${row.count}`] : []));

  it.each<readonly [IssueGrouping, readonly string[]]>([
    ['enterprise', ['整张工作表 / 工业源清单 1', '示例甲厂 1', '示例乙厂 1', '示例丙厂 2', '示例丁厂 1', '示例戊厂 1', '示例己厂 2', '示例庚厂 1', '第12行（没有企业名称） / 工业源清单 1']],
    ['indicator', [
      '排放限值 / 颗粒物排放浓度 3', '说明：一票否决没有核查 1', '装备水平 / 装备水平自评 1', '排放限值 / 氧化物排放浓度 1',
      '一票否决 / 未批先建 1', '装备水平 / 清洁运输比例 1', '改表：应为数字 1', '说明：该行业还没有指标包 1', '改表：必填项为空 1',
    ]],
    ['column', ['工业源清单 / 整行 1', '工业源清单 / A 企业名称 1', '工业源清单 / B 行业类别 1', '工业源清单 / D 装备水平 1', '工业源清单 / E 排放限值 1', '工业源清单 / F 颗粒物浓度 4', '工业源清单 / I 未批先建 1', '工业源清单 / J 清洁运输比例 1']],
    ['none', []],
  ])('by %s', (by, expected) => {
    expect(headers(by)).toEqual(expected);
  });

  it('of rows without a name stand apart, so that one reason cannot cover them all', () => {
    const index = gradeTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 颗粒物浓度 |
      |  | 甲业/甲主表 | 没有 | 无数 |
      |  | 甲业/甲主表 | B | 22.5 |
    `);
    const groups = groupIssues(createIssuesOf()(index).filter(({ isNotice }) => !isNotice), 'enterprise', new Set());
    expect(groups.flatMap((row) => (row.kind === 'group' ? [row.title] : []))).toEqual(expect.arrayContaining(['第2行（没有企业名称） / 工业源清单', '第3行（没有企业名称） / 工业源清单']));
  });

  it('can be left out as a whole only where they are of one enterprise or one subject, and something in them can be', () => {
    const whole = (by: IssueGrouping) => groupIssues(countyIssues, by, new Set()).flatMap((row) => (row.kind === 'group' && row.canIgnore ? [row.title] : []));
    expect(whole('enterprise')).toEqual(['整张工作表 / 工业源清单', '示例甲厂', '示例乙厂', '示例丙厂', '示例戊厂', '示例己厂', '示例庚厂']);
    expect(whole('indicator')).toContain('排放限值 / 颗粒物排放浓度');
    expect(whole('column').filter((title) => title.includes(' F '))).toEqual([]);
  });

  it('hold every issue once, folded ones aside', () => {
    const rows = groupIssues(countyIssues, 'enterprise', new Set());
    expect(rows.filter(({ kind }) => kind !== 'group')).toHaveLength(countyIssues.length);
    expect(new Set(rows.map(issueRowKey)).size).toBe(rows.length);
    const [first] = rows.filter((row) => row.kind === 'group').slice(3, 4);
    const folded = groupIssues(countyIssues, 'enterprise', new Set([first?.key ?? '']));
    expect(folded).toHaveLength(rows.length - 2);
    expect(folded.find((row) => row.kind === 'group' && row.key === first?.key)).toMatchObject({ isCollapsed: true, count: 2, marks: { missing: 1, review: 1 } });
  });
});
