/** Safe corrections: asked for, and those that the user chose written. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Mend } from '../../../grading/mends/mend.ts';
import type { SheetEdits } from '../../../workbook/host.ts';
import { say, sayProblem, type SessionParts } from '../parts.ts';
import { isRowShown } from '../narrow.ts';
import type { LongWork } from '../work.ts';
import { refreshRows } from './edits.ts';

export interface MendActions {
  /** Of the rows that are shown; none before the first check. */
  planMends(): Promise<readonly Mend[]>;
  /** Writes those that still hold: a cell that changed since they were planned is left alone. */
  applyMends(mends: readonly Mend[]): Promise<void>;
}

export function createMendActions(parts: SessionParts, work: LongWork): MendActions {
  return {
    planMends: async () => {
      let planned: readonly Mend[] = [];
      await work.run(workTexts.looking, async () => { planned = await shownMends(parts); });
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
  const holding = new Set((await shownMends(parts)).map(keyOf));
  const wanted = mends.filter((mend) => holding.has(keyOf(mend)));
  const stale = wanted.length === mends.length ? '' : fill(texts.mendsStale, { count: mends.length - wanted.length });
  if (wanted.length === 0) return say(parts, 'info', texts.nothingToMend + stale);
  const edits = editsOf(wanted);
  const written = await parts.host.write(edits);
  if (!written.ok) return sayProblem(parts, written.problem);
  // The host tells us nothing of our own writes.
  const rows = new Map(edits.map(({ sheet, cells }) => [sheet, [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)]));
  if (await refreshRows(parts, rows)) say(parts, 'success', fill(texts.mended, { count: wanted.length }) + stale);
}

function editsOf(mends: readonly Mend[]): readonly SheetEdits[] {
  const sheets = new Map<string, Mend[]>();
  for (const mend of mends) sheets.set(mend.sheet, [...sheets.get(mend.sheet) ?? [], mend]);
  return [...sheets].map(([sheet, own]) => ({ sheet, cells: own.map(({ row, column, value }) => ({ row, column, value })) }));
}

function keyOf({ kind, sheet, row, column, before, after }: Mend): string {
  return JSON.stringify([kind, sheet, row, column, before, after]);
}
