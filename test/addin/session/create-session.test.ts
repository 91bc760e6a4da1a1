/** The session over a memory workbook: opening, checking, going to a cell, closing. */
import { describe, expect, it } from 'vitest';
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success } from '../../../grading/messages/result.ts';
import { found, list, listName, opened } from './open-session.ts';

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

describe('going to a cell', () => {
  it('selects it, and says why it cannot', async () => {
    const { session, host, notice } = await opened();
    await session.goTo({ sheet: listName, row: 4, column: 6 });
    expect(await host.whereabouts()).toMatchObject({ value: { sheet: listName, selection: { top: 4, left: 6 } } });
    await session.goTo({ sheet: '没有', row: 1, column: 1 });
    expect(notice()).toContain('SHEET_012');
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
