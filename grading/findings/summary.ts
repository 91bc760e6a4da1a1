/** Counts over a result: grades by table, and the shortfalls that are met most often. */
import { vetoFindings } from './veto-findings.ts';
import { isNotice } from '../messages/problem.ts';
import { openFindings } from './actionable.ts';
import type { ResultIndex } from './lookups.ts';
import type { Outcome } from './outcome.ts';
import type { GradingResult, LineResult } from './result.ts';

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
  const { outcomes, ignored, shortfalls } = countFindings(index);
  return {
    // A row without a name is a problem, not one more enterprise.
    enterprises: result.enterprises.filter((enterprise) => enterprise.name !== '').length,
    lines: result.lines.length,
    problems: result.problems.filter((found) => !isNotice(found) && found.ignored === undefined).length,
    notGraded: result.lines.filter((line) => line.notGraded !== undefined).length,
    ignored: ignored + result.problems.filter((found) => found.ignored !== undefined).length,
    outcomes,
    tables: countTables(result).sort((a, b) => (a.table < b.table ? -1 : 1)),
    shortfalls: frequentShortfalls(index, shortfalls),
  };
}

/** Whether the data leave the grade of a line open. */
export function isOpenLine(line: LineResult): boolean {
  return line.grade !== undefined && line.grade.best !== line.grade.worst;
}

function countTables({ tables, lines }: GradingResult): TableCount[] {
  const counts = new Map(Object.keys(tables).map((key) => [key, { lines: 0, open: 0, byGrade: new Map<string, number>() }]));
  for (const line of lines) {
    const own = counts.get(line.table ?? '');
    if (own === undefined) continue;
    own.lines++;
    if (isOpenLine(line)) own.open++;
    else if (line.grade !== undefined) own.byGrade.set(line.grade.best, (own.byGrade.get(line.grade.best) ?? 0) + 1);
  }
  return [...counts].map(([key, { byGrade, ...own }]) => {
    const { industry = '', name = '', grades = [] } = tables[key] ?? {};
    return { table: key, industry, name, grades: grades.map((grade) => ({ grade, lines: byGrade.get(grade) ?? 0 })), ...own };
  });
}

/** All that is counted of findings, in one walk: there are many. */
function countFindings(index: ResultIndex): FindingCounts {
  const outcomes = { notMet: 0, missing: 0, needsReview: 0, error: 0 };
  const shortfalls = new Map<string, Map<string, Counted>>();
  let ignored = 0;
  for (const line of index.result.lines) {
    for (const { outcome } of vetoFindings(index, line)) outcomes[outcome]++;
    const open = openFindings(index, line);
    ignored += open.ignored.length;
    for (const { outcome, indicator } of open.actionable) {
      if (outcome !== 'met' && outcome !== 'notApplicable') outcomes[outcome]++;
      if (outcome === 'notMet') countShortfall(shortfalls, line, indicator);
    }
  }
  return { outcomes, ignored, shortfalls };
}

function countShortfall(shortfalls: Map<string, Map<string, Counted>>, { table = '', target = '' }: LineResult, indicator: string): void {
  let counts = shortfalls.get(table);
  if (counts === undefined) shortfalls.set(table, counts = new Map());
  let entry = counts.get(indicator);
  if (entry === undefined) counts.set(indicator, entry = { table, indicator, byTarget: new Map(), lines: 0 });
  entry.lines++;
  entry.byTarget.set(target, (entry.byTarget.get(target) ?? 0) + 1);
}

function frequentShortfalls(index: ResultIndex, shortfalls: FindingCounts['shortfalls']): readonly FrequentShortfall[] {
  const keyOf = ({ table, indicator }: FrequentShortfall) => `${table}\u0000${indicator}`;
  return [...shortfalls.values()].flatMap((counts) => [...counts.values()]).map((entry) => describe(index, entry))
    .sort((a, b) => b.lines - a.lines || (keyOf(a) < keyOf(b) ? -1 : 1));
}

interface FindingCounts extends Pick<ResultSummary, 'outcomes' | 'ignored'> {
  /** By table and indicator. */
  readonly shortfalls: ReadonlyMap<string, ReadonlyMap<string, Counted>>;
}

interface Counted {
  readonly table: string;
  readonly indicator: string;
  readonly byTarget: Map<string, number>;
  lines: number;
}

function describe(index: ResultIndex, entry: Counted): FrequentShortfall {
  const { table, indicator: id } = entry;
  const indicator = index.result.tables[table]?.indicators.find((candidate) => candidate.id === id);
  return {
    table,
    indicator: id,
    dimension: indicator?.dimension ?? '',
    title: indicator?.title ?? id,
    lines: entry.lines,
    targets: [...entry.byTarget].map(([grade, lines]) => ({
      grade, lines, requirement: indicator?.requirements.find((asked) => asked.grade === grade)?.text ?? '',
    })).sort((a, b) => b.lines - a.lines || (a.grade < b.grade ? -1 : 1)),
    remedy: indicator?.remedy ?? '',
  };
}
