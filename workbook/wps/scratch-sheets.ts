/** Sheets for the self-test: added with their cells, and taken away again. */
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import { rangeAt } from './areas.ts';
import { guarded } from './guarded.ts';
import { sheetNamed } from './our-sheets.ts';
import { putValue } from './put-value.ts';
import { addSheet, deleteSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

export function addScratchSheets(application: WpsApplication, workbook: WpsWorkbook, grids: readonly SheetGrid[]): void {
  guarded(application, () => {
    for (const grid of grids) {
      const sheet = addSheet(workbook, grid.name);
      calling(() => fillSheet(sheet, grid));
    }
  });
}

function fillSheet(sheet: WpsSheet, { rows, hidden }: SheetGrid): void {
  for (const { number, cells, hidden: isHidden } of rows) {
    cells.forEach((value, at) => {
      if (value === undefined) return;
      const cell = rangeAt(sheet, { top: number, left: at + 1, bottom: number, right: at + 1 });
      if (typeof value !== 'object') putValue(cell, value, undefined);
      else if (value.kind === 'date' || value.kind === 'percent') putValue(cell, value, value.kind === 'date' ? value.serial : undefined);
      else if (value.kind === 'error') cell.Formula = errorFormulas[value.code] ?? value.code;
    });
    if (isHidden) sheet.Cells.Item(number, 1).EntireRow.Hidden = true;
  }
  if (hidden) sheet.Visible = 0;
}

/** A text such as `#N/A` may stay a text; a formula is surely an error. */
const errorFormulas: Readonly<Record<string, string>> = { '#N/A': '=NA()', '#DIV/0!': '=1/0' };

export function removeScratchSheets(application: WpsApplication, workbook: WpsWorkbook, names: readonly string[]): void {
  for (const name of names) {
    const sheet = sheetNamed(workbook, name);
    if (sheet !== undefined) deleteSheet(application, sheet);
  }
}
