/** What every host promises about writing cells. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import type { CellValue } from '../../grading/records/sheet-grid.ts';
import type { EditValue, WorkbookHost } from '../host.ts';
import { expectDone, expectRefused, expectSame } from './expect.ts';
import { absentSheet, contractMarks, contractSheets, listSheet } from './fixtures.ts';
import { expectSheets, lookAtRows, tidyCells } from './look.ts';
import { step, type ContractStep, type OpenHost } from './step.ts';

async function writeRow(host: WorkbookHost, row: number, values: readonly EditValue[]): Promise<void> {
  const cells = values.map((value, at) => ({ row, column: at + 1, value }));
  expectDone(subjects.write, await host.write([{ sheet: listSheet, cells }]));
}

async function expectRow(host: WorkbookHost, row: number, values: readonly (CellValue | undefined)[]): Promise<void> {
  expectSame(subjects.rows, await lookAtRows(host, listSheet, [row]), [[row, tidyCells(values)]]);
}

/** Written values come back as they were written, and every other row stays as it was. */
function comesBack(values: readonly EditValue[]): (open: OpenHost) => Promise<void> {
  return async (open) => {
    const host = await open(contractSheets);
    await writeRow(host, 4, values);
    await expectRow(host, 4, values);
    const sheets = contractSheets.map((sheet) => ({
      ...sheet, rows: sheet.rows.map((row) => (sheet.name === listSheet && row.number === 4 ? { ...row, cells: values } : row)),
    }));
    await expectSheets(host, sheets);
  };
}

export const writingSteps: readonly ContractStep[] = [
  step('write-values', comesBack([12.5, '文字', 0, -1, true, false, undefined, '两行\n文字', '<&>"'])),
  step('write-text', comesBack(['=1+1', '+1', '-1', '@示例', "'引号", '=', '\t=1+1', '=HYPERLINK("x")'])),
  step('write-digits', comesBack(['130102000000000000', '007', '10.50', '2020-09-15', '50%', 'TRUE', '1E5', '3-4', ' 5 '])),

  step('write-number-over-text', async (open) => {
    const host = await open(contractSheets);
    await writeRow(host, 2, ['007', '0.5', '=1+1']);
    await writeRow(host, 2, [7, 0.5, 2]);
    await expectRow(host, 2, [7, 0.5, 2]);
  }),

  step('write-dates', comesBack([
    { kind: 'date', serial: 44089, iso: '2020-09-15' }, { kind: 'date', serial: 44089.5, iso: '2020-09-15T12:00:00' },
    { kind: 'percent', fraction: 0.8 }, { kind: 'percent', fraction: 0.125 },
  ])),

  step('write-blank', async (open) => {
    const host = await open(contractSheets);
    await writeRow(host, 2, ['示例三厂', undefined, undefined]);
    await expectRow(host, 2, ['示例三厂']);
    await writeRow(host, 2, [undefined]);
    await expectRow(host, 2, []);
  }),

  step('write-outside', async (open) => {
    const host = await open(contractSheets);
    const cells = [{ row: 3, column: 1, value: '空行' }, { row: 40, column: 30, value: 7 }, { row: 2, column: 20, value: '右边' }];
    expectDone(subjects.write, await host.write([{ sheet: listSheet, cells }]));
    expectSame(subjects.rows, await lookAtRows(host, listSheet, [3]), [[3, ['空行']]]);
    const [[, far] = [40, []]] = await lookAtRows(host, listSheet, [40]);
    expectSame(subjects.rows, [far.length, far[29]], [30, 7]);
    const [[, right] = [2, []]] = await lookAtRows(host, listSheet, [2]);
    expectSame(subjects.rows, [right[0], right[19]], ['示例一厂', '右边']);
  }),

  step('write-last-counts', async (open) => {
    const host = await open(contractSheets);
    const cell = { row: 2, column: 1 };
    expectDone(subjects.write, await host.write([
      { sheet: listSheet, cells: [{ ...cell, value: 1 }, { ...cell, value: '第二次' }] },
      { sheet: listSheet, cells: [{ ...cell, value: '第三次' }] },
    ]));
    await expectRow(host, 2, ['第三次', '示例行业', 10.5]);
  }),

  step('write-absent', async (open) => {
    const host = await open(contractSheets);
    const cells = [{ row: 2, column: 1, value: '改过' }];
    expectRefused(subjects.write, await host.write([{ sheet: listSheet, cells }, { sheet: absentSheet, cells }]), 'SHEET_012');
    await expectSheets(host);
    expectDone(subjects.write, await host.write([]));
    await expectSheets(host);
  }),

  step('write-marked', async (open) => {
    const host = await open(contractSheets);
    expectDone(subjects.mark, await host.mark(contractMarks));
    await writeRow(host, 2, ['示例一厂', '改过', 9]);
    await writeRow(host, 4, ['示例二厂', '改过', '补上']);
    await expectRow(host, 2, ['示例一厂', '改过', 9]);
    expectDone(subjects.unmark, await host.unmark());
    await expectRow(host, 2, ['示例一厂', '改过', 9]);
    await expectRow(host, 4, ['示例二厂', '改过', '补上']);
  }),
];
