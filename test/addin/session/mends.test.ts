/** Doubtful headings confirmed and safe corrections written. */
import { describe, expect, it } from 'vitest';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { found, list, listName, opened, protectedSheet } from './open-session.ts';

describe('a doubtful heading', () => {
  const misspelt = gridFromTable(`
    | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓渡 | 弄虚作假 |
    | 示例甲厂 | 甲业/甲主表 | B | B | B | 12 | 无 |
    | 示例乙厂 | 甲业/甲主表 | B | B | B | 13.5 | 无 |
  `, { name: listName });

  it('is offered with what it may mean, and its confirmation is kept and used', async () => {
    const { session, host, notice } = await opened([misspelt]);
    expect(session.doubtfulColumns()).toEqual([]);
    await session.check();
    expect(session.doubtfulColumns()).toEqual([{
      sheet: listName, column: 6, letters: 'F', heading: '颗粒物浓渡', examples: ['12', '13.5'],
      candidates: [{ field: 'particulate', heading: '颗粒物浓度' }, { field: 'oxide', heading: '氧化物浓度' }],
    }]);
    await session.confirmMapping({ 颗粒物浓渡: 'particulate' });
    expect(session.doubtfulColumns()).toEqual([]);
    expect(session.state().view?.index.result.lines[0]?.facts['particulate']).toBe('12');
    expect(notice()).toContain('已记住 1 列');
    expect(await host.readNotes()).toMatchObject({ value: expect.stringContaining('颗粒物浓渡') });
  });

  it('confirmed before the first check is used by it', async () => {
    const { session } = await opened([misspelt]);
    await session.confirmMapping({ 颗粒物浓渡: 'particulate' });
    await session.check();
    expect(session.state().view?.index.result.lines[0]?.facts['particulate']).toBe('12');
  });
});

describe('safe corrections', () => {
  const mend = { kind: 'number', sheet: listName, row: 2, column: 6, heading: '颗粒物浓度', before: '22.5', after: '12', value: 12 } as const;

  it('are written and judged at once', async () => {
    const wide = { ...list, rows: list.rows.map((row) => (row.number === 2 ? { ...row, cells: row.cells.map((cell) => (cell === 22.5 ? ' １２ ' : cell)) } : row)) };
    const { session, host, notice } = await opened([wide]);
    await session.check();
    const mends = await session.planMends();
    expect(mends.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([[2, 6, ' １２ ', '12']]);
    await session.applyMends(mends);
    expect(await host.readRows(listName, [2])).toMatchObject({ value: [{ cells: expect.arrayContaining([12]) }] });
    expect(notice()).toBe('已改正 1 个单元格，结果已更新。');
    expect([await session.planMends(), notice()]).toEqual([[], '']);
    expect(session.state().view?.index.result.lines[0]?.facts['particulate']).toBe('12');
  });

  it('leave cells alone that changed since they were looked at', async () => {
    const { session, checker, notice, issues } = await opened();
    await session.check();
    await session.applyMends([mend]);
    expect([issues(), notice()]).toEqual([found, '没有要改正的单元格。其中 1 个单元格在预览之后改过，没有改写。']);
    expect(checker.calls).toEqual(['check', `update ${listName} 2`]);
  });

  it('of a protected sheet say why nothing was written', async () => {
    const { session, checker, notice, issues } = await opened([list], () => ({ write: async () => protectedSheet() }));
    await session.check();
    checker.offered = [mend];
    await session.applyMends([mend]);
    expect([issues(), notice()]).toEqual([found, expect.stringContaining('SHEET_011')]);
  });

  it('concern only the rows shown', async () => {
    const { session, checker, host } = await opened();
    host.moveTo(listName, { top: 3, left: 1, bottom: 4, right: 2 });
    session.setSettings({ scope: 'selection' });
    await session.check();
    checker.offered = [mend, { ...mend, row: 3 }];
    expect((await session.planMends()).map(({ row }) => row)).toEqual([3]);
  });
});
