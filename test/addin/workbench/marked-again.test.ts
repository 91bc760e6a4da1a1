/** Marks of the workbench over a real file, session and page: a saved copy has exactly those of what was checked last. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../addin/session/create-session.ts';
import { areMarksToRenew } from '../../../addin/session/faces/old-marks.ts';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { PageModel } from '../../../addin/workbench/page/page-model.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import { success } from '../../../grading/messages/result.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { xlsxOfGrids } from '../../workbook/xlsx/xlsx-of-grids.ts';
import { list, listName, opened } from '../session/open-session.ts';
import { watchedChecker } from '../session/watched-checker.ts';

const plain = await xlsxOfGrids([list, { ...list, name: '另一张' }]);

/** The page with the file open. */
async function page(bytes: Uint8Array) {
  const host = new WorkbenchHost(openLocalEngine());
  const session = createSession({ host, checker: watchedChecker(), today: () => '2020-09-01' });
  let kept = bytes;
  const model = new PageModel(host, session, {
    choose: async (name) => ({ name, isDownload: false, write: async (written: Uint8Array) => (kept = written, success(undefined)) }),
  });
  await model.ask({ name: '示例.xlsx', read: async () => success(bytes) });
  const settle = () => new Promise((resolve) => { setTimeout(resolve, 20); });
  return {
    host, session,
    check: async () => {
      await session.check();
      await settle();
    },
    edit: async (row: number, column: number, value: string | number) => {
      host.edit([{ sheet: listName, cells: [{ row, column, value }] }]);
      await settle();
    },
    settle,
    save: async () => {
      expect(await model.save()).toBe(true);
      return kept;
    },
  };
}

/** Every sheet with its state, and of every cell what it says and its fill: as a stranger to our own reader sees them. */
async function seen(bytes: Uint8Array): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, ({ address, text, fill }) => {
      const colour = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
      if (text !== '' || colour !== undefined) cells.push([address, text, colour]);
    }));
    return { name: sheet.name, state: sheet.state, cells: sheet.state === 'veryHidden' ? [] : cells };
  });
}

describe('marks in the workbench', () => {
  it('are no matter for the user after an edit, an undo or a redo', async () => {
    const { host, session, check, edit, settle } = await page(plain);
    await check();
    const shown = [session.state().isMarked];
    await edit(2, 6, 12);
    shown.push(areMarksToRenew(session.state()));
    host.undo();
    await settle();
    shown.push(areMarksToRenew(session.state()));
    host.redo();
    await settle();
    shown.push(areMarksToRenew(session.state()));
    expect(shown).toEqual([true, false, false, false]);
  });

  it('are no matter either when a marked copy is checked again', async () => {
    const first = await page(plain);
    await first.check();
    const again = await page(await first.save());
    await again.check();
    expect([again.session.state().isMarked, areMarksToRenew(again.session.state())]).toEqual([true, false]);
  });

  it('of a marked copy that was opened, edited and checked are the same as if it had never had others', async () => {
    const first = await page(plain);
    first.session.setSettings({ scope: 'workbook' });
    await first.check();
    const marked = await first.save();
    const second = await page(marked);
    await second.edit(2, 6, 12);
    await second.edit(5, 6, 99);
    await second.check();
    const again = await second.save();
    const fresh = await page(plain);
    await fresh.edit(2, 6, 12);
    await fresh.edit(5, 6, 99);
    await fresh.check();
    const expected = await seen(await fresh.save());
    expect(await seen(again)).toEqual(expected);
    expect(await seen(marked)).not.toEqual(expected);
    // One that is edited after the check as well.
    const third = await page(again);
    await third.check();
    await third.edit(3, 4, 'B');
    await fresh.edit(3, 4, 'B');
    expect(await seen(await third.save())).toEqual(await seen(await fresh.save()));
  });

  it('of a copy saved in the very moment of an edit are those of the edit', async () => {
    const quick = await page(plain);
    await quick.check();
    quick.host.edit([{ sheet: listName, cells: [{ row: 2, column: 6, value: 12 }] }]);
    const saved = await quick.save();
    await quick.settle();
    expect(await seen(saved)).toEqual(await seen(await quick.save()));
  });

  it('go away from such a copy without a trace', async () => {
    const first = await page(plain);
    await first.check();
    const second = await page(await first.save());
    await second.edit(2, 6, 12);
    await second.check();
    const third = await page(await second.save());
    await third.session.setMarks(false);
    const bare = await third.save();
    const edited = openXlsx(plain);
    await edited.write([{ sheet: listName, cells: [{ row: 2, column: 6, value: 12 }] }]);
    expect(await seen(bare)).toEqual(await seen(edited.bytes()));
  });
});

describe('marks in a workbook that is written at once', () => {
  it('are the user\'s to renew after an edit', async () => {
    const { session, host, wind } = await opened();
    await session.check();
    await session.setMarks(true);
    host.edit(listName, 2, 6, 12);
    await wind();
    expect(areMarksToRenew(session.state())).toBe(true);
    host.replaceSheet(list);
    expect([session.state().isOutdated, areMarksToRenew(session.state())]).toEqual([true, false]);
  });
});
