/** Finds and reads the hidden sheet that keeps our notes (workbook/notes-record.ts). */
import { markingWords } from '../../../grading/messages/marking.ts';
import { keptNotes } from '../../notes-record.ts';
import type { OpenWorkbook } from '../marks/open-workbook.ts';
import { readTexts } from '../marks/read-record.ts';
import type { ListedSheet } from '../workbook-part.ts';

export interface FoundNotes {
  readonly sheet: ListedSheet;
  readonly text: string;
}

/** By its name alone it may be: Excel numbers copies. */
export function mayBeNotes(name: string): boolean {
  return name.startsWith(markingWords.notesSheet);
}

/** Undefined when the workbook keeps no notes of ours. Throws FileProblem. */
export async function findNotes(open: OpenWorkbook): Promise<FoundNotes | undefined> {
  for (const sheet of open.parts.sheets) {
    const text = mayBeNotes(sheet.name) && open.source.has(sheet.part) ? await notesOf(open, sheet) : undefined;
    if (text !== undefined) return { sheet, text };
  }
  return undefined;
}

async function notesOf(open: OpenWorkbook, sheet: ListedSheet): Promise<string | undefined> {
  const rows = await readTexts(open, sheet.part);
  return keptNotes(rows.map(([cell]) => cell));
}

export async function isNotesSheet(open: OpenWorkbook, sheet: ListedSheet): Promise<boolean> {
  return mayBeNotes(sheet.name) && (await notesOf(open, sheet)) !== undefined;
}
