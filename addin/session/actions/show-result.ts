/** Puts a result before the user. */
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import { inSlices } from '../../checker/slices.ts';
import type { CheckedBook, SessionParts } from '../parts.ts';
import { areMarkedAlike } from '../same-marks.ts';
import type { ResultView, SessionState } from '../session.ts';

/** Works out what is shown of a result. */
export function viewOf(parts: SessionParts, { result, shown, settings }: CheckedBook): ResultView {
  const index = new ResultIndex(parts.narrow(result, shown));
  return { index, shown, settings, issues: parts.issuesOf(index) };
}

/** The same with turns for others, so that a large result takes no long moment. Ends with the signal's reason. */
export async function prepareView(parts: SessionParts, { result, shown, settings }: CheckedBook, signal: AbortSignal): Promise<ResultView> {
  const index = new ResultIndex(parts.narrow(result, shown));
  return { index, shown, settings, issues: await inSlices(parts.issuesOf.steps(index), { signal }) };
}

/** `also` goes into the state in the same step, so that nobody sees one without the other. */
export function showResult(parts: SessionParts, book: CheckedBook, view: ResultView, also: Partial<SessionState> = {}): void {
  if (parts.isClosed) return;
  parts.book = book;
  parts.store.set({ view, areMarksOld: parts.store.get().isMarked && !(parts.marked !== undefined && areMarkedAlike(parts.marked, view)), ...also });
}
