/** The self-test in a workbook that is open. */
import { describe, expect, it } from 'vitest';
import { runSelfTest, type SelfTestRun } from '../../../addin/session/self-test.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { failure } from '../../../grading/messages/result.ts';
import { contractSteps, liveSteps } from '../../../workbook/contract/contract.ts';
import { openMemory } from '../../../workbook/memory/memory-host.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';

const empty = () => openMemory([{ name: 'Sheet1', hidden: false, rows: [], merges: [] }], '新建.xlsx');
const clock = () => {
  let time = 0;
  return () => (time += 5);
};
const silent: SelfTestRun = { onStep: () => {}, signal: new AbortController().signal };

describe('the self-test', () => {
  it('runs every step, tells of each, and leaves the workbook as it was', async () => {
    const host = empty();
    const heard: string[] = [];
    const report = await runSelfTest({ host, versions: { product: '0.1.0' }, now: clock() }, {
      ...silent, onStep: (step, total) => heard.push(`${step.id} ${total}`),
    });
    const total = contractSteps.length + liveSteps.length;
    expect(report.steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(report).toMatchObject({ formatVersion: 1, host: 'memory', versions: { product: '0.1.0' }, ok: true, passed: total, failed: 0, skipped: 0 });
    expect([heard.length, heard[0]]).toEqual([total, `${contractSteps[0]?.id} ${total}`]);
    expect(await host.readSheets()).toMatchObject({ value: [{ name: 'Sheet1', rows: [] }] });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('goes on after a step that fails, and says so', async () => {
    const host = Object.assign(Object.create(empty()) as ReturnType<typeof empty>, {
      select: async () => failure(problem('SHEET_012', 'error', {}, { sheet: '自检清单' })),
    });
    const report = await runSelfTest({ host, versions: {}, now: clock() }, silent);
    expect(report).toMatchObject({ ok: false, failed: 1 });
    expect(report.steps.find(({ ok }) => !ok)).toMatchObject({ id: 'live-select', detail: expect.stringContaining('SHEET_012') });
  });

  it('leaves out what the host cannot offer', async () => {
    const report = await runSelfTest({ host: empty(), versions: {}, now: clock(), skips: ['read-errors'] }, silent);
    expect(report.steps.filter(({ skipped }) => skipped).map(({ id }) => id)).toEqual(['read-errors']);
    expect([report.ok, report.skipped]).toEqual([true, 1]);
  });

  it('refuses a workbook that holds anything', async () => {
    const used = openMemory([gridFromTable('| 企业名称 |')], '清单.xlsx');
    await expect(runSelfTest({ host: used, versions: {}, now: clock() }, silent)).rejects.toThrow('新建一个空工作簿');
    const noted = empty();
    await noted.writeNotes('{}');
    await expect(runSelfTest({ host: noted, versions: {}, now: clock() }, silent)).rejects.toThrow('没有标注和设置');
  });

  it('can be stopped between steps', async () => {
    const controller = new AbortController();
    const host = empty();
    const heard: string[] = [];
    const run = runSelfTest({ host, versions: {}, now: clock() }, {
      signal: controller.signal,
      onStep: ({ id }) => {
        heard.push(id);
        if (heard.length === 3) controller.abort();
      },
    });
    await expect(run).rejects.toThrow();
    expect(heard).toHaveLength(3);
    expect(await host.readSheets()).toMatchObject({ value: [{ name: 'Sheet1' }] });
  });
});
