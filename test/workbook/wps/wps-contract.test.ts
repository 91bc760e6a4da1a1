/** The contract of the port over WPS as its declarations say it is. */
import { describe, it } from 'vitest';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { contractSteps, liveSteps } from '../../../workbook/contract/contract.ts';
import type { LiveHostUnderTest } from '../../../workbook/contract/step.ts';
import { openWps } from '../../../workbook/wps/wps-host.ts';
import { FakeWps } from '../../support/fake-wps.ts';

/** Fresh WPS with a sheet of the user's, and the sheets after it. */
function opening(prepare: (application: FakeWps) => void) {
  return async (sheets: readonly SheetGrid[]): Promise<LiveHostUnderTest> => {
    const application = new FakeWps();
    prepare(application);
    const host = openWps(application);
    const added = await host.addSheets(sheets);
    if (!added.ok) throw new Error(added.problem.code);
    return Object.assign(host, {
      changeFromOutside: async (sheet: string, row: number, column: number, value: unknown) => {
        application.book.sheet(sheet).Cells.Item(row, column).Value2 = value;
      },
    });
  };
}

describe.each([
  ['WPS', () => undefined],
  ['WPS that keeps apostrophes', (application: FakeWps) => { application.keepsApostrophes = true; }],
])('%s', (_, prepare) => {
  it.each(contractSteps.map((step) => [step.id, step] as const))('%s', async (_id, step) => step.run(opening(prepare)));
  it.each(liveSteps.map((step) => [step.id, step] as const))('%s', async (_id, step) => step.run(opening(prepare)));
});
