/** Columns that a sheet does not have although its lines cannot be judged in full without them: told once a sheet, not in every row. */
import { absentColumns } from '../findings/actionable.ts';
import { ResultIndex } from '../findings/lookups.ts';
import type { GradingResult, LineResult, SheetSummary } from '../findings/result.ts';
import { problem, type Problem } from '../messages/problem.ts';

/** What the lines of one sheet need and do not have. */
interface SheetNeeds {
  /** Field ids in the order of the lines. */
  readonly fields: Set<string>;
  /** Lines that need any of them. */
  lacking: number;
  graded: number;
}

/** What was seen of a line. */
interface SeenLine {
  readonly line: LineResult;
  readonly absent: readonly string[];
  /** Position of its sheet. */
  readonly sheet: number;
}

/** Looks any number of times: only at lines that are other objects than before. Lines are new ones when the columns of their sheet change. */
export class AbsentColumns {
  private sheets = '';
  private seen: readonly SeenLine[] = [];
  private needs: readonly SheetNeeds[] = [];

  problems(result: GradingResult): readonly Problem[] {
    const index = new ResultIndex({ ...result, problems: [] });
    const order = new Map(result.sheets.map(({ file, name }, at) => [JSON.stringify([file, name]), at]));
    const sheets = [...order.keys()].join();
    const isSameSheets = sheets === this.sheets;
    const known = isSameSheets ? this.seen : [];
    const seen = result.lines.map((line, at): SeenLine => {
      const former = known[at];
      if (former?.line === line) return former;
      return { line, absent: absentColumns(index, line), sheet: order.get(JSON.stringify([line.file, line.sheet])) ?? -1 };
    });
    const needAsBefore = isSameSheets && seen.length === known.length && seen.every((line, at) => needsAs(known[at] as SeenLine, line));
    if (!needAsBefore) this.needs = needsOf(seen, result.sheets.length);
    this.sheets = sheets;
    this.seen = seen;
    const { needs } = this;
    return result.sheets.flatMap((sheet, at) => {
      const { fields, lacking, graded } = needs[at] as SheetNeeds;
      return [...columnProblems(result, sheet, fields, lacking), ...vetoProblems(result, sheet, graded)];
    });
  }
}

function needsAs(a: SeenLine, b: SeenLine): boolean {
  return a === b || (a.sheet === b.sheet && (a.line.grade === undefined) === (b.line.grade === undefined) && a.absent.join() === b.absent.join());
}

function needsOf(seen: readonly SeenLine[], sheets: number): readonly SheetNeeds[] {
  const needs = Array.from({ length: sheets }, (): SheetNeeds => ({ fields: new Set(), lacking: 0, graded: 0 }));
  for (const { line, absent, sheet } of seen) {
    const own = needs[sheet];
    if (own === undefined) continue;
    if (line.grade !== undefined) own.graded++;
    if (absent.length === 0) continue;
    own.lacking++;
    for (const field of absent) own.fields.add(field);
  }
  return needs;
}

function columnProblems(result: GradingResult, sheet: SheetSummary, fields: ReadonlySet<string>, lacking: number): readonly Problem[] {
  if (fields.size === 0) return [];
  const list = [...fields].map((field) => {
    const { heading = field, group = '' } = result.fields[field] ?? {};
    return `“${group === '' ? heading : `${group}/${heading}`}”`;
  }).join('、');
  return [problem('SHEET_007', 'warning', { file: sheet.file, sheet: sheet.name, row: sheet.headerRows[1] }, { list, count: fields.size, lines: lacking })];
}

/** An empty veto cell is taken for “no”; that nobody was even asked has to be said. */
function vetoProblems({ vetoes }: GradingResult, sheet: SheetSummary, lines: number): readonly Problem[] {
  const known = new Set(sheet.columns.map((column) => column.field));
  const absent = Object.values(vetoes).filter((veto) => !known.has(veto.field)).map((veto) => veto.title);
  if (lines === 0 || absent.length === 0) return [];
  const place = { file: sheet.file, sheet: sheet.name, row: sheet.headerRows[1] };
  return [problem('SHEET_008', 'warning', place, { list: absent.map((title) => `“${title}”`).join('、'), lines })];
}
