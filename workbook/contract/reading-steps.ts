/** What every host promises about reading. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import { expectDone, expectRefused, expectSame } from './expect.ts';
import { absentSheet, contractSheets, hiddenSheet, listSheet, rowOf, sheetOf, valueRows, valuesSheet } from './fixtures.ts';
import { expectSheets, lookAtRows, sheetNames } from './look.ts';
import { step, type ContractStep } from './step.ts';

export const readingSteps: readonly ContractStep[] = [
  step('read-sheets', async (open) => {
    const host = await open(contractSheets);
    await expectSheets(host);
    const names = await sheetNames(host);
    expectSame(subjects.names, names.slice(-contractSheets.length), [listSheet, hiddenSheet]);
  }),

  step('read-one-sheet', async (open) => {
    const host = await open(contractSheets);
    const seen = expectDone(subjects.read, await host.readSheets({ sheets: [hiddenSheet, absentSheet] }));
    expectSame(subjects.names, seen.map(({ name }) => name), [hiddenSheet]);
  }),

  step('read-values', async (open) => {
    const sheet = sheetOf(valuesSheet, valueRows);
    const host = await open([sheet]);
    await expectSheets(host, [sheet]);
    const rows = valueRows.map(({ number, cells }) => [number, cells] as const);
    expectSame(subjects.rows, await lookAtRows(host, valuesSheet, rows.map(([number]) => number)), rows);
  }),

  step('read-errors', async (open) => {
    const sheet = sheetOf(valuesSheet, [rowOf(1, [{ kind: 'error', code: '#N/A' }, { kind: 'error', code: '#DIV/0!' }])]);
    await expectSheets(await open([sheet]), [sheet]);
  }),

  step('read-hidden-rows', async (open) => {
    const rows = [rowOf(1, ['一']), rowOf(2, ['二'], true), rowOf(3, ['三'], true), rowOf(4, ['四'])];
    const host = await open([sheetOf(valuesSheet, rows)]);
    const [seen] = expectDone(subjects.read, await host.readSheets({ sheets: [valuesSheet], hiddenRows: true }));
    expectSame(subjects.read, seen?.rows.map(({ number, hidden }) => [number, hidden]), rows.map(({ number, hidden }) => [number, hidden]));
  }),

  step('read-rows', async (open) => {
    const host = await open(contractSheets);
    const [first, second, last] = contractSheets[0]?.rows.map(({ cells }) => cells) ?? [];
    expectSame(subjects.rows, await lookAtRows(host, listSheet, [4]), [[4, last]]);
    expectSame(subjects.rows, await lookAtRows(host, listSheet, []), []);
    expectSame(subjects.rows, await lookAtRows(host, listSheet, [1, 2, 3, 4, 5000]), [[1, first], [2, second], [3, []], [4, last], [5000, []]]);
  }),

  step('read-rows-absent', async (open) => {
    const host = await open(contractSheets);
    expectRefused(subjects.rows, await host.readRows(absentSheet, [1]), 'SHEET_012');
  }),
];
