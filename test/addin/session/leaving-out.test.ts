/** Findings left out with a reason, which the workbook keeps. */
import { describe, expect, it } from 'vitest';
import { success } from '../../../grading/messages/result.ts';
import { found, list, listName, opened, protectedSheet } from './open-session.ts';

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
