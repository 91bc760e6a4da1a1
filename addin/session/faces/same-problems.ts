/** Whether the problems of a row are still the same: they come anew with every result, mostly unchanged. */
import type { Problem } from '../../../grading/messages/problem.ts';

/** Compares content, without making texts. */
export function sameProblems(before: readonly Problem[], now: readonly Problem[]): boolean {
  return before.length === now.length && now.every((found, at) => isSame(before[at], found));
}

function isSame(a: Problem | undefined, b: Problem): boolean {
  if (a === b) return true;
  if (a === undefined || a.code !== b.code || a.severity !== b.severity || a.ignored !== b.ignored) return false;
  if (a.place.row !== b.place.row || a.place.column !== b.place.column || a.place.heading !== b.place.heading) return false;
  for (const name in b.params) if (a.params[name] !== b.params[name]) return false;
  return true;
}
