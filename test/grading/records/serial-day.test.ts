/** Days that are kept as bare numbers, in words. */
import { describe, expect, it } from 'vitest';
import { withDay } from '../../../grading/records/values/serial-day.ts';

describe('a day as a bare number', () => {
  it.each([
    ['43831', '43831（即 2020-01-01）'], ['44089.5', '44089.5（即 2020-09-15）'], ['20200915', '20200915'], ['2020-09-15', '2020-09-15'],
    ['99999', '99999'], ['2020', '2020'], ['', ''], ['43831 左右', '43831 左右'],
  ])('%s', (seen, expected) => {
    expect(withDay(seen)).toBe(expected);
  });
});
