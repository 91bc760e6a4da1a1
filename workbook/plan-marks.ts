/** From a result to the marks of one workbook: coloured cells, the status column, our report sheets. */
import { actionableFindings } from '../grading/findings/actionable.ts';
import { findingsSheet } from '../grading/findings/findings-sheet.ts';
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
import type { CellMark, RowStatus, SheetMarks, WorkbookMarks } from './host.ts';

/** `file` is the name under which the workbook went into the result. */
export function planMarks(index: ResultIndex, file: string): WorkbookMarks {
  const sheets = index.result.sheets.filter((sheet) => sheet.file === file);
  return {
    sheets: sheets.map((sheet) => sheetMarks(index, sheet)),
    reports: [findingsSheet(index, file), summarySheet(index)],
  };
}

function sheetMarks(index: ResultIndex, sheet: SheetSummary): SheetMarks {
  const lines = index.result.lines.filter((line) => line.file === sheet.file && line.sheet === sheet.name);
  const problems = index.result.problems.filter((found) => found.ignored === undefined && found.place.file === sheet.file && found.place.sheet === sheet.name);
  return {
    sheet: sheet.name,
    cells: cellMarks(index, lines, problems),
    status: {
      column: Math.min(sheet.freeColumn, maxColumn),
      headerRow: sheet.headerRows[1],
      heading: reportTexts.statusHeading,
      // A sheet that is full to its last column has no room for the words; the report sheets say the same.
      rows: sheet.freeColumn > maxColumn ? [] : lines.map((line): RowStatus => statusText(index, line)),
    },
  };
}

function cellMarks(index: ResultIndex, lines: readonly LineResult[], problems: readonly Problem[]): readonly CellMark[] {
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
  for (const line of lines) {
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
