import { describe, expect, it } from 'vitest';
import { reviewPaths, sameWay, type ReviewNode } from '../../../../generator/word/procedure/review-paths.ts';
import type { ReviewLevel } from '../../../../grading/findings/result.ts';

const level = (grades: readonly string[], reviews: readonly string[], publishedBy: ReviewLevel['publishedBy'] = 'province'): ReviewLevel =>
  ({ grades, reviews, publishedBy, inWeeklyReport: publishedBy === 'province', confidence: 'secondary' });

const drawn = ({ name, lane, grades, next, publishes }: ReviewNode): string =>
  `${name}@${lane}(${grades.join('')})${publishes.length === 0 ? '' : `!${publishes.join('')}`}${next.length === 0 ? '' : `[${next.map(drawn).join(' ')}]`}`;

describe('the tree of reviews', () => {
  it('shares what levels begin with and branches where they part', () => {
    const levels = [level(['甲'], ['市级初审', '省级初审', '生态环境部终审']), level(['乙'], ['市级初审', '省级复核']), level(['丙'], ['市级初审', '省级复核']), level(['丁'], ['市级审核'], 'city')];
    expect(reviewPaths(levels).map(drawn)).toEqual([
      '市级初审@city(甲乙丙)[省级初审@province(甲)[生态环境部终审@ministry(甲)!province] 省级复核@province(乙丙)!province]', '市级审核@city(丁)!city',
    ]);
  });

  it('takes reviews whose names do not tell to go one level up each time', () => {
    expect(reviewPaths([level(['甲'], ['初审', '复核', '终审'])]).map(drawn)).toEqual(['初审@city(甲)[复核@province(甲)[终审@ministry(甲)!province]]']);
  });

  it('ends a level in the middle of another one', () => {
    expect(reviewPaths([level(['甲'], ['市审', '省审']), level(['乙'], ['市审'], 'city')]).map(drawn)).toEqual(['市审@city(甲乙)!city[省审@province(甲)!province]']);
  });

  it('joins levels that go the same way, and no others', () => {
    expect(sameWay([level(['甲'], ['市审', '省审']), level(['乙'], ['市审', '省审']), level(['丙'], ['市审', '省审'], 'city')]).map(({ grades }) => grades.join(''))).toEqual(['甲乙', '丙']);
  });
});
