/** Records judged again and again: only records that are other objects than before are judged. */
import type { GradingResult, TableSummary } from '../findings/result.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { Problem } from '../messages/problem.ts';
import { IgnoredReasons } from '../notes/apply-ignored.ts';
import type { EnterpriseRecord, SheetTable } from '../records/record.ts';
import { RememberedList } from '../remembered-list.ts';
import { rowsPerStep, type Steps } from '../steps.ts';
import { AbsentColumns } from './absent-columns.ts';
import { compileTable, type CompiledTable } from './compile-table.ts';
import { crossFileProblems } from './cross-file.ts';
import { gradeRecord, type Graded, type RecordContext } from './grade-record.ts';
import type { FileRecords, UngroupedLine } from './grade-types.ts';
import { EnterpriseGrouper } from './group-enterprises.ts';
import { ProblemOrder } from './order-problems.ts';
import { sheetViewOf, type SheetView } from './record-view.ts';
import { editionSummary, fieldSummaries, sheetSummaries, tableSummary, vetoSummaries } from './summaries.ts';

/** What the lines are judged by. */
export interface GradingTerms {
  /** The date the rules apply for, YYYY-MM-DD. */
  readonly date: string;
  /** Measure every line against this grade instead of the one it applied for. */
  readonly target?: string | undefined;
}

/** The lines of a sheet, kept as long as the columns that are read stay the same. */
interface KnownSheet {
  readonly key: string;
  readonly view: SheetView;
  readonly graded: WeakMap<EnterpriseRecord, Graded>;
}

/** By line: what was judged last, by which sheet, and the outcome. Looking there first spares looking every record up. */
interface JudgedRecords {
  readonly records: EnterpriseRecord[];
  readonly sheets: KnownSheet[];
  readonly graded: Graded[];
}

type GradedLines = Pick<GradingResult, 'problems'> & { readonly lines: readonly UngroupedLine[] };

export class RecordGrader {
  private readonly library: IndicatorLibrary;
  private readonly terms: GradingTerms;
  private readonly compiled = new Map<string, CompiledTable>();
  private readonly summaries = new Map<string, TableSummary>();
  private tables: GradingResult['tables'] = {};
  private layout: { readonly key: string; readonly summaries: GradingResult['sheets'] } | undefined;
  private readonly context: RecordContext;
  private readonly grouper: EnterpriseGrouper;
  private readonly sheets = new Map<string, KnownSheet>();
  private readonly placed = new WeakMap<Problem, Problem>();
  private readonly filed = new Map<string, RememberedList<Problem, Problem>>();
  private readonly order = new ProblemOrder();
  private before: JudgedRecords = { records: [], sheets: [], graded: [] };
  private readonly absentColumns = new AbsentColumns();
  private readonly reasons = new IgnoredReasons();
  private readonly frame: Pick<GradingResult, 'formatVersion' | 'edition' | 'date' | 'target' | 'fields' | 'vetoes'>;

  constructor(library: IndicatorLibrary, terms: GradingTerms) {
    this.library = library;
    this.terms = terms;
    this.context = { library, target: terms.target, tableFor: (source) => this.compiled.get(source.key) ?? this.compile(source) };
    this.grouper = new EnterpriseGrouper(library.edition, this.compiled);
    this.frame = {
      formatVersion: 1,
      edition: editionSummary(library.edition),
      date: terms.date,
      ...(terms.target === undefined ? {} : { target: terms.target }),
      fields: fieldSummaries(library),
      vetoes: vetoSummaries(library),
    };
  }

  /** Whatever was judged before, the outcome is that of `gradeRecords`; lines that are as they were stay the same objects. */
  *grading(files: readonly FileRecords[]): Steps<GradingResult> {
    const { lines, problems } = yield* this.gradeAll(files);
    const { enterprises, lines: grouped } = this.grouper.group(lines);
    const sheets = this.sheetsOf(files);
    const result: GradingResult = { ...this.frame, sheets, tables: this.tablesOf(lines), enterprises, lines: grouped, problems };
    const absent = this.absentColumns.problems(result);
    const complete = { ...result, problems: this.order.inOrder([...absent, ...problems, ...crossFileProblems(lines, sheets)], sheets) };
    return this.reasons.apply(complete, files);
  }

  private *gradeAll(files: readonly FileRecords[]): Steps<GradedLines> {
    const total = files.reduce((sum, { set }) => sum + set.records.length, 0);
    const lines: UngroupedLine[] = [];
    const problems = files.flatMap(({ file, set }) => this.problemsIn(file, set.problems));
    const { before } = this;
    const now: JudgedRecords = { records: [], sheets: [], graded: [] };
    for (const { file, set } of files) {
      const sheets = new Map(set.tables.map((table) => [table.sheet, this.knownSheet(file, table)]));
      for (const record of set.records) {
        const sheet = sheets.get(record.sheet) ?? this.knownSheet(file, { sheet: record.sheet, columns: [] });
        const at = lines.length;
        let graded = record === before.records[at] && sheet === before.sheets[at] ? before.graded[at] : sheet.graded.get(record);
        if (graded === undefined) {
          graded = gradeRecord(file, record, sheet.view, this.context);
          sheet.graded.set(record, graded);
          if ((lines.length + 1) % rowsPerStep === 0) yield { done: lines.length + 1, total };
        }
        now.records.push(record);
        now.sheets.push(sheet);
        now.graded.push(graded);
        lines.push(graded.line);
        for (const found of graded.problems) problems.push(found);
      }
    }
    this.before = now;
    yield { done: total, total };
    return { lines, problems };
  }

  private knownSheet(file: string, { sheet, columns }: Pick<SheetTable, 'sheet' | 'columns'>): KnownSheet {
    const name = `${file}\u0000${sheet}`;
    const key = JSON.stringify(columns.filter(({ field }) => field !== undefined).map(({ column, leaf, field }) => [column, leaf, field]));
    const known = this.sheets.get(name);
    if (known?.key === key) return known;
    const made: KnownSheet = { key, view: sheetViewOf(columns, this.library), graded: new WeakMap() };
    this.sheets.set(name, made);
    return made;
  }

  private problemsIn(file: string, problems: readonly Problem[]): readonly Problem[] {
    const known = this.filed.get(file) ?? new RememberedList<Problem, Problem>();
    this.filed.set(file, known);
    return known.map(problems, (found) => this.withFile(file, found));
  }

  private withFile(file: string, found: Problem): Problem {
    const known = this.placed.get(found);
    if (known !== undefined && known.place.file === file) return known;
    const made = { ...found, place: { file, ...found.place } };
    this.placed.set(found, made);
    return made;
  }

  /** The same object as long as all sheets are laid out as before. */
  private sheetsOf(files: readonly FileRecords[]): GradingResult['sheets'] {
    const summaries = sheetSummaries(files);
    const key = JSON.stringify(summaries);
    if (this.layout?.key !== key) this.layout = { key, summaries };
    return this.layout.summaries;
  }

  private compile(source: Parameters<RecordContext['tableFor']>[0]): CompiledTable {
    const table = compileTable(source, this.library, this.terms.date);
    this.compiled.set(source.key, table);
    return table;
  }

  /** Only the tables that lines are judged by, in the order in which they are first met; the same object as long as they are the same. */
  private tablesOf(lines: readonly UngroupedLine[]): GradingResult['tables'] {
    const used = new Set<string>();
    for (const { table } of lines) {
      if (table !== undefined) used.add(table);
      if (used.size === this.compiled.size) break;
    }
    const keys = [...used];
    if (keys.join() !== Object.keys(this.tables).join()) this.tables = Object.fromEntries(keys.map((key) => [key, this.summaryOf(key)]));
    return this.tables;
  }

  private summaryOf(key: string): TableSummary {
    const known = this.summaries.get(key) ?? tableSummary(this.compiled.get(key) as CompiledTable, this.library);
    this.summaries.set(key, known);
    return known;
  }
}
