/** Very hidden sheets that keep texts of ours: the record of marks, and notes. */
import { cellInput } from '../excel/cell-input.ts';
import { rangeAt } from './areas.ts';
import { guarded } from './guarded.ts';
import { sheetNamed, sheetsOf } from './our-sheets.ts';
import { veryHidden, type WpsApplication, type WpsSheet, type WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure } from './wps-trouble.ts';

/** Adds a sheet at the end; the user stays on the sheet they are on. */
export function addSheet(workbook: WpsWorkbook, name: string): WpsSheet {
  expectOpenStructure(workbook);
  return calling(() => {
    const active = workbook.ActiveSheet as WpsSheet | null;
    const all = sheetsOf(workbook);
    const sheet = workbook.Worksheets.Add(undefined, all[all.length - 1]) as WpsSheet;
    sheet.Name = name;
    active?.Activate();
    return sheet;
  });
}

/** Without the question that WPS asks. Very hidden sheets can be deleted only when they are shown. */
export function deleteSheet(application: WpsApplication, sheet: WpsSheet): void {
  calling(() => guarded(application, () => {
    if (sheet.Visible === veryHidden) sheet.Visible = 0;
    sheet.Delete();
  }));
}

/** Puts rows of texts, all of one length, on a very hidden sheet in place of what it held. */
export function writeTextSheet(application: WpsApplication, workbook: WpsWorkbook, name: string, rows: readonly (readonly string[])[]): void {
  guarded(application, () => {
    const sheet = sheetNamed(workbook, name) ?? addSheet(workbook, name);
    calling(() => {
      sheet.Visible = veryHidden;
      sheet.UsedRange.ClearContents();
      const range = rangeAt(sheet, { top: 1, left: 1, bottom: rows.length, right: rows[0]?.length ?? 1 });
      range.NumberFormat = '@';
      range.Value2 = rows.map((row) => row.map((text) => (text === '' ? null : text)));
      if (!holds(sheet, rows)) range.Value2 = rows.map((row) => row.map((text) => (text === '' ? null : cellInput(text))));
    });
  });
}

/** Whether the texts are there as they were given; not every build keeps `=A` a text because of the format alone. */
function holds(sheet: WpsSheet, rows: readonly (readonly string[])[]): boolean {
  return rows.every((row, down) => row.every((text, along) => !/^[=+\-@]/.test(text) || sheet.Cells.Item(down + 1, along + 1).Value2 === text));
}
