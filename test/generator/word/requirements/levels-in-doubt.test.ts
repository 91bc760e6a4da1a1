/** Levels of review that nobody has checked make a paper 参考. */
import { describe, expect, it } from 'vitest';
import { areLevelsInDoubt } from '../../../../generator/word/requirements/levels-in-doubt.ts';
import type { Confidence } from '../../../../grading/indicators/schema.ts';

const levels = (...confidences: readonly Confidence[]) => ({
  reviewLevels: confidences.map((confidence) => ({ grades: ['甲'], reviews: ['初审'], publishedBy: 'city', inWeeklyReport: false, confidence }) as const),
});

describe('levels of review', () => {
  it.each([
    [['verified', 'secondary'], false],
    [['verified', 'unverified'], true],
    [['blank'], true],
    [[], false],
  ] as const)('with %j are in doubt: %s', (confidences, expected) => {
    expect(areLevelsInDoubt(levels(...confidences))).toBe(expected);
  });
});
