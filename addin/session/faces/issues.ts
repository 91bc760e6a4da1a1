/** All issues of a result in the order of sheets and rows. Lines that are the same objects as before are not worked out again. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import { finish, rowsPerStep, type Steps } from '../../../grading/steps.ts';
import type { Issue } from '../session.ts';
import { lineIssues } from './line-issues.ts';
import { problemIssues } from './problem-issues.ts';
import { problemsByRow } from './problems-by-row.ts';
import { sameProblems } from './same-problems.ts';

/** Issues of a result; those that the user left out bear the reason. */
export interface IssuesOf {
  (index: ResultIndex): readonly Issue[];
  /** The same in steps: the first time takes long for a large result, and what was worked out is remembered. */
  steps(index: ResultIndex): Steps<readonly Issue[]>;
}

/** By position: where a line stands is part of what its issues say. */
type Memory = (Known | undefined)[];

interface Known {
  readonly line: LineResult;
  readonly frame: string;
  readonly problems: readonly Problem[];
  readonly issues: readonly Issue[];
}

interface Block {
  readonly index: ResultIndex;
  readonly frame: string;
  readonly line: LineResult;
  readonly at: number;
  readonly problems: readonly Problem[];
}

/** An `issuesOf` that remembers the lines it has worked out. */
export function createIssuesOf(): IssuesOf {
  const own: Memory = [];
  const before: Memory = [];
  let frame = '';
  const steps = function* issueSteps(index: ResultIndex): Steps<readonly Issue[]> {
    // One string object as long as the content stays, so that comparing it is comparing references.
    const now = frameOf(index);
    if (now !== frame) frame = now;
    const issues: Issue[] = [];
    const rows = problemsByRow(index.result);
    const { lines } = index.result;
    for (const [at, line] of lines.entries()) {
      const above = rows.before(line);
      if (above.length > 0) append(issues, remembered(before, { index, frame, line, at, problems: above }, aboveLine));
      append(issues, remembered(own, { index, frame, line, at, problems: rows.at(line) }, inLine));
      if (at % rowsPerStep === rowsPerStep - 1) yield { done: at, total: lines.length };
    }
    own.length = lines.length;
    before.length = lines.length;
    append(issues, problemIssues(index, rows.rest(), undefined));
    return issues;
  };
  return Object.assign((index: ResultIndex) => finish(steps(index)), { steps });
}

function remembered(memory: Memory, block: Block, make: (block: Block) => readonly Issue[]): readonly Issue[] {
  const { line, at, frame, problems } = block;
  const known = memory[at];
  if (known?.line === line && known.frame === frame && sameProblems(known.problems, problems)) return known.issues;
  const issues = make(block);
  memory[at] = { line, frame, problems, issues };
  return issues;
}

function aboveLine({ index, problems }: Block): readonly Issue[] {
  return problemIssues(index, problems, undefined);
}

function inLine({ index, line, at, problems }: Block): readonly Issue[] {
  const found = lineIssues(index, line, at);
  if (problems.length === 0) return found;
  return [...problemIssues(index, problems, { line, at }), ...found].sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
}

function append(issues: Issue[], more: readonly Issue[]): void {
  for (const issue of more) issues.push(issue);
}

/** What the words of a line rest on besides the line itself. */
function frameOf({ result }: ResultIndex): string {
  return JSON.stringify([result.edition.id, result.date, result.sheets.map(({ file, name, columns }) => [file, name, columns])]);
}
