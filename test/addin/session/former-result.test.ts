/** What the session says of a result that is not of now: other settings, other rows, older marks. */
import { describe, expect, it } from 'vitest';
import { isOfOtherSettings } from '../../../addin/session/faces/other-settings.ts';
import { success } from '../../../grading/messages/result.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { list, listName, opened } from './open-session.ts';

const found = ['F2 颗粒物排放浓度', 'D3 装备水平自评', 'F4 颗粒物排放浓度'];

describe('the result shown', () => {
  it('keeps the former result where the rows selected have no enterprise, and goes on following its edits', async () => {
    const notes = gridFromTable('| 填表说明 |', { name: '说明' });
    const { session, host, wind, issues, notice } = await opened([list, notes]);
    host.moveTo('说明', { top: 1, left: 1, bottom: 2, right: 2 });
    session.setSettings({ scope: 'selection' });
    await session.check();
    expect([session.state().view, notice()]).toEqual([undefined, '选中的行里没有企业。选中要核查的行，或改为核查整张工作表。']);
    host.moveTo(listName, { top: 3, left: 1, bottom: 4, right: 2 });
    await session.check();
    for (const sheet of [listName, '说明']) {
      host.moveTo(sheet, { top: 90, left: 1, bottom: 99, right: 2 });
      await session.check();
      expect([issues(), notice(), session.state().isOutdated]).toEqual([found.slice(1), expect.stringMatching(/^选中的行里没有企业，显示的仍是上次核查的结果。/), false]);
    }
    host.edit(listName, 3, 4, 'B');
    await wind();
    expect(issues()).toEqual(found.slice(2));
  });

  it('says plainly that there is no list, and that rows have no names', async () => {
    const nothing = await opened([gridFromTable('| 填表说明 |', { name: '说明' })]);
    await nothing.session.check();
    expect(nothing.notice()).toMatch(/^没有可以核查的企业清单。前 \d+ 行里没有找到企业清单的表头.*打开企业清单所在的工作表再核查/);
    const hidden = await opened([{ ...list, hidden: true }]);
    hidden.host.moveTo(listName, { top: 1, left: 1, bottom: 1, right: 1 });
    await hidden.session.check();
    expect(hidden.notice()).toMatch(/是隐藏的，没有核查。取消隐藏后再核查。$/);
    const nameless = await opened([{ ...list, rows: list.rows.map((row) => (row.number === 1 ? row : { ...row, cells: row.cells.map((cell, at) => (at === 0 ? undefined : cell)) })) }]);
    await nameless.session.check();
    expect(nameless.notice()).toMatch(/^核查了 4 行，发现 \d+ 处；各行都没有填企业名称，不计家数。$/);
  });

  it('knows when the result shown is of other settings, and does not call it brought up to date', async () => {
    const { session, wind, notice } = await opened();
    expect(isOfOtherSettings(session.state())).toBe(false);
    await session.check();
    expect(isOfOtherSettings(session.state())).toBe(false);
    session.setSettings({ date: '2019-01-01' });
    await wind();
    expect([isOfOtherSettings(session.state()), notice()]).toEqual([true, expect.stringMatching(/^没有在 2019-01-01 生效的指标版本/)]);
    await session.confirmMapping({ 示例标题: '' });
    expect(notice()).toBe('已记住 1 列的对应关系，结果仍是按原来的设置核查的。');
    session.setSettings({ date: '2019-01-02' });
    await wind();
    expect(notice()).toContain('PACK_008');
    session.setSettings({ date: '2020-09-01', target: 'A' });
    await wind();
    expect(notice()).toBe('');
    expect(isOfOtherSettings(session.state())).toBe(true);
    await session.check();
    expect(isOfOtherSettings(session.state())).toBe(false);
  });

  it('drops the word of what was done before an edit, and asks once for a new check where the edit is too large', async () => {
    const many = { ...list, rows: [...list.rows, ...Array.from({ length: 3_000 }, (_, at) => ({ number: 6 + at, hidden: false, cells: ['示例厂'] }))] };
    let tell = (_: HostChange) => {};
    const { session, host, wind, notice } = await opened([many], (memory) => ({
      listen: (listener) => {
        tell = listener;
        return memory.listen(listener);
      },
    }));
    await session.check();
    await session.setMarks(true);
    expect(notice()).toContain('已标注');
    host.edit(listName, 2, 6, 12);
    expect(session.state().notice).toBeUndefined();
    await wind();
    tell({ kind: 'cells', sheet: listName, rows: [2, 2_500] });
    await wind();
    expect([session.state().isOutdated, session.state().notice]).toEqual([true, undefined]);
  });

  it('calls marks of an earlier session old once there is a result, not before', async () => {
    const { session } = await opened([list], () => ({ isMarked: async () => success(true) }));
    expect(session.state()).toMatchObject({ isMarked: true, areMarksOld: false });
    await session.check();
    expect(session.state()).toMatchObject({ isMarked: true, areMarksOld: true });
  });
});
