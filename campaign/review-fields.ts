/** Fields of the list that the work of a campaign goes by, read from the texts of the cells. */
import type { LineResult } from '../grading/findings/result.ts';
import { readDate } from '../grading/records/values/date.ts';
import { readYesNo } from '../grading/records/values/yes-no.ts';

/** Ids of fields that every edition has. */
export const reviewFields = { reviewedOn: 'first-review-on', secret: 'secret' } as const;

/** The day that stands in the cell; undefined where there is none, or no whole one: a month is no day. */
export function dayOf(line: LineResult, field: string): string | undefined {
  const text = line.facts[field];
  if (text === undefined) return undefined;
  // A bare serial is told together with its day: `44067（即 2020-08-24）`.
  const note = text.endsWith('）') ? text.lastIndexOf('（') : -1;
  const { fact } = readDate(note < 0 ? text : text.slice(0, note));
  return typeof fact === 'string' && fact.length === 10 ? fact : undefined;
}

/** Whether somebody marked the line as secret. What is neither yes nor no counts as yes: what is published cannot be taken back. */
export function isSecret(line: LineResult): boolean {
  const text = line.facts[reviewFields.secret];
  if (text === undefined) return false;
  const { fact } = readYesNo(text);
  return fact !== false && fact !== null;
}
