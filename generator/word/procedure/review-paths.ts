/** The reviews of an edition as a tree: levels that begin with the same reviews share them. */
import type { ReviewLevel } from '../../../grading/findings/result.ts';
import { reviewers } from '../../../grading/messages/documents/procedure.ts';

export const lanes = ['enterprise', 'county', 'city', 'province', 'ministry'] as const;
export type Lane = (typeof lanes)[number];

export interface ReviewNode {
  readonly name: string;
  readonly lane: Lane;
  /** Every grade whose review comes past here. */
  readonly grades: readonly string[];
  readonly next: readonly ReviewNode[];
  /** Where the grades that pass their last review here are published. */
  readonly publishes: readonly ReviewLevel['publishedBy'][];
}

export function reviewPaths(levels: readonly ReviewLevel[]): readonly ReviewNode[] {
  return nodesAt(levels, 0);
}

function nodesAt(levels: readonly ReviewLevel[], depth: number): readonly ReviewNode[] {
  const byName = new Map<string, ReviewLevel[]>();
  for (const level of levels) {
    const name = level.reviews[depth];
    if (name === undefined) continue;
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [level]);
    else same.push(level);
  }
  return [...byName].map(([name, same]) => ({
    name, lane: laneOf(name, depth), grades: same.flatMap(({ grades }) => grades), next: nodesAt(same, depth + 1),
    publishes: [...new Set(same.filter(({ reviews }) => reviews.length === depth + 1).map(({ publishedBy }) => publishedBy))],
  }));
}

/** By the name of the review; one that does not tell is taken to go one level up each time, from the city on. */
function laneOf(name: string, depth: number): Lane {
  const told = (['ministry', 'province', 'city', 'county'] as const).find((lane) => reviewers[lane].some((part) => name.indexOf(part) >= 0));
  return told ?? (depth === 0 ? 'city' : depth === 1 ? 'province' : 'ministry');
}

/** Levels that go the same way as one, in the order of the edition. */
export function sameWay(levels: readonly ReviewLevel[]): readonly ReviewLevel[] {
  const byWay = new Map<string, ReviewLevel>();
  for (const level of levels) {
    const way = JSON.stringify([level.reviews, level.publishedBy, level.inWeeklyReport]);
    const known = byWay.get(way);
    byWay.set(way, known === undefined ? level : { ...known, grades: [...known.grades, ...level.grades] });
  }
  return [...byWay.values()];
}
