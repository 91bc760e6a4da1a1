/** Grades, enumerations and places as the values of letters word them. */
import type { LineResult, TableSummary } from '../../../grading/findings/result.ts';
import { tableName } from '../../../grading/findings/grade-text.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { gradeName } from '../../word/requirements/grade-name.ts';

/** `A级、引领性`. */
export function gradeNames(grades: readonly string[]): string {
  return grades.map(gradeName).join(words.separator);
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
