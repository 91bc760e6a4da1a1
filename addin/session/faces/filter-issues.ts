/** Which issues are shown: by words, colour, doubt, ignored, table and sheet. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { Issue } from '../session.ts';

export interface IssueFilter {
  /** Words that all have to occur in enterprise, line, title, heading, text or address; full or half width, any case. */
  readonly search: string;
  /** Only these colours; all where it is empty. */
  readonly marks: readonly MarkKind[];
  /** Only what rests on 待核 or 待填. */
  readonly doubtOnly: boolean;
  /** `hide` those left out, `show` them among the others, or `only` them. */
  readonly ignored: 'hide' | 'show' | 'only';
  /** Without what needs no mending (说明). */
  readonly hideNotices: boolean;
  /** Key of a table (`industry/table`); undefined for all. */
  readonly table: string | undefined;
  readonly sheet: string | undefined;
}

export const allIssues: IssueFilter = {
  search: '', marks: [], doubtOnly: false, ignored: 'hide', hideNotices: false, table: undefined, sheet: undefined,
};

/** In the same order. */
export function filterIssues(index: ResultIndex, issues: readonly Issue[], filter: IssueFilter): readonly Issue[] {
  const words = filter.search.split(/\s+/).map(foldKey).filter((word) => word !== '');
  const marks = filter.marks.length === 0 ? undefined : new Set(filter.marks);
  return issues.filter((issue) => {
    if (filter.ignored !== 'show' && (issue.ignored !== undefined) !== (filter.ignored === 'only')) return false;
    if (marks !== undefined && !marks.has(issue.mark)) return false;
    if (filter.doubtOnly && issue.doubt === undefined) return false;
    if (filter.hideNotices && issue.isNotice) return false;
    if (filter.sheet !== undefined && issue.sheet !== filter.sheet) return false;
    if (filter.table !== undefined && tableOf(index, issue) !== filter.table) return false;
    if (words.length === 0) return true;
    const key = searchKey(issue);
    return words.every((word) => key.includes(word));
  });
}

function tableOf(index: ResultIndex, { lineIndex }: Issue): string | undefined {
  return lineIndex === undefined ? undefined : index.result.lines[lineIndex]?.table;
}

const searchKeys = new WeakMap<Issue, string>();

/** Folding 43,000 texts takes long, so every issue is folded once. */
function searchKey(issue: Issue): string {
  const known = searchKeys.get(issue);
  if (known !== undefined) return known;
  const { enterprise, line, title, heading, text, address } = issue;
  const key = [enterprise, line, title, heading, text, address].map(foldOnce).join('\n');
  searchKeys.set(issue, key);
  return key;
}

const folded = new Map<string, string>();
const mostFolded = 20_000;

/** Names, headings and most sentences come again and again. */
function foldOnce(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const key = foldKey(text);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, key);
  return key;
}
