/** Enterprises that fall short of the grade they want: who gets a rectification plan, and who could be helped soonest. */
import { gapTo, type Shortfall } from '../grading/findings/gap.ts';
import type { ResultIndex } from '../grading/findings/lookups.ts';
import type { LineResult } from '../grading/findings/result.ts';

export interface LineGap {
  readonly line: LineResult;
  readonly target: string;
  readonly shortfalls: readonly Shortfall[];
}

/** Every letter about an enterprise asks, and the choice of those that get one: of the same result it is known. */
const known = new WeakMap<ResultIndex, Map<number, readonly LineGap[]>>();

/** The lines of an enterprise with what stands between each and its own target; lines without target or gap are left out. */
export function gapsOf(index: ResultIndex, enterprise: number): readonly LineGap[] {
  const ofResult = known.get(index) ?? new Map<number, readonly LineGap[]>();
  known.set(index, ofResult);
  const gaps = ofResult.get(enterprise) ?? findGaps(index, enterprise);
  ofResult.set(enterprise, gaps);
  return gaps;
}

function findGaps(index: ResultIndex, enterprise: number): readonly LineGap[] {
  const lines = index.result.enterprises[enterprise]?.lines ?? [];
  return lines.flatMap((at) => {
    const line = index.result.lines[at];
    if (line?.target === undefined) return [];
    const shortfalls = gapTo(index, line, line.target);
    return shortfalls.length === 0 ? [] : [{ line, target: line.target, shortfalls }];
  });
}

/** Indexes of the enterprises that do not meet at least one requirement of a target; what is only unknown is no gap yet. */
export function enterprisesWithGap(index: ResultIndex): readonly number[] {
  return index.result.enterprises.flatMap((_, enterprise) => (gapsOf(index, enterprise).some(hasFailed) ? [enterprise] : []));
}

/** Those with a gap, the smallest first: without veto, with the fewest requirements not met, then the fewest unknown. */
export function nearestToTarget(index: ResultIndex): readonly number[] {
  const sizes = new Map(enterprisesWithGap(index).map((enterprise) => [enterprise, sizeOf(index, gapsOf(index, enterprise))] as const));
  const size = (enterprise: number): readonly number[] => sizes.get(enterprise) ?? [];
  return [...sizes.keys()].sort((a, b) => compare(size(a), size(b)));
}

function hasFailed({ shortfalls }: LineGap): boolean {
  return shortfalls.some(({ outcome }) => outcome === 'notMet');
}

/** Compared from the left: vetoes, which no rectification mends, then what is not met, then what is unknown. */
function sizeOf({ result }: ResultIndex, gaps: readonly LineGap[]): readonly number[] {
  const shortfalls = gaps.flatMap((gap) => gap.shortfalls);
  const vetoes = shortfalls.filter(({ indicator }) => result.vetoes[indicator] !== undefined).length;
  const failed = shortfalls.filter(({ outcome }) => outcome === 'notMet').length;
  return [vetoes, failed, shortfalls.length - failed];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
