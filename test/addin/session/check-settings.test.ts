/** How a check is to be done: what is told when it changes afterwards, and what the workbook keeps of it. */
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../addin/session/create-session.ts';
import { isOfOtherSettings } from '../../../addin/session/faces/other-settings.ts';
import type { CheckSettings } from '../../../addin/session/session.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { failure } from '../../../grading/messages/result.ts';
import { parseNotes, printNotes } from '../../../grading/notes/notes-text.ts';
import { noNotes, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { openMemory, type MemoryHost } from '../../../workbook/memory/memory-host.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { list, listName, opened } from './open-session.ts';
import { watchedChecker } from './watched-checker.ts';

async function kept(host: Pick<MemoryHost, 'readNotes'>): Promise<WorkbookNotes | undefined> {
  const read = await host.readNotes();
  const notes = read.ok ? parseNotes(read.value) : read;
  return notes.ok ? notes.value : undefined;
}

/** Opened on 2026-01-01 with these notes in it. */
async function openedWith(notes: WorkbookNotes) {
  const host = openMemory([list], '示例.xlsx');
  await host.writeNotes(printNotes(notes));
  const session = createSession({ host, checker: watchedChecker(), today: () => '2026-01-01' });
  await session.start();
  return { host, session, notice: () => session.state().notice?.text };
}

describe('settings that change after a check', () => {
  it.each<readonly [string, Partial<CheckSettings>]>([
    ['the day', { date: '2020-09-02' }], ['the target', { target: 'A' }], ['the scope', { scope: 'workbook' }],
    ['a selection in place of a sheet', { scope: 'selection' }], ['visible rows', { visibleOnly: true }],
  ])('are told of until they are as before or the next check is done: %s', async (_, changed) => {
    const { session, host } = await opened();
    host.moveTo(listName, { top: 2, left: 1, bottom: 3, right: 1 });
    const { settings } = session.state();
    const isTold = () => isOfOtherSettings(session.state());
    session.setSettings(changed);
    expect(isTold()).toBe(false);
    session.setSettings(settings);
    await session.check();
    session.setSettings(changed);
    expect(isTold()).toBe(true);
    session.setSettings(settings);
    expect(isTold()).toBe(false);
    session.setSettings(changed);
    await session.check();
    expect(isTold()).toBe(false);
  });

  it('are not, where only the selection moves, or a row is edited', async () => {
    const { session, host, wind } = await opened();
    session.setSettings({ scope: 'selection', visibleOnly: true });
    host.moveTo(listName, { top: 2, left: 1, bottom: 3, right: 1 });
    await session.check();
    host.moveTo(listName, { top: 4, left: 1, bottom: 4, right: 1 });
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(isOfOtherSettings(session.state())).toBe(false);
  });

  it('are still told of where the rows selected have no enterprise: the former result is that of the former settings', async () => {
    const { session, host } = await opened([list, gridFromTable('| 填表说明 |', { name: '说明' })]);
    await session.check();
    session.setSettings({ scope: 'selection', target: 'A', visibleOnly: true });
    host.moveTo(listName, { top: 90, left: 1, bottom: 99, right: 1 });
    await session.check();
    expect(session.state().view?.index.result.target).toBeUndefined();
    expect(isOfOtherSettings(session.state())).toBe(true);
    session.setSettings({ scope: 'sheet', target: undefined, visibleOnly: false });
    expect(isOfOtherSettings(session.state())).toBe(false);
  });
});

describe('the settings that a workbook keeps', () => {
  it('are those that the user chose and checked with, and nothing where none were chosen', async () => {
    const { session, host } = await opened();
    await session.check();
    expect(await host.readNotes()).toMatchObject({ value: '' });
    session.setSettings({ date: '2020-09-15', target: 'A' });
    expect(await host.readNotes()).toMatchObject({ value: '' });
    await session.check();
    expect(await kept(host)).toEqual({ ...noNotes, check: { date: '2020-09-15', target: 'A' } });
    await session.confirmMapping({ 某列: '' });
    expect((await kept(host))?.check).toEqual({ date: '2020-09-15', target: 'A' });
    session.setSettings({ date: '2020-09-01', target: undefined });
    await session.check();
    expect(await kept(host)).toEqual({ ...noNotes, mapping: { 某列: '' } });
  });

  it('are not written where nothing was checked', async () => {
    const { session, host } = await opened([gridFromTable('| 填表说明 |', { name: '说明' })]);
    session.setSettings({ date: '2020-09-15' });
    await session.check();
    expect(await host.readNotes()).toMatchObject({ value: '' });
  });

  it('that cannot be written hold until it is closed, which is told once', async () => {
    const { session, notice } = await opened([list], () => ({ writeNotes: async () => failure(problem<'HOST_007'>('HOST_007', 'error', {}, {})) }));
    session.setSettings({ date: '2020-09-15' });
    await session.check();
    expect(notice()).toMatch(/^核查了 4 家企业.*HOST_007.*只在关闭前有效。$/s);
    await session.check();
    expect(notice()).toBe('核查了 4 家企业、4 行，发现 3 处。');
  });

  it('are taken over when it is opened again, and said so', async () => {
    const { session, notice } = await openedWith({ ...noNotes, check: { date: '2020-09-15', target: 'A' } });
    expect(session.state().settings).toMatchObject({ date: '2020-09-15', target: 'A', scope: 'sheet' });
    expect(notice()).toBe('沿用上次核查的日期 2020-09-15、对照等级 A，可以在上面的核查设置里改。');
    await session.check();
    expect(session.state().view?.index.result).toMatchObject({ date: '2020-09-15', target: 'A' });
  });

  it('keep what was taken over through the next check', async () => {
    const { session, host } = await openedWith({ ...noNotes, check: { date: '2020-09-15' } });
    await session.check();
    expect((await kept(host))?.check).toEqual({ date: '2020-09-15' });
  });

  it('leave out a grade that the edition does not have', async () => {
    const { session, notice } = await openedWith({ ...noNotes, check: { date: '2020-09-15', target: '没有' } });
    expect([session.state().settings.target, notice()]).toEqual([undefined, '沿用上次核查的日期 2020-09-15，可以在上面的核查设置里改。']);
  });

  it('end with the workbook; what the user chose goes on to the next one', async () => {
    const { session, host, notice } = await openedWith({ ...noNotes, check: { date: '2020-09-15', target: 'A' } });
    await host.writeNotes('');
    await session.start();
    expect([session.state().settings, notice()]).toEqual([expect.objectContaining({ date: '2026-01-01', target: undefined }), undefined]);
    session.setSettings({ date: '2020-10-01' });
    await session.start();
    expect(session.state().settings.date).toBe('2020-10-01');
  });
});

describe('a notice', () => {
  it('of an earlier action goes with the next one; that the day has no edition stays as long as it is chosen', async () => {
    const { session, notice, wind } = await opened([list], () => ({ whereabouts: async () => failure(problem<'HOST_013'>('HOST_013', 'error', {}, {})) }));
    await session.check();
    expect(notice()).toContain('HOST_013');
    session.setSettings({ visibleOnly: true });
    expect(notice()).toBe('');
    session.setSettings({ date: '2019-01-01' });
    await wind();
    session.setSettings({ target: 'A' });
    expect(notice()).toContain('PACK_008');
    await session.check();
    expect(notice()).toContain('HOST_013');
    const seen: (string | undefined)[] = [];
    const stop = session.subscribe(() => seen.push(session.state().notice?.text));
    await session.check();
    stop();
    expect([seen[0], seen[seen.length - 1]]).toEqual([undefined, notice()]);
  });

  it('that a place is not there goes when the next place is found', async () => {
    const { session, notice } = await opened();
    await session.goTo({ sheet: '没有', row: 1, column: 1 });
    expect(notice()).toContain('SHEET_012');
    await session.goTo({ sheet: listName, row: 2, column: 1 });
    expect(notice()).toBe('');
  });
});
