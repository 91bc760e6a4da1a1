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

/** By sheet, row and column. */
export type IssueMap = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, CellIssue>>>;

export const noIssues: IssueMap = new Map();

/** Issues that the user left out show nothing. */
export function issuesByCell(issues: readonly Issue[]): IssueMap {
  const sheets = new Map<string, Map<number, Map<number, CellIssue>>>();
  for (const issue of issues) {
    const { sheet, row, column } = issue;
    if (row === undefined || column === undefined || issue.ignored !== undefined) continue;
    const rows = entry(sheets, sheet, () => new Map<number, Map<number, CellIssue>>());
    const cells = entry(rows, row, () => new Map<number, CellIssue>());
    const known = cells.get(column);
    const text = [issue.title, issue.text, issue.fix].filter((part) => part !== '').join(' ');
    cells.set(column, known === undefined ? { kind: issue.mark, text } : {
      kind: markPriority.indexOf(issue.mark) < markPriority.indexOf(known.kind) ? issue.mark : known.kind,
      text: `${known.text}\n${text}`,
    });
  }
  return sheets;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
