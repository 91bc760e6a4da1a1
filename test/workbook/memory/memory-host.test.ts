import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { contractSteps, liveSteps } from '../../../workbook/contract/contract.ts';
import { runContract } from '../../../workbook/contract/run-contract.ts';
import { scratchOf } from '../../../workbook/contract/scratch.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { openMemory } from '../../../workbook/memory/memory-host.ts';
import { describeHost, describeLiveHost } from '../host-contract.ts';

describeHost('memory', async (sheets) => openMemory(sheets));
describeLiveHost('memory', async (sheets) => openMemory(sheets));

const sheet: SheetGrid = {
  name: '清单', hidden: false, merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  rows: [{ number: 1, hidden: false, cells: ['题目'] }, { number: 2, hidden: false, cells: ['示例', { kind: 'uncalculated', formula: 'A1' }] }],
};

describe('a workbook in memory', () => {
  it('refuses the covered cells of a merge, formulas and overlong texts, and changes nothing then', async () => {
    const host = openMemory([sheet]);
    const write = (row: number, column: number, value: string) =>
      host.write([{ sheet: '清单', cells: [{ row: 2, column: 1, value: '改' }, { row, column, value }] }]);
    expect(await write(1, 2, '被盖住')).toMatchObject({ ok: false, problem: { code: 'CELL_021', place: { sheet: '清单', row: 1, column: 2 }, params: { range: 'A1:B1' } } });
    expect(await write(2, 2, '公式')).toMatchObject({ ok: false, problem: { code: 'CELL_019' } });
    expect(await write(2, 1, '长'.repeat(32_768))).toMatchObject({ ok: false, problem: { code: 'CELL_016' } });
    expect(await host.readSheets()).toEqual({ ok: true, value: [sheet] });
  });

  it('tells of edits and of moved rows until nobody listens', async () => {
    const host = openMemory([sheet]);
    const heard: HostChange[] = [];
    const stop = await host.listen((change) => heard.push(change));
    host.edit('清单', 7, 2, 5);
    host.replaceSheet({ ...sheet, rows: [] });
    if (stop.ok) stop.value();
    host.edit('清单', 8, 2, 5);
    expect(heard).toEqual([{ kind: 'cells', sheet: '清单', rows: [7, 7] }, { kind: 'structure' }]);
  });
});

describe('the self-test', () => {
  it('runs the whole contract in a workbook in use and leaves it as it was', async () => {
    const host = openMemory([sheet]);
    await host.writeNotes('用户的设置');
    const { open, close } = scratchOf(host, host);
    let time = 0;
    const options = { now: () => (time += 5), close };
    const reports = [...await runContract(open, contractSteps, options), ...await runContract(open, liveSteps, options)];
    expect(reports.filter(({ ok }) => !ok)).toEqual([]);
    expect(reports[0]).toEqual({ id: 'read-sheets', name: '读出各工作表', ok: true, skipped: false, detail: '', milliseconds: 5 });
    expect(await host.readSheets()).toEqual({ ok: true, value: [sheet] });
    expect(await host.readNotes()).toEqual({ ok: true, value: '用户的设置' });
  });

  it('says what was expected and what was seen when a host breaks a promise, and goes on', async () => {
    const open = async (sheets: readonly SheetGrid[]) => {
      const host = openMemory(sheets);
      host.isMarked = async () => ({ ok: true, value: true });
      host.readRows = async () => { throw new Error('断线'); };
      return host;
    };
    const reports = await runContract(open, contractSteps, { now: () => 0, skips: ['write-text'] });
    const failed = reports.filter(({ ok }) => !ok).map(({ id, detail }) => [id, detail]);
    expect(failed).toContainEqual(['mark-state', '是否有标注：应为 false，看到 true']);
    expect(failed).toContainEqual(['read-rows', '断线']);
    expect(reports.find(({ id }) => id === 'write-text')).toMatchObject({ ok: true, skipped: true });
    expect(reports).toHaveLength(contractSteps.length);
  });
});
