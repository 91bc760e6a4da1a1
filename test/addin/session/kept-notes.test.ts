/** Decisions that are kept in the workbook: never at the cost of what stands there already. */
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../addin/session/create-session.ts';
import type { Issue } from '../../../addin/session/session.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success } from '../../../grading/messages/result.ts';
import { parseNotes, printNotes } from '../../../grading/notes/notes-text.ts';
import type { WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { openMemory, type MemoryHost } from '../../../workbook/memory/memory-host.ts';
import { list, opened } from './open-session.ts';
import { watchedChecker } from './watched-checker.ts';

const old: WorkbookNotes = {
  mapping: { 某列: 'particulate' },
  ignored: [{ enterprise: '示例戊厂', line: '', subject: 'first/main equipment-declared', seen: '', reason: '以前的理由', on: '2020-01-01' }],
};

async function kept(host: Pick<MemoryHost, 'readNotes'>): Promise<WorkbookNotes | undefined> {
  const read = await host.readNotes();
  const notes = read.ok ? parseNotes(read.value) : read;
  return notes.ok ? notes.value : undefined;
}

const reasons = (notes: WorkbookNotes | undefined) => notes?.ignored.map(({ reason }) => reason).sort();

describe('notes that could not be read', () => {
  it('for a moment are read again before they are changed, and lose nothing', async () => {
    const memory = openMemory([list]);
    await memory.writeNotes(printNotes(old));
    let isBusy = true;
    const { session, issue } = await opened([list], () => ({
      readNotes: async () => (isBusy ? failure(problem<'HOST_009'>('HOST_009', 'error', {}, { code: '示例' })) : memory.readNotes()),
      writeNotes: (text) => memory.writeNotes(text),
    }));
    await session.check();
    isBusy = false;
    await session.ignore([issue('装备水平自评')], '新的理由');
    expect(reasons(await kept(memory))).toEqual(['以前的理由', '新的理由'].sort());
    expect((await kept(memory))?.mapping).toEqual(old.mapping);
    expect(reasons(session.state().notes)).toHaveLength(2);
  });

  it('are not written over; what was decided meanwhile holds here, and is kept once they can be read', async () => {
    const memory = openMemory([list]);
    await memory.writeNotes(printNotes(old));
    let isBusy = true;
    const { session, issue, issues, notice } = await opened([list], () => ({
      readNotes: async () => (isBusy ? failure(problem<'HOST_009'>('HOST_009', 'error', {}, { code: '示例' })) : memory.readNotes()),
      writeNotes: (text) => memory.writeNotes(text),
    }));
    await session.check();
    await session.ignore([issue('装备水平自评')], '新的理由');
    expect([issues()[1], notice(), reasons(await kept(memory))]).toEqual([
      'D3 装备水平自评（新的理由）', expect.stringMatching(/HOST_009.*只在关闭前有效/s), ['以前的理由'],
    ]);
    isBusy = false;
    await session.confirmMapping({ 另一列: '' });
    expect(await kept(memory)).toMatchObject({ mapping: { 某列: 'particulate', 另一列: '' } });
    expect(reasons(await kept(memory))).toEqual(['以前的理由', '新的理由'].sort());
  });

  it.each([['damaged', '{'], ['of a newer version', '{"formatVersion":2}']])('because they are %s stay as they are', async (_, text) => {
    const { session, host, issue, issues, notice } = await opened();
    await host.writeNotes(text);
    await session.start();
    await session.check();
    await session.ignore([issue('装备水平自评')], '新的理由');
    expect([issues()[1], await host.readNotes(), notice()]).toEqual(['D3 装备水平自评（新的理由）', success(text), expect.stringContaining('只在关闭前有效')]);
  });
});

describe('two panes on one workbook', () => {
  it('do not lose each other\'s decisions', async () => {
    const host = openMemory([list], '示例.xlsx');
    const panes = [1, 2].map(() => createSession({ host, checker: watchedChecker(), today: () => '2020-09-01' }));
    for (const pane of panes) await pane.start();
    for (const pane of panes) await pane.check();
    const [first, second] = panes;
    const issueOf = (at: number) => first?.state().view?.issues[at] as Issue;
    await first?.ignore([issueOf(0)], '甲的理由');
    await first?.confirmMapping({ 某列: '' });
    await second?.ignore([issueOf(1)], '乙的理由');
    await second?.confirmMapping({ 另一列: '' });
    expect(reasons(await kept(host))).toEqual(['乙的理由', '甲的理由'].sort());
    expect((await kept(host))?.mapping).toEqual({ 某列: '', 另一列: '' });
    await second?.restore([issueOf(0)]);
    await second?.confirmMapping({ 某列: undefined });
    expect(second?.state().notice?.text).toBe('已取消 1 列以前确定的对应关系。');
    expect(await kept(host)).toMatchObject({ mapping: { 另一列: '' }, ignored: [{ reason: '乙的理由' }] });
  });
});
