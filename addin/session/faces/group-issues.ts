/** Issues under headings, as one flat list for a virtualised view. */
import { groupTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { columnLetters } from '../../../grading/records/cell-address.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { Issue } from '../session.ts';

export const issueGroupings = ['enterprise', 'indicator', 'column', 'none'] as const;
export type IssueGrouping = (typeof issueGroupings)[number];

export interface IssueGroup {
  /** What `collapsed` names it by; the same over re-checks. */
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly marks: Readonly<Record<MarkKind, number>>;
  readonly isCollapsed: boolean;
}

export type IssueRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: IssueGroup }
  | { readonly kind: 'issue'; readonly key: string; readonly issue: Issue };

/** Enterprises and columns in the order of the sheet, indicators with the most issues first; issues keep their order inside a group. */
export function groupIssues(issues: readonly Issue[], by: IssueGrouping, collapsed: ReadonlySet<string>): readonly IssueRow[] {
  if (by === 'none') return issues.map(issueRow);
  const groups = new Map<string, { readonly title: string; readonly issues: Issue[] }>();
  for (const issue of issues) {
    const key = keyOf(issue, by);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { title: titleOf(issue, by), issues: [issue] });
    else known.issues.push(issue);
  }
  const ordered: [string, { readonly title: string; readonly issues: Issue[] }][] = [...groups];
  if (by === 'indicator') ordered.sort(([, a], [, b]) => b.issues.length - a.issues.length);
  if (by === 'column') sortByColumn(ordered);
  return ordered.flatMap(([key, { title, issues: own }]) => {
    const isCollapsed = collapsed.has(key);
    const header: IssueRow = { kind: 'group', key, group: { key, title, count: own.length, marks: countMarks(own), isCollapsed } };
    return isCollapsed ? [header] : [header, ...own.map(issueRow)];
  });
}

function issueRow(issue: Issue): IssueRow {
  return { kind: 'issue', key: issue.id, issue };
}

function keyOf(issue: Issue, by: Exclude<IssueGrouping, 'none'>): string {
  switch (by) {
    case 'enterprise':
      return `enterprise\u0000${issue.enterprise === '' ? issue.sheet : issue.enterprise}\u0000${issue.enterprise === '' ? '' : issue.line}`;
    case 'indicator':
      return `indicator\u0000${issue.kind}\u0000${issue.dimension}\u0000${issue.title}`;
    case 'column':
      return `column\u0000${issue.sheet}\u0000${issue.column ?? 0}`;
  }
}

function titleOf(issue: Issue, by: Exclude<IssueGrouping, 'none'>): string {
  switch (by) {
    case 'enterprise': {
      const names = issue.enterprise === '' ? [texts.noEnterprise, issue.sheet] : [issue.enterprise, issue.line];
      return names.filter((name) => name !== '').join(texts.separator);
    }
    case 'indicator':
      return issue.kind === 'problem' ? fill(issue.isNotice ? texts.notice : texts.input, { title: issue.title }) : [issue.dimension, issue.title].join(texts.separator);
    case 'column':
      return issue.column === undefined ? [issue.sheet, texts.noHeading].join(texts.separator)
        : [issue.sheet, `${columnLetters(issue.column)} ${issue.heading}`.trim()].join(texts.separator);
  }
}

/** Sheets stay in the order in which their first issues come. */
function sortByColumn(groups: [string, { readonly issues: readonly Issue[] }][]): void {
  const sheets = [...new Set(groups.map(([, { issues }]) => issues[0]?.sheet))];
  groups.sort(([, { issues: [a] }], [, { issues: [b] }]) =>
    sheets.indexOf(a?.sheet) - sheets.indexOf(b?.sheet) || (a?.column ?? 0) - (b?.column ?? 0));
}

function countMarks(issues: readonly Issue[]): Readonly<Record<MarkKind, number>> {
  const marks = { inputProblem: 0, shortfall: 0, missing: 0, review: 0 };
  for (const { mark } of issues) marks[mark] += 1;
  return marks;
}
