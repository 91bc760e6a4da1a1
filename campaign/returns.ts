/** What an enterprise has to mend or add in its declaration before it can be graded. */
import type { ResultIndex } from '../grading/findings/lookups.ts';
import type { LineResult } from '../grading/findings/result.ts';
import { isNotice, type Problem } from '../grading/messages/problem.ts';

export interface MissingFact {
  readonly line: LineResult;
  readonly field: string;
}

/** The input problems in the rows of an enterprise, in the order of the rows. */
export function problemsOfEnterprise(index: ResultIndex, enterprise: number): readonly Problem[] {
  return linesOf(index, enterprise).flatMap((line) => index.problemsOf(line).filter((found) => !isNotice(found) && found.ignored === undefined));
}

/** Cells that are empty and would settle the grade. */
export function missingFacts(index: ResultIndex, enterprise: number): readonly MissingFact[] {
  return linesOf(index, enterprise).flatMap((line) =>
    line.settledBy.filter((field) => line.facts[field] === undefined).map((field) => ({ line, field })));
}

/** Indexes of the enterprises whose declaration goes back to them. */
export function enterprisesToReturn(index: ResultIndex): readonly number[] {
  return index.result.enterprises.flatMap((_, enterprise) =>
    (problemsOfEnterprise(index, enterprise).length + missingFacts(index, enterprise).length > 0 ? [enterprise] : []));
}

/** The lines of an enterprise, in their order. */
export function linesOf(index: ResultIndex, enterprise: number): readonly LineResult[] {
  return (index.result.enterprises[enterprise]?.lines ?? []).flatMap((at) => index.result.lines[at] ?? []);
}
