/** Input problems as something to act on. */
import { describeProblem } from '../../../grading/findings/describe.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { ignoredEntryOfProblem } from '../../../grading/notes/ignored.ts';
import { isNotice, type Problem } from '../../../grading/messages/problem.ts';
import type { Issue } from '../session.ts';

/** The line of the row that a problem stands in, with its index in the result. */
export interface LineAt {
  readonly line: LineResult;
  readonly at: number;
}

/** `of` is undefined for headings, sheets and rows that are no line. */
export function problemIssues(index: ResultIndex, problems: readonly Problem[], of: LineAt | undefined): readonly Issue[] {
  const used = new Map<string, number>();
  return problems.map((found) => {
    const id = problemId(found);
    const copy = (used.get(id) ?? 0) + 1;
    used.set(id, copy);
    // Two doubles of one row are told twice of the same place: each keeps an id of its own.
    return problemIssue(index, found, of, copy === 1 ? id : `${id}\u0000${copy}`);
  });
}

function problemIssue(index: ResultIndex, found: Problem, of: LineAt | undefined, id: string): Issue {
  const { sheet = '', row, column, heading = '' } = found.place;
  const described = describeProblem(found);
  return {
    id,
    kind: 'problem',
    mark: described.kind ?? 'inputProblem',
    severity: found.severity,
    isNotice: isNotice(found),
    sheet, row, column,
    address: described.address,
    enterprise: of?.line.name ?? '',
    line: of?.line.line ?? '',
    title: described.title,
    dimension: '',
    heading,
    text: described.actual,
    fix: described.fix,
    basis: '',
    doubt: undefined,
    ignored: found.ignored,
    entry: ignoredEntryOfProblem(index, found, of?.line),
    lineIndex: of?.at,
  };
}

/** The same for the same problem of the same place, whatever the cell says by now. */
function problemId({ code, place }: Problem): string {
  return `${place.sheet ?? ''}\u0000${place.row ?? 0}\u0000${code} ${place.column ?? 0} ${place.heading ?? ''}`;
}
