/** Whether two results would be marked alike: the same words at the same places. */
import type { LineResult } from '../../grading/findings/result.ts';
import type { Issue, ResultView } from './session.ts';

/** Unchanged lines and issues mostly are the same objects, so that this is quick after an edit. */
export function areMarkedAlike(a: ResultView, b: ResultView): boolean {
  if (a === b) return true;
  const [linesOfA, linesOfB] = [a.index.result.lines, b.index.result.lines];
  return a.issues.length === b.issues.length && linesOfA.length === linesOfB.length
    && b.issues.every((issue, at) => isSameIssue(a.issues[at], issue)) && linesOfB.every((line, at) => isSameLine(linesOfA[at], line));
}

function isSameIssue(a: Issue | undefined, b: Issue): boolean {
  return a === b || (a !== undefined && a.id === b.id && a.mark === b.mark && a.address === b.address && a.ignored === b.ignored
    && a.text === b.text && a.fix === b.fix && a.enterprise === b.enterprise && a.line === b.line);
}

function isSameLine(a: LineResult | undefined, b: LineResult): boolean {
  return a === b || (a !== undefined && a.sheet === b.sheet && a.row === b.row && a.name === b.name && a.industry === b.industry && a.table === b.table
    && a.applied === b.applied && a.target === b.target && a.grade?.best === b.grade?.best && a.grade?.worst === b.grade?.worst
    && JSON.stringify(a.notGraded) === JSON.stringify(b.notGraded));
}
