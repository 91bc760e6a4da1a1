/** Grades, enumerations and places as the values of letters word them. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { GradeRange, LineResult, TableSummary } from '../../../grading/findings/result.ts';
import { tableName } from '../../../grading/findings/grade-text.ts';
import { statusText } from '../../../grading/findings/status-text.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { reportTexts } from '../../../grading/messages/report.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gradeName } from '../../word/requirements/grade-name.ts';

/** `A级、引领性`. */
export function gradeNames(grades: readonly string[]): string {
  return grades.map(gradeName).join(words.separator);
}

/** `B级`, or `A级～C级` while it is open. */
export function rangeName(range: GradeRange): string {
  if (range.best === range.worst) return gradeName(range.best);
  return fill(reportTexts.gradeRange, { best: gradeName(range.best), worst: gradeName(range.worst) });
}

/** What is known, each once. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

export function joined(texts: readonly string[]): string {
  return distinct(texts).join(words.separator);
}

/** Industry and table, or what the cell says where no table applies. */
export function industryOf(line: LineResult, table: TableSummary | undefined): string {
  return table === undefined ? line.facts['industry'] ?? line.industry : tableName(table);
}

/** The number of an entry, from its index. */
export function numberOf(at: number): string {
  return String(at + 1);
}

/** What the status of a line says besides its grade; that all is met where there is nothing to say. */
export function noteOf(index: ResultIndex, line: LineResult): string {
  const { text, kind } = statusText(index, line);
  const at = text.indexOf(reportTexts.separator);
  if (at >= 0) return text.slice(at + reportTexts.separator.length);
  return kind === 'ok' && line.target !== undefined && line.grade?.worst === line.target ? fill(words.allMet, { grade: gradeName(line.target) }) : '';
}
