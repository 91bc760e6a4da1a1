/** Reads bytes that have to be readable, and shows grids in the short form that tests compare. */
import { expect } from 'vitest';
import type { CellValue, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { readWorkbook, type ReadOptions } from '../../../workbook/xlsx/read-workbook.ts';

export async function readGrids(bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly SheetGrid[]> {
  const read = await readWorkbook(bytes, options);
  if (!read.ok) expect.fail(JSON.stringify(read.problem));
  return read.value;
}

/** `code` of the problem, and its params. */
export async function readRefusal(bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly [string, unknown]> {
  const read = await readWorkbook(bytes, options);
  if (read.ok) expect.fail('the file was read');
  return [read.problem.code, read.problem.params];
}

/** Holes become undefined. */
export function cellsOf(grid: SheetGrid | undefined, row: number): readonly (CellValue | undefined)[] {
  return Array.from(grid?.rows.find(({ number }) => number === row)?.cells ?? []);
}

/** The first row of the first sheet. */
export async function firstRow(bytes: Uint8Array): Promise<readonly (CellValue | undefined)[]> {
  const [grid] = await readGrids(bytes);
  return Array.from(grid?.rows[0]?.cells ?? []);
}
