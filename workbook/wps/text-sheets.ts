/** Very hidden sheets that keep texts of ours: the record of marks, and notes. */
import { cellInput } from '../live/cell-input.ts';
import { freeSheetName } from '../xlsx/marks/workbook-editor.ts';
import { areaOf, rangeAt } from './areas.ts';
import { guarded } from './guarded.ts';
import { sheetsOf, takenNames } from './our-sheets.ts';
import { veryHidden, type WpsApplication, type WpsSheet, type WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure } from './wps-trouble.ts';

/** Adds a sheet at the end, to be called while WPS asks no questions; the user stays on the sheet they are on. What `work` cannot fill goes again. */
export function addSheet(workbook: WpsWorkbook, name: string, work: (sheet: WpsSheet) => void = () => undefined): WpsSheet {
  expectOpenStructure(workbook);
  return calling(() => {
    const active = workbook.ActiveSheet as WpsSheet | null;
    const all = sheetsOf(workbook);
    const sheet = workbook.Worksheets.Add(undefined, all[all.length - 1]) as WpsSheet;
    try {
      sheet.Name = name;
      active?.Activate();
      work(sheet);
    } catch (error) {
      removeQuietly(sheet);
      throw error;
    }
    return sheet;
  });
}

/** What broke the work off may hinder this too. */
function removeQuietly(sheet: WpsSheet): void {
  try {
    if (sheet.Visible === veryHidden) sheet.Visible = 0;
    sheet.Delete();
  } catch {
    // The first failure is the one to tell of.
  }
}

/** Without the question that WPS asks. Very hidden sheets can be deleted only when they are shown. */
export function deleteSheet(application: WpsApplication, sheet: WpsSheet): void {
  calling(() => guarded(application, () => {
    if (sheet.Visible === veryHidden) sheet.Visible = 0;
    sheet.Delete();
  }));
}

/** Puts rows of texts, all of one length, on the very hidden sheet `known` in place of what it held, or on a new one whose name begins with `name`. */
export function writeTextSheet(application: WpsApplication, workbook: WpsWorkbook, name: string, known: WpsSheet | undefined, rows: readonly (readonly string[])[]): void {
  guarded(application, () => {
    if (known === undefined) addSheet(workbook, freeSheetName(name, takenNames(workbook)), (sheet) => putTexts(sheet, rows));
    else calling(() => putTexts(known, rows));
  });
}

/** What the sheet held goes last: were it emptied first and the writing broke off, all would be lost. */
function putTexts(sheet: WpsSheet, rows: readonly (readonly string[])[]): void {
  sheet.Visible = veryHidden;
  const former = areaOf(sheet.UsedRange);
  const area = { top: 1, left: 1, bottom: rows.length, right: rows[0]?.length ?? 1 };
  const range = rangeAt(sheet, area);
  range.NumberFormat = '@';
  range.Value2 = rows.map((row) => row.map((text) => (text === '' ? null : text)));
  if (!holds(sheet, rows)) range.Value2 = rows.map((row) => row.map((text) => (text === '' ? null : cellInput(text))));
  if (former.bottom > area.bottom) rangeAt(sheet, { ...former, top: area.bottom + 1, left: 1 }).ClearContents();
}

/** Whether the texts are there as they were given; not every build keeps `=A` a text because of the format alone. */
function holds(sheet: WpsSheet, rows: readonly (readonly string[])[]): boolean {
  return rows.every((row, down) => row.every((text, along) => !/^[=+\-@]/.test(text) || sheet.Cells.Item(down + 1, along + 1).Value2 === text));
}
