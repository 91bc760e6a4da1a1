/** Excel's bare number of a day, told as a day as well. */
import { reportTexts as texts } from '../../messages/report.ts';
import { fill } from '../../messages/template.ts';
import { readDate } from './date.ts';

const serial = /^\d{5}(\.\d+)?$/;

/** `43831` becomes `43831（即 2020-01-01）`; every other text, and a number that can be no day, stays as it is. */
export function withDay(seen: string): string {
  if (!serial.test(seen)) return seen;
  const { fact } = readDate(Number(seen));
  return typeof fact === 'string' ? fill(texts.serialDay, { seen, day: fact }) : seen;
}
