/** `npm run bench -- live`: a full check of a large list, and what one edited row costs until its findings are known. */
import { inProcessChecker } from '../addin/checker/in-process-checker.ts';
import type { Port } from '../addin/checker/protocol.ts';
import { serveChecker } from '../addin/checker/serve-checker.ts';
import { WorkerChecker } from '../addin/checker/worker-checker.ts';
import { loadPacks, shippedPackFiles } from '../cli/load-packs.ts';
import { LiveGrading } from '../grading/evaluate/live-grading.ts';
import type { IndicatorLibrary } from '../grading/indicators/library.ts';
import { noNotes } from '../grading/notes/workbook-notes.ts';
import type { GridRow, SheetGrid } from '../grading/records/sheet-grid.ts';
import { liveSheet } from './live-sheet.ts';

const rows = 10_000;
const columns = 60;
const date = '2020-09-01';
const checks = 5;
const edits = 40;

async function median(runs: number, job: (run: number) => unknown): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await job(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return `${(times[times.length >> 1] as number).toFixed(1)} ms`;
}

/** Another figure in another row each time. */
function editedRow(sheet: SheetGrid, run: number): GridRow {
  const row = sheet.rows[2 + (run * 331) % rows] as GridRow;
  const column = 20 + run % 20;
  return { ...row, cells: row.cells.map((cell, at) => (at === column ? run : cell)) };
}

export async function benchLive(): Promise<void> {
  const library = loadPacks().libraries[0] as IndicatorLibrary;
  const sheet = liveSheet(library, rows, columns);
  const task = { file: 'list.xlsx', sheets: [sheet], notes: noNotes, date, target: undefined };
  let live = new LiveGrading(library, task);
  console.log(`\nlive: ${rows} rows x ${columns} columns, medians`);
  console.log(`  check from scratch                  ${await median(checks, () => { live = new LiveGrading(library, task); live.check(); })}`);
  console.log(`  one row edited, in the worker       ${await median(edits, (run) => live.update([{ sheet: sheet.name, rows: [editedRow(sheet, run)] }]))}`);
  const checker = new WorkerChecker(() => {
    const { port1, port2 } = new MessageChannel();
    serveChecker(port2 as unknown as Port, inProcessChecker(shippedPackFiles()));
    return port1 as unknown as Port;
  });
  await checker.library(date);
  console.log(`  check through messages, one thread  ${await median(checks, () => checker.check(task))}`);
  console.log(`  one row edited, through messages    ${await median(edits, (run) => checker.update([{ sheet: sheet.name, rows: [editedRow(sheet, run)] }]))}`);
  checker.close();
}
