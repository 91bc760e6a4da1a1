/** Safe corrections: asked for, and those that the user chose written. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { problemLine, problemText } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Mend } from '../../../grading/mends/mend.ts';
import type { SheetEdits } from '../../../workbook/host.ts';
import { say, sayProblem, updatedText, type SessionParts } from '../parts.ts';
import { isRowShown } from '../narrow.ts';
import type { LongWork } from '../work.ts';
import { refreshRows } from './edits.ts';
import { writeAllowed, type WrittenPart } from './write-allowed.ts';

export interface MendActions {
  /** Of the rows that are shown; none before the first check, and none after saying so where rows may have moved since. */
  planMends(): Promise<readonly Mend[]>;
  /** Writes those that still hold in the workbook; cells that changed since and cells that the host refuses are left alone and told of. */
  applyMends(mends: readonly Mend[]): Promise<void>;
}

export function createMendActions(parts: SessionParts, work: LongWork): MendActions {
  return {
    planMends: async () => {
      let planned: readonly Mend[] = [];
      await work.run(workTexts.looking, async () => {
        if (!isOutdated(parts)) planned = await shownMends(parts);
      });
      return planned;
    },
    applyMends: (mends) => work.run(workTexts.mending, () => apply(parts, mends)),
  };
}

async function shownMends(parts: SessionParts): Promise<readonly Mend[]> {
  const { book } = parts;
  if (book === undefined) return [];
  const found = await parts.checker.mends();
  if (!found.ok) {
    sayProblem(parts, found.problem);
    return [];
  }
  return found.value.filter(({ sheet, row }) => isRowShown(book.shown, sheet, row));
}

async function apply(parts: SessionParts, mends: readonly Mend[]): Promise<void> {
  if (mends.length === 0 || parts.book === undefined) return say(parts, 'info', texts.nothingToMend);
  if (isOutdated(parts)) return;
  // What was not heard of, such as the edits of somebody else, counts as well.
  if (!await refreshRows(parts, rowsOf(mends))) return;
  const holding = new Set((await shownMends(parts)).map(keyOf));
  const wanted = mends.filter((mend) => holding.has(keyOf(mend)));
  const stale = wanted.length === mends.length ? '' : fill(texts.mendsStale, { count: mends.length - wanted.length });
  if (wanted.length === 0) return say(parts, 'info', texts.nothingToMend + stale);
  if (isOutdated(parts)) return;
  const done = await writeAllowed(parts.host, editsOf(wanted));
  if (!done.ok) return sayProblem(parts, done.problem);
  const { written, left, refusals: [first] } = done.value;
  if (left === wanted.length && first !== undefined) return say(parts, 'warning', problemLine(first) + leftOut(done.value) + stale);
  // The host tells us nothing of our own writes.
  if (!await refreshRows(parts, rowsOf(placesOf(written)))) return;
  const text = fill(texts.mended, { count: wanted.length - left, result: updatedText(parts) }) + leftOut(done.value) + stale;
  say(parts, left === 0 ? 'success' : 'warning', text);
}

/** Says so where rows may have moved: corrections would go into other cells. */
function isOutdated(parts: SessionParts): boolean {
  const { isOutdated: isIt } = parts.store.get();
  if (isIt) say(parts, 'warning', texts.mendOutdated);
  return isIt;
}

/** Empty where nothing was. */
function leftOut({ left, refusals }: WrittenPart): string {
  if (left === 0) return '';
  const reasons = new Set(refusals.map((refused) => problemText(refused).title));
  return fill(texts.mendsRefused, { count: left, reasons: [...reasons].join(texts.reasonSeparator) });
}

function placesOf(edits: readonly SheetEdits[]): readonly Pick<Mend, 'sheet' | 'row'>[] {
  return edits.flatMap(({ sheet, cells }) => cells.map(({ row }) => ({ sheet, row })));
}

/** By sheet, ascending, each once. */
function rowsOf(places: readonly Pick<Mend, 'sheet' | 'row'>[]): ReadonlyMap<string, readonly number[]> {
  const sheets = new Map<string, Set<number>>();
  for (const { sheet, row } of places) sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(row));
  return new Map([...sheets].map(([sheet, rows]) => [sheet, [...rows].sort((a, b) => a - b)]));
}

function editsOf(mends: readonly Mend[]): readonly SheetEdits[] {
  const sheets = new Map<string, Mend[]>();
  for (const mend of mends) {
    const known = sheets.get(mend.sheet);
    if (known === undefined) sheets.set(mend.sheet, [mend]);
    else known.push(mend);
  }
  return [...sheets].map(([sheet, own]) => ({ sheet, cells: own.map(({ row, column, value }) => ({ row, column, value })) }));
}

function keyOf({ kind, sheet, row, column, before, after }: Mend): string {
  return JSON.stringify([kind, sheet, row, column, before, after]);
}
