/** What a person reads on the terminal after a check. */
import { isForReference, tableName } from '../grading/findings/grade-text.ts';
import type { ResultIndex } from '../grading/findings/lookups.ts';
import { summarise, type FrequentShortfall, type ResultSummary } from '../grading/findings/summary.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { ignoredTexts } from '../grading/messages/notes.ts';
import { isNotice, problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

const shownShortfalls = 10;
const shownProblems = 10;

/** `withDetails` adds grades, shortfalls and problems to the counts and the paths. */
export function printSummary(index: ResultIndex, written: readonly string[], terminal: Terminal, withDetails: boolean): void {
  const { edition, date, lines } = index.result;
  const summary = summarise(index);
  terminal.print(fill(texts.editionLine, { name: edition.name, document: edition.document, date }));
  terminal.print(fill(texts.checkedCounts, { enterprises: summary.enterprises, lines: summary.lines, notGraded: summary.notGraded }));
  terminal.print(fill(texts.findingCounts, {
    problems: summary.problems, notMet: summary.outcomes.notMet, missing: summary.outcomes.missing,
    review: summary.outcomes.needsReview + summary.outcomes.error,
  }));
  if (summary.ignored > 0) terminal.print(fill(ignoredTexts.terminal, { count: summary.ignored }));
  if (withDetails) {
    printGrades(summary, terminal);
    printShortfalls(index, summary, terminal);
    printProblems(index, terminal);
    printUnread(index, terminal);
  }
  if (lines.some(isForReference)) terminal.print(`\n${texts.referenceLine}`);
  if (written.length > 0) {
    terminal.print(`\n${texts.filesTitle}`);
    for (const path of written) terminal.print(fill(texts.fileLine, { path }));
  }
}

function printGrades(summary: ResultSummary, terminal: Terminal): void {
  const rows = summary.tables.map((table) => [
    tableName(table),
    String(table.lines),
    table.grades.filter((grade) => grade.lines > 0).map((grade) => `${grade.grade} ${grade.lines}`).join('  '),
    table.open === 0 ? '' : String(table.open),
  ]);
  terminal.print(`\n${texts.gradesTitle}\n${textTable(texts.gradesHeadings, rows)}`);
}

function printShortfalls(index: ResultIndex, summary: ResultSummary, terminal: Terminal): void {
  terminal.print(`\n${texts.shortfallsTitle}`);
  if (summary.shortfalls.length === 0) terminal.print(texts.noShortfall);
  summary.shortfalls.slice(0, shownShortfalls).forEach((shortfall, at) => printShortfall(index, shortfall, at + 1, terminal));
}

function printShortfall(index: ResultIndex, shortfall: FrequentShortfall, rank: number, terminal: Terminal): void {
  const table = index.result.tables[shortfall.table];
  const { title, dimension, lines, targets, remedy } = shortfall;
  terminal.print(fill(texts.shortfallLine, { rank, title, dimension, lines, table: table === undefined ? '' : tableName(table) }));
  for (const target of targets) terminal.print(fill(texts.shortfallRequirement, target));
  if (remedy !== '') terminal.print(fill(texts.shortfallRemedy, { remedy }));
}

function printProblems(index: ResultIndex, terminal: Terminal): void {
  const problems = index.result.problems.filter((found) => !isNotice(found) && found.ignored === undefined);
  const noPack = index.result.lines.filter((line) => line.notGraded?.reason === 'noPack').length;
  if (noPack > 0) terminal.print(`\n${fill(texts.noPackLines, { count: noPack })}`);
  if (problems.length === 0) return;
  terminal.print(`\n${texts.problemsTitle}`);
  for (const found of problems.slice(0, shownProblems)) terminal.print(`  ${problemLine(withoutFile(index, found))}`);
  if (problems.length > shownProblems) terminal.print(`  ${fill(texts.moreProblems, { count: problems.length - shownProblems })}`);
}

/** Columns that no field was found for: somebody may have meant one of them. */
function printUnread(index: ResultIndex, terminal: Terminal): void {
  for (const sheet of index.result.sheets) {
    const unread = sheet.columns.filter((column) => column.field === undefined && column.leaf !== '').map((column) => `“${column.leaf}”`);
    if (unread.length > 0) terminal.print(`\n${fill(texts.unreadColumns, { sheet: sheet.name, columns: unread.join('、') })}`);
  }
}

/** With one workbook its name at every line is noise. */
function withoutFile(index: ResultIndex, found: Parameters<typeof problemLine>[0]): Parameters<typeof problemLine>[0] {
  const files = new Set(index.result.sheets.map((sheet) => sheet.file));
  if (files.size > 1) return found;
  const { file: _file, ...place } = found.place;
  return { ...found, place };
}
