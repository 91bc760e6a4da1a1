/** Columns that a sheet does not have although its lines cannot be judged in full without them: told once a sheet, not in every row. */
import { absentColumns } from '../findings/actionable.ts';
import { ResultIndex } from '../findings/lookups.ts';
import type { GradingResult, LineResult, SheetSummary } from '../findings/result.ts';
import { problem, type Problem } from '../messages/problem.ts';

export function absentColumnProblems(result: GradingResult): readonly Problem[] {
  const index = new ResultIndex(result);
  return result.sheets.flatMap((sheet) => [...problemsOf(index, sheet), ...vetoProblems(index, sheet)]);
}

function problemsOf(index: ResultIndex, sheet: SheetSummary): readonly Problem[] {
  const fields = new Set<string>();
  let lines = 0;
  for (const line of index.result.lines.filter((candidate) => isOn(candidate, sheet))) {
    const absent = absentColumns(index, line);
    if (absent.length > 0) lines++;
    for (const field of absent) fields.add(field);
  }
  if (fields.size === 0) return [];
  const list = [...fields].map((field) => {
    const { heading = field, group = '' } = index.result.fields[field] ?? {};
    return `“${group === '' ? heading : `${group}/${heading}`}”`;
  }).join('、');
  return [problem('SHEET_007', 'warning', { file: sheet.file, sheet: sheet.name, row: sheet.headerRows[1] }, { list, count: fields.size, lines })];
}

/** An empty veto cell is taken for “no”; that nobody was even asked has to be said. */
function vetoProblems(index: ResultIndex, sheet: SheetSummary): readonly Problem[] {
  const lines = index.result.lines.filter((line) => isOn(line, sheet) && line.grade !== undefined).length;
  const known = new Set(sheet.columns.map((column) => column.field));
  const absent = Object.values(index.result.vetoes).filter((veto) => !known.has(veto.field)).map((veto) => veto.title);
  if (lines === 0 || absent.length === 0) return [];
  const place = { file: sheet.file, sheet: sheet.name, row: sheet.headerRows[1] };
  return [problem('SHEET_008', 'warning', place, { list: absent.map((title) => `“${title}”`).join('、'), lines })];
}

function isOn(line: LineResult, sheet: SheetSummary): boolean {
  return line.file === sheet.file && line.sheet === sheet.name;
}
