/** Days and periods in words; empty where they are not known, so that the blank of the dictionary stands there. */
import { courseWords as words } from '../../../grading/messages/documents/campaign-work.ts';
import { fill } from '../../../grading/messages/template.ts';
import { dayText } from '../../word/styles/day-text.ts';

/** `2020年9月15日` of `2020-09-15`. */
export function dateText(day: string): string {
  return day === '' ? '' : dayText(day);
}

/** `2020年7月15日至2020年7月20日`, or only up to when. */
export function periodText(from: string, to: string): string {
  if (to === '') return '';
  return from === '' || from === to ? fill(words.until, { to: dayText(to) }) : fill(words.period, { from: dayText(from), to: dayText(to) });
}
