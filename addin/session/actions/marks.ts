/** Marks in the workbook, on and off. They show the result they were made from: edits do not move them. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import { planningMarks } from '../../../workbook/plan-marks.ts';
import { inSlices } from '../../checker/slices.ts';
import { hearNotices, say, type Heard, type SessionParts } from '../parts.ts';
import type { LongWork, UnderWay } from '../work.ts';

type Doing = (parts: SessionParts, under: UnderWay, heard: Heard) => Promise<void>;

export function createSetMarks(parts: SessionParts, work: LongWork): (on: boolean) => Promise<void> {
  return (on) => {
    const [text, doing]: readonly [string, Doing] = on ? [workTexts.marking, mark] : [workTexts.unmarking, unmark];
    const heard = hearNotices(parts);
    const onCancelled = () => {
      const { isMarked } = parts.store.get();
      sayAll(parts, 'info', isMarked ? texts.cancelledMarked : texts.cancelledUnmarked, heard);
    };
    return work.run(text, async (under) => {
      try {
        await doing(parts, under, heard);
      } catch (error) {
        await lookAgain(parts, on);
        throw error;
      }
    }, onCancelled);
  };
}

async function mark(parts: SessionParts, { signal, show }: UnderWay, heard: Heard): Promise<void> {
  const { view, isOutdated } = parts.store.get();
  if (view === undefined || parts.book === undefined) return say(parts, 'warning', texts.checkFirst);
  if (isOutdated) return say(parts, 'warning', texts.markOutdated);
  const marks = await inSlices(planningMarks(view.index, parts.book.file), { signal });
  // Rows may have moved meanwhile.
  if (parts.store.get().isOutdated) return say(parts, 'warning', texts.markOutdated);
  const { host } = parts;
  const done = await host.mark(marks, { signal, onNotice: heard.onNotice, onProgress: (fraction) => show(workTexts.marking, fraction) });
  if (!done.ok) return sayFailed(parts, true, done, heard);
  parts.marked = view;
  parts.store.set({ isMarked: true, areMarksOld: false });
  // The workbench writes nothing but the colours on the screen before a copy is saved.
  const text = host.kind === 'workbench' ? texts.markedInCopy : texts.marked;
  sayAll(parts, 'success', fill(text, { cells: marks.sheets.reduce((sum, { cells }) => sum + cells.length, 0) }), heard);
}

async function unmark(parts: SessionParts, { signal, show }: UnderWay, heard: Heard): Promise<void> {
  const done = await parts.host.unmark({ signal, onNotice: heard.onNotice, onProgress: (fraction) => show(workTexts.unmarking, fraction) });
  if (!done.ok) return sayFailed(parts, false, done, heard);
  parts.marked = undefined;
  parts.store.set({ isMarked: false, areMarksOld: false });
  sayAll(parts, 'success', texts.unmarked, heard);
}

async function sayFailed(parts: SessionParts, on: boolean, { problem: found }: Result<void> & { readonly ok: false }, heard: Heard): Promise<void> {
  await lookAgain(parts, on);
  sayAll(parts, found.severity === 'error' ? 'error' : 'warning', problemLine(found), heard);
}

function sayAll(parts: SessionParts, intent: 'success' | 'info' | 'warning' | 'error', text: string, heard: Heard): void {
  const also = heard.words();
  say(parts, also === '' || intent === 'error' ? intent : 'warning', text + also);
}

/** What broke off may have done a part, or taken earlier marks away: the workbook itself knows. */
async function lookAgain(parts: SessionParts, on: boolean): Promise<void> {
  const looked = await parts.host.isMarked();
  if (!looked.ok || parts.isClosed) return;
  const isMarked = looked.value;
  if (on || !isMarked) parts.marked = undefined;
  parts.store.set({ isMarked, areMarksOld: isMarked && (on || parts.store.get().areMarksOld) });
}
