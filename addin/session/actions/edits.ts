/** Keeps the result in step with the workbook: changed rows are read and judged again, and only those. */
import { workTexts } from '../../../grading/messages/pane.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import type { WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import type { HostChange } from '../../../workbook/host.ts';
import { patched, type ChangedRows } from '../../checker/checker.ts';
import { sayProblem, settled, type SessionParts } from '../parts.ts';
import type { LongWork } from '../work.ts';
import { ChangedRanges } from './changed-ranges.ts';
import { showResult, viewOf } from './show-result.ts';

/** Runs `then` after so many milliseconds; what it gives calls it off. */
export type Delay = (milliseconds: number, then: () => void) => () => void;

/** Changes of one moment are taken together; what comes while rows are judged waits and is taken together too. */
const quietMilliseconds = 0;
/** So many rows at once are long work; where they have to be fetched, a new check is quicker than reading them one by one. */
const manyRows = 2_000;

export interface Edits {
  hear(change: HostChange): void;
  /** Forgets what is waiting. */
  stop(): void;
}

export function createEdits(parts: SessionParts, work: LongWork, delay: Delay): Edits {
  // The workbench has every row at hand.
  const most = parts.host.kind === 'workbench' ? Infinity : manyRows;
  const waiting = new ChangedRanges();
  const others = new Set<string>();
  let callOff: (() => void) | undefined;
  const take = () => takeIn(parts, waiting, others, most);
  const flush = () => {
    callOff = undefined;
    const isLong = parts.book !== undefined && most > manyRows && waiting.count() > manyRows;
    void (isLong ? work.run(workTexts.updating, take) : settled(parts, () => parts.queue.run(take)));
  };
  return {
    hear: (change) => {
      if (parts.isClosed) return;
      dropSuccess(parts);
      if (change.kind !== 'cells') {
        parts.changes += 1;
        others.clear();
        waiting.clear();
        if (parts.book !== undefined) parts.store.set({ isOutdated: true });
        return;
      }
      waiting.add(change.sheet, change.rows);
      callOff?.();
      callOff = delay(quietMilliseconds, flush);
    },
    stop: () => {
      callOff?.();
      waiting.clear();
      others.clear();
    },
  };
}

/** What was done before the edit may be undone by it. */
function dropSuccess({ store }: SessionParts): void {
  const { notice, work } = store.get();
  if (work === undefined && (notice?.intent === 'success' || notice?.intent === 'info')) store.set({ notice: undefined });
}

/** Rows of sheets that were not checked, or that moved since, are none of ours. `others`: sheets known to be such. */
async function takeIn(parts: SessionParts, waiting: ChangedRanges, others: Set<string>, most: number): Promise<void> {
  const { book } = parts;
  if (book === undefined || parts.store.get().isOutdated) return waiting.clear();
  const unknown = waiting.sheets().filter((sheet) => !book.lastRows.has(sheet) && !others.has(sheet));
  if (unknown.length > 0) {
    if (await isSheetGone(parts, [...book.lastRows.keys()])) {
      waiting.clear();
      parts.changes += 1;
      return parts.store.set({ isOutdated: true });
    }
    for (const sheet of unknown) others.add(sheet);
  }
  const rows = waiting.take(book.lastRows, most);
  if (rows.kind === 'tooMany') return parts.store.set({ isOutdated: true });
  if (rows.bySheet.size > 0) await refreshRows(parts, rows.bySheet);
}

/** Not every host tells when a sheet gets another name: its edits then come under a name that was not read. */
async function isSheetGone(parts: SessionParts, sheets: readonly string[]): Promise<boolean> {
  for (const sheet of sheets) {
    const read = await parts.host.readRows(sheet, [1]);
    if (!read.ok && read.problem.code === 'SHEET_012') return true;
  }
  return false;
}

/** Reads these rows and brings the result up to date. To be called in turn. False after saying why it could not. */
export async function refreshRows(parts: SessionParts, rows: ReadonlyMap<string, readonly number[]>): Promise<boolean> {
  const changed: ChangedRows[] = [];
  for (const [sheet, numbers] of rows) {
    const read = await parts.host.readRows(sheet, numbers);
    if (!read.ok) return outdated(parts, read.problem);
    changed.push({ sheet, rows: read.value });
  }
  return refresh(parts, changed);
}

/** Has changed rows or other notes judged. To be called in turn; does nothing before the first check. */
export async function refresh(parts: SessionParts, changed: readonly ChangedRows[], notes?: WorkbookNotes): Promise<boolean> {
  if (parts.book === undefined) return true;
  const patch = await parts.checker.update(changed, notes);
  if (!patch.ok) return outdated(parts, patch.problem);
  const book = { ...parts.book, result: patched(parts.book.result, patch.value), lastRows: withRows(parts.book.lastRows, changed) };
  showResult(parts, book, viewOf(parts, book));
  return true;
}

function outdated(parts: SessionParts, found: Problem): false {
  if (!parts.isClosed) parts.store.set({ isOutdated: true });
  sayProblem(parts, { ...found, severity: 'warning' });
  return false;
}

function withRows(lastRows: ReadonlyMap<string, number>, changed: readonly ChangedRows[]): ReadonlyMap<string, number> {
  const next = new Map(lastRows);
  for (const { sheet, rows } of changed) {
    for (const { number, cells } of rows) if (cells.length > 0 && number > (next.get(sheet) ?? 0)) next.set(sheet, number);
  }
  return next;
}
