/** What is shown after something was broken off, went wrong, or was never heard of. */
import { describe, expect, it } from 'vitest';
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success } from '../../../grading/messages/result.ts';
import { absentSheet } from '../../../workbook/edit-problems.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { list, listName, opened } from './open-session.ts';

const busy = () => failure(problem<'HOST_009'>('HOST_009', 'error', {}, { code: '示例' }));

describe('marks that were broken off', () => {
  it('show whether the workbook is marked, not whether it was', async () => {
    let fails = false;
    const { session, host } = await opened([list], (memory) => ({
      mark: async (marks, options) => {
        if (!fails) return memory.mark(marks, options);
        await memory.unmark();
        return busy();
      },
    }));
    await session.check();
    await session.setMarks(true);
    fails = true;
    await session.setMarks(true);
    expect([session.state().isMarked, await host.isMarked()]).toMatchObject([false, { value: false }]);
  });

  it('half way through leave marks that can be taken away', async () => {
    const { session, notice } = await opened([list], (memory) => ({
      mark: async (marks) => {
        await memory.mark(marks);
        session.cancel();
        throw new Error('stop');
      },
    }));
    await session.check();
    await session.setMarks(true);
    expect([session.state().isMarked, session.state().areMarksOld, notice()]).toEqual([true, true, '已取消，工作簿里现在有标注。']);
    await session.setMarks(false);
    expect(session.state().isMarked).toBe(false);
  });

  it('while taking them away are still there', async () => {
    const { session, notice } = await opened([list], () => ({ unmark: async () => busy() }));
    await session.check();
    await session.setMarks(true);
    await session.setMarks(false);
    expect([session.state().isMarked, session.state().areMarksOld, notice()]).toEqual([true, false, expect.stringContaining('HOST_009')]);
  });
});

describe('marks in the workbench', () => {
  it('are not said to be written before a copy is saved', async () => {
    const { session, notice } = await opened([list], () => ({ kind: 'workbench' as never }));
    await session.check();
    await session.setMarks(true);
    expect(notice()).toBe('已给 3 个单元格上色；状态列和核查结果表写在另存的副本里。');
  });
});

describe('a cancel that comes when all is judged', () => {
  it('comes too late: what is shown is what edits are judged in', async () => {
    const other = { ...list, name: '另一张' };
    const { session, host, checker, wind, issues } = await opened([list, other]);
    await session.check();
    host.moveTo('另一张', { top: 1, left: 1, bottom: 1, right: 1 });
    const check = checker.check.bind(checker);
    checker.check = async (task, options) => {
      const judged = await check(task, options);
      session.cancel();
      return judged;
    };
    await session.check();
    expect(session.state().view?.index.result.sheets.map(({ name }) => name)).toEqual(['另一张']);
    host.edit('另一张', 2, 6, 12);
    await wind();
    expect(issues()).toEqual(['D3 装备水平自评', 'F4 颗粒物排放浓度']);
  });
});

describe('a cancel while the result is being shown', () => {
  it('does no harm, and is not offered', async () => {
    const { session, host, wind, issues, notice } = await opened();
    await session.check();
    host.moveTo(listName, { top: 1, left: 1, bottom: 2, right: 1 });
    session.setSettings({ scope: 'selection', date: '2020-09-15' });
    const offered: boolean[] = [];
    let isPressed = false;
    const stop = session.subscribe(() => {
      const { work } = session.state();
      if (work !== undefined) offered.push(work.canCancel);
      if (work?.canCancel !== false || isPressed) return;
      isPressed = true;
      session.cancel();
    });
    await session.check();
    stop();
    expect([offered[0], offered[offered.length - 1], isPressed]).toEqual([true, false, true]);
    expect([issues(), notice(), session.state().isOutdated]).toEqual([['F2 颗粒物排放浓度'], '核查了 1 家企业、1 行，发现 1 处。', false]);
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(issues()).toEqual([]);
  });
});

describe('changes that are not heard', () => {
  it('of a host that does not tell are a standing state, until it does', async () => {
    let fails = true;
    const { session } = await opened([list], (memory) => ({ listen: async (listener) => (fails ? busy() : memory.listen(listener)) }));
    await session.check();
    expect(session.state().isFollowing).toBe(false);
    fails = false;
    await session.start();
    expect(session.state().isFollowing).toBe(true);
  });

  it('because the sheet has another name now ask for a new check', async () => {
    let tell = (_: HostChange) => {};
    let isRenamed = false;
    const { session, wind } = await opened([list], (memory) => ({
      listen: async (listener) => {
        tell = listener;
        return success(() => undefined);
      },
      readRows: async (sheet, rows) => (isRenamed ? failure(absentSheet(sheet)) : memory.readRows(sheet, rows)),
    }));
    await session.check();
    tell({ kind: 'cells', sheet: '别的表', rows: [2, 2] });
    await wind();
    expect(session.state().isOutdated).toBe(false);
    isRenamed = true;
    tell({ kind: 'cells', sheet: '改过的名字', rows: [2, 2] });
    await wind();
    expect(session.state().isOutdated).toBe(true);
  });
});

describe('what a host could not read', () => {
  it('is told after the check', async () => {
    const { session, notice } = await opened([list], (memory) => ({
      readSheets: async (options) => {
        options?.onNotice?.(problem<'HOST_012'>('HOST_012', 'warning', { sheet: listName }, { sheet: listName, rows: 500 }));
        return memory.readSheets(options);
      },
    }));
    await session.check();
    expect([session.state().notice?.intent, notice()]).toEqual(['warning', expect.stringMatching(/^核查了 4 家企业.*HOST_012/s)]);
  });

  it('for a moment only is told while it lasts', async () => {
    const { session, notice } = await opened([list], (memory) => ({
      readSheets: async (options) => {
        options?.onNotice?.(problem<'HOST_016'>('HOST_016', 'warning', {}, {}));
        heard = notice();
        return memory.readSheets(options);
      },
    }));
    let heard = '';
    await session.check();
    expect([heard, notice()]).toEqual([expect.stringContaining('HOST_016'), '核查了 4 家企业、4 行，发现 3 处。']);
  });
});
