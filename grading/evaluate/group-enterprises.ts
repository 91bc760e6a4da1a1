/** Lines to enterprises: by name. One code for two names and two codes for one name are told of elsewhere (ROW_001, ROW_002). */
import { isSameScheme } from '../findings/overall-grade.ts';
import type { EnterpriseResult, LineResult, OverallGrade } from '../findings/result.ts';
import type { Edition } from '../indicators/schema.ts';
import { foldKey } from '../records/fold-text.ts';
import type { CompiledTable } from './compile-table.ts';
import type { GroupedLines, UngroupedLine } from './grade-types.ts';
import { overallRule } from './summaries.ts';

/** Which lines belong together: all that follows from the names alone. */
interface Grouping {
  readonly keys: readonly string[];
  /** By line: index of its enterprise. */
  readonly enterpriseOf: readonly number[];
  /** By enterprise: indexes of its lines. */
  readonly linesOf: readonly (readonly number[])[];
}

/** What was made the last time, so that what is as it was stays the same object. */
interface Before extends GroupedLines {
  readonly ungrouped: readonly UngroupedLine[];
  readonly grouping: Grouping;
}

/** Groups lines any number of times. A line or an enterprise that is as it was before stays the same object. */
export class EnterpriseGrouper {
  private readonly edition: Edition;
  private readonly tables: ReadonlyMap<string, CompiledTable>;
  private before: Before = { ungrouped: [], grouping: { keys: [], enterpriseOf: [], linesOf: [] }, enterprises: [], lines: [] };

  constructor(edition: Edition, tables: ReadonlyMap<string, CompiledTable>) {
    this.edition = edition;
    this.tables = tables;
  }

  group(ungrouped: readonly UngroupedLine[]): GroupedLines {
    const { before } = this;
    const changed = changedPositions(before.ungrouped, ungrouped);
    const keys = before.grouping.keys.slice(0, ungrouped.length);
    for (const at of changed) keys[at] = keyOf((ungrouped[at] as UngroupedLine).name, at);
    const isSameGrouping = ungrouped.length === before.ungrouped.length && changed.every((at) => keys[at] === before.grouping.keys[at]);
    const grouping = isSameGrouping ? before.grouping : groupingOf(keys);
    const lines = isSameGrouping ? before.lines.slice() : ungrouped.map((line, at) => this.lineOf(line, at, grouping));
    if (isSameGrouping) for (const at of changed) lines[at] = this.lineOf(ungrouped[at] as UngroupedLine, at, grouping);
    const enterprises = isSameGrouping ? before.enterprises.slice() : this.regrouped(grouping, ungrouped, lines);
    for (const at of isSameGrouping ? changed : []) {
      const index = grouping.enterpriseOf[at] as number;
      const made = this.enterpriseOf(grouping.linesOf[index] as readonly number[], ungrouped, lines);
      if (!isSame(before.enterprises[index], made)) enterprises[index] = made;
    }
    this.before = { ungrouped, grouping, enterprises, lines };
    return { enterprises, lines };
  }

  private lineOf(line: UngroupedLine, at: number, { enterpriseOf }: Grouping): LineResult {
    const { before } = this;
    const enterprise = enterpriseOf[at] as number;
    if (line === before.ungrouped[at] && enterprise === before.grouping.enterpriseOf[at]) return before.lines[at] as LineResult;
    const { creditCode: _, ...judged } = line;
    return { ...judged, enterprise };
  }

  private regrouped({ linesOf }: Grouping, ungrouped: readonly UngroupedLine[], lines: readonly LineResult[]): EnterpriseResult[] {
    const { before } = this;
    return linesOf.map((own) => {
      // Lines are part of what an enterprise is, so that only the one its first line belonged to can be the same.
      const former = before.enterprises[before.grouping.enterpriseOf[own[0] as number] ?? -1];
      if (former !== undefined && isSameList(former.lines, own) && own.every((at) => ungrouped[at] === before.ungrouped[at])) return former;
      const made = this.enterpriseOf(own, ungrouped, lines);
      return former !== undefined && isSame(former, made) ? former : made;
    });
  }

  private enterpriseOf(own: readonly number[], ungrouped: readonly UngroupedLine[], lines: readonly LineResult[]): EnterpriseResult {
    const { name, creditCode } = ungrouped[own[0] as number] as UngroupedLine;
    const overall = this.overallOf(own.map((at) => lines[at] as LineResult));
    return { name, creditCode, lines: own, ...(overall.length === 0 ? {} : { overall }) };
  }

  /** The lowest of the lines that share a grade, scheme by scheme: no order says which of two grades of different schemes is the lower. */
  private overallOf(lines: readonly LineResult[]): readonly OverallGrade[] {
    return lines.reduce<readonly OverallGrade[]>((overall, { table, grade }) => {
      const compiled = this.tables.get(table ?? '');
      if (grade === undefined || compiled === undefined || overallRule(compiled.source, this.edition) !== 'lowest') return overall;
      const { grades } = compiled;
      const at = overall.findIndex((other) => isSameScheme(other.grades, grades));
      if (at < 0) return [...overall, { grades, best: grade.best, worst: grade.worst }];
      const lower = (a: string, b: string): string => (grades.indexOf(b) > grades.indexOf(a) ? b : a);
      return overall.map((other, place) => (place === at ? { grades, best: lower(other.best, grade.best), worst: lower(other.worst, grade.worst) } : other));
    }, []);
  }
}

/** A row without a name stands alone. */
function keyOf(name: string, at: number): string {
  const plain = foldKey(name);
  return plain === '' ? `\u0000${at}` : plain;
}

function isSame(a: EnterpriseResult | undefined, b: EnterpriseResult): boolean {
  return a !== undefined && a.name === b.name && a.creditCode === b.creditCode && isSameList(a.lines, b.lines)
    && isSameOverall(a.overall ?? [], b.overall ?? []);
}

function isSameOverall(a: readonly OverallGrade[], b: readonly OverallGrade[]): boolean {
  return a.length === b.length && a.every((one, at) => {
    const other = b[at];
    return other !== undefined && isSameScheme(one.grades, other.grades) && one.best === other.best && one.worst === other.worst;
  });
}

function groupingOf(keys: readonly string[]): Grouping {
  const indexOf = new Map<string, number>();
  const linesOf: number[][] = [];
  const enterpriseOf = keys.map((key, at) => {
    const enterprise = indexOf.get(key) ?? linesOf.length;
    if (enterprise === linesOf.length) {
      indexOf.set(key, enterprise);
      linesOf.push([]);
    }
    linesOf[enterprise]?.push(at);
    return enterprise;
  });
  return { keys, enterpriseOf, linesOf };
}

function changedPositions<T>(before: readonly T[], after: readonly T[]): readonly number[] {
  const changed: number[] = [];
  for (let at = 0; at < after.length; at++) if (after[at] !== before[at]) changed.push(at);
  return changed;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
