/** Reads the workbook, has it judged, and shows the result. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Result } from '../../../grading/messages/result.ts';
import type { GradingResult } from '../../../grading/findings/result.ts';
import type { CellRange, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { hearNotices, say, sayProblem, type CheckedBook, type Heard, type SessionParts } from '../parts.ts';
import type { Shown } from '../narrow.ts';
import { isToDo } from '../faces/issue-kind.ts';
import { nothingFound } from '../faces/nothing-found.ts';
import type { CheckScope, CheckSettings } from '../session.ts';
import type { LongWork, UnderWay } from '../work.ts';
import { keepSettings } from './settings.ts';
import { prepareView, showResult } from './show-result.ts';

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

type Reporting = Pick<UnderWay, 'signal' | 'show'>;

interface Read {
  readonly file: string;
  readonly sheets: readonly SheetGrid[];
  readonly shown: Shown;
}

async function checkOnce(parts: SessionParts, under: UnderWay): Promise<void> {
  const { changes } = parts;
  const heard = hearNotices(parts);
  const { settings } = parts.store.get();
  const { scope, visibleOnly } = settings;
  const asked = await askedFor(parts, scope);
  const read = asked && await readBook(parts, under, heard, { ...asked, visibleOnly });
  if (read === undefined) return;
  const judged = await judge(parts, under, read, settings);
  if (!judged.ok) return sayProblem(parts, judged.problem);
  // Edits are judged in the workbook that the checker has now, so that this is the one to be shown.
  under.commit();
  const isNobody = read.shown.selection !== undefined && parts.narrow(judged.value, read.shown).lines.length === 0;
  if (isNobody && parts.book === undefined) return say(parts, 'warning', texts.nothingSelected + heard.words());
  const found = isNobody ? await formerAgain(parts, under, heard) : { read, result: judged.value, settings };
  // The checker has another workbook than the one shown: edits cannot be judged.
  if (found === undefined) return parts.store.set({ isOutdated: true });
  const book = bookOf(found);
  const view = await prepareView(parts, book, new AbortController().signal);
  // Rows that moved while we read and judged are already in other places.
  showResult(parts, book, view, { isOutdated: parts.changes !== changes });
  if (isNobody) say(parts, 'warning', texts.nothingSelectedKept + heard.words());
  else sayChecked(parts, heard.words() + (view.index.result.lines.length === 0 ? '' : await keepSettings(parts, settings)));
}

interface Found {
  readonly read: Read;
  readonly result: GradingResult;
  readonly settings: CheckSettings;
}

/** What was shown before, read and judged anew in the same way. Undefined after saying why it could not be. */
async function formerAgain(parts: SessionParts, { show }: UnderWay, heard: Heard): Promise<Found | undefined> {
  const { book } = parts;
  if (book === undefined) return undefined;
  const under = { show, signal: new AbortController().signal };
  const asked = { sheets: [...book.lastRows.keys()], selection: book.shown.selection, visibleOnly: book.settings.visibleOnly };
  const read = await readBook(parts, under, heard, asked);
  if (read === undefined) return undefined;
  const judged = await judge(parts, under, read, book.settings);
  return judged.ok ? { read, result: judged.value, settings: book.settings } : void sayProblem(parts, judged.problem);
}

function bookOf({ read: { file, sheets, shown }, result, settings }: Found): CheckedBook {
  const samples = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, sampleRows) }));
  const lastRows = new Map(sheets.map(({ name, rows }) => [name, rows[rows.length - 1]?.number ?? 0]));
  return { file, result, shown, settings, lastRows, samples };
}

function judge(parts: SessionParts, under: Reporting, { file, sheets }: Read, { date, target }: CheckSettings): Promise<Result<GradingResult>> {
  const { notes } = parts.store.get();
  under.show(workTexts.judging, 0);
  return parts.checker.check(
    { file, sheets, notes, date, target },
    { signal: under.signal, onProgress: (fraction) => under.show(workTexts.judging, fraction) },
  );
}

/** Which sheets and rows; all where both are undefined. */
interface Asked {
  readonly sheets: readonly string[] | undefined;
  readonly selection: CellRange | undefined;
}

/** Undefined after saying why. */
async function askedFor(parts: SessionParts, scope: CheckScope): Promise<Asked | undefined> {
  if (scope === 'workbook') return { sheets: undefined, selection: undefined };
  const where = await parts.host.whereabouts();
  if (!where.ok) return void sayProblem(parts, where.problem);
  return { sheets: [where.value.sheet], selection: scope === 'selection' ? where.value.selection : undefined };
}

/** Undefined after saying why. The fraction counts within the phase. */
async function readBook(
  parts: SessionParts, { signal, show }: Reporting, { onNotice }: Heard, { sheets, selection, visibleOnly }: Asked & { readonly visibleOnly: boolean },
): Promise<Read | undefined> {
  const name = await parts.host.name();
  if (!name.ok) return void sayProblem(parts, name.problem);
  const read = await parts.host.readSheets({
    signal,
    onNotice,
    hiddenRows: visibleOnly,
    ...(sheets === undefined ? {} : { sheets }),
    onProgress: (fraction) => show(workTexts.reading, fraction),
  });
  if (!read.ok) return void sayProblem(parts, read.problem);
  return { file: name.value === '' ? texts.unnamedBook : name.value, sheets: read.value, shown: shownOf(read.value, selection, visibleOnly) };
}

function shownOf(sheets: readonly SheetGrid[], selection: CellRange | undefined, visibleOnly: boolean): Shown {
  const hidden = visibleOnly ? sheets.map(({ name, rows }) => [name, new Set(rows.filter((row) => row.hidden).map(({ number }) => number))] as const) : [];
  return { selection, hiddenRows: new Map(hidden.filter(([, rows]) => rows.size > 0)) };
}

/** `also`: what the host had to tell of the reading; empty when nothing. */
function sayChecked(parts: SessionParts, also: string): void {
  const { view } = parts.store.get();
  if (view === undefined) return;
  const nothing = nothingFound(view);
  if (nothing !== undefined) return say(parts, 'warning', fill(texts.nothing, { title: nothing.title, reasons: nothing.reasons.join('') }) + also);
  const { lines, enterprises } = view.index.result;
  const issues = view.issues.filter(isToDo).length;
  const counts = { enterprises: enterprises.filter(({ name }) => name !== '').length, lines: lines.length, issues };
  const text = issues === 0 ? texts.checkedNone : counts.enterprises === 0 ? texts.checkedNameless : texts.checked;
  say(parts, also !== '' ? 'warning' : issues === 0 ? 'success' : 'info', fill(text, counts) + also);
}
