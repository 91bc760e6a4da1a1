/** Takes our marks out of a workbook, even when another program has saved it since. Values are kept. */
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingFaults } from '../../../grading/messages/marking.ts';
import type { WorkOptions } from '../../host.ts';
import { fileProblem } from '../file-problem.ts';
import { relationshipsPart } from '../relationships.ts';
import { scanPart } from '../scan-part.ts';
import { guarded } from './guarded.ts';
import { ownReports, restoreLiveLook } from './live-unmark.ts';
import { markMap, type MarkMap } from './mark-map.ts';
import type { MarkRecord } from './mark-record.ts';
import { openWorkbook, typesPart, type OpenWorkbook } from './open-workbook.ts';
import { PackageEdit } from './package-edit.ts';
import { removeContentTypes, removeRelations } from './package-lists.ts';
import { readPart, rewritePart, type PartText } from './part-rewrite.ts';
import { readRecord } from './read-record.ts';
import { SheetRestorer } from './sheet-restorer.ts';
import { SheetWalker } from './sheet-walker.ts';
import { StylesEditor } from './styles-editor.ts';
import { Stages } from './stages.ts';
import { restoreStyles } from './styles-restore.ts';
import { findChangedCopy } from './verify-copy.ts';
import { removeSheets } from './workbook-editor.ts';

/** Ends the look at a sheet as soon as a mark is seen. */
class MarkSeen extends Error {}

async function bearsMarks(open: OpenWorkbook, part: string, marks: MarkMap): Promise<boolean> {
  const restorer = new SheetRestorer(marks, [], () => undefined, () => { throw new MarkSeen(); });
  try {
    await scanPart(open.source, part, new SheetWalker(restorer));
    return false;
  } catch (error) {
    if (error instanceof MarkSeen) return true;
    throw error;
  }
}

async function restoreSheets(open: OpenWorkbook, edit: PackageEdit, record: MarkRecord, marks: MarkMap): Promise<void> {
  const done = new Set<string>();
  for (const { name, part } of open.parts.sheets) {
    if (!edit.has(part) || done.has(part)) continue;
    done.add(part);
    if (!(await bearsMarks(open, part, marks))) continue;
    const widened = record.widened.filter(({ sheet }) => sheet === name);
    await edit.putStream(part, rewritePart(open.source, part, (sink) => new SheetWalker(new SheetRestorer(marks, widened, sink))));
  }
}

/** Cuts styles.xml back when that gives exactly the former part; else the formats stay, unused. Gives the part to unlist. */
async function restoreStylesPart(
  edit: PackageEdit, record: MarkRecord, part: string, { text, encoding }: PartText, editor: StylesEditor,
): Promise<string | undefined> {
  if (record.stylesMade !== undefined && edit.source.entry(part)?.crc32 === record.stylesMade.crc32) {
    edit.remove(part);
    return record.stylesMade.listed ? undefined : part;
  }
  if (editor.hasAdditions) await edit.put(part, editor.finish(), encoding);
  else if (record.styles !== undefined && !record.isEdited) {
    const crc32 = await edit.put(part, restoreStyles(text, record.styles.sections), encoding);
    if (crc32 !== record.styles.crc32) edit.keep(part);
  }
  return undefined;
}

/** Formats and sheets back to what they were. Gives the styles part when it was ours and is gone. */
async function restoreLook(open: OpenWorkbook, edit: PackageEdit, record: MarkRecord): Promise<string | undefined> {
  const part = open.parts.styles;
  if (part === undefined) return undefined;
  const styles = await readPart(open.source, part);
  const editor = new StylesEditor(styles.text);
  await restoreSheets(open, edit, record, markMap(record.pairs, editor));
  return restoreStylesPart(edit, record, part, styles, editor);
}

async function removeParts(
  open: OpenWorkbook, edit: PackageEdit, relations: readonly string[], styles: string | undefined,
): Promise<{ readonly text: string; readonly parts: readonly string[] }> {
  const removed = removeRelations(open.relations.text, open.parts.part, (id, part) => relations.includes(id) || part === styles);
  await edit.put(open.relationsPart, removed.text, open.relations.encoding);
  return removed;
}

/** The unmarked bytes; undefined when there are no marks. `onNotice` hears what could not be put back. Throws FileProblem and our own errors. */
export async function withoutMarks(bytes: Uint8Array, stages = new Stages(), onNotice?: WorkOptions['onNotice']): Promise<Uint8Array | undefined> {
  const open = await openWorkbook(bytes, stages.signal);
  const found = await readRecord(open);
  stages.reach(0.2);
  if (found === undefined) return undefined;
  const edit = new PackageEdit(open.source);
  const reports = found.kind === 'live' ? await ownReports(bytes, found.record) : found.record.reports;
  const isOurs = (name: string): boolean => name === found.sheet || reports.includes(name);
  const workbook = removeSheets(open.workbook.text, isOurs);
  for (const { name, part } of open.parts.sheets) {
    if (!isOurs(name)) continue;
    edit.remove(part);
    edit.remove(relationshipsPart(part));
  }
  await edit.put(open.parts.part, workbook.text, open.workbook.encoding);
  const styles = found.kind === 'file' ? await restoreLook(open, edit, found.record) : undefined;
  const notices = found.kind === 'live' ? await restoreLiveLook(bytes, open, edit, found.record) : [];
  stages.reach(0.8);
  const { parts } = await removeParts(open, edit, workbook.relations, styles);
  await edit.put(typesPart, removeContentTypes(open.types.text, parts), open.types.encoding);
  const written = await finishChecked(bytes, edit);
  for (const notice of notices) onNotice?.(notice);
  return written;
}

/** Writes the package and compares every untouched part with the source; a difference is our fault. */
export async function finishChecked(bytes: Uint8Array, edit: PackageEdit): Promise<Uint8Array> {
  const written = await edit.finish();
  const changed = await findChangedCopy(bytes, edit.untouched(), written);
  if (changed !== undefined) throw new Error(fill(markingFaults.partChanged, { part: changed }));
  return written;
}

/** A copy of the workbook without our marks; FILE_013 when it has none. The only throw is the reason of a cancelled signal. */
export function unmarkWorkbook(bytes: Uint8Array, options: WorkOptions = {}): Promise<Result<Uint8Array>> {
  return guarded(async () => {
    const stages = new Stages(options);
    const plain = await withoutMarks(bytes, stages, options.onNotice);
    if (plain === undefined) throw fileProblem('FILE_013', {});
    stages.reach(1);
    return plain;
  }, options.signal);
}
