/** Whether a saved result speaks only of grades that its tables have: any other one would be printed as if somebody had given it. */
import type { GradeRange, GradingResult, LineResult, TableSummary } from './result.ts';

/** The path of the first grade that stands where it cannot; undefined when there is none. */
export function strangeGrade(result: GradingResult): string | undefined {
  const known = knownGrades(result);
  if (result.target !== undefined && !known.has(result.target)) return 'target';
  for (const [key, table] of Object.entries(result.tables)) {
    const found = strangeRequirement(table);
    if (found !== undefined) return `tables.${key}.${found}`;
  }
  for (const [at, line] of result.lines.entries()) {
    const found = strangeInLine(line, line.table === undefined ? undefined : result.tables[line.table], known);
    if (found !== undefined) return `lines.${at}.${found}`;
  }
  const enterprise = result.enterprises.findIndex(({ overall = [] }) => overall.some((own) => own.grades.some((grade) => !known.has(grade)) || !isRange(own, own.grades)));
  return enterprise === -1 ? undefined : `enterprises.${enterprise}.overall`;
}

/** Those of every table, and those that are reviewed: a grade may be applied for that the line's own table does not have. */
function knownGrades({ tables, edition }: GradingResult): ReadonlySet<string> {
  return new Set([...Object.values(tables).flatMap(({ grades }) => grades), ...edition.reviewLevels.flatMap(({ grades }) => grades)]);
}

function strangeRequirement({ grades, indicators }: TableSummary): string | undefined {
  const at = indicators.findIndex(({ requirements }) => requirements.some(({ grade }) => !grades.includes(grade)));
  return at === -1 ? undefined : `indicators.${at}.requirements`;
}

function strangeInLine(line: LineResult, table: TableSummary | undefined, known: ReadonlySet<string>): string | undefined {
  if (line.applied !== undefined && !known.has(line.applied)) return 'applied';
  const grades = table?.grades ?? [];
  if (line.target !== undefined && !grades.includes(line.target)) return 'target';
  for (const name of ['grade', 'attained'] as const) {
    const range = line[name];
    if (range !== undefined && !isRange(range, grades)) return name;
  }
  const step = line.steps.findIndex((own) => !isRange(own.range, grades) || (own.step === 'appliedFor' && !known.has(own.applied)));
  if (step !== -1) return `steps.${step}`;
  const finding = line.findings.findIndex(({ levels }) => !isRange(levels, grades));
  return finding === -1 ? undefined : `findings.${finding}.levels`;
}

/** The best not behind the worst. */
function isRange({ best, worst }: GradeRange, grades: readonly string[]): boolean {
  const [from, to] = [grades.indexOf(best), grades.indexOf(worst)];
  return from !== -1 && from <= to;
}
