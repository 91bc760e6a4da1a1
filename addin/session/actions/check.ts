/** Reads the workbook, has it judged, and shows the result. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { CellRange, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { say, sayProblem, type SessionParts } from '../parts.ts';
import type { Shown } from '../narrow.ts';
import type { LongWork, UnderWay } from '../work.ts';
import { prepareResult, showResult } from './show-result.ts';

/** Rows of a sheet that are kept for examples. */
const sampleRows = 200;

/** A second call while one is under way waits for the first. */
export function createCheck(parts: SessionParts, work: LongWork): () => Promise<void> {
  let running: Promise<void> | undefined;
  const onCancelled = () => say(parts, 'info', parts.book === undefined ? texts.cancelled : texts.cancelledKept);
  return () => {
    running ??= work.run(workTexts.reading, (under) => checkOnce(parts, under), onCancelled).then(() => { running = undefined; });
    return running;
  };
}

interface Read {
  readonly file: string;
  readonly sheets: readonly SheetGrid[];
  readonly shown: Shown;
}

async function checkOnce(parts: SessionParts, under: UnderWay): Promise<void> {
  const { store, checker } = parts;
  const { changes } = parts;
  const read = await readBook(parts, under);
  if (read === undefined) return;
  const { settings, notes } = store.get();
  under.show(workTexts.judging, 0);
  const judged = await checker.check(
    { file: read.file, sheets: read.sheets, notes, date: settings.date, target: settings.target },
    { signal: under.signal, onProgress: (fraction) => under.show(workTexts.judging, fraction) },
  );
  if (!judged.ok) return sayProblem(parts, judged.problem);
  const samples = read.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, sampleRows) }));
  const lastRows = new Map(read.sheets.map(({ name, rows }) => [name, rows[rows.length - 1]?.number ?? 0]));
  // Rows that moved while we read and judged are already in other places.
  const book = { file: read.file, result: judged.value, shown: read.shown, lastRows, samples };
  await prepareResult(parts, book, under.signal);
  showResult(parts, book, { isOutdated: parts.changes !== changes });
  sayChecked(parts, read.shown);
}

/** Undefined after saying why. The fraction counts within the phase. */
async function readBook(parts: SessionParts, { signal, show }: UnderWay): Promise<Read | undefined> {
  const { host, store } = parts;
  const { scope, visibleOnly } = store.get().settings;
  const where = scope === 'workbook' ? undefined : await host.whereabouts();
  if (where?.ok === false) return void sayProblem(parts, where.problem);
  const name = await host.name();
  if (!name.ok) return void sayProblem(parts, name.problem);
  const read = await host.readSheets({
    signal,
    hiddenRows: visibleOnly,
    ...(where === undefined ? {} : { sheets: [where.value.sheet] }),
    onProgress: (fraction) => show(workTexts.reading, fraction),
  });
  if (!read.ok) return void sayProblem(parts, read.problem);
  const selection = scope === 'selection' ? where?.value.selection : undefined;
  return { file: name.value === '' ? texts.unnamedBook : name.value, sheets: read.value, shown: shownOf(read.value, selection, visibleOnly) };
}

function shownOf(sheets: readonly SheetGrid[], selection: CellRange | undefined, visibleOnly: boolean): Shown {
  const hidden = visibleOnly ? sheets.map(({ name, rows }) => [name, new Set(rows.filter((row) => row.hidden).map(({ number }) => number))] as const) : [];
  return { selection, hiddenRows: new Map(hidden.filter(([, rows]) => rows.size > 0)) };
}

function sayChecked(parts: SessionParts, shown: Shown): void {
  const { view, areMarksOld } = parts.store.get();
  if (view === undefined) return;
  const { lines, enterprises } = view.index.result;
  if (lines.length === 0 && shown.selection !== undefined) return say(parts, 'warning', texts.nothingSelected);
  const issues = view.issues.filter(({ isNotice, ignored }) => !isNotice && ignored === undefined).length;
  const counts = { enterprises: enterprises.filter(({ name }) => name !== '').length, lines: lines.length, issues };
  const text = fill(issues === 0 ? texts.checkedNone : texts.checked, counts);
  say(parts, issues === 0 ? 'success' : 'info', areMarksOld ? text + texts.marksOld : text);
}
