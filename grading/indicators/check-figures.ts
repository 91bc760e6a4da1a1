/** A figure ships only with a source: one whose confidence is 待填 must not be there. */
import type { Problem } from '../messages/problem.ts';
import { leavesOf } from './check-indicator.ts';
import type { DataPath } from './parse-yaml.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Indicator, LeafCheck } from './schema.ts';

export function checkFigures(source: PackSource<unknown>, indicator: Indicator, path: DataPath): readonly Problem[] {
  return Object.entries(indicator.requirements).flatMap(([grade, requirement]) => {
    if (!('check' in requirement)) return [];
    const confidence = requirement.confidence ?? indicator.confidence;
    const figured = leavesOf(requirement.check).some(hasFigure);
    return figured && confidence === 'blank'
      ? [problemAt(source, 'PACK_016', [...path, 'requirements', grade], {})] : [];
  });
}

/** Whether a number of the law stands in the check. */
export function hasFigure(leaf: LeafCheck): boolean {
  if (leaf.op === 'between' || leaf.op === 'withinMonths') return true;
  return (leaf.op === 'atMost' || leaf.op === 'atLeast') && leaf.value !== null;
}
