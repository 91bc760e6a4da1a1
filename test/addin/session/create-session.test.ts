/** The session over a memory workbook: checking, edits, marks, notes, mends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success } from '../../../grading/messages/result.ts';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { list, listName, opened } from './open-session.ts';

const found = ['F2 颗粒物排放浓度', 'D3 装备水平自评', 'F4 颗粒物排放浓度'];
const protectedSheet = () => failure(problem('SHEET_011', 'error', { sheet: listName }, { sheet: listName }));

describe('opening', () => {
  it('knows what the packs ask, the notes and the marks', async () => {
    const { session } = await opened();
    expect(session.state()).toMatchObject({ hostKind: 'memory', isMarked: false, view: undefined, work: undefined, notes: { mapping: {}, ignored: [] } });
    expect(session.state().library?.grades).toContain('引领性');
  });

  it('asks the packs again for another day, and says when none is in force', async () => {
    const { session, wind, notice } = await opened();
    session.setSettings({ date: '2019-01-01' });
    await wind();
    expect([session.state().settings.date, notice()]).toEqual(['2019-01-01', expect.stringContaining('PACK_')]);
  });

  it('says what is wrong with notes that cannot be read', async () => {
    const { session, notice } = await opened([list], () => ({ readNotes: async () => success('{') }));
    expect(session.state().notice?.intent).toBe('warning');
    expect(notice()).toContain('NOTES_001');
  });
});

describe('checking', () => {
  it('shows what is short and says how much', async () => {
    const { session, issues, notice } = await opened();
    await session.check();
    expect(issues()).toEqual(found);
    expect(notice()).toBe('核查了 4 家企业、4 行，发现 3 处。');
    expect(session.state()).toMatchObject({ work: undefined, isOutdated: false });
  });

  it('tells the phases and how far it is, never backwards within one', async () => {
    const { session } = await opened();
    const heard: string[] = [];
    session.subscribe(() => {
      const { work } = session.state();
      const text = `${work?.text ?? ''} ${work?.fraction ?? ''}`.trim();
      if (text !== heard[heard.length - 1]) heard.push(text);
    });
    await session.check();
    expect(heard.filter((text) => text.startsWith('正在读取'))).toEqual(['正在读取', '正在读取 1']);
    const judging = heard.slice(2, -1).map((text) => Number(text.replace('正在核查', '')));
    expect([judging[0], judging[1], heard[heard.length - 1]]).toEqual([0, 0.01, '']);
    expect([...judging].sort((a, b) => a - b)).toEqual(judging);
  });

  it('can be cancelled and keeps the result before', async () => {
    const { session, checker, issues, notice } = await opened();
    await session.check();
    let open = () => {};
    checker.gate = new Promise((resolve) => { open = resolve; });
    const second = session.check();
    while (session.state().work?.text !== '正在核查') await Promise.resolve();
    expect(session.state().work?.canCancel).toBe(true);
    session.cancel();
    open();
    await second;
    expect([issues(), notice(), session.state().work]).toEqual([found, '已取消，显示的仍是上次核查的结果。', undefined]);
  });

  it('reads only the sheet in front unless all are asked for', async () => {
    const other = { ...list, name: '另一张' };
    const { session } = await opened([list, other]);
    await session.check();
    expect(session.state().view?.index.result.sheets.map(({ name }) => name)).toEqual([listName]);
    session.setSettings({ scope: 'workbook' });
    await session.check();
    expect(session.state().view?.index.result.sheets.map(({ name }) => name)).toEqual([listName, '另一张']);
  });

  it('shows only the rows selected, with enterprises counted anew, and judges the sheet as a whole', async () => {
    const { session, host, issues } = await opened();
    host.moveTo(listName, { top: 3, left: 1, bottom: 4, right: 2 });
    session.setSettings({ scope: 'selection' });
    await session.check();
    const { result } = session.state().view?.index ?? {};
    expect(issues()).toEqual(found.slice(1));
    expect(result?.lines.map(({ name, enterprise }) => [name, enterprise])).toEqual([['示例乙厂', 0], ['示例丙厂', 1]]);
    expect(result?.enterprises.map(({ name, lines }) => [name, lines])).toEqual([['示例乙厂', [0]], ['示例丙厂', [1]]]);
  });

  it('leaves hidden rows out when asked', async () => {
    const rows = list.rows.map((row) => ({ ...row, hidden: row.number === 3 }));
    const { session, issues } = await opened([{ ...list, rows }]);
    session.setSettings({ visibleOnly: true });
    await session.check();
    expect(issues()).toEqual([found[0], found[2]]);
  });

  it('says why a workbook cannot be read, and stays usable', async () => {
    let fails = true;
    const { session, issues, notice } = await opened([list], (host) => ({
      readSheets: async (options) => (fails ? failure(problem('FILE_011', 'error', {}, {})) : host.readSheets(options)),
    }));
    await session.check();
    expect([notice(), session.state().work]).toEqual([expect.stringContaining('FILE_011'), undefined]);
    fails = false;
    await session.check();
    expect(issues()).toEqual(found);
  });

  it('never throws: what was not foreseen becomes a notice', async () => {
    const { session, notice } = await opened([list], () => ({ whereabouts: async () => { throw new Error('示例故障'); } }));
    await session.check();
    expect(notice()).toContain('示例故障');
    expect(session.state().work).toBeUndefined();
  });
});

describe('an edit', () => {
  it('takes the finding away, and judges only its row again', async () => {
    const { session, host, checker, wind, issues } = await opened();
    await session.check();
    const before = session.state().view?.index.result.lines;
    host.edit(listName, 2, 6, 12);
    host.edit(listName, 2, 7, '干法');
    await wind();
    expect(issues()).toEqual(found.slice(1));
    expect(checker.calls).toEqual(['check', `update ${listName} 2`]);
    const after = session.state().view?.index.result.lines;
    expect(after?.map((line, at) => line === before?.[at])).toEqual([false, true, true, true]);
  });

  it('of rows below the list adds lines', async () => {
    const { session, host, wind, issues } = await opened();
    await session.check();
    list.rows[1]?.cells.forEach((cell, at) => host.edit(listName, 6, at + 1, at === 0 ? '示例戊厂' : cell));
    await wind();
    expect(issues()).toEqual([...found, 'F6 颗粒物排放浓度']);
  });

  it('is not lost while a check is under way', async () => {
    const { session, host, checker, wind, issues } = await opened();
    let open = () => {};
    checker.gate = new Promise((resolve) => { open = resolve; });
    const checked = session.check();
    while (session.state().work?.text !== '正在核查') await Promise.resolve();
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(checker.calls).toEqual(['check']);
    open();
    await checked;
    await wind();
    expect(issues()).toEqual(found.slice(1));
  });

  it('of another sheet than the one checked changes nothing', async () => {
    const { session, host, checker, wind } = await opened([list, { ...list, name: '另一张' }]);
    await session.check();
    host.edit('另一张', 2, 6, 12);
    await wind();
    expect(checker.calls).toEqual(['check']);
  });

  it('that moves rows asks for a new check and touches nothing until then', async () => {
    const { session, host, checker, wind, issues } = await opened();
    await session.check();
    host.replaceSheet({ ...list, rows: list.rows.map((row) => ({ ...row, number: row.number + 1 })) });
    host.edit(listName, 3, 6, 12);
    await wind();
    expect([session.state().isOutdated, issues(), checker.calls]).toEqual([true, found, ['check']]);
    await session.check();
    expect([session.state().isOutdated, issues()]).toEqual([false, ['D4 装备水平自评', 'F5 颗粒物排放浓度']]);
  });

  it('that moves rows during a check leaves a result that calls itself outdated', async () => {
    const { session, host, checker } = await opened();
    let open = () => {};
    checker.gate = new Promise((resolve) => { open = resolve; });
    const checked = session.check();
    while (session.state().work?.text !== '正在核查') await Promise.resolve();
    host.replaceSheet({ ...list, rows: list.rows.slice(0, 3) });
    open();
    await checked;
    expect(session.state()).toMatchObject({ isOutdated: true, view: { issues: { length: 3 } } });
  });

  it('of whole columns is read as far as the list goes', async () => {
    let tell = (_: HostChange) => {};
    const { session, checker, wind } = await opened([list], (host) => ({
      listen: (listener) => {
        tell = listener;
        return host.listen(listener);
      },
    }));
    await session.check();
    tell({ kind: 'cells', sheet: listName, rows: [1, 1_048_576] });
    await wind();
    expect(checker.calls).toEqual(['check', `update ${listName} 1,2,3,4,5`]);
  });

  it('after any edits the issues are those of a fresh check', async () => {
    const value = fc.constantFrom<CellValue | undefined>('A', 'B', 'C', '示例甲厂', '甲业/甲主表', '有', 12, 22.5, '8-25', undefined);
    const edit = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }), value);
    await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 3 }), async (rounds) => {
      const { session, host, wind } = await opened();
      await session.check();
      for (const edits of rounds) {
        for (const [row, column, cell] of edits) host.edit(listName, row, column, cell);
        await wind();
      }
      const sheets = await host.readSheets();
      const fresh = await opened(sheets.ok ? sheets.value : []);
      await fresh.session.check();
      expect(session.state().view?.issues).toEqual(fresh.session.state().view?.issues);
    }), { numRuns: 20 });
  });

  it('that cannot be judged says so and asks for a new check', async () => {
    const { session, host, checker, wind, notice } = await opened();
    await session.check();
    checker.update = async () => failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail: '示例故障' }));
    host.edit(listName, 2, 6, 12);
    await wind();
    expect([session.state().isOutdated, notice()]).toEqual([true, expect.stringContaining('INTERNAL_001')]);
  });
});

describe('going to a cell', () => {
  it('selects it, and says why it cannot', async () => {
    const { session, host, notice } = await opened();
    await session.goTo({ sheet: listName, row: 4, column: 6 });
    expect(await host.whereabouts()).toMatchObject({ value: { sheet: listName, selection: { top: 4, left: 6 } } });
    await session.goTo({ sheet: '没有', row: 1, column: 1 });
    expect(notice()).toContain('SHEET_012');
  });
});

describe('marks', () => {
  it('go on and off, and are called old after an edit', async () => {
    const { session, host, wind, notice } = await opened();
    await session.setMarks(true);
    expect(notice()).toBe('还没有核查结果，先核查再标注。');
    await session.check();
    await session.setMarks(true);
    expect(host.marks()?.sheets[0]?.cells.map(({ row, column }) => [row, column])).toEqual([[2, 6], [3, 4], [4, 6]]);
    expect(session.state()).toMatchObject({ isMarked: true, areMarksOld: false });
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(session.state()).toMatchObject({ isMarked: true, areMarksOld: true });
    host.edit(listName, 2, 6, 22.5);
    await wind();
    expect(session.state().areMarksOld).toBe(false);
    await session.check();
    expect(session.state().areMarksOld).toBe(false);
    host.edit(listName, 2, 6, 12);
    await wind();
    await session.check();
    expect([session.state().areMarksOld, notice()]).toEqual([true, '核查了 4 家企业、4 行，发现 2 处。']);
    await session.setMarks(true);
    expect(session.state().areMarksOld).toBe(false);
    await session.setMarks(false);
    expect([session.state().isMarked, host.marks()]).toEqual([false, undefined]);
  });

  it('are not set on rows that moved', async () => {
    const { session, host, notice } = await opened();
    await session.check();
    host.replaceSheet({ ...list, rows: list.rows.slice(0, 3) });
    await session.setMarks(true);
    expect([host.marks(), notice()]).toEqual([undefined, expect.stringContaining('先重新核查')]);
  });

  it('of a protected workbook stay off and say why', async () => {
    const { session, notice } = await opened([list], () => ({ mark: async () => protectedSheet() }));
    await session.check();
    await session.setMarks(true);
    expect([session.state().isMarked, notice()]).toEqual([false, expect.stringContaining('SHEET_011')]);
  });
});

describe('leaving out', () => {
  it('keeps the reason in the workbook, until the cell says something else', async () => {
    const { session, host, wind, issues, issue } = await opened();
    await session.check();
    await session.ignore([issue('装备水平自评')], ' 已现场核实 ');
    expect(issues()).toEqual([found[0], `${found[1]}（已现场核实）`, found[2]]);
    expect(session.state().notes.ignored).toMatchObject([{ enterprise: '示例乙厂', reason: '已现场核实', on: '2020-09-01' }]);
    expect((await host.readNotes())).toMatchObject({ value: expect.stringContaining('已现场核实') });
    host.edit(listName, 3, 4, 'D');
    await wind();
    expect(issues()).toEqual(found);
    host.edit(listName, 3, 4, 'C');
    await wind();
    expect(issues()[1]).toBe(`${found[1]}（已现场核实）`);
  });

  it('is remembered when the workbook is opened again, and can be taken back', async () => {
    const first = await opened();
    await first.session.check();
    await first.session.ignore([first.issue('装备水平自评')], '已现场核实');
    const kept = await first.host.readNotes();
    const { session, host, issues, issue } = await opened([list], () => ({ readNotes: async () => kept }));
    await session.check();
    expect(issues()[1]).toContain('已现场核实');
    await session.restore([issue('装备水平自评')]);
    expect([issues(), await host.writeNotes('')]).toMatchObject([found, { ok: true }]);
    expect(session.state().notes.ignored).toEqual([]);
  });

  it('needs a reason', async () => {
    const { session, issue, issues, notice } = await opened();
    await session.check();
    await session.ignore([issue('装备水平自评')], '  ');
    expect([issues(), notice()]).toEqual([found, '写明理由后再忽略。']);
  });

  it('holds for this session in a protected workbook, and says so', async () => {
    const { session, issue, issues, notice } = await opened([list], () => ({ writeNotes: async () => protectedSheet() }));
    await session.check();
    await session.ignore([issue('装备水平自评')], '已现场核实');
    expect(issues()[1]).toContain('已现场核实');
    expect(notice()).toMatch(/SHEET_011.*只在关闭前有效/s);
  });

  it('does not write over notes of a newer version', async () => {
    let written = 0;
    const { session, issue, notice } = await opened([list], () => ({
      readNotes: async () => success('{"formatVersion":2}'), writeNotes: async () => { written += 1; return success(undefined); },
    }));
    await session.check();
    await session.ignore([issue('装备水平自评')], '已现场核实');
    expect([written, notice()]).toEqual([0, expect.stringContaining('NOTES_002')]);
  });
});

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

describe('closing', () => {
  it('hears of nothing any more and closes the checker', async () => {
    const { session, host, checker, wind } = await opened();
    await session.check();
    session.close();
    host.edit(listName, 2, 6, 12);
    await wind();
    expect([checker.calls, checker.isClosed]).toEqual([['check'], true]);
  });

  it('starting anew leaves one listener', async () => {
    const { session, host, checker, wind } = await opened();
    await session.start();
    await session.check();
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(checker.calls).toEqual(['check', `update ${listName} 2`]);
  });
});
