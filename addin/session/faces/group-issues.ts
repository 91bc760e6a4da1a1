/** Issues under headings, as one flat list for a virtualised view. */
import { groupTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { columnLetters } from '../../../grading/records/cell-address.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { Issue } from '../session.ts';

export const issueGroupings = ['enterprise', 'indicator', 'column', 'none'] as const;
export type IssueGrouping = (typeof issueGroupings)[number];

export interface IssueGroup {
  readonly kind: 'group';
  /** What `collapsed` names it by; the same over re-checks, and never the id of an issue. */
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly marks: Readonly<Record<MarkKind, number>>;
  readonly isCollapsed: boolean;
  /** One reason fits all: they are of one enterprise or one subject, and something among them can be left out. */
  readonly canIgnore: boolean;
}

/** The heading of a group, or an issue as it is: a list of tens of thousands is put together anew after every edit. */
export type IssueRow = IssueGroup | Issue;

interface OpenGroup {
  readonly key: string;
  readonly title: string;
  readonly issues: Issue[];
}

/** What names a row in the list; no two rows have the same. */
export function issueRowKey(row: IssueRow): string {
  return row.kind === 'group' ? row.key : row.id;
}

/** Enterprises and columns in the order of the sheet, indicators with the most issues first; issues keep their order inside a group. */
export function groupIssues(issues: readonly Issue[], by: IssueGrouping, collapsed: ReadonlySet<string>): readonly IssueRow[] {
  if (by === 'none') return issues;
  const groups = groupsOf(issues, by);
  if (by === 'indicator') groups.sort((a, b) => b.issues.length - a.issues.length);
  if (by === 'column') sortByColumn(groups);
  const rows: IssueRow[] = [];
  for (const { key, title, issues: own } of groups) {
    const isCollapsed = collapsed.has(key);
    rows.push({ kind: 'group', key, title, count: own.length, marks: countMarks(own), isCollapsed, canIgnore: canIgnore(own) });
    if (!isCollapsed) for (const issue of own) rows.push(issue);
  }
  return rows;
}

/** In the order in which they are met. */
function groupsOf(issues: readonly Issue[], by: Exclude<IssueGrouping, 'none'>): OpenGroup[] {
  const groups = new Map<string, OpenGroup>();
  let last: OpenGroup | undefined;
  for (const issue of issues) {
    const former = last?.issues[0];
    // Issues of one row come one after the other: the name of their group is put together once.
    if (by !== 'enterprise' || former === undefined || !isOfOneEnterprise(former, issue)) {
      const key = keyOf(issue, by);
      last = groups.get(key);
      if (last === undefined) groups.set(key, last = { key, title: titleOf(issue, by), issues: [] });
    }
    last?.issues.push(issue);
  }
  return [...groups.values()];
}

function isOfOneEnterprise(a: Issue, b: Issue): boolean {
  return a.enterprise !== '' && a.enterprise === b.enterprise && a.line === b.line;
}

function keyOf(issue: Issue, by: Exclude<IssueGrouping, 'none'>): string {
  switch (by) {
    case 'enterprise':
      return issue.enterprise === '' ? `group\u0000row\u0000${issue.sheet}\u0000${isOfNameless(issue) ? issue.row : ''}`
        : `group\u0000enterprise\u0000${issue.enterprise}\u0000${issue.line}`;
    case 'indicator':
      return `group\u0000indicator\u0000${issue.kind}\u0000${issue.dimension}\u0000${issue.title}`;
    case 'column':
      return `group\u0000column\u0000${issue.sheet}\u0000${issue.column ?? 0}`;
  }
}

function titleOf(issue: Issue, by: Exclude<IssueGrouping, 'none'>): string {
  switch (by) {
    case 'enterprise': {
      const nobody = isOfNameless(issue) ? fill(texts.noName, { row: issue.row }) : texts.noEnterprise;
      const names = issue.enterprise === '' ? [nobody, issue.sheet] : [issue.enterprise, issue.line];
      return names.filter((name) => name !== '').join(texts.separator);
    }
    case 'indicator':
      return issue.kind === 'problem' ? fill(issue.isNotice ? texts.notice : texts.input, { title: issue.title }) : [issue.dimension, issue.title].join(texts.separator);
    case 'column':
      return issue.column === undefined ? [issue.sheet, texts.noHeading].join(texts.separator)
        : [issue.sheet, `${columnLetters(issue.column)} ${issue.heading}`.trim()].join(texts.separator);
  }
}

/** Rows that are lines, but of nobody knows whom. */
function isOfNameless(issue: Issue): issue is Issue & { readonly row: number } {
  return issue.enterprise === '' && issue.lineIndex !== undefined && issue.row !== undefined;
}

function canIgnore(issues: readonly Issue[]): boolean {
  const [first] = issues;
  if (first === undefined || !issues.some(({ entry, ignored }) => entry !== undefined && ignored === undefined)) return false;
  return issues.every(({ enterprise, line }) => enterprise !== '' && enterprise === first.enterprise && line === first.line)
    || issues.every(({ kind, dimension, title }) => kind === first.kind && dimension === first.dimension && title === first.title);
}

/** Sheets stay in the order in which their first issues come. */
function sortByColumn(groups: OpenGroup[]): void {
  const sheets = [...new Set(groups.map(({ issues }) => issues[0]?.sheet))];
  groups.sort(({ issues: [a] }, { issues: [b] }) =>
    sheets.indexOf(a?.sheet) - sheets.indexOf(b?.sheet) || (a?.column ?? 0) - (b?.column ?? 0));
}

function countMarks(issues: readonly Issue[]): Readonly<Record<MarkKind, number>> {
  const marks = { inputProblem: 0, shortfall: 0, missing: 0, review: 0 };
  for (const { mark } of issues) marks[mark] += 1;
  return marks;
}
