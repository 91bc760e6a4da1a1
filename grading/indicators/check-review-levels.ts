/** Every grade is reviewed and published by somebody, and by one only: a grade left out would vanish from every list. */
import type { Problem } from '../messages/problem.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Edition } from './schema.ts';

export function checkReviewLevels(source: PackSource<Edition>): readonly Problem[] {
  const { reviewLevels, vocabulary } = source.value;
  const owners = new Map<string, number>();
  const twice: Problem[] = [];
  for (const [at, { grades }] of reviewLevels.entries()) {
    for (const [nth, grade] of grades.entries()) {
      if (owners.has(grade)) twice.push(problemAt(source, 'PACK_021', ['reviewLevels', at, 'grades', nth], { seen: grade }));
      else owners.set(grade, at);
    }
  }
  // An edition without any is one that nobody publishes by, such as those of tests.
  const lost = reviewLevels.length === 0 ? [] : vocabulary.grades.filter(({ value }) => !owners.has(value));
  return [...twice, ...lost.map(({ value }) => problemAt(source, 'PACK_022', ['reviewLevels'], { seen: value }))];
}
