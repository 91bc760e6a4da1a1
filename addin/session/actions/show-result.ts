/** Puts a result before the user. */
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import { inSlices } from '../../checker/slices.ts';
import type { CheckedBook, SessionParts } from '../parts.ts';
import type { SessionState } from '../session.ts';

/** `also` goes into the state in the same step, so that nobody sees one without the other. */
export function showResult(parts: SessionParts, book: CheckedBook, also: Partial<SessionState> = {}): void {
  if (parts.isClosed) return;
  parts.book = book;
  const index = new ResultIndex(parts.narrow(book.result, book.shown));
  parts.store.set({
    view: { index, issues: parts.issuesOf(index) },
    areMarksOld: parts.store.get().isMarked,
    ...also,
  });
}

/** Works the issues out beforehand, with turns for others, so that showing a large result takes no long moment. Ends with the signal's reason. */
export async function prepareResult(parts: SessionParts, { result, shown }: CheckedBook, signal: AbortSignal): Promise<void> {
  await inSlices(parts.issuesOf.steps(new ResultIndex(parts.narrow(result, shown))), { signal });
}
