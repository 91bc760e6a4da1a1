/** Records to the one GradingResult. One broken row never stops the others. */
import type { GradingResult } from '../findings/result.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { Problem } from '../messages/problem.ts';
import { absentColumnProblems } from './absent-columns.ts';
import { crossFileProblems } from './cross-file.ts';
import { compileTable, type CompiledTable } from './compile-table.ts';
import type { FileRecords, UngroupedLine } from './grade-types.ts';
import { groupEnterprises } from './group-enterprises.ts';
import { gradeRecord, type RecordContext } from './grade-record.ts';
import { editionSummary, fieldSummaries, sheetSummaries, tableSummary, vetoSummaries } from './summaries.ts';

export interface GradeOptions {
  /** The date the rules apply for, YYYY-MM-DD. */
  readonly date: string;
  /** Measure every line against this grade instead of the one it applied for. */
  readonly target?: string;
  /** Called now and then with the number of lines done and the number there are; what it throws ends the work. */
  readonly onProgress?: (done: number, total: number) => void;
}

const progressEvery = 500;

/** Throws only what `onProgress` throws. */
export function gradeRecords(files: readonly FileRecords[], library: IndicatorLibrary, options: GradeOptions): GradingResult {
  const compiled = new Map<string, CompiledTable>();
  const context: RecordContext = {
    library,
    target: options.target,
    tableFor(source) {
      const known = compiled.get(source.key);
      if (known !== undefined) return known;
      const table = compileTable(source, library, options.date);
      compiled.set(source.key, table);
      return table;
    },
  };
  const { lines, problems } = gradeAll(files, context, options);
  const { enterprises, lines: grouped } = groupEnterprises(lines, library.edition.overall, compiled);
  const result: GradingResult = {
    formatVersion: 1,
    edition: editionSummary(library.edition),
    date: options.date,
    ...(options.target === undefined ? {} : { target: options.target }),
    sheets: sheetSummaries(files),
    fields: fieldSummaries(library),
    tables: Object.fromEntries([...compiled].map(([key, table]) => [key, tableSummary(table, library)])),
    vetoes: vetoSummaries(library),
    enterprises,
    lines: grouped,
    problems,
  };
  const across = crossFileProblems(lines, result.sheets);
  return { ...result, problems: inOrder([...absentColumnProblems(result), ...problems, ...across], result) };
}

function gradeAll(
  files: readonly FileRecords[], context: RecordContext, options: GradeOptions,
): { readonly lines: readonly UngroupedLine[]; readonly problems: readonly Problem[] } {
  const total = files.reduce((sum, { set }) => sum + set.records.length, 0);
  const lines: UngroupedLine[] = [];
  const problems: Problem[] = files.flatMap(({ file, set }) =>
    set.problems.map((found) => ({ ...found, place: { file, ...found.place } })));
  for (const { file, set } of files) {
    const sheets = new Map(set.tables.map((table) => [table.sheet, table]));
    for (const record of set.records) {
      const graded = gradeRecord(file, record, sheets.get(record.sheet), context);
      lines.push(graded.line);
      problems.push(...graded.problems);
      if (lines.length % progressEvery === 0) options.onProgress?.(lines.length, total);
    }
  }
  options.onProgress?.(total, total);
  return { lines, problems };
}

/** By sheet, row and column, as somebody would mend them. */
function inOrder(problems: readonly Problem[], { sheets }: GradingResult): readonly Problem[] {
  const order = new Map(sheets.map((sheet, at) => [`${sheet.file}\u0000${sheet.name}`, at]));
  const sheetOf = ({ place }: Problem) => order.get(`${place.file ?? ''}\u0000${place.sheet ?? ''}`) ?? -1;
  return [...problems].sort((a, b) => sheetOf(a) - sheetOf(b)
    || (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
}
