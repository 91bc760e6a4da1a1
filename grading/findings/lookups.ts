/** Small questions every face asks of a result. */
import type { Problem } from '../messages/problem.ts';
import { cellAddress } from '../records/cell-address.ts';
import { withDay } from '../records/values/serial-day.ts';
import type { Finding, GradingResult, IndicatorSummary, LineResult, SheetSummary, TableSummary } from './result.ts';

interface IndexedSheet {
  readonly sheet: SheetSummary;
  readonly columns: ReadonlyMap<string, number>;
  readonly leaves: ReadonlyMap<number, string>;
}

/** Built once per result: looks sheets, tables and indicators up without searching. */
export class ResultIndex {
  readonly result: GradingResult;
  private readonly sheets: ReadonlyMap<string, IndexedSheet>;
  private readonly indicators: ReadonlyMap<string, ReadonlyMap<string, IndicatorSummary>>;
  private problems: ReadonlyMap<string, readonly Problem[]> | undefined;
  private lines: ReadonlyMap<string, LineResult> | undefined;
  private lastSheet: IndexedSheet | undefined;

  constructor(result: GradingResult) {
    this.result = result;
    this.sheets = new Map(result.sheets.map((sheet) => [sheetKey(sheet.file, sheet.name), {
      sheet,
      columns: new Map(sheet.columns.flatMap((column) => (column.field === undefined ? [] : [[column.field, column.column] as const]))),
      leaves: new Map(sheet.columns.map((column) => [column.column, column.leaf])),
    }]));
    this.indicators = new Map(Object.entries(result.tables).map(([key, table]) =>
      [key, new Map(table.indicators.map((indicator) => [indicator.id, indicator]))]));
  }

  /** What has to be mended in the row of the line. */
  problemsOf(line: LineResult): readonly Problem[] {
    this.problems ??= problemsByRow(this.result.problems);
    return this.problems.get(rowKey(line.file, line.sheet, line.row)) ?? [];
  }

  /** The line in whose row the problem stands; undefined when the row is no line or there is none. */
  lineOf({ place: { file, sheet, row } }: Problem): LineResult | undefined {
    this.lines ??= new Map(this.result.lines.map((line) => [rowKey(line.file, line.sheet, line.row), line]));
    return row === undefined ? undefined : this.lines.get(rowKey(file, sheet, row));
  }

  sheetOf(line: LineResult): SheetSummary | undefined {
    return this.indexedSheet(line)?.sheet;
  }

  // Lines come sheet by sheet, so the last answer nearly always is the next one too.
  private indexedSheet({ file, sheet }: LineResult): IndexedSheet | undefined {
    const last = this.lastSheet;
    if (last !== undefined && last.sheet.name === sheet && last.sheet.file === file) return last;
    this.lastSheet = this.sheets.get(sheetKey(file, sheet));
    return this.lastSheet;
  }

  /** 1-based; undefined when the sheet has no such column. */
  columnOf(line: LineResult, field: string): number | undefined {
    return this.indexedSheet(line)?.columns.get(field);
  }

  tableOf(line: LineResult): TableSummary | undefined {
    return line.table === undefined ? undefined : this.result.tables[line.table];
  }

  indicatorOf(line: LineResult, finding: Finding): IndicatorSummary | undefined {
    return this.indicators.get(line.table ?? '')?.get(finding.indicator);
  }

  /** The fields that the finding rests on at the line's target grade; the first is the one to look at. */
  fieldsOf(line: LineResult, finding: Finding): readonly string[] {
    const indicator = this.indicatorOf(line, finding);
    return indicator?.requirements.find((asked) => asked.grade === line.target)?.fields ?? indicator?.fields ?? [];
  }

  /** The user's own heading where the sheet has the column, else the heading of the template. */
  headingOf(line: LineResult, field: string): string {
    const column = this.columnOf(line, field);
    const own = column === undefined ? undefined : this.leafAt(line, column);
    return own ?? this.result.fields[field]?.heading ?? field;
  }

  /** The user's own heading of a column of the line's sheet, without its groups. */
  leafAt(line: LineResult, column: number): string | undefined {
    return this.indexedSheet(line)?.leaves.get(column);
  }

  /** What the deciding cells say, the first one plain, the others with their headings. */
  actualText(line: LineResult, finding: Finding): string {
    const fields = this.fieldsOf(line, finding);
    const stated = fields.filter((field) => line.facts[field] !== undefined);
    return stated.map((field, at) => (at === 0 && fields[0] === field
      ? this.seenText(line, field) : `${this.headingOf(line, field)}：${this.seenText(line, field)}`)).join('；');
  }

  /** What the cell says; a day that stands there as Excel's bare number is told as a day too. */
  private seenText(line: LineResult, field: string): string {
    const seen = line.facts[field] ?? '';
    return this.result.fields[field]?.isDate === true ? withDay(seen) : seen;
  }

  /** The cell to look at: of a missing fact the first empty one, else that of the deciding field. None where there is no such column. */
  cellOf(line: LineResult, finding: Finding): { readonly column: number; readonly address: string } | undefined {
    const fields = this.fieldsOf(line, finding);
    const wanted = finding.outcome === 'missing' ? fields.filter((field) => line.facts[field] === undefined) : fields;
    for (const field of wanted.length > 0 ? wanted : fields) {
      const column = this.columnOf(line, field);
      if (column !== undefined) return { column, address: cellAddress(line.row, column) };
      if (finding.outcome !== 'missing') return undefined;
    }
    return undefined;
  }

  /** The fields of a missing finding that the sheet has no column for; empty where a cell only has to be filled in. */
  absentFields(line: LineResult, finding: Finding): readonly string[] {
    if (finding.outcome !== 'missing' || this.cellOf(line, finding) !== undefined) return [];
    return this.fieldsOf(line, finding).filter((field) => line.facts[field] === undefined);
  }
}

function problemsByRow(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const rows = new Map<string, Problem[]>();
  for (const found of problems) {
    const key = rowKey(found.place.file, found.place.sheet, found.place.row);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [found]);
    else known.push(found);
  }
  return rows;
}

function rowKey(file = '', sheet = '', row = 0): string {
  return `${sheetKey(file, sheet)}\u0000${row}`;
}

function sheetKey(file: string, sheet: string): string {
  return `${file}\u0000${sheet}`;
}
