/** Problems in the order in which somebody would mend them. */
import type { SheetSummary } from '../findings/result.ts';
import type { Problem } from '../messages/problem.ts';
import { RememberedList } from '../remembered-list.ts';

/** More than the rows and columns that a sheet can have, so that sheet, row and column make one number. */
const rowLimit = 2 ** 21;
const columnLimit = 2 ** 15;

/** Orders problems any number of times. */
export class ProblemOrder {
  private sheets: readonly SheetSummary[] = [];
  private keys = new RememberedList<Problem, number>();

  /** By sheet, row and column; those of one place stay in the order they came in. Problems of no sheet come first. */
  inOrder(problems: readonly Problem[], sheets: readonly SheetSummary[]): readonly Problem[] {
    if (sheets !== this.sheets) this.keys = new RememberedList();
    this.sheets = sheets;
    const order = mergedRuns(this.keys.map(problems, keysBy(sheets)));
    return order === undefined ? problems : Array.from(order, (at) => problems[at] as Problem);
  }
}

function keysBy(sheets: readonly SheetSummary[]): (found: Problem) => number {
  const order = new Map(sheets.map(({ file, name }, at) => [`${file}\u0000${name}`, at + 1]));
  let last = { file: '', sheet: '', rank: order.get('\u0000') ?? 0 };
  return ({ place }) => {
    const { file = '', sheet = '', row = 0, column = 0 } = place;
    // Problems come sheet by sheet, so the last answer nearly always is the next one too.
    if (last.file !== file || last.sheet !== sheet) last = { file, sheet, rank: order.get(`${file}\u0000${sheet}`) ?? 0 };
    return (last.rank * rowLimit + row) * columnLimit + column;
  };
}

/** The stable order of the keys; undefined when they are in order. They come in a few ascending runs, which only have to be merged. */
function mergedRuns(keys: readonly number[]): Uint32Array | undefined {
  let starts: number[] = keys.length === 0 ? [] : [0];
  for (let at = 1; at < keys.length; at++) if ((keys[at] as number) < (keys[at - 1] as number)) starts.push(at);
  if (starts.length < 2) return undefined;
  let from = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) from[at] = at;
  let to = new Uint32Array(keys.length);
  while (starts.length > 1) {
    for (let run = 0; run < starts.length; run += 2) {
      const [start, middle = keys.length, end = keys.length] = starts.slice(run, run + 3) as [number, number?, number?];
      merge(keys, from, to, start, middle, end);
    }
    starts = starts.filter((_, run) => run % 2 === 0);
    [from, to] = [to, from];
  }
  return from;
}

function merge(keys: readonly number[], from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const isLeft = left < middle && (right >= end || (keys[from[left] as number] as number) <= (keys[from[right] as number] as number));
    to[at] = from[isLeft ? left++ : right++] as number;
  }
}
