/** Which issues are shown: by words, kind, doubt, ignored, table and sheet. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { Issue } from '../session.ts';
import { kindOf, type IssueKind } from './issue-kind.ts';

export interface IssueFilter {
  /** Words that all have to occur in enterprise, credit code, line, title, heading, text or address; full or half width, any case. */
  readonly search: string;
  /** Only these kinds; where it is empty all that there is to do, and with `ignored: 'only'` all that was left out. */
  readonly kinds: readonly IssueKind[];
  /** Only what rests on 待核 or 待填. */
  readonly doubtOnly: boolean;
  /** `hide` those left out, `show` them among the others, or `only` them. */
  readonly ignored: 'hide' | 'show' | 'only';
  /** Key of a table (`industry/table`); undefined for all. */
  readonly table: string | undefined;
  readonly sheet: string | undefined;
}

export const allIssues: IssueFilter = {
  search: '', kinds: [], doubtOnly: false, ignored: 'hide', table: undefined, sheet: undefined,
};

/** In the same order. */
export function filterIssues(index: ResultIndex, issues: readonly Issue[], filter: IssueFilter): readonly Issue[] {
  return chooseKinds(narrowIssues(index, issues, filter), filter);
}

/** By kind alone. */
export function chooseKinds(issues: readonly Issue[], { kinds, ignored }: Pick<IssueFilter, 'kinds' | 'ignored'>): readonly Issue[] {
  if (kinds.length === 0) return ignored === 'only' ? issues : issues.filter(({ isNotice }) => !isNotice);
  const chosen = new Set(kinds);
  return issues.filter((issue) => chosen.has(kindOf(issue)));
}

/** By everything but the kinds. */
export function narrowIssues(index: ResultIndex, issues: readonly Issue[], filter: Omit<IssueFilter, 'kinds'>): readonly Issue[] {
  const words = filter.search.split(/\s+/).map(foldKey).filter((word) => word !== '');
  return issues.filter((issue) => {
    if (filter.ignored !== 'show' && (issue.ignored !== undefined) !== (filter.ignored === 'only')) return false;
    if (filter.doubtOnly && issue.doubt === undefined) return false;
    if (filter.sheet !== undefined && issue.sheet !== filter.sheet) return false;
    if (filter.table !== undefined && tableOf(index, issue) !== filter.table) return false;
    if (words.length === 0) return true;
    const key = searchKey(index, issue);
    return words.every((word) => key.includes(word));
  });
}

function tableOf(index: ResultIndex, { lineIndex }: Issue): string | undefined {
  return lineIndex === undefined ? undefined : index.result.lines[lineIndex]?.table;
}

const searchKeys = new WeakMap<Issue, string>();

/** Folding 43,000 texts takes long, so every issue is folded once. */
function searchKey(index: ResultIndex, issue: Issue): string {
  const known = searchKeys.get(issue);
  if (known !== undefined) return known;
  const { enterprise, line, title, heading, text, address, lineIndex } = issue;
  const enterpriseAt = lineIndex === undefined ? undefined : index.result.lines[lineIndex]?.enterprise;
  const creditCode = enterpriseAt === undefined ? '' : index.result.enterprises[enterpriseAt]?.creditCode ?? '';
  const key = [enterprise, creditCode, line, title, heading, text, address].map(foldOnce).join('\n');
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
