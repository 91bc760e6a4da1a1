/** Copying a rectangle out of the grid and pasting one into it. */
import type { ClipboardEvent } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { cellAddress, maxColumn } from '../../../grading/records/cell-address.ts';
import type { CellRange, CellValue } from '../../../grading/records/sheet-grid.ts';
import type { CellEdit, EditValue } from '../../../workbook/host.ts';
import { plainText, readCells, writeCells } from '../book/clipboard-cells.ts';
import { rangeOf } from '../book/selection.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import { readTsv, writeTsv } from '../book/tsv.ts';
import { readTyped } from '../book/typed-text.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import { blockEdits, writeBlock } from './write-block.ts';

const mostCells = 200_000;
const lastRow = 1_048_576;

export interface Clipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** `say` tells the user what could not be done. */
export function clipboardOf(host: WorkbenchHost, say: (text: string) => void): Clipboard {
  const copy = (event: ClipboardEvent): CellRange | undefined => {
    const { sheet, selection } = host.view();
    const cells = host.book().cells(sheet);
    if (cells === undefined) return undefined;
    const range = rangeOf(selection, cells.merges);
    const values = valuesIn(cells, range);
    event.clipboardData.setData('text/plain', writeTsv(values.map((row) => row.map(plainText))));
    event.clipboardData.setData('text/html', writeCells(values));
    event.preventDefault();
    return range;
  };
  return {
    onCopy: copy,
    onCut: (event) => {
      const range = copy(event);
      if (range !== undefined) emptyRange(host, range, say);
    },
    onPaste: (event) => {
      event.preventDefault();
      // What was copied here comes back as it was; of other programs the plain text is read as if typed.
      const typed = () => readTsv(event.clipboardData.getData('text/plain')).map((row) => row.map(readTyped));
      paste(host, readCells(event.clipboardData.getData('text/html')) ?? typed(), say);
    },
  };
}

function valuesIn(sheet: SheetCells, { top, bottom, left, right }: CellRange): readonly (readonly (CellValue | undefined)[])[] {
  const rows: (CellValue | undefined)[][] = [];
  for (let row = top; row <= Math.min(bottom, Math.max(top, sheet.lastRow())); row++) {
    rows.push(Array.from({ length: right - left + 1 }, (_, along) => sheet.valueAt(row, left + along)));
  }
  return rows;
}

/** Empties what is filled in the rectangle; covered cells of a merge are left aside. */
export function emptyRange(host: WorkbenchHost, { top, bottom, left, right }: CellRange, say: (text: string) => void): void {
  const { sheet } = host.view();
  const cells = host.book().cells(sheet);
  if (cells === undefined) return;
  const edits: CellEdit[] = [];
  for (let row = top; row <= Math.min(bottom, cells.lastRow()); row++) {
    for (let column = left; column <= Math.min(right, cells.lastColumn()); column++) {
      if (cells.valueAt(row, column) !== undefined) edits.push({ row, column, value: undefined });
    }
  }
  writeBlock(host, sheet, edits, say);
}

function paste(host: WorkbenchHost, rows: readonly (readonly EditValue[])[], say: (text: string) => void): void {
  const { sheet, selection } = host.view();
  const cells = host.book().cells(sheet);
  if (cells === undefined || rows.length === 0) return;
  const range = rangeOf(selection, cells.merges);
  const wide = Math.max(...rows.map((row) => row.length));
  // One copied cell fills the whole selection, as in Excel.
  const isFill = rows.length === 1 && wide === 1;
  const [height, width] = isFill ? [range.bottom - range.top + 1, range.right - range.left + 1] : [rows.length, wide];
  if (height * width > mostCells) return say(fill(texts.tooLarge, { cells: height * width, limit: mostCells }));
  if (range.top + height - 1 > lastRow || range.left + width - 1 > maxColumn) {
    return say(fill(texts.pasteOutside, { address: cellAddress(range.top, range.left) }));
  }
  const block = { top: range.top, bottom: range.top + height - 1, left: range.left, right: range.left + width - 1 };
  writeBlock(host, sheet, blockEdits(block, cells.merges, rows), say);
}
