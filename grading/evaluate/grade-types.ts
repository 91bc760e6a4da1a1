/** What goes between the steps of grading: files in, lines without their enterprise, lines with it. */
import type { EnterpriseResult, LineResult } from '../findings/result.ts';
import type { WorkbookNotes } from '../notes/workbook-notes.ts';
import type { RecordSet } from '../records/record.ts';

/** The records of one file. */
export interface FileRecords {
  readonly file: string;
  readonly set: RecordSet;
  /** What the user decided about the file; its ignored entries are put on findings and problems. */
  readonly notes?: WorkbookNotes | undefined;
}

/** A line before its enterprise is known. */
export type UngroupedLine = Omit<LineResult, 'enterprise'> & { readonly creditCode: string };

export interface GroupedLines {
  readonly enterprises: readonly EnterpriseResult[];
  readonly lines: readonly LineResult[];
}
