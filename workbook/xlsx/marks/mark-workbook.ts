/** Writes marks into a copy of a workbook. Only the marked sheets, the formats and the lists of sheets and parts change. */
import type { ReportSheet } from '../../../grading/findings/report-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { markingFaults, markingWords } from '../../../grading/messages/marking.ts';
import type { SheetMarks, WorkbookMarks } from '../../host.ts';
import { readRelationships } from '../relationships.ts';
import { guarded } from './guarded.ts';
import { recordRows, type MarkRecord } from './mark-record.ts';
import { formatLimit, MarkStyles } from './mark-styles.ts';
import { openWorkbook, typesPart, type OpenWorkbook } from './open-workbook.ts';
import { PackageEdit } from './package-edit.ts';
import { addContentTypes, addRelations, relationsNamespace, type NewPart } from './package-lists.ts';
import { readPart, rewritePart, type PartText } from './part-rewrite.ts';
import { ReportStyles } from './report-styles.ts';
import { emptyStyles, worksheetPart, writeReport, type Conformance, type WrittenReport } from './report-writer.ts';
import { SheetPatcher } from './sheet-patcher.ts';
import { planSheet } from './sheet-plan.ts';
import { surveySheet, type SheetSurvey } from './sheet-survey.ts';
import { SheetWalker } from './sheet-walker.ts';
import { StylesEditor } from './styles-editor.ts';
import { finishChecked, withoutMarks } from './unmark-workbook.ts';
import { addSheets, freeSheetName, sheetNames, type NewSheet } from './workbook-editor.ts';

export { unmarkWorkbook } from './unmark-workbook.ts';

type Widened = MarkRecord['widened'][number];

/** A styles.xml for a workbook without one. Some name a part that is not there: then the lists have it already. */
interface MadeStyles {
  readonly part: string;
  readonly listed: boolean;
}

interface NamedReport {
  readonly report: ReportSheet;
  readonly name: string;
}

async function patchSheet(
  open: OpenWorkbook, edit: PackageEdit, marks: SheetMarks, surveys: ReadonlyMap<string, SheetSurvey>, styles: MarkStyles,
): Promise<Widened | undefined> {
  const listed = open.parts.sheets.find(({ name }) => name === marks.sheet);
  if (listed === undefined) throw new Error(fill(markingFaults.sheetAbsent, { sheet: marks.sheet }));
  const plan = planSheet(marks, surveys.get(listed.part)?.merges ?? []);
  if (plan.size === 0) return undefined;
  const statusColumn = marks.status.rows.length === 0 ? undefined : marks.status.column;
  const task = { sheet: marks.sheet, plan, statusColumn };
  const run = async (lateRows: ReadonlySet<number>): Promise<SheetPatcher> => {
    const made: SheetPatcher[] = [];
    await edit.putStream(listed.part, rewritePart(open.source, listed.part, (sink) => {
      const patcher = new SheetPatcher({ ...task, lateRows }, styles, sink);
      made.push(patcher);
      return new SheetWalker(patcher);
    }));
    const [patcher] = made;
    if (patcher === undefined) throw new Error(listed.part);
    return patcher.strayRows.size > 0 && lateRows.size === 0 ? run(patcher.strayRows) : patcher;
  };
  const { widened } = await run(new Set());
  return widened === undefined ? undefined : { sheet: marks.sheet, ...widened };
}

/** Names for our sheets that nobody has yet. */
function nameReports(reports: readonly ReportSheet[], taken: readonly string[]): readonly NamedReport[] {
  const used = [...taken];
  return reports.map((report) => {
    const name = freeSheetName(report.name, used);
    used.push(name);
    return { report, name };
  });
}

/** A link to a report of ours follows it to the name it got; a link to the user's sheet of that name does not. */
function linkNames(named: readonly NamedReport[], taken: readonly string[]): (sheet: string) => string {
  return (sheet) => (taken.includes(sheet) ? sheet : named.find(({ report }) => report.name === sheet)?.name ?? sheet);
}

function newPartNames(open: OpenWorkbook, count: number): readonly string[] {
  const folder = `${open.parts.part.slice(0, open.parts.part.lastIndexOf('/') + 1)}worksheets/`;
  const names: string[] = [];
  for (let n = 1; names.length < count; n++) {
    const name = `${folder}sheet${n}.xml`;
    if (!open.source.has(name)) names.push(name);
  }
  return names;
}

/** Puts the new sheets into the package and into its lists. */
async function listSheets(
  open: OpenWorkbook, edit: PackageEdit, sheets: readonly { readonly name: string; readonly written: WrittenReport; readonly veryHidden: boolean }[],
  conformance: Conformance, madeStyles: MadeStyles | undefined,
): Promise<void> {
  const names = newPartNames(open, sheets.length);
  const parts: NewPart[] = names.map((part) => ({ part, type: 'worksheet' }));
  if (madeStyles !== undefined && !madeStyles.listed) parts.push({ part: madeStyles.part, type: 'styles' });
  const relations = addRelations(open.relations.text, open.parts.part, parts);
  const listed = sheets.map(({ name, written, veryHidden }, at): NewSheet =>
    ({ name, veryHidden, relation: relations.ids[at] ?? '', definedNames: written.definedNames }));
  for (const [at, { written }] of sheets.entries()) await edit.put(names[at] ?? '', worksheetPart(conformance, written.content));
  await edit.put(open.relationsPart, relations.text, open.relations.encoding);
  await edit.put(typesPart, addContentTypes(open.types.text, parts), open.types.encoding);
  await edit.put(open.parts.part, addSheets(open.workbook.text, listed, relationsNamespace(open.relations.text)), open.workbook.encoding);
}

function conformanceOf(open: OpenWorkbook): Conformance {
  return relationsNamespace(open.relations.text).startsWith('http://purl.oclc.org/') ? 'strict' : 'transitional';
}

async function marked(bytes: Uint8Array, marks: WorkbookMarks): Promise<Uint8Array> {
  const open = await openWorkbook(bytes);
  const edit = new PackageEdit(open.source);
  const conformance = conformanceOf(open);
  const made = await makeStyles(open);
  const stylesPart = made?.part ?? open.parts.styles ?? '';
  const former: PartText = made === undefined
    ? await readPart(open.source, stylesPart) : { text: emptyStyles(conformance), encoding: 'utf-8' };
  const editor = new StylesEditor(former.text);
  const styles = new MarkStyles(editor);
  const surveys = await surveySheets(open, editor);
  const widened: Widened[] = [];
  for (const sheet of marks.sheets) {
    const range = await patchSheet(open, edit, sheet, surveys, styles);
    if (range !== undefined) widened.push(range);
  }
  const taken = sheetNames(open.workbook.text);
  const named = nameReports(marks.reports, taken);
  const reportStyles = new ReportStyles(editor);
  const nameOf = linkNames(named, taken);
  const reports = named.map(({ report, name }) =>
    ({ name, veryHidden: false, written: writeReport(report, name, reportStyles, nameOf) }));
  const crc32 = await edit.put(stylesPart, editor.finish(), former.encoding);
  const record: MarkRecord = {
    pairs: styles.pairs, reports: named.map(({ name }) => name), widened,
    styles: made === undefined ? { crc32: open.source.entry(stylesPart)?.crc32 ?? 0, sections: editor.before() } : undefined,
    stylesMade: made === undefined ? undefined : { crc32, listed: made.listed },
  };
  const recordSheet = {
    name: freeSheetName(markingWords.recordSheet, [...taken, ...record.reports]), veryHidden: true,
    written: { content: `<sheetData>${recordRows(record, editor.size('cellXfs'))}</sheetData>`, definedNames: [] },
  };
  await listSheets(open, edit, [...reports, recordSheet], conformance, made);
  return finishChecked(bytes, edit);
}

/** Looks at every worksheet, marked or not: a cell that names a format beyond the list must not come to mean one of ours. */
async function surveySheets(open: OpenWorkbook, editor: StylesEditor): Promise<ReadonlyMap<string, SheetSurvey>> {
  const surveys = new Map<string, SheetSurvey>();
  for (const { part } of open.parts.sheets) {
    if (open.source.has(part) && !surveys.has(part)) surveys.set(part, await surveySheet(open.source, part));
  }
  const highest = Math.max(0, ...[...surveys.values()].map(({ highestStyle }) => highestStyle));
  while (highest < formatLimit && editor.size('cellXfs') <= highest) {
    const standard = editor.entry('cellXfs', 0);
    if (standard === undefined) editor.add('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    else editor.addRaw('cellXfs', standard);
  }
  return surveys;
}

async function makeStyles(open: OpenWorkbook): Promise<MadeStyles | undefined> {
  if (open.parts.styles !== undefined) return undefined;
  const named = (await readRelationships(open.source, open.parts.part)).find(({ type }) => type === 'styles');
  if (named !== undefined) return { part: named.part, listed: true };
  const folder = open.parts.part.slice(0, open.parts.part.lastIndexOf('/') + 1);
  const free = ['styles.xml', 'styles-1.xml', 'styles-2.xml'].find((name) => !open.source.has(folder + name));
  return { part: `${folder}${free ?? 'styles-3.xml'}`, listed: false };
}

/**
 * A copy of the workbook with the marks. Earlier marks of ours are taken away first; every part that the marks do not
 * need is byte for byte what it was. FILE_* when the bytes cannot be read, INTERNAL_001 when the copy is not what it should be.
 */
export function markWorkbook(bytes: Uint8Array, marks: WorkbookMarks): Promise<Result<Uint8Array>> {
  return guarded(async () => marked((await withoutMarks(bytes)) ?? bytes, marks));
}
