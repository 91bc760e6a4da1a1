/** An .xlsx opened for marking: its package, its lists, and the record of earlier marks when there is one. */
import { markingWords } from '../../../grading/messages/marking.ts';
import { defaultContentLimits } from '../read-limits.ts';
import { defaultPackageLimits } from '../package-limits.ts';
import { FileProblem } from '../file-problem.ts';
import { relationshipsPart } from '../relationships.ts';
import { readWorkbookPart, type WorkbookPart } from '../workbook-part.ts';
import { openPackage, type ZipPackage } from '../zip-package.ts';
import { readPart, type PartText } from './part-rewrite.ts';

export const typesPart = '[Content_Types].xml';

export interface OpenWorkbook {
  readonly source: ZipPackage;
  readonly parts: WorkbookPart;
  readonly workbook: PartText;
  readonly types: PartText;
  readonly relations: PartText;
  readonly relationsPart: string;
}

/** Throws FileProblem when the bytes are not a workbook, and from then on the reason of a cancelled signal. */
export async function openWorkbook(bytes: Uint8Array, signal?: AbortSignal): Promise<OpenWorkbook> {
  const opened = await openPackage(bytes, { signal });
  if (!opened.ok) throw new FileProblem(opened.problem);
  const source = opened.value;
  const parts = await readWorkbookPart(source, defaultContentLimits.sheets);
  const relationsPart = relationshipsPart(parts.part);
  return {
    source, parts, relationsPart,
    workbook: await readPart(source, parts.part),
    types: await readPart(source, typesPart),
    relations: await readPart(source, relationsPart),
  };
}

/** The worksheets that may be our record, by their names. */
export function recordCandidates(parts: WorkbookPart): WorkbookPart['sheets'] {
  return parts.sheets.filter(({ name }) => name.startsWith(markingWords.recordSheet));
}

/** The limits under which texts of the record are read back. */
export const recordLimits = { ...defaultPackageLimits, ...defaultContentLimits };
