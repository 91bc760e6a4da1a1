/** Days as documents write them. */
import { documentDates as texts } from '../../../grading/messages/documents/dates.ts';
import { fill } from '../../../grading/messages/template.ts';

/** `2020年9月15日` of `2020-09-15`; blanks to be filled in by hand where the day is not known. */
export function dayText(day: string): string {
  const parts = partsOf(day);
  return parts === undefined ? texts.blank : fill(texts.day, parts);
}

/** `9月15日`; empty where the day is not known. */
export function shortDayText(day: string): string {
  const parts = partsOf(day);
  return parts === undefined ? '' : fill(texts.shortDay, parts);
}

function partsOf(day: string): { readonly year: number; readonly month: number; readonly date: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found === null ? undefined : { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) };
}
