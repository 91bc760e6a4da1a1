/** One row: which table, which claim, then judged. What goes wrong stays with this row. */
import type { LineResult, NotGraded } from '../findings/result.ts';
import type { IndicatorLibrary, LibraryTable } from '../indicators/library.ts';
import { knownFields } from '../indicators/known-fields.ts';
import { problem, type Place, type Problem } from '../messages/problem.ts';
import type { Fact, GradeClaim } from '../records/fact.ts';
import type { EnterpriseRecord, SheetTable } from '../records/record.ts';
import { resolveIndustry } from '../records/resolve-industry.ts';
import type { CompiledTable } from './compile-table.ts';
import type { UngroupedLine } from './grade-records.ts';
import { judgeLine } from './judge-line.ts';

export interface RecordContext {
  readonly library: IndicatorLibrary;
  readonly target: string | undefined;
  tableFor(source: LibraryTable): CompiledTable;
}

interface Graded {
  readonly line: UngroupedLine;
  readonly problems: readonly Problem[];
}

/** Never throws. */
export function gradeRecord(file: string, record: EnterpriseRecord, sheet: SheetTable | undefined, context: RecordContext): Graded {
  const row = new Row(file, record, sheet, context.library);
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

function gradeRow(row: Row, context: RecordContext): Graded {
  const claim = row.claim();
  const status = context.library.edition.vocabulary.statuses.find((known) => known.value === claim?.status);
  if (status?.treatedAs === 'notGraded') return row.notGraded({ reason: 'status', status: status.value }, []);
  const industry = row.text(knownFields.industry);
  if (industry === '') return row.notGraded({ reason: 'industry' }, []);
  const resolved = resolveIndustry(industry, context.library);
  const reason = resolved.kind === 'noPack' ? 'noPack' : 'industry';
  if (resolved.kind !== 'table') return row.notGraded({ reason }, [industryProblem(row, industry, resolved, context.library)]);
  const table = context.tableFor(resolved.table);
  const applied = claim?.grade;
  const fits = applied === undefined || table.grades.includes(applied);
  const problems = fits ? [] : [problem('INDUSTRY_005', 'error', row.place(knownFields.applied), {
    seen: row.text(knownFields.applied), table: resolved.table.table.name, grades: table.grades.join('、'),
  })];
  const { target, attained, grade, steps, findings, settledBy, restsOn } = judgeLine(table, row.record.facts, {
    applied: fits ? applied : undefined, target: context.target,
  });
  const base = row.base();
  const lowest = table.grades[table.grades.length - 1] ?? '';
  const toLowest = status?.treatedAs === 'lowest';
  const range = toLowest ? { best: lowest, worst: lowest } : grade;
  return {
    problems,
    line: {
      ...base,
      industry: resolved.table.pack.name,
      table: table.key,
      ...(applied === undefined ? {} : { applied }),
      target,
      attained,
      grade: range,
      steps: toLowest ? [...steps, { step: 'status', range, status: status.value }] : steps,
      findings,
      settledBy,
      restsOn,
    },
  };
}

function industryProblem(
  row: Row, seen: string, resolved: Exclude<ReturnType<typeof resolveIndustry>, { kind: 'table' }>, library: IndicatorLibrary,
): Problem {
  const place = row.place(knownFields.industry);
  switch (resolved.kind) {
    case 'severalTables': {
      const tables = resolved.tables.map((table) => table.table.name);
      return problem('INDUSTRY_004', 'error', place, {
        seen, count: tables.length, tables: tables.join('、'), example: `${resolved.pack.name}/${tables[0] ?? ''}`,
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

/** A record with the means to speak of its cells. */
class Row {
  readonly file: string;
  readonly record: EnterpriseRecord;
  private readonly sheet: SheetTable | undefined;
  private readonly library: IndicatorLibrary;

  constructor(file: string, record: EnterpriseRecord, sheet: SheetTable | undefined, library: IndicatorLibrary) {
    this.file = file;
    this.record = record;
    this.sheet = sheet;
    this.library = library;
  }

  text(field: string): string {
    return this.record.texts[this.library.fields.slotOf.get(field) ?? -1] ?? '';
  }

  claim(): GradeClaim | undefined {
    const fact: Fact = this.record.facts[this.library.fields.slotOf.get(knownFields.applied) ?? -1];
    return typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'gradeClaim' ? fact : undefined;
  }

  place(field?: string): Place {
    const column = this.sheet?.columns.find((candidate) => candidate.field === field && field !== undefined);
    const place = { file: this.file, sheet: this.record.sheet, row: this.record.row };
    return column === undefined ? place : { ...place, column: column.column, heading: column.leaf };
  }

  notGraded(reason: NotGraded, problems: readonly Problem[]): Graded {
    return { line: { ...this.base(), notGraded: reason }, problems };
  }

  base(): UngroupedLine {
    return {
      file: this.file,
      sheet: this.record.sheet,
      row: this.record.row,
      name: this.text(knownFields.name),
      creditCode: this.text(knownFields.creditCode),
      line: this.text(knownFields.line),
      industry: this.text(knownFields.industry),
      steps: [],
      findings: [],
      settledBy: [],
      restsOn: { unverified: [], blank: [] },
      facts: this.seenFacts(),
    } satisfies Omit<LineResult, 'enterprise'> & { creditCode: string };
  }

  private seenFacts(): Readonly<Record<string, string>> {
    const fields = (this.sheet?.columns ?? []).flatMap((column) => column.field ?? []);
    return Object.fromEntries(fields.map((field) => [field, this.text(field)] as const).filter(([, text]) => text !== ''));
  }
}
