import { expect, it } from 'vitest';
import { monthsBefore } from '../../../grading/evaluate/months.ts';

it.each([
  ['2020-09-01', 12, '2019-09-01'],
  ['2020-08-31', 6, '2020-02-29'],
  ['2019-08-31', 6, '2019-02-28'],
  ['2020-01-15', 1, '2019-12-15'],
  ['2020-01-15', 25, '2017-12-15'],
])('%s less %i months is %s', (date, months, before) => {
  expect(monthsBefore(date, months)).toBe(before);
});
