/** What a test page has in it: the real adapter, the contract, and the fake Excel behind the real office.js. */
import { runContract, type StepReport } from '../../../workbook/contract/run-contract.ts';
import { contractSteps, liveSteps } from '../../../workbook/contract/contract.ts';
import { scratchOf } from '../../../workbook/contract/scratch.ts';
import type { LiveHostUnderTest } from '../../../workbook/contract/step.ts';
import { openExcel } from '../../../workbook/excel/excel-host.ts';
import type { LiveHost, ScratchHost } from '../../../workbook/host.ts';
import { fillLargeList, largeMarks, smallMarks } from './large-list.ts';
import { installFakeExcel, type FakeExcel, type Trip } from './install.ts';
import type { FakeSheet } from './book.ts';
import type { FakeWorld } from './world.ts';

export interface Excelling {
  readonly fake: FakeExcel;
  readonly world: FakeWorld;
  readonly host: LiveHost & ScratchHost;
}

/** A fresh workbook with one empty sheet, and a host over it; `api` is the highest requirement set of ExcelApi 1. */
function open(api = 17): Excelling {
  const fake = installFakeExcel();
  fake.world.book.add('用户的表');
  return { fake, world: fake.world, host: openExcel((version) => Number(version.split('.')[1]) <= api) };
}

/** A sheet with eight rows of different texts in column A. */
function addList(world: FakeWorld, name: string): FakeSheet {
  const sheet = world.book.sheet(name) ?? world.book.add(name);
  for (let row = 0; row < 8; row += 1) sheet.put(row, 0, { value: `第${row}`, format: 'General' });
  return sheet;
}

/** A workbook whose sheet is such a list. */
function openList(api?: number): Excelling & { readonly sheet: FakeSheet } {
  const opened = open(api);
  return { ...opened, sheet: addList(opened.world, '用户的表') };
}

/** The host with somebody else at the same workbook. */
function underTest({ world, host }: Excelling): LiveHostUnderTest & ScratchHost {
  return Object.assign(host, {
    changeFromOutside: async (name: string, row: number, column: number, value: unknown): Promise<void> => {
      const sheet = world.book.sheet(name);
      if (sheet === undefined) throw new Error(name);
      sheet.type(row - 1, column - 1, value as string);
      world.events.changed(sheet, { row: row - 1, column: column - 1, rows: 1, columns: 1 }, 'RangeEdited', 'Unknown');
    },
  });
}

/** Every step of the contract, by its report. */
async function contract(api?: number, onStep?: (report: StepReport) => void) {
  const host = underTest(open(api));
  const scratch = scratchOf<LiveHostUnderTest>(host, host);
  const options = { now: () => performance.now(), close: () => scratch.close(), onStep };
  return [...await runContract(scratch.open, contractSteps, options), ...await runContract(scratch.open, liveSteps, options)];
}

/** Bytes and round trips since `from`, clean-ups of references apart. */
function traffic(trips: readonly Trip[], from = 0) {
  const own = trips.slice(from).filter(({ isCleanUp }) => !isCleanUp);
  const most = (of: (trip: Trip) => number): number => own.reduce((max, trip) => Math.max(max, of(trip)), 0);
  return {
    trips: own.length,
    sent: trips.slice(from).reduce((sum, { request }) => sum + request, 0),
    received: trips.slice(from).reduce((sum, { response }) => sum + response, 0),
    largestRequest: most(({ request }) => request),
    largestResponse: most(({ response }) => response),
  };
}

/** What a sheet looks like, to be compared later. */
function lookOf(world: FakeWorld): string {
  return JSON.stringify(world.book.sheets.map(({ name, visibility, cells, fills, widths, merges }) => ({
    name, visibility, cells: [...cells].filter(([, cell]) => cell.value !== ''), fills: [...fills].sort(([a], [b]) => a - b), widths: [...widths], merges,
  })));
}

/** Office gives its references back after a batch, without anybody waiting for it; that counts too. */
function cleanedUp(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 100); });
}

/** Reads, marks and unmarks the large list, and counts what that sends. */
async function measure(isBanded: boolean, isReported: boolean) {
  const { world, host, fake } = open();
  const [sheet] = world.book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  fillLargeList(sheet, isBanded);
  const before = lookOf(world);
  const times = [performance.now()];
  const read = await host.readSheets();
  await cleanedUp();
  const afterRead = fake.trips.length;
  times.push(performance.now());
  const marked = await host.mark(largeMarks(sheet.name, isReported));
  await cleanedUp();
  const afterMark = fake.trips.length;
  times.push(performance.now());
  const painted = [...sheet.fills.values()].filter(({ color }) => color !== '#DDEBF7').length;
  const record = world.book.sheets.find(({ name }) => name.startsWith('_'))?.cells.size ?? 0;
  const unmarked = await host.unmark();
  times.push(performance.now());
  return {
    ok: [read.ok, marked.ok, unmarked.ok], problems: [read, marked, unmarked].flatMap((result) => (result.ok ? [] : [result.problem])), cells: read.ok ? read.value[0]?.rows.reduce((sum, { cells }) => sum + cells.length, 0) : 0,
    dates: read.ok ? read.value[0]?.rows.filter(({ cells: [, , , , , date] }) => typeof date === 'object').length : 0,
    painted, record, isRestored: lookOf(world) === before, reading: traffic(fake.trips.slice(0, afterRead)),
    marking: traffic(fake.trips.slice(afterRead, afterMark)), unmarking: traffic(fake.trips.slice(afterMark)),
    milliseconds: times.slice(1).map((time, at) => Math.round(time - (times[at] ?? 0))),
  };
}

export const rig = { open, openList, addList, underTest, contract, traffic, lookOf, measure, smallMarks };

export type Rig = typeof rig;

Object.assign(globalThis, { rig });
