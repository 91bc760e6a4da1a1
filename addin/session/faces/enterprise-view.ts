/** One enterprise: each of its lines with grade, what decides it, what stands before the next grade, what would settle it. */
import { gradeText, isForReference, rangeText, tableName } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { isOpenLine } from '../../../grading/findings/summary.ts';
import { enterpriseTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { decidingIndicators, stepTexts, type DecidingIndicator } from './deciding.ts';
import { doubtsOf } from './doubts.ts';
import { enterpriseTitle } from './enterprise-list.ts';
import { nextGrade, type NextGrade } from './next-grade.ts';

/** Something to fill in that would narrow an open grade. */
export interface SettlingFact {
  readonly field: string;
  readonly heading: string;
  /** Undefined where the sheet has no such column. */
  readonly place: CellPlace | undefined;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

export interface LineView {
  /** Index into the result's lines. */
  readonly at: number;
  readonly sheet: string;
  readonly row: number;
  /** Production line; empty when there is none. */
  readonly line: string;
  /** Name of the table, or what the row says of its industry. */
  readonly table: string;
  readonly applied: string;
  /** `B`, `A～C`, or why there is none. */
  readonly grade: string;
  readonly isGraded: boolean;
  readonly isOpen: boolean;
  readonly isForReference: boolean;
  /** Titles of the indicators under the grade that are 待核 and 待填; those short of the target count as they are tagged. */
  readonly restsOn: { readonly unverified: readonly string[]; readonly blank: readonly string[] };
  /** How the grade came about, a sentence a step. */
  readonly steps: readonly string[];
  readonly deciding: readonly DecidingIndicator[];
  /** Undefined where there is no better grade or no grade at all. */
  readonly next: NextGrade | undefined;
  readonly settling: readonly SettlingFact[];
}

export interface EnterpriseView {
  readonly at: number;
  readonly title: string;
  readonly creditCode: string;
  /** The grade of the whole where the edition gives one; empty otherwise. */
  readonly overall: string;
  readonly lines: readonly LineView[];
}

/** `at` is the index into the result's enterprises; undefined where there is none. */
export function enterpriseView(index: ResultIndex, at: number): EnterpriseView | undefined {
  const enterprise = index.result.enterprises[at];
  if (enterprise === undefined) return undefined;
  const lines = enterprise.lines.flatMap((line) => {
    const found = index.result.lines[line];
    return found === undefined ? [] : [lineView(index, found, line)];
  });
  const overall = enterprise.overall ?? [];
  return {
    at,
    title: enterpriseTitle(enterprise, index.result.lines[enterprise.lines[0] ?? -1]),
    creditCode: enterprise.creditCode,
    overall: overall.length === 0 ? '' : fill(texts.overall, { grade: overall.map(rangeText).join(texts.separator) }),
    lines,
  };
}

function lineView(index: ResultIndex, line: LineResult, at: number): LineView {
  const table = index.tableOf(line);
  return {
    at,
    sheet: line.sheet,
    row: line.row,
    line: line.line,
    table: table === undefined ? line.industry : tableName(table),
    applied: line.applied ?? '',
    grade: gradeText(line),
    isGraded: line.grade !== undefined,
    isOpen: isOpenLine(line),
    isForReference: isForReference(line),
    restsOn: doubtsOf(index, line),
    steps: stepTexts(index, line),
    deciding: decidingIndicators(index, line),
    next: nextGrade(index, line),
    settling: line.settledBy.map((field) => ({ field, heading: index.headingOf(line, field), place: placeOf(index, line, field) })),
  };
}

function placeOf(index: ResultIndex, line: LineResult, field: string): CellPlace | undefined {
  const column = index.columnOf(line, field);
  return column === undefined ? undefined : { sheet: line.sheet, row: line.row, column, address: cellAddress(line.row, column) };
}
