/** What every host promises about marks. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import { expectDone, expectRefused, expectSame, expectThrown } from './expect.ts';
import { contractFaults } from '../../grading/messages/contract.ts';
import { fill } from '../../grading/messages/template.ts';
import { absentSheet, contractMarks, contractSheets, listSheet } from './fixtures.ts';
import { expectSheets, lookAtRows, sheetNames } from './look.ts';
import { step, type ContractStep } from './step.ts';

/** A listener that fails when it hears something else than fractions that go forward. */
function forwardOnly(): (fraction: number) => void {
  let last = 0;
  return (fraction) => {
    if (!(fraction >= last && fraction <= 1)) throw new Error(fill(contractFaults.backwards, { from: last, to: fraction }));
    last = fraction;
  };
}

export const markingSteps: readonly ContractStep[] = [
  step('mark-read', async (open) => {
    const host = await open(contractSheets);
    expectDone(subjects.mark, await host.mark(contractMarks));
    await expectSheets(host);
    expectDone(subjects.unmark, await host.unmark());
    await expectSheets(host);
  }),

  step('mark-hidden', async (open) => {
    const host = await open(contractSheets);
    const names = await sheetNames(host);
    expectDone(subjects.mark, await host.mark(contractMarks));
    expectSame(subjects.names, await sheetNames(host), names);
    const [heading, row] = contractSheets[0]?.rows ?? [];
    expectSame(subjects.rows, await lookAtRows(host, listSheet, [1, 2]), [[1, heading?.cells], [2, row?.cells]]);
    expectDone(subjects.unmark, await host.unmark());
    expectSame(subjects.names, await sheetNames(host), names);
  }),

  step('mark-again', async (open) => {
    const host = await open(contractSheets);
    expectDone(subjects.mark, await host.mark(contractMarks));
    expectDone(subjects.mark, await host.mark({ ...contractMarks, reports: [] }));
    await expectSheets(host);
    expectDone(subjects.unmark, await host.unmark());
    expectRefused(subjects.unmark, await host.unmark(), 'FILE_013');
    await expectSheets(host);
  }),

  step('mark-none', async (open) => {
    expectRefused(subjects.unmark, await (await open(contractSheets)).unmark(), 'FILE_013');
  }),

  step('mark-absent', async (open) => {
    const host = await open(contractSheets);
    const wrong = { ...contractMarks, sheets: contractMarks.sheets.map((sheet) => ({ ...sheet, sheet: absentSheet })) };
    expectRefused(subjects.mark, await host.mark(wrong), 'INTERNAL_001');
    expectRefused(subjects.unmark, await host.unmark(), 'FILE_013');
    await expectSheets(host);
  }),

  step('mark-state', async (open) => {
    const host = await open(contractSheets);
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), false);
    expectDone(subjects.mark, await host.mark(contractMarks));
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), true);
    expectDone(subjects.unmark, await host.unmark());
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), false);
  }),

  step('progress', async (open) => {
    const host = await open(contractSheets);
    expectDone(subjects.read, await host.readSheets({ onProgress: forwardOnly() }));
    expectDone(subjects.mark, await host.mark(contractMarks, { onProgress: forwardOnly() }));
    expectDone(subjects.unmark, await host.unmark({ onProgress: forwardOnly() }));
  }),

  step('cancel-before', async (open) => {
    const host = await open(contractSheets);
    const stop = new AbortController();
    stop.abort(new Error(subjects.cancel));
    const { signal } = stop;
    await expectThrown(subjects.read, () => host.readSheets({ signal }), signal.reason);
    await expectThrown(subjects.mark, () => host.mark(contractMarks, { signal }), signal.reason);
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), false);
    expectDone(subjects.mark, await host.mark(contractMarks));
    await expectThrown(subjects.unmark, () => host.unmark({ signal }), signal.reason);
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), true);
    await expectSheets(host);
  }),

  step('cancel-midway', async (open) => {
    const host = await open(contractSheets);
    const stop = new AbortController();
    const { signal } = stop;
    // A host that is done at its first word cannot be stopped any more.
    const onProgress = (fraction: number): void => { if (fraction < 1) stop.abort(new Error(subjects.cancel)); };
    const work = host.mark(contractMarks, { signal, onProgress });
    const settled = await work.then((result) => ({ result }), (error: unknown) => ({ error }));
    if (!signal.aborted) return;
    expectSame(subjects.cancel, 'error' in settled && settled.error === signal.reason, true);
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), false);
    await expectSheets(host);
  }),
];
