/** How the next check is to be done: the user's choice, kept in the workbook once something was checked so, and taken over when it is opened again. */
import { noticeTexts as texts } from '../../../grading/messages/pane.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { KeptCheck } from '../../../grading/notes/workbook-notes.ts';
import { say, settled, type SessionParts } from '../parts.ts';
import type { CheckSettings } from '../session.ts';
import { keepNotes } from './notes.ts';
import type { Start } from './start.ts';

/** The user changes something: what was said of the last action goes, unless it is what is wrong with the day. */
export function createSetSettings(parts: SessionParts, { loadLibrary, isOfLibrary }: Pick<Start, 'loadLibrary' | 'isOfLibrary'>): (changed: Partial<CheckSettings>) => void {
  return (changed) => {
    const { settings: before, notice } = parts.store.get();
    const settings: CheckSettings = { ...before, ...changed };
    const isOtherDay = settings.date !== before.date;
    // A day that nobody chose is that of the opening, and not kept.
    if (isOtherDay) parts.isDayChosen = settings.date !== parts.today();
    parts.store.set({ settings, notice: isOfLibrary(notice) ? notice : undefined });
    if (isOtherDay) void settled(parts, loadLibrary);
  };
}

/** Before the packs are asked: the workbook's own settings, and nothing more of those that another workbook brought along. */
export function takeOver(parts: SessionParts, kept: KeptCheck = {}): void {
  const { settings } = parts.store.get();
  const { date: formerDay, target: formerTarget } = parts.takenOver;
  const isFormerDay = formerDay !== undefined && formerDay === settings.date;
  const target = kept.target ?? (formerTarget === settings.target ? undefined : settings.target);
  parts.takenOver = kept;
  parts.isDayChosen = kept.date !== undefined || (parts.isDayChosen && !isFormerDay);
  parts.store.set({ settings: { ...settings, date: kept.date ?? (isFormerDay ? parts.today() : settings.date), target } });
}

/** Once it is known what the packs ask: a grade that they do not have is dropped. Says what was taken over, unless there is worse to say. */
export function sayTakenOver(parts: SessionParts): void {
  const { settings, library, notice } = parts.store.get();
  const { date, target } = parts.takenOver;
  const isKnown = target !== undefined && library?.grades.includes(target) !== false;
  if (target !== undefined && !isKnown) parts.store.set({ settings: { ...settings, target: undefined } });
  const list = [date === undefined ? '' : fill(texts.takenOverDay, { date }), isKnown ? fill(texts.takenOverTarget, { target }) : ''].filter((part) => part !== '');
  if (list.length > 0 && notice === undefined) say(parts, 'info', fill(texts.takenOver, { list: list.join(texts.listSeparator) }));
}

/** Keeps in the workbook what was chosen for the check just done. What could not be kept as a sentence, empty when all is well. */
export async function keepSettings(parts: SessionParts, { date, target }: CheckSettings): Promise<string> {
  const check: KeptCheck = { ...(parts.isDayChosen ? { date } : {}), ...(target === undefined ? {} : { target }) };
  const { check: before = {} } = parts.store.get().notes;
  if (before.date === check.date && before.target === check.target) return '';
  const kept = await keepNotes(parts, ({ check: _, ...notes }) => (Object.keys(check).length === 0 ? notes : { ...notes, check }));
  return kept.ok ? '' : fill(texts.notKept, { problem: problemLine(kept.problem) });
}
