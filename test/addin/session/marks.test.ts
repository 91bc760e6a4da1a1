/** The session and its marks: on, off, old. */
import { describe, expect, it } from 'vitest';
import { list, listName, opened, protectedSheet } from './open-session.ts';

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
