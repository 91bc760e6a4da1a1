/** The production lines of an enterprise that one form is about. */
import type { DocumentSource, Subject } from '../../documents/document-kind.ts';
import type { EnterpriseResult, LineResult, TableSummary } from '../../../grading/findings/result.ts';

export interface FormLines {
  readonly enterprise: EnterpriseResult;
  readonly table: TableSummary;
  /** At least one; all graded by the table. */
  readonly lines: readonly LineResult[];
}

/** Undefined where the enterprise has no line that was graded by the table. */
export function formLines({ index: { result } }: DocumentSource, { enterprise: at, table: key }: Subject): FormLines | undefined {
  const enterprise = at === undefined ? undefined : result.enterprises[at];
  const table = key === undefined ? undefined : result.tables[key];
  if (enterprise === undefined || table === undefined) return undefined;
  const lines = enterprise.lines.flatMap((line) => {
    const found = result.lines[line];
    return found === undefined || found.table !== key ? [] : [found];
  });
  return lines.length === 0 ? undefined : { enterprise, table, lines };
}
