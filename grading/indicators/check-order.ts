/** A lower grade may not ask for more than a better one: a slip of the pen that would turn the scheme upside down. */
import type { Problem } from '../messages/problem.ts';
import type { DataPath } from './parse-yaml.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Check, Indicator } from './schema.ts';

export function checkOrder(
  source: PackSource<unknown>, indicator: Indicator, path: DataPath, grades: readonly string[],
): readonly Problem[] {
  const stated = grades.flatMap((grade) => {
    const requirement = indicator.requirements[grade];
    return requirement !== undefined && 'check' in requirement ? [{ grade, check: requirement.check }] : [];
  });
  return stated.slice(1).flatMap((lower, index) => {
    const better = stated.slice(0, index + 1).find((candidate) => isStricter(lower.check, candidate.check));
    return better !== undefined
      ? [problemAt(source, 'PACK_012', [...path, 'requirements', lower.grade], { grade: lower.grade, better: better.grade })]
      : [];
  });
}

/** True only where two figures of the same operator and field can be compared and `check` is the harder one. */
function isStricter(check: Check, than: Check): boolean {
  if (check.op === 'atMost' && than.op === 'atMost') {
    return check.field === than.field && check.value !== null && than.value !== null && check.value < than.value;
  }
  if (check.op === 'atLeast' && than.op === 'atLeast') {
    return check.field === than.field && check.value !== null && than.value !== null && check.value > than.value;
  }
  return false;
}
