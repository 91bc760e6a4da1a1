/** One row: which table, which claim, then judged. What goes wrong stays with this row. */
import type { NotGraded } from '../findings/result.ts';
import type { IndicatorLibrary, LibraryTable } from '../indicators/library.ts';
import { knownFields } from '../indicators/known-fields.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { EnterpriseRecord } from '../records/record.ts';
import { resolveIndustry } from '../records/resolve-industry.ts';
import type { CompiledTable } from './compile-table.ts';
import type { UngroupedLine } from './grade-types.ts';
import { judgeLine } from './judge-line.ts';
import { RecordView, type SheetView } from './record-view.ts';

export interface RecordContext {
  readonly library: IndicatorLibrary;
  readonly target: string | undefined;
  tableFor(source: LibraryTable): CompiledTable;
}

/** A row judged, and what was found wrong with it on the way. */
export interface Graded {
  readonly line: UngroupedLine;
  readonly problems: readonly Problem[];
}

/** Never throws. */
export function gradeRecord(file: string, record: EnterpriseRecord, sheet: SheetView, context: RecordContext): Graded {
  const row = new RecordView(file, record, sheet, context.library);
  try {
    return gradeRow(row, context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      line: { ...row.base(), notGraded: { reason: 'error' } },
      problems: [problem('ROW_004', 'error', row.place(), { detail })],
    };
  }
}

function gradeRow(row: RecordView, context: RecordContext): Graded {
  const status = context.library.edition.vocabulary.statuses.find((known) => known.value === row.claim()?.status);
  if (status?.treatedAs === 'notGraded' && row.claim()?.grade === undefined) return notGraded(row, { reason: 'status', status: status.value }, []);
  const industry = row.text(knownFields.industry);
  if (industry === '') return notGraded(row, { reason: 'industry' }, []);
  const resolved = resolveIndustry(industry, context.library);
  const standsIn = status?.treatedAs === 'lowest' ? status.value : undefined;
  if (resolved.kind === 'table') return judged(row, context.tableFor(resolved.table), context, standsIn);
  const reason = resolved.kind === 'noPack' ? 'noPack' : 'industry';
  return notGraded(row, { reason }, [industryProblem(row, industry, resolved, context.library)]);
}

function notGraded(row: RecordView, reason: NotGraded, problems: readonly Problem[]): Graded {
  return { line: { ...row.base(), notGraded: reason }, problems };
}

/** `status` is one that stands in for the lowest grade, such as 应评未评. */
function judged(row: RecordView, table: CompiledTable, context: RecordContext, status: string | undefined): Graded {
  const applied = row.claim()?.grade;
  const fits = applied === undefined || table.grades.includes(applied);
  const problems = fits ? [] : [problem('INDUSTRY_005', 'error', row.place(knownFields.applied), {
    seen: row.text(knownFields.applied), table: table.source.table.name, grades: table.grades.join('、'),
  })];
  const { target, attained, grade, steps, findings, settledBy, restsOn } = judgeLine(table, row.record.facts, {
    applied: fits ? applied : undefined,
    target: context.target === undefined ? undefined : nearestTarget(table.grades, context.target, context.library),
    doubtful: row.doubtful(table.vetoes),
  });
  const lowest = table.grades[table.grades.length - 1] ?? '';
  const range = status === undefined ? grade : { best: lowest, worst: lowest };
  return {
    problems,
    line: {
      ...row.base(),
      industry: table.source.pack.name,
      table: table.key,
      ...(applied === undefined ? {} : { applied }),
      target,
      attained,
      grade: range,
      steps: status === undefined ? steps : [...steps, { step: 'status', range, status }],
      findings,
      settledBy: status === undefined ? settledBy : [],
      restsOn,
    },
  };
}

/** The target itself, or in a table without it the nearest grade that is at least as good, else the table's best. */
function nearestTarget(grades: readonly string[], target: string, library: IndicatorLibrary): string | undefined {
  if (grades.includes(target)) return target;
  const order = library.edition.vocabulary.grades.map((grade) => grade.value);
  const asGood = grades.filter((grade) => order.indexOf(grade) < order.indexOf(target));
  return asGood[asGood.length - 1] ?? grades[0];
}

function industryProblem(
  row: RecordView, seen: string, resolved: Exclude<ReturnType<typeof resolveIndustry>, { kind: 'table' }>, library: IndicatorLibrary,
): Problem {
  const place = row.place(knownFields.industry);
  switch (resolved.kind) {
    case 'severalTables': {
      const tables = resolved.tables.map((table) => table.table.name);
      return problem('INDUSTRY_004', 'error', place, {
        seen, count: tables.length, tables: tables.map((name) => `“${name}”`).join('、'), example: `${resolved.pack.name}/${tables[0] ?? ''}`,
      });
    }
    case 'noPack':
      return problem('INDUSTRY_003', 'warning', place, { seen });
    case 'unknown':
      return resolved.suggestion === undefined
        ? problem('INDUSTRY_001', 'error', place, { seen, edition: library.edition.document })
        : problem('INDUSTRY_002', 'error', place, { seen, suggestion: resolved.suggestion });
  }
}
