/** From a result to the marks of one workbook: coloured cells, the status column, our report sheets. */
import { actionableFindings } from '../grading/findings/actionable.ts';
import { writingFindings } from '../grading/findings/findings-sheet.ts';
import type { ResultIndex } from '../grading/findings/lookups.ts';
import { markPriority } from '../grading/findings/mark-colours.ts';
import { markKindOf } from '../grading/findings/mark-kind.ts';
import type { MarkKind } from '../grading/findings/report-sheet.ts';
import type { LineResult, SheetSummary } from '../grading/findings/result.ts';
import { statusText } from '../grading/findings/status-text.ts';
import { vetoFindings } from '../grading/findings/veto-findings.ts';
import { summarySheet } from '../grading/findings/summary-sheet.ts';
import { reportTexts } from '../grading/messages/report.ts';
import { isNotice, type Problem } from '../grading/messages/problem.ts';
import { maxColumn } from '../grading/records/cell-address.ts';
import { finish, rowsPerStep, type Steps } from '../grading/steps.ts';
import type { CellMark, RowStatus, SheetMarks, WorkbookMarks } from './host.ts';

/** `file` is the name under which the workbook went into the result. */
export function planMarks(index: ResultIndex, file: string): WorkbookMarks {
  return finish(planningMarks(index, file));
}

/** The same in steps: for a large result it takes long. */
export function* planningMarks(index: ResultIndex, file: string): Steps<WorkbookMarks> {
  const sheets: SheetMarks[] = [];
  for (const sheet of index.result.sheets) if (sheet.file === file) sheets.push(yield* sheetMarks(index, sheet));
  return { sheets, reports: [yield* writingFindings(index, file), summarySheet(index)] };
}

function* sheetMarks(index: ResultIndex, sheet: SheetSummary): Steps<SheetMarks> {
  const lines = index.result.lines.filter((line) => line.file === sheet.file && line.sheet === sheet.name);
  const problems = index.result.problems.filter((found) => found.ignored === undefined && found.place.file === sheet.file && found.place.sheet === sheet.name);
  const cells = yield* cellMarks(index, lines, problems);
  return {
    sheet: sheet.name,
    cells,
    status: {
      column: Math.min(sheet.freeColumn, maxColumn),
      headerRow: sheet.headerRows[1],
      heading: reportTexts.statusHeading,
      // A sheet that is full to its last column has no room for the words; the report sheets say the same.
      rows: sheet.freeColumn > maxColumn ? [] : yield* statusRows(index, lines),
    },
  };
}

function* statusRows(index: ResultIndex, lines: readonly LineResult[]): Steps<readonly RowStatus[]> {
  const rows: RowStatus[] = [];
  for (const line of lines) {
    rows.push(statusText(index, line));
    if (rows.length % rowsPerStep === 0) yield { done: rows.length, total: lines.length };
  }
  return rows;
}

function* cellMarks(index: ResultIndex, lines: readonly LineResult[], problems: readonly Problem[]): Steps<readonly CellMark[]> {
  const marks = new Map<string, CellMark>();
  const add = (row: number, column: number, kind: MarkKind) => {
    const key = `${row}:${column}`;
    const known = marks.get(key);
    if (known === undefined || markPriority.indexOf(kind) < markPriority.indexOf(known.kind)) marks.set(key, { row, column, kind });
  };
  for (const found of problems) {
    const { row, column } = found.place;
    if (row !== undefined && column !== undefined) add(row, column, isNotice(found) ? 'review' : 'inputProblem');
  }
  for (const [at, line] of lines.entries()) {
    if (at % rowsPerStep === rowsPerStep - 1) yield { done: at, total: lines.length };
    for (const { column, outcome } of vetoFindings(index, line)) {
      if (column !== undefined) add(line.row, column, outcome === 'notMet' ? 'shortfall' : 'review');
    }
    for (const finding of actionableFindings(index, line)) {
      const kind = markKindOf(finding.outcome);
      const cell = kind === undefined ? undefined : index.cellOf(line, finding);
      if (kind !== undefined && cell !== undefined) add(line.row, cell.column, kind);
    }
  }
  return [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
