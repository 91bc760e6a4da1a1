/** Counts over a result: grades by table, and the shortfalls that are met most often. */
import { vetoFindings } from './veto-findings.ts';
import { isNotice } from '../messages/problem.ts';
import { actionableFindings, ignoredFindings } from './actionable.ts';
import type { ResultIndex } from './lookups.ts';
import type { Outcome } from './outcome.ts';
import type { LineResult } from './result.ts';

/** Lines of one table. `open` counts the lines whose range is not a single grade; they stand in no grade. */
export interface TableCount {
  readonly table: string;
  readonly industry: string;
  readonly name: string;
  readonly lines: number;
  /** In the order of the scheme, best first. */
  readonly grades: readonly { readonly grade: string; readonly lines: number }[];
  readonly open: number;
}

export interface FrequentShortfall {
  readonly table: string;
  readonly indicator: string;
  readonly dimension: string;
  readonly title: string;
  readonly lines: number;
  /** Per target grade: how many lines fall short of it, and what it asks. */
  readonly targets: readonly { readonly grade: string; readonly lines: number; readonly requirement: string }[];
  readonly remedy: string;
}

export interface ResultSummary {
  readonly enterprises: number;
  readonly lines: number;
  /** What has to be mended in the workbooks; notices and what the user leaves out are not counted. */
  readonly problems: number;
  readonly notGraded: number;
  /** Problems and findings that the user leaves out. */
  readonly ignored: number;
  /** Findings and vetoes to act on, each cause once. */
  readonly outcomes: Readonly<Record<Exclude<Outcome, 'met' | 'notApplicable'>, number>>;
  readonly tables: readonly TableCount[];
  /** Most frequent first; ties by table and indicator. */
  readonly shortfalls: readonly FrequentShortfall[];
}

export function summarise(index: ResultIndex): ResultSummary {
  const { result } = index;
  const outcomes = { notMet: 0, missing: 0, needsReview: 0, error: 0 };
  let ignored = result.problems.filter((found) => found.ignored !== undefined).length;
  for (const line of result.lines) {
    for (const { outcome } of vetoFindings(index, line)) outcomes[outcome]++;
    ignored += ignoredFindings(index, line).length;
    for (const { outcome } of actionableFindings(index, line)) if (outcome !== 'met' && outcome !== 'notApplicable') outcomes[outcome]++;
  }
  return {
    // A row without a name is a problem, not one more enterprise.
    enterprises: result.enterprises.filter((enterprise) => enterprise.name !== '').length,
    lines: result.lines.length,
    problems: result.problems.filter((found) => !isNotice(found) && found.ignored === undefined).length,
    notGraded: result.lines.filter((line) => line.notGraded !== undefined).length,
    ignored,
    outcomes,
    tables: Object.keys(result.tables).map((key) => countTable(index, key)).sort((a, b) => (a.table < b.table ? -1 : 1)),
    shortfalls: frequentShortfalls(index),
  };
}

/** Whether the data leave the grade of a line open. */
export function isOpenLine(line: LineResult): boolean {
  return line.grade !== undefined && line.grade.best !== line.grade.worst;
}

function countTable(index: ResultIndex, key: string): TableCount {
  const table = index.result.tables[key];
  const lines = index.result.lines.filter((line) => line.table === key);
  const grades = (table?.grades ?? []).map((grade) => ({
    grade, lines: lines.filter((line) => !isOpenLine(line) && line.grade?.best === grade).length,
  }));
  return {
    table: key, industry: table?.industry ?? '', name: table?.name ?? '', lines: lines.length, grades, open: lines.filter(isOpenLine).length,
  };
}

function frequentShortfalls(index: ResultIndex): readonly FrequentShortfall[] {
  const counts = new Map<string, { first: { line: LineResult; indicator: string }; byTarget: Map<string, number>; lines: number }>();
  for (const line of index.result.lines) {
    for (const finding of actionableFindings(index, line)) {
      if (finding.outcome !== 'notMet') continue;
      const key = `${line.table ?? ''}\u0000${finding.indicator}`;
      const entry = counts.get(key) ?? { first: { line, indicator: finding.indicator }, byTarget: new Map<string, number>(), lines: 0 };
      entry.lines++;
      entry.byTarget.set(line.target ?? '', (entry.byTarget.get(line.target ?? '') ?? 0) + 1);
      counts.set(key, entry);
    }
  }
  return [...counts].map(([key, entry]) => ({ key, shortfall: describe(index, entry) }))
    .sort((a, b) => b.shortfall.lines - a.shortfall.lines || (a.key < b.key ? -1 : 1))
    .map(({ shortfall }) => shortfall);
}

function describe(
  index: ResultIndex, entry: { first: { line: LineResult; indicator: string }; byTarget: ReadonlyMap<string, number>; lines: number },
): FrequentShortfall {
  const table = entry.first.line.table ?? '';
  const indicator = index.result.tables[table]?.indicators.find((candidate) => candidate.id === entry.first.indicator);
  return {
    table,
    indicator: entry.first.indicator,
    dimension: indicator?.dimension ?? '',
    title: indicator?.title ?? entry.first.indicator,
    lines: entry.lines,
    targets: [...entry.byTarget].map(([grade, lines]) => ({
      grade, lines, requirement: indicator?.requirements.find((asked) => asked.grade === grade)?.text ?? '',
    })).sort((a, b) => b.lines - a.lines || (a.grade < b.grade ? -1 : 1)),
    remedy: indicator?.remedy ?? '',
  };
}
