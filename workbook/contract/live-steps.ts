/** What a workbook that is open before the user promises beyond the rest. */
import { contractFaults, contractSubjects as subjects } from '../../grading/messages/contract.ts';
import { fill } from '../../grading/messages/template.ts';
import type { HostChange } from '../host.ts';
import { expectDone, expectSame } from './expect.ts';
import { contractMarks, contractSheets, hiddenSheet, listSheet } from './fixtures.ts';
import { step, type ContractStep, type LiveHostUnderTest } from './step.ts';

/** Live hosts tell of changes later than they happen. */
const patience = 3000;
const interval = 20;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

async function waitFor(isDone: () => boolean): Promise<void> {
  for (let waited = 0; !isDone(); waited += interval) {
    if (waited >= patience) throw new Error(fill(contractFaults.notHeard, { milliseconds: patience }));
    await pause(interval);
  }
}

function touches(change: HostChange, row: number): boolean {
  return change.kind === 'cells' && change.sheet === listSheet && change.rows[0] <= row && change.rows[1] >= row;
}

export const liveSteps: readonly ContractStep<LiveHostUnderTest>[] = [
  step<LiveHostUnderTest>('live-name', async (open) => {
    const host = await open(contractSheets);
    expectSame(subjects.name, typeof expectDone(subjects.name, await host.name()), 'string');
  }),

  step<LiveHostUnderTest>('live-select', async (open) => {
    const host = await open([...contractSheets.filter(({ name }) => name !== hiddenSheet)]);
    expectDone(subjects.select, await host.select(listSheet, 2, 3));
    expectSame(subjects.place, expectDone(subjects.place, await host.whereabouts()),
      { sheet: listSheet, selection: { top: 2, left: 3, bottom: 2, right: 3 } });
    expectDone(subjects.select, await host.select(listSheet, 30, 28));
    expectSame(subjects.place, expectDone(subjects.place, await host.whereabouts()),
      { sheet: listSheet, selection: { top: 30, left: 28, bottom: 30, right: 28 } });
  }),

  step<LiveHostUnderTest>('live-listen', async (open) => {
    const host = await open(contractSheets);
    if (host.changeFromOutside === undefined) throw new Error(contractFaults.noOutside);
    const heard: HostChange[] = [];
    const stop = expectDone(subjects.listen, await host.listen((change) => heard.push(change)));
    expectDone(subjects.write, await host.write([{ sheet: listSheet, cells: [{ row: 2, column: 1, value: '我们写的' }] }]));
    expectDone(subjects.keepNotes, await host.writeNotes('我们写的'));
    expectDone(subjects.mark, await host.mark(contractMarks));
    expectDone(subjects.unmark, await host.unmark());
    await host.changeFromOutside(listSheet, 4, 1, '别人写的');
    await waitFor(() => heard.some((change) => touches(change, 4)));
    expectSame(subjects.changes, heard.filter((change) => !touches(change, 4)), []);
    stop();
    heard.length = 0;
    await host.changeFromOutside(listSheet, 4, 1, '又写的');
    await pause(interval * 2);
    expectSame(subjects.changes, heard, []);
  }),
];
