/** What stands between a line and the next better grade. */
import { gapTo, type Shortfall } from '../../../grading/findings/gap.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { outcomeNames } from '../../../grading/findings/outcome.ts';
import type { LineResult, TableSummary } from '../../../grading/findings/result.ts';
import { isOpenLine } from '../../../grading/findings/summary.ts';
import { changes } from './deciding.ts';

export interface NextShortfall extends Shortfall {
  readonly outcomeName: string;
  /** 1-based; undefined where the sheet has no such column. */
  readonly column: number | undefined;
}

export interface NextGrade {
  readonly grade: string;
  readonly shortfalls: readonly NextShortfall[];
  /** Every indicator is met: only the application keeps the line lower. */
  readonly heldByApplication: boolean;
}

/** Of an open line the best grade it may have, else the one above its grade. */
export function nextGrade(index: ResultIndex, line: LineResult): NextGrade | undefined {
  const table = index.tableOf(line);
  const grade = table === undefined ? undefined : gradeAbove(table, line);
  if (grade === undefined) return undefined;
  const shortfalls = gapTo(index, line, grade).map((shortfall) => ({
    ...shortfall, outcomeName: outcomeNames[shortfall.outcome], column: columnOf(index, line, shortfall.indicator),
  }));
  return { grade, shortfalls, heldByApplication: shortfalls.length === 0 && line.steps.some(({ step }, at) => step === 'appliedFor' && changes(line, at)) };
}

function gradeAbove(table: TableSummary, line: LineResult): string | undefined {
  if (line.grade === undefined) return undefined;
  return isOpenLine(line) ? line.grade.best : table.grades[table.grades.indexOf(line.grade.best) - 1];
}

function columnOf(index: ResultIndex, line: LineResult, id: string): number | undefined {
  const finding = line.findings.find((candidate) => candidate.indicator === id);
  if (finding !== undefined) return index.cellOf(line, finding)?.column;
  const veto = index.result.vetoes[id];
  return veto === undefined ? undefined : index.columnOf(line, veto.field);
}
