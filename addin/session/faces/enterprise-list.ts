/** The list of enterprises with grades and counts, and the search in it. */
import { gradeText, isForReference, rangeText, tableName } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { overallOf } from '../../../grading/findings/overall-grade.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { EnterpriseResult, LineResult } from '../../../grading/findings/result.ts';
import { isOpenLine } from '../../../grading/findings/summary.ts';
import { enterpriseTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { Issue } from '../session.ts';
import { isToDo } from './issue-kind.ts';

export interface EnterpriseItem {
  /** Index into the result's enterprises. */
  readonly at: number;
  /** The name, or where the row stands when it has none. */
  readonly title: string;
  readonly creditCode: string;
  /** Names of its tables, or its industry where it is not graded. */
  readonly industries: string;
  /** The grades that count for its lines, each once. */
  readonly grade: string;
  readonly isOpen: boolean;
  readonly isForReference: boolean;
  readonly lines: number;
  /** Issues by colour, without ignored ones and notices. */
  readonly counts: Readonly<Record<MarkKind, number>>;
  readonly issues: number;
}

/** In the order of the workbook. */
export function enterpriseList(index: ResultIndex, issues: readonly Issue[]): readonly EnterpriseItem[] {
  const { enterprises, lines } = index.result;
  const counts = countByEnterprise(lines, issues);
  return enterprises.flatMap((enterprise, at) => {
    const own = enterprise.lines.flatMap((line) => lines[line] ?? []);
    const counted = counts.get(at) ?? noCounts;
    return own.length === 0 ? [] : [itemOf(index, enterprise, at, own, counted)];
  });
}

/** Words that all occur in name, code, industry or grade; full or half width, any case. */
export function searchEnterprises(items: readonly EnterpriseItem[], search: string): readonly EnterpriseItem[] {
  const words = search.split(/\s+/).map(foldKey).filter((word) => word !== '');
  if (words.length === 0) return items;
  return items.filter(({ title, creditCode, industries, grade }) => {
    const key = foldKey(`${title}\n${creditCode}\n${industries}\n${grade}`);
    return words.every((word) => key.includes(word));
  });
}

/** What an enterprise is called; one without a name is told by its row. */
export function enterpriseTitle(enterprise: EnterpriseResult, first: LineResult | undefined): string {
  return enterprise.name !== '' ? enterprise.name : fill(texts.unnamed, { sheet: first?.sheet ?? '', row: first?.row ?? '' });
}

function itemOf(
  index: ResultIndex, enterprise: EnterpriseResult, at: number, lines: readonly LineResult[], counts: Readonly<Record<MarkKind, number>>,
): EnterpriseItem {
  const industries = lines.map((line) => {
    const table = index.tableOf(line);
    return table === undefined ? line.industry : tableName(table);
  });
  const grades = distinct(lines.map((line) => {
    const overall = overallOf(index.result, line);
    return overall === undefined ? gradeText(line) : rangeText(overall);
  }));
  return {
    at,
    title: enterpriseTitle(enterprise, lines[0]),
    creditCode: enterprise.creditCode,
    industries: distinct(industries).join(texts.separator),
    grade: grades.join(texts.separator),
    isOpen: lines.some(isOpenLine),
    isForReference: lines.some(isForReference),
    lines: lines.length,
    counts,
    issues: counts.inputProblem + counts.shortfall + counts.missing + counts.review,
  };
}

const noCounts: Readonly<Record<MarkKind, number>> = { inputProblem: 0, shortfall: 0, missing: 0, review: 0 };

function countByEnterprise(lines: readonly LineResult[], issues: readonly Issue[]): ReadonlyMap<number, Readonly<Record<MarkKind, number>>> {
  const counts = new Map<number, Record<MarkKind, number>>();
  for (const issue of issues) {
    const line = issue.lineIndex === undefined ? undefined : lines[issue.lineIndex];
    if (line === undefined || !isToDo(issue)) continue;
    let own = counts.get(line.enterprise);
    if (own === undefined) counts.set(line.enterprise, own = { ...noCounts });
    own[issue.mark] += 1;
  }
  return counts;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
