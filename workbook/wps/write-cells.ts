/** Writes cells, all of them or none: first every cell is looked at, then all are written, and put back when one fails. */
import { absentSheet, arrayCell, coveredCell, formulaCell, longestText, protectedSheet, tableHeading, tooLong } from '../edit-problems.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { CellEdit, SheetEdits } from '../host.ts';
import { areaOf, rangeAt } from './areas.ts';
import { guarded } from './guarded.ts';
import { listSheets } from './our-sheets.ts';
import { putValue, serialOf } from './put-value.ts';
import { mergeAt } from './sheet-facts.ts';
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

interface PlannedEdit {
  readonly cell: WpsRange;
  readonly value: CellEdit['value'];
  readonly serial: number | undefined;
  readonly former: { readonly value: unknown; readonly format: unknown };
}

export function writeCells(application: WpsApplication, workbook: WpsWorkbook, edits: readonly SheetEdits[]): void {
  const { users } = listSheets(workbook);
  const date1904 = calling(() => workbook.Date1904);
  const planned = edits.flatMap(({ sheet: name, cells }) => {
    const sheet = users.find((one) => calling(() => one.Name) === name);
    if (sheet === undefined) throw new HostProblem(absentSheet(name));
    return cells.map((edit) => plan(sheet, name, edit, date1904));
  });
  calling(() => guarded(application, () => {
    let done = 0;
    try {
      for (; done < planned.length; done++) write(planned[done]);
    } catch (error) {
      planned.slice(0, done + 1).reverse().forEach(putBack);
      throw error;
    }
  }));
}

function plan(sheet: WpsSheet, name: string, edit: CellEdit, date1904: boolean): PlannedEdit {
  const { row, column, value } = edit;
  const cell = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
  calling(() => expectWritable(sheet, cell, { sheet: name, row, column }));
  if (typeof value === 'string' && value.length > longestText) throw new HostProblem(tooLong({ sheet: name, row, column }, value.length));
  const former = calling(() => ({ value: cell.Value2, format: cell.NumberFormat }));
  return { cell, value, serial: serialOf(name, edit, date1904), former };
}

/** Throws the problem that keeps the cell from being written. */
function expectWritable(sheet: WpsSheet, cell: WpsRange, place: { readonly sheet: string; readonly row: number; readonly column: number }): void {
  if (sheet.ProtectContents && cell.Locked !== false) throw new HostProblem(protectedSheet(place));
  if (cell.MergeCells === true) {
    const merge = mergeAt(sheet, place.row, place.column);
    if (merge.top !== place.row || merge.left !== place.column) throw new HostProblem(coveredCell(place, merge));
  }
  if (cell.HasArray === true) throw new HostProblem(arrayCell(place, areaOf(cell.CurrentArray)));
  if (cell.HasFormula === true) throw new HostProblem(formulaCell(place));
  const header = cell.ListObject?.HeaderRowRange;
  if (header !== undefined && header !== null && header.Row === place.row) throw new HostProblem(tableHeading(place, cell.ListObject?.Name ?? ''));
}

function write(edit: PlannedEdit | undefined): void {
  if (edit !== undefined) putValue(edit.cell, edit.value, edit.serial);
}

/** As well as it goes: what failed once may fail again. Cells with formulas are never among them. */
function putBack({ cell, former }: PlannedEdit): void {
  try {
    if (typeof former.value === 'string') putValue(cell, former.value, undefined);
    else cell.Value2 = former.value ?? null;
    cell.NumberFormat = former.format;
  } catch {
    // The first failure is the one to tell of.
  }
}
