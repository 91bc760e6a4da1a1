/** Writes cells into a copy of a workbook. Only the edited sheets, the formats and workbook.xml change. */
import type { Result } from '../../../grading/messages/result.ts';
import type { SheetEdits } from '../../host.ts';
import { FileProblem } from '../file-problem.ts';
import { guarded } from '../marks/guarded.ts';
import { conformanceOf } from '../marks/list-sheets.ts';
import { openWorkbook, typesPart, type OpenWorkbook } from '../marks/open-workbook.ts';
import { openStyles, surveySheets, type OwnStyles } from '../marks/own-styles.ts';
import { PackageEdit } from '../marks/package-edit.ts';
import { addContentTypes, addRelations } from '../marks/package-lists.ts';
import { patchPart } from '../marks/patch-part.ts';
import { readRecord } from '../marks/read-record.ts';
import { finishChecked } from '../marks/unmark-workbook.ts';
import { readNumberMeanings } from '../styles-part.ts';
import { isNotesSheet } from '../notes/read-notes.ts';
import { calculateOnLoad } from './calculate-on-load.ts';
import { lockOf, type SheetLocks } from './cell-locks.ts';
import { EditCells } from './edit-cells.ts';
import { EditStyles } from './edit-styles.ts';
import { LockScanner } from './lock-scanner.ts';
import { noteEdited } from './note-edited.ts';
import { planEdits, type EditPlan } from './plan-edits.ts';
import { readTableHeadings, readUnlockedFormats } from './read-locks.ts';

type FoundRecord = Awaited<ReturnType<typeof readRecord>>;

/** Names of the sheets that are the user's. */
async function userSheets(open: OpenWorkbook, record: FoundRecord): Promise<readonly string[]> {
  const names: string[] = [];
  for (const sheet of open.parts.sheets) {
    const isOurs = sheet.name === record?.sheet || record?.record.reports.includes(sheet.name) === true || (await isNotesSheet(open, sheet));
    if (!isOurs) names.push(sheet.name);
  }
  return names;
}

function partOf(open: OpenWorkbook, sheet: string): string {
  return open.parts.sheets.find(({ name }) => name === sheet)?.part ?? '';
}

/** Throws the problem of the first cell that cannot be written. */
function refuseLocked(plan: EditPlan, locks: SheetLocks): void {
  for (const [row, cells] of plan) {
    for (const { column } of cells) {
      const refused = lockOf(locks, row, column);
      if (refused !== undefined) throw new FileProblem(refused);
    }
  }
}

/** Patches the sheets and looks for locked cells in the same scan; nothing of it counts when one is found. */
async function patchSheets(open: OpenWorkbook, edit: PackageEdit, plans: ReadonlyMap<string, EditPlan>, patch: EditCells): Promise<void> {
  const unlocked = await readUnlockedFormats(open.source, open.parts.styles);
  for (const [sheet, plan] of plans) {
    const part = partOf(open, sheet);
    let scanner = new LockScanner(unlocked);
    await patchPart(open, edit, part, { plan, patch, watch: () => (scanner = new LockScanner(unlocked)) });
    refuseLocked(plan, scanner.locks(sheet, await readTableHeadings(open.source, part)));
  }
}

function needsFormats(plans: ReadonlyMap<string, EditPlan>): boolean {
  return [...plans.values()].some((plan) => [...plan.values()].some((cells) =>
    cells.some(({ content }) => content.kind === 'number' && content.shownAs !== undefined)));
}

async function putStyles(open: OpenWorkbook, edit: PackageEdit, { part, editor, encoding, made }: OwnStyles): Promise<void> {
  await edit.put(part, editor.finish(), encoding);
  if (made === undefined || made.listed) return;
  const parts = [{ part, type: 'styles' as const }];
  await edit.put(open.relationsPart, addRelations(open.relations.text, open.parts.part, parts).text, open.relations.encoding);
  await edit.put(typesPart, addContentTypes(open.types.text, parts), open.types.encoding);
}

async function edited(bytes: Uint8Array, edits: readonly SheetEdits[]): Promise<Uint8Array> {
  const open = await openWorkbook(bytes);
  const record = await readRecord(open);
  const plans = planEdits(edits, await userSheets(open, record), open.parts.date1904);
  if (plans.size === 0) return bytes;
  const edit = new PackageEdit(open.source);
  const own = needsFormats(plans) ? await openStyles(open, conformanceOf(open)) : undefined;
  if (own !== undefined) await surveySheets(open, own.editor);
  const styles = own === undefined ? undefined : new EditStyles(own.editor, await readNumberMeanings(open.source, open.parts.styles));
  await patchSheets(open, edit, plans, new EditCells(styles));
  if (own !== undefined && styles?.hasAdditions === true) {
    await putStyles(open, edit, own);
    if (record?.kind === 'file') await noteEdited(open, edit, record.part);
  }
  await edit.put(open.parts.part, calculateOnLoad(open.workbook.text), open.workbook.encoding);
  return finishChecked(bytes, edit);
}

/**
 * A copy of the workbook with the edits; all of them or none. A cell that cannot be written is a CELL_* or SHEET_* problem
 * with its place. Every part that the edits do not need is byte for byte what it was, and marks can still be taken away.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly SheetEdits[]): Promise<Result<Uint8Array>> {
  return guarded(() => edited(bytes, edits));
}
