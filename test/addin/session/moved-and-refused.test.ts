/** Corrections when the workbook is not as it was planned: rows that moved, cells changed unheard, cells that cannot be written. */
import { describe, expect, it } from 'vitest';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { writeAllowed } from '../../../addin/session/actions/write-allowed.ts';
import { createSession } from '../../../addin/session/create-session.ts';
import { success, failure } from '../../../grading/messages/result.ts';
import { formulaCell, protectedSheet } from '../../../workbook/edit-problems.ts';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { LiveHost, SheetEdits } from '../../../workbook/host.ts';
import { list, listName, opened } from './open-session.ts';
import { watchedChecker } from './watched-checker.ts';
import { xlsxWithFormula } from './xlsx-with-formula.ts';

/** Row 3 has a number with blanks around it. */
const untidy: SheetGrid = withCell(3, 6, ' 12 ');

function withCell(row: number, column: number, value: string, grid: SheetGrid = list): SheetGrid {
  return { ...grid, rows: grid.rows.map((one) => (one.number === row ? { ...one, cells: one.cells.map((cell, at) => (at === column - 1 ? value : cell)) } : one)) };
}

const moved: SheetGrid = { ...untidy, rows: untidy.rows.map((row) => ({ ...row, number: row.number === 1 ? 1 : row.number + 1 })) };

describe('corrections of rows that moved', () => {
  it('are not written until the workbook is checked again', async () => {
    const { session, host, notice } = await opened([untidy]);
    await session.check();
    const mends = await session.planMends();
    host.replaceSheet(moved);
    await session.applyMends(mends);
    expect([await host.readSheets(), notice()]).toMatchObject([{ value: [moved] }, expect.stringContaining('先重新核查')]);
  });

  it('are not planned either', async () => {
    const { session, host, notice } = await opened([untidy]);
    await session.check();
    host.replaceSheet(moved);
    expect([await session.planMends(), notice()]).toEqual([[], expect.stringContaining('先重新核查')]);
  });
});

describe('corrections of cells that were changed unheard', () => {
  it('leave the newer value and say so', async () => {
    const { session, host, notice, issues } = await opened([untidy], () => ({ listen: async () => success(() => undefined) }));
    await session.check();
    const mends = await session.planMends();
    host.edit(listName, 3, 6, 99);
    await session.applyMends(mends);
    expect(await host.readRows(listName, [3])).toMatchObject({ value: [{ cells: expect.arrayContaining([99]) }] });
    expect([notice(), issues()]).toEqual(['没有要改正的单元格。其中 1 个单元格在预览之后改过，没有改写。', expect.arrayContaining(['F3 颗粒物排放浓度'])]);
  });
});

describe('corrections among which some cannot be written', () => {
  it('are written without these, and the user hears how many and why', async () => {
    const covered = withCell(4, 6, ' 13 ', untidy);
    const { session, host, notice } = await opened([covered], (memory) => ({
      write: async (edits) => (edits.some(({ cells }) => cells.some(({ row }) => row === 4))
        ? failure(formulaCell({ sheet: listName, row: 4, column: 6 })) : memory.write(edits)),
    }));
    await session.check();
    await session.applyMends(await session.planMends());
    expect(await host.readRows(listName, [3, 4])).toMatchObject({ value: [{ cells: expect.arrayContaining([12]) }, { cells: expect.arrayContaining([' 13 ']) }] });
    expect(notice()).toBe('已改正 1 个单元格，结果已更新。另有 1 个单元格不能改写（单元格里是公式），原样没动。');
    expect(session.state().notice?.intent).toBe('warning');
  });

  it('in the workbench leave formulas alone, in one step to be undone', async () => {
    const host = new WorkbenchHost(openLocalEngine());
    expect(await host.open(await xlsxWithFormula(), '示例.xlsx')).toMatchObject({ ok: true });
    const session = createSession({ host, checker: watchedChecker(), today: () => '2020-09-01' });
    await session.start();
    await session.check();
    const mends = await session.planMends();
    expect(mends.map(({ row: at }) => at)).toEqual([2, 3]);
    await session.applyMends(mends);
    expect([host.book().edits(), session.state().notice?.text]).toMatchObject([
      [{ cells: [{ row: 2, column: 6, value: 12 }] }], expect.stringContaining('已改正 1 个单元格，结果已更新。另有 1 个'),
    ]);
    host.undo();
    expect([host.book().edits(), host.book().canUndo()]).toEqual([[], false]);
  });
});

describe('writing what is allowed', () => {
  const edits: readonly SheetEdits[] = ['甲', '乙'].map((sheet) => ({
    sheet, cells: Array.from({ length: 300 }, (_, at) => ({ row: (at % 100) + 2, column: Math.floor(at / 100) + 1, value: at })),
  }));

  /** Refuses as live hosts do: the first cell that it cannot write. */
  function refusing(problemOf: (sheet: string, row: number, column: number) => ReturnType<typeof formulaCell> | undefined) {
    let attempts = 0;
    const written: SheetEdits[] = [];
    const write: LiveHost['write'] = async (asked) => {
      attempts += 1;
      for (const { sheet, cells } of asked) for (const { row, column } of cells) {
        const refused = problemOf(sheet, row, column);
        if (refused !== undefined) return failure(refused);
      }
      written.push(...asked);
      return success(undefined);
    };
    return { host: { write } as LiveHost, written, attempts: () => attempts };
  }

  it('goes around single cells, a column of formulas and a protected sheet, in few attempts', async () => {
    const { host, written, attempts } = refusing((sheet, row, column) => {
      const place = { sheet, row, column };
      if (sheet === '乙') return protectedSheet(place);
      return column === 2 || (column === 1 && row === 50) ? formulaCell(place) : undefined;
    });
    const done = await writeAllowed(host, edits);
    expect(done).toMatchObject({ ok: true, value: { left: 300 + 100 + 1 } });
    expect(written.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([['甲', 199]]);
    expect(attempts()).toBeLessThan(25);
  });

  it('fails where the reason is no cell', async () => {
    const { host, attempts } = refusing(() => ({ code: 'HOST_007', severity: 'error', place: {}, params: {} }));
    expect([await writeAllowed(host, edits), attempts()]).toMatchObject([{ ok: false, problem: { code: 'HOST_007' } }, 1]);
  });
});
