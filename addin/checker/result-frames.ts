/** A result as it differs from the one before, and back. */
import type { EnterpriseResult, GradingResult, LineResult } from '../../grading/findings/result.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import { applyListPatch, listPatch, type Likeness, type ListPatch } from './list-patch.ts';
import type { ListName, ResultFrame, ResultLists } from './protocol.ts';

/** Lines whose facts and findings are the same objects differ in the index of their enterprise at most. */
const likeLines: Likeness<LineResult> = {
  keyOf: ({ facts }) => facts,
  isSame: (before, after) => before === after || (before.facts === after.facts && before.findings === after.findings),
};

const likeEnterprises: Likeness<EnterpriseResult> = { keyOf: (one) => one, isSame: (before, after) => before === after };

/** Some problems are found anew every time. */
const likeProblems: Likeness<Problem> = {
  keyOf: (one) => one,
  isSame: (before, after) => before === after || (before.code === after.code && JSON.stringify(before) === JSON.stringify(after)),
};

const empty: ResultLists = { lines: [], enterprises: [], problems: [] };

export interface SplitResult {
  readonly frame: ResultFrame;
  /** The new items of each list. */
  readonly items: ResultLists;
}

/** `before` is undefined when the other side has nothing yet. */
export function splitResult(before: GradingResult | undefined, after: GradingResult): SplitResult {
  const known = before ?? empty;
  const lines = listPatch(known.lines, after.lines, likeLines);
  const enterprises = listPatch(known.enterprises, after.enterprises, likeEnterprises);
  const problems = listPatch(known.problems, after.problems, likeProblems);
  const { lines: _lines, enterprises: _enterprises, problems: _problems, ...rest } = after;
  const changed = Object.entries(rest).filter(([name, value]) => before === undefined || before[name as keyof GradingResult] !== value);
  return {
    frame: {
      rest: Object.fromEntries(changed) as ResultFrame['rest'],
      target: after.target,
      runs: { lines: lines.runs, enterprises: enterprises.runs, problems: problems.runs },
      enterpriseOf: enterpriseOf(applyListPatch(known.lines, lines), after.lines),
    },
    items: { lines: lines.items, enterprises: enterprises.items, problems: problems.items },
  };
}

function enterpriseOf(made: readonly LineResult[], wanted: readonly LineResult[]): Int32Array | undefined {
  const isRight = made.every((line, at) => line.enterprise === wanted[at]?.enterprise);
  return isRight ? undefined : Int32Array.from(wanted, (line) => line.enterprise);
}

/** The result that was split; what did not change stays the same objects. */
export function joinResult(before: GradingResult | undefined, frame: ResultFrame, items: ResultLists): GradingResult {
  const known = before ?? empty;
  const list = <N extends ListName>(name: N): ResultLists[N] =>
    applyListPatch<unknown>(known[name], { runs: frame.runs[name], items: items[name] } as ListPatch<unknown>) as ResultLists[N];
  const { target: _, ...rest } = { ...before, ...frame.rest } as GradingResult;
  return {
    ...rest,
    ...(frame.target === undefined ? {} : { target: frame.target }),
    lines: withEnterprises(list('lines'), frame.enterpriseOf),
    enterprises: list('enterprises'),
    problems: list('problems'),
  };
}

function withEnterprises(lines: readonly LineResult[], enterprises: Int32Array | undefined): readonly LineResult[] {
  if (enterprises === undefined) return lines;
  return lines.map((line, at) => {
    const enterprise = enterprises[at] as number;
    return line.enterprise === enterprise ? line : { ...line, enterprise };
  });
}
