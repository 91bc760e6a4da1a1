/** What somebody has to act on. */
import type { ResultIndex } from './lookups.ts';
import type { Finding, LineResult, SheetSummary, TableSummary } from './result.ts';

/** What is not met in a line, each cause once, apart from what the user leaves out. */
export interface OpenFindings {
  readonly actionable: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** It stays so as long as the sheet has the same columns and the table asks the same. */
interface KnownLine extends OpenFindings {
  readonly columns: SheetSummary['columns'] | undefined;
  readonly table: TableSummary | undefined;
}

/** Every face asks this of every line, again after every edit: of lines that are the same objects it is known. */
const known = new WeakMap<LineResult, KnownLine>();

/**
 * The findings of a line that are not met, each cause once. Where several indicators of a dimension rest on the same
 * declared level, because their figures are 待填, the first of them speaks for all. What is missing because the sheet
 * has no such column is told once for the sheet (SHEET_007), not in every row. What the user leaves out is not among them.
 */
export function actionableFindings(index: ResultIndex, line: LineResult): readonly Finding[] {
  return openFindings(index, line).actionable;
}

/** The findings that would be acted on if the user had not left them out. */
export function ignoredFindings(index: ResultIndex, line: LineResult): readonly Finding[] {
  return openFindings(index, line).ignored;
}

/** Both at once. */
export function openFindings(index: ResultIndex, line: LineResult): OpenFindings {
  const columns = index.sheetOf(line)?.columns;
  const table = index.tableOf(line);
  const before = known.get(line);
  if (before !== undefined && before.columns === columns && before.table === table) return before;
  const open = eachCauseOnce(index, line);
  const made: KnownLine = { columns, table, actionable: open.filter(({ ignored }) => ignored === undefined), ignored: open.filter(({ ignored }) => ignored !== undefined) };
  known.set(line, made);
  return made;
}

/** Each cause once, before anything is left out: what speaks for others that rest on the same level silences them as well. */
function eachCauseOnce(index: ResultIndex, line: LineResult): readonly Finding[] {
  const declared = new Set<string>();
  return line.findings.filter((finding) => {
    if (finding.outcome === 'met' || finding.outcome === 'notApplicable') return false;
    if (index.absentFields(line, finding).length > 0) return false;
    if (finding.declared !== true) return true;
    const cause = `${index.fieldsOf(line, finding)[0] ?? ''}\u0000${finding.outcome}`;
    if (declared.has(cause)) return false;
    declared.add(cause);
    return true;
  });
}

/** Headings of the columns that a line's open findings need and its sheet does not have. */
export function absentColumns(index: ResultIndex, line: LineResult): readonly string[] {
  return [...new Set(line.findings.flatMap((finding) => index.absentFields(line, finding)))];
}
