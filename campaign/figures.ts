/** Counts over a result for the documents about a whole campaign. */
import type { GradingResult } from '../grading/findings/result.ts';
import { isNamed } from './enterprises.ts';
import { countingRange } from './final-grade.ts';

export interface TableCount {
  /** Key into `tables`; lines without one are not counted here. */
  readonly table: string;
  readonly enterprises: number;
  readonly lines: number;
}

export interface CampaignFigures {
  readonly enterprises: number;
  readonly lines: number;
  readonly graded: number;
  readonly open: number;
  readonly notGraded: number;
  /** In the order in which the tables first come up. */
  readonly tables: readonly TableCount[];
  /** Lines by the grade applied for, in the order given; grades that nobody applied for are left out. */
  readonly applications: readonly { readonly grade: string; readonly lines: number }[];
}

export function figuresOf(result: GradingResult, order: readonly string[]): CampaignFigures {
  const ranges = result.lines.map((line) => countingRange(result, line));
  const graded = ranges.filter((range) => range !== undefined && range.best === range.worst).length;
  const notGraded = ranges.filter((range) => range === undefined).length;
  const applied = (grade: string): number => result.lines.filter((line) => line.applied === grade).length;
  return {
    // As in every summary of the result: a row without a name is no enterprise.
    enterprises: result.enterprises.filter((_, at) => isNamed(result, at)).length,
    lines: result.lines.length, graded, notGraded, open: result.lines.length - graded - notGraded,
    tables: tableCounts(result),
    applications: order.map((grade) => ({ grade, lines: applied(grade) })).filter(({ lines }) => lines > 0),
  };
}

function tableCounts(result: GradingResult): readonly TableCount[] {
  const counts = new Map<string, { lines: number; readonly enterprises: Set<number> }>();
  for (const { table, enterprise } of result.lines) {
    if (table === undefined) continue;
    const count = counts.get(table) ?? { lines: 0, enterprises: new Set() };
    count.lines += 1;
    if (isNamed(result, enterprise)) count.enterprises.add(enterprise);
    counts.set(table, count);
  }
  return [...counts].map(([table, { lines, enterprises }]) => ({ table, lines, enterprises: enterprises.size }));
}
