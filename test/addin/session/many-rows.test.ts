/** Edits of very many rows at once: the workbench has them at hand and judges them by itself; other hosts ask for a new check. */
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../addin/session/create-session.ts';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { xlsxOfGrids } from '../../workbook/xlsx/xlsx-of-grids.ts';
import { list, listName, opened } from './open-session.ts';
import { watchedChecker } from './watched-checker.ts';

const count = 2_100;
const [heading, first] = list.rows;

/** Every row has the same shortfall in F and blanks around the number. */
const long: SheetGrid = {
  ...list,
  rows: [heading, ...Array.from({ length: count }, () => first)].map((row, at) => ({
    number: at + 1, hidden: false, cells: at === 0 ? row?.cells ?? [] : (row?.cells ?? []).map((cell, column) => (column === 0 ? `示例${at}厂` : column === 5 ? ' 22.5 ' : cell)),
  })),
};

async function workbench() {
  const host = new WorkbenchHost(openLocalEngine());
  const opening = await host.open(await xlsxOfGrids([long]), '示例.xlsx');
  if (!opening.ok) throw new Error(opening.problem.code);
  const session = createSession({ host, checker: watchedChecker(), today: () => '2020-09-01' });
  await session.start();
  await session.check();
  const works: string[] = [];
  session.subscribe(() => {
    const text = session.state().work?.text ?? '';
    if (works[works.length - 1] !== text) works.push(text);
  });
  const shown = () => ({ isOutdated: session.state().isOutdated, toMend: session.state().view?.issues.filter(({ column }) => column === 6).length });
  return { host, session, works, shown };
}

describe('an edit of more than 2,000 rows', () => {
  it('is judged by itself in the workbench, and so are its undo and redo, before the eyes of the user', async () => {
    const { host, session, works, shown } = await workbench();
    const before = session.state().view?.issues;
    host.edit([{ sheet: listName, cells: Array.from({ length: count }, (_, at) => ({ row: at + 2, column: 6, value: 12 })) }]);
    await expect.poll(shown).toEqual({ isOutdated: false, toMend: 0 });
    host.undo();
    await expect.poll(shown).toEqual({ isOutdated: false, toMend: count });
    expect(session.state().view?.issues).toEqual(before);
    host.redo();
    await expect.poll(shown).toEqual({ isOutdated: false, toMend: 0 });
    await expect.poll(() => works.filter((text) => text !== '')).toEqual(['正在更新', '正在更新', '正在更新']);
  });

  it('undoes a correction of every row like the correction itself', async () => {
    const { host, session, shown } = await workbench();
    const before = session.state().view?.issues;
    await session.applyMends(await session.planMends());
    const after = session.state().view?.issues;
    expect(host.isEdited()).toBe(true);
    host.undo();
    await expect.poll(() => session.state().view?.issues).toEqual(before);
    host.redo();
    await expect.poll(() => session.state().view?.issues).toEqual(after);
    expect([host.isEdited(), shown().isOutdated]).toEqual([true, false]);
  });

  it('asks for a new check where rows have to be fetched', async () => {
    const { host, session, checker, wind } = await opened([long]);
    await session.check();
    for (let row = 2; row <= count; row++) host.edit(listName, row, 6, 12);
    await wind();
    expect([session.state().isOutdated, checker.calls]).toEqual([true, ['check']]);
  });
});
