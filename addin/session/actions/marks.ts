/** Marks in the workbook, on and off. They show the result they were made from: edits do not move them. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { planningMarks } from '../../../workbook/plan-marks.ts';
import { inSlices } from '../../checker/slices.ts';
import { say, sayProblem, type SessionParts } from '../parts.ts';
import type { LongWork, UnderWay } from '../work.ts';

export function createSetMarks(parts: SessionParts, work: LongWork): (on: boolean) => Promise<void> {
  const onCancelled = () => say(parts, 'info', texts.cancelled);
  return (on) => (on
    ? work.run(workTexts.marking, (under) => mark(parts, under), onCancelled)
    : work.run(workTexts.unmarking, (under) => unmark(parts, under), onCancelled));
}

async function mark(parts: SessionParts, { signal, show }: UnderWay): Promise<void> {
  const { view, isOutdated } = parts.store.get();
  if (view === undefined || parts.book === undefined) return say(parts, 'warning', texts.checkFirst);
  if (isOutdated) return say(parts, 'warning', texts.markOutdated);
  const marks = await inSlices(planningMarks(view.index, parts.book.file), { signal });
  // Rows may have moved meanwhile.
  if (parts.store.get().isOutdated) return say(parts, 'warning', texts.markOutdated);
  const done = await parts.host.mark(marks, { signal, onProgress: (fraction) => show(workTexts.marking, fraction) });
  if (!done.ok) return sayProblem(parts, done.problem);
  parts.store.set({ isMarked: true, areMarksOld: false });
  say(parts, 'success', fill(texts.marked, { cells: marks.sheets.reduce((sum, { cells }) => sum + cells.length, 0) }));
}

async function unmark(parts: SessionParts, { signal, show }: UnderWay): Promise<void> {
  const done = await parts.host.unmark({ signal, onProgress: (fraction) => show(workTexts.unmarking, fraction) });
  if (!done.ok && done.problem.code !== 'FILE_013') return sayProblem(parts, done.problem);
  parts.store.set({ isMarked: false, areMarksOld: false });
  if (done.ok) say(parts, 'success', texts.unmarked);
  else sayProblem(parts, done.problem);
}
