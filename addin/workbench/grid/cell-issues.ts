/** The issues of a check by the cells they stand in, for colours, corner signs and what is read out. */
import { markPriority } from '../../../grading/findings/mark-colours.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { Issue } from '../../session/session.ts';

/** What one cell shows. */
export interface CellIssue {
  readonly kind: MarkKind;
  /** One issue per line: title, what was seen, what to do. */
  readonly text: string;
}

/** By column. */
export type RowIssues = ReadonlyMap<number, CellIssue>;

interface KnownRow {
  readonly issues: readonly Issue[];
  readonly cells: RowIssues;
}

/** Only rows that are asked for are worked out: a window shows a few dozen of ten thousand. */
export class CellIssues {
  private readonly issues: readonly Issue[];
  private readonly sheets: ReadonlyMap<string, Span>;
  private readonly rows = new Map<string, KnownRow>();
  private readonly former: ReadonlyMap<string, KnownRow>;

  /** `issues` in the order of sheets and rows. Rows that say the same as in `before` are the same objects. */
  constructor(issues: readonly Issue[], before?: CellIssues) {
    this.issues = issues;
    this.sheets = sheetSpans(issues);
    this.former = before?.rows ?? new Map();
  }

  /** What the cells of a row show; issues that the user left out show nothing. */
  inRow(sheet: string, row: number): RowIssues | undefined {
    const key = `${sheet}\u0000${row}`;
    const known = this.rows.get(key) ?? this.rowOf(sheet, row, this.former.get(key));
    this.rows.set(key, known);
    return known.cells.size === 0 ? undefined : known.cells;
  }

  private rowOf(sheet: string, row: number, former: KnownRow | undefined): KnownRow {
    const { from, to } = this.sheets.get(sheet) ?? { from: 0, to: 0 };
    const rowAt = (at: number) => this.issues[at]?.row ?? 0;
    const first = firstAt(from, to, (at) => rowAt(at) >= row);
    const issues = this.issues.slice(first, firstAt(first, to, (at) => rowAt(at) > row));
    const isSame = former !== undefined && former.issues.length === issues.length && issues.every((issue, at) => issue === former.issues[at]);
    return isSame ? former : { issues, cells: cellsOf(issues) };
  }
}

interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

function sheetSpans(issues: readonly Issue[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (let from = 0; from < issues.length;) {
    const sheet = issues[from]?.sheet ?? '';
    const to = firstAt(from, issues.length, (at) => issues[at]?.sheet !== sheet);
    spans.set(sheet, { from, to });
    from = to;
  }
  return spans;
}

/** The first position for which `isThere`, which holds from there on; `to` where there is none. */
function firstAt(from: number, to: number, isThere: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cellsOf(issues: readonly Issue[]): RowIssues {
  const cells = new Map<number, CellIssue>();
  for (const issue of issues) {
    const { column } = issue;
    if (column === undefined || issue.ignored !== undefined) continue;
    const known = cells.get(column);
    const text = [issue.title, issue.text, issue.fix].filter((part) => part !== '').join(' ');
    cells.set(column, known === undefined ? { kind: issue.mark, text } : {
      kind: markPriority.indexOf(issue.mark) < markPriority.indexOf(known.kind) ? issue.mark : known.kind,
      text: `${known.text}\n${text}`,
    });
  }
  return cells;
}
