/** The session after edits: only the rows touched are judged again, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../grading/messages/problem.ts';
import { failure } from '../../../grading/messages/result.ts';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { found, list, listName, opened } from './open-session.ts';

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
