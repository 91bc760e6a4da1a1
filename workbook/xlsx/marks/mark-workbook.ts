/** Writes marks into a copy of a workbook. Only the marked sheets, the formats and the lists of sheets and parts change. */
import type { ReportSheet } from '../../../grading/findings/report-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { markingFaults, markingWords } from '../../../grading/messages/marking.ts';
import type { SheetMarks, WorkbookMarks, WorkOptions } from '../../host.ts';
import { guarded } from './guarded.ts';
import { conformanceOf, listSheets, type AddedSheet } from './list-sheets.ts';
import { MarkCells } from './mark-cells.ts';
import { recordRows, type MarkRecord } from './mark-record.ts';
import { MarkStyles } from './mark-styles.ts';
import { openWorkbook, type OpenWorkbook } from './open-workbook.ts';
import { openStyles, surveySheets } from './own-styles.ts';
import { PackageEdit } from './package-edit.ts';
import { patchPart } from './patch-part.ts';
import { ReportStyles } from './report-styles.ts';
import { writeReport } from './report-writer.ts';
import { planSheet } from './sheet-plan.ts';
import type { SheetSurvey } from './sheet-survey.ts';
import { Stages } from './stages.ts';
import { finishChecked, withoutMarks } from './unmark-workbook.ts';
import { freeSheetName, sheetNames } from './workbook-editor.ts';

export { unmarkWorkbook } from './unmark-workbook.ts';

type Widened = MarkRecord['widened'][number];

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
  const ownColumn = marks.status.rows.length === 0 ? undefined : { column: marks.status.column, style: () => styles.column() };
  const widened = await patchPart(open, edit, listed.part, { plan, patch: new MarkCells(marks.sheet, styles), ownColumn });
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

async function marked(bytes: Uint8Array, marks: WorkbookMarks, stages: Stages): Promise<Uint8Array> {
  const open = await openWorkbook(bytes, stages.signal);
  const edit = new PackageEdit(open.source);
  const conformance = conformanceOf(open);
  const { part, encoding, editor, made } = await openStyles(open, conformance);
  const styles = new MarkStyles(editor);
  stages.reach(0.1);
  const surveys = await surveySheets(open, editor);
  stages.reach(0.4);
  const widened: Widened[] = [];
  for (const [at, sheet] of marks.sheets.entries()) {
    const range = await patchSheet(open, edit, sheet, surveys, styles);
    if (range !== undefined) widened.push(range);
    stages.reach(0.4 + (0.4 * (at + 1)) / marks.sheets.length);
  }
  const taken = sheetNames(open.workbook.text);
  const named = nameReports(marks.reports, taken);
  const reportStyles = new ReportStyles(editor);
  const nameOf = linkNames(named, taken);
  const reports = named.map(({ report, name }) =>
    ({ name, veryHidden: false, written: writeReport(report, name, reportStyles, nameOf) }));
  const crc32 = await edit.put(part, editor.finish(), encoding);
  const record: MarkRecord = {
    pairs: styles.pairs, reports: named.map(({ name }) => name), widened, isEdited: false,
    styles: made === undefined ? { crc32: open.source.entry(part)?.crc32 ?? 0, sections: editor.before() } : undefined,
    stylesMade: made === undefined ? undefined : { crc32, listed: made.listed },
  };
  await listSheets(open, edit, [...reports, recordSheet(record, taken, editor.size('cellXfs'))], conformance, made);
  stages.reach(0.9);
  return finishChecked(bytes, edit);
}

function recordSheet(record: MarkRecord, taken: readonly string[], formats: number): AddedSheet {
  return {
    name: freeSheetName(markingWords.recordSheet, [...taken, ...record.reports]), veryHidden: true,
    written: { content: `<sheetData>${recordRows(record, formats)}</sheetData>`, definedNames: [] },
  };
}

/**
 * A copy of the workbook with the marks. Earlier marks of ours are taken away first; every part that the marks do not
 * need is byte for byte what it was. FILE_* when the bytes cannot be read, INTERNAL_001 when the copy is not what it should
 * be. The only throw is the reason of a cancelled signal.
 */
export function markWorkbook(bytes: Uint8Array, marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<Uint8Array>> {
  return guarded(async () => {
    const stages = new Stages(options);
    const plain = (await withoutMarks(bytes, stages.part(0, 0.3))) ?? bytes;
    const copy = await marked(plain, marks, stages.part(0.3, 1));
    stages.reach(1);
    return copy;
  }, options.signal);
}
