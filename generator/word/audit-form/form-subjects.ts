/** Which audit forms there are: one per enterprise and table that graded a line of it. */
import { isNamed } from '../../../campaign/enterprises.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import type { DocumentSource, Subject } from '../../documents/document-kind.ts';

/** All forms, enterprises in the order of the result. */
export function auditFormSubjects(source: DocumentSource): readonly Subject[] {
  return subjectsOf(source, () => true);
}

/** The forms of enterprises that apply for a grade which goes to the province. */
export function usualAuditForms(source: DocumentSource): readonly Subject[] {
  const reported = new Set(source.index.result.edition.reviewLevels.filter(({ inWeeklyReport }) => inWeeklyReport).flatMap(({ grades }) => grades));
  return subjectsOf(source, ({ applied }) => applied !== undefined && reported.has(applied));
}

function subjectsOf({ index: { result } }: DocumentSource, isWanted: (line: LineResult) => boolean): readonly Subject[] {
  return result.enterprises.flatMap((enterprise, at) => {
    // A row without a name is something to mend in the list: there is nobody to review.
    if (!isNamed(result, at)) return [];
    const tables = new Set(enterprise.lines.flatMap((line) => {
      const found = result.lines[line];
      return found?.table === undefined || result.tables[found.table] === undefined || !isWanted(found) ? [] : [found.table];
    }));
    return [...tables].map((table) => ({ enterprise: at, table }));
  });
}
