/** The tab 总览: grades by table, their distribution, the most frequent shortfalls, and what was not graded and why. */
import { isForReference, tableName } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult, NotGraded } from '../../../grading/findings/result.ts';
import { summarise, type FrequentShortfall, type ResultSummary } from '../../../grading/findings/summary.ts';
import { overviewTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';

export interface GradeShare {
  readonly grade: string;
  readonly lines: number;
  /** From 0 to 1, of all graded lines it is counted among. */
  readonly share: number;
}

export interface TableOverview {
  /** Key `industry/table`. */
  readonly key: string;
  readonly title: string;
  readonly lines: number;
  /** Every grade of the scheme, best first, those without lines too; lines still open stand last, as 待定, where there are any. */
  readonly grades: readonly GradeShare[];
  readonly open: number;
  /** Lines whose grade rests on what nobody verified. */
  readonly forReference: number;
}

export interface NotGradedGroup {
  readonly reason: string;
  /** Indexes of the lines. */
  readonly lines: readonly number[];
}

export interface Overview {
  readonly counts: Pick<ResultSummary, 'enterprises' | 'lines' | 'problems' | 'notGraded' | 'outcomes'>;
  /** Of all tables together, in the edition's order of grades; without grades that no line has. */
  readonly distribution: readonly GradeShare[];
  readonly tables: readonly TableOverview[];
  readonly shortfalls: readonly (FrequentShortfall & { readonly tableTitle: string })[];
  readonly notGraded: readonly NotGradedGroup[];
}

const shownShortfalls = 20;

/** `grades`: every grade of the edition, best first. */
export function overviewOf(index: ResultIndex, grades: readonly string[]): Overview {
  const summary = summarise(index);
  const { lines, tables } = index.result;
  const forReference = countForReference(lines);
  return {
    counts: summary,
    distribution: distributionOf(summary, grades),
    tables: summary.tables.map((count) => ({
      key: count.table,
      title: tableName(count),
      lines: count.lines,
      grades: sharesOf([...count.grades, ...openGrade(count.open)]),
      open: count.open,
      forReference: forReference.get(count.table) ?? 0,
    })),
    shortfalls: summary.shortfalls.slice(0, shownShortfalls).map((shortfall) => {
      const table = tables[shortfall.table];
      return { ...shortfall, tableTitle: table === undefined ? '' : tableName(table) };
    }),
    notGraded: notGradedGroups(lines),
  };
}

/** By table. */
function countForReference(lines: readonly LineResult[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.table !== undefined && isForReference(line)) counts.set(line.table, (counts.get(line.table) ?? 0) + 1);
  return counts;
}

function distributionOf({ tables }: ResultSummary, grades: readonly string[]): readonly GradeShare[] {
  const counts = new Map(grades.map((grade) => [grade, 0]));
  for (const one of tables.flatMap((table) => table.grades)) counts.set(one.grade, (counts.get(one.grade) ?? 0) + one.lines);
  const open = tables.reduce((sum, table) => sum + table.open, 0);
  return sharesOf([...[...counts].map(([grade, lines]) => ({ grade, lines })).filter(({ lines }) => lines > 0), ...openGrade(open)]);
}

function openGrade(lines: number): readonly { readonly grade: string; readonly lines: number }[] {
  return lines === 0 ? [] : [{ grade: texts.open, lines }];
}

function sharesOf(counts: readonly { readonly grade: string; readonly lines: number }[]): readonly GradeShare[] {
  const total = counts.reduce((sum, { lines }) => sum + lines, 0);
  return counts.map(({ grade, lines }) => ({ grade, lines, share: total === 0 ? 0 : lines / total }));
}

function notGradedGroups(lines: readonly LineResult[]): readonly NotGradedGroup[] {
  const groups = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.notGraded === undefined) return;
    const reason = reasonText(line, line.notGraded);
    const known = groups.get(reason);
    if (known === undefined) groups.set(reason, [at]);
    else known.push(at);
  });
  return [...groups].map(([reason, own]) => ({ reason, lines: own })).sort((a, b) => b.lines.length - a.lines.length);
}

function reasonText(line: LineResult, why: NotGraded): string {
  const industry = line.industry === '' ? '' : fill(texts.ofIndustry, { industry: line.industry });
  switch (why.reason) {
    case 'status':
      return fill(texts.notGraded.status, { status: why.status });
    case 'noPack':
      return texts.notGraded.noPack + industry;
    case 'industry':
      return texts.notGraded.industry + industry;
    case 'error':
      return texts.notGraded.error;
  }
}
