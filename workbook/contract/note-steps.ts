/** What every host promises about the notes it keeps for us. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import type { WorkbookHost } from '../host.ts';
import { expectDone, expectSame } from './expect.ts';
import { contractMarks, contractSheets } from './fixtures.ts';
import { expectSheets, sheetNames } from './look.ts';
import { step, type ContractStep } from './step.ts';

async function keep(host: WorkbookHost, text: string): Promise<void> {
  expectDone(subjects.keepNotes, await host.writeNotes(text));
  await expectNotes(host, text);
}

async function expectNotes(host: WorkbookHost, text: string): Promise<void> {
  expectSame(subjects.notes, expectDone(subjects.notes, await host.readNotes()), text);
}

export const noteSteps: readonly ContractStep[] = [
  step('notes-keep', async (open) => {
    const host = await open(contractSheets);
    await expectNotes(host, '');
    await keep(host, '{"mapping":{"企业/名称":"name"}}');
    await keep(host, '=1+1\n第二行');
    await keep(host, '');
    await keep(host, '');
    await keep(host, '再写');
  }),

  step('notes-long', async (open) => {
    const host = await open(contractSheets);
    const text = Array.from({ length: 9000 }, (_, at) => `第${at}行=+-@'"<&>𠮷\n`).join('');
    await keep(host, text);
    await keep(host, text.slice(0, 60_000));
    await keep(host, '短');
  }),

  step('notes-marks', async (open) => {
    const host = await open(contractSheets);
    await keep(host, '标注之前');
    expectDone(subjects.mark, await host.mark(contractMarks));
    await expectNotes(host, '标注之前');
    await keep(host, '标注之后');
    expectDone(subjects.mark, await host.mark(contractMarks));
    await expectNotes(host, '标注之后');
    expectDone(subjects.unmark, await host.unmark());
    await expectNotes(host, '标注之后');
    expectSame(subjects.isMarked, expectDone(subjects.isMarked, await host.isMarked()), false);
  }),

  step('notes-hidden', async (open) => {
    const host = await open(contractSheets);
    const names = await sheetNames(host);
    await keep(host, '设置');
    expectSame(subjects.names, await sheetNames(host), names);
    await expectSheets(host);
    expectDone(subjects.mark, await host.mark(contractMarks));
    expectSame(subjects.names, await sheetNames(host), names);
  }),
];
