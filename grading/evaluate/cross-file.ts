/** One credit code for two enterprises that stand in two files: within a file the reader has told of it. */
import { knownFields } from '../indicators/known-fields.ts';
import { placeText, problem, type Place, type Problem } from '../messages/problem.ts';
import { foldKey } from '../records/fold-text.ts';
import type { SheetSummary } from '../findings/result.ts';
import type { UngroupedLine } from './grade-types.ts';

/** One problem for each later enterprise, at its code. */
export function crossFileProblems(lines: readonly UngroupedLine[], sheets: readonly SheetSummary[]): readonly Problem[] {
  if (new Set(sheets.map(({ file }) => file)).size < 2) return [];
  const first = new Map<string, UngroupedLine>();
  const told = new Set<string>();
  return lines.flatMap((line) => {
    const code = foldKey(line.creditCode).toUpperCase();
    const name = foldKey(line.name);
    const earlier = first.get(code);
    if (code === '' || name === '') return [];
    if (earlier === undefined) first.set(code, line);
    if (earlier === undefined || earlier.file === line.file || foldKey(earlier.name) === name || told.has(`${code} ${name}`)) return [];
    told.add(`${code} ${name}`);
    const otherPlace = placeText({ file: earlier.file, sheet: earlier.sheet, row: earlier.row });
    return [problem('ROW_001', 'error', codePlace(line, sheets), { seen: code, otherPlace, otherName: earlier.name })];
  });
}

function codePlace(line: UngroupedLine, sheets: readonly SheetSummary[]): Place {
  const sheet = sheets.find((candidate) => candidate.file === line.file && candidate.name === line.sheet);
  const column = sheet?.columns.find((candidate) => candidate.field === knownFields.creditCode);
  const place = { file: line.file, sheet: line.sheet, row: line.row };
  return column === undefined ? place : { ...place, column: column.column, heading: column.leaf };
}
