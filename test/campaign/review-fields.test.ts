/** Days and marks of secrecy as cells state them. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../campaign/review-fields.ts';
import type { LineResult } from '../../grading/findings/result.ts';
import { smallResult } from './small-result.ts';

const dayIn = (text: string) => dayOf(smallResult([{ name: '一', facts: { day: text } }]).lines[0] as LineResult, 'day');

describe('the day in a cell', () => {
  it('is read without the remark that stands behind it', () => {
    expect(['2020-08-24', '44067（即 2020-08-24）', '2020-08-24）', '（2020-08-24）', ''].map(dayIn)).toEqual(['2020-08-24', '2020-08-24', undefined, undefined, undefined]);
  });

  it('is looked for without delay in a cell that is full of brackets', () => {
    const started = performance.now();
    for (const text of ['（'.repeat(32_700), '）'.repeat(32_700), `${'（'.repeat(32_699)}）`]) expect(dayIn(text)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});
