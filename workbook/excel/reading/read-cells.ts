/** A block of a sheet as the cells of its rows: values first, then formats and types of the columns that leave a doubt. */
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { ExcelSession } from '../session.ts';
import { mayBeError, mayBeFormatted, type CellMeanings } from '../../live/cell-meaning.ts';
import { readRowsOf, type Block, type CellProperty, type Wish } from './read-block.ts';

type Values = readonly (readonly unknown[])[];

/** Offsets of the columns in which some value passes. */
function columnsWhere(values: Values, columns: number, passes: (value: unknown) => boolean): readonly number[] {
  const found: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    if (values.some((row) => passes(row[column]))) found.push(column);
  }
  return found;
}

/** `[2, 3, 4, 7] -> [[2, 3], [7, 1]]`: neighbours are asked for together. */
function runsOf(columns: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** Cells of the block's rows from its first column on; holes are empty cells. */
export async function readCells(
  session: ExcelSession, sheet: string, block: Block, meanings: CellMeanings,
): Promise<readonly (readonly (CellValue | undefined)[])[]> {
  const [first] = await readRowsOf(session, sheet, block, [{ ...block, properties: ['values'] }]);
  const values = first?.values ?? [];
  const doubtful = columnsWhere(values, block.columns, (value) => typeof value === 'number' && mayBeFormatted(value));
  const faulty = columnsWhere(values, block.columns, (value) => typeof value === 'string' && mayBeError(value));
  const wishes = [
    ...runsOf(doubtful).map(([column, columns]) => wish(block, column, columns, ['numberFormat'])),
    ...runsOf(faulty).map(([column, columns]) => wish(block, column, columns, ['valueTypes', 'formulas'])),
  ];
  const known = new Map<number, Map<CellProperty, readonly unknown[]>>();
  const answers = await readRowsOf(session, sheet, block, wishes);
  wishes.forEach(({ column, columns, properties }, at) => {
    for (let offset = 0; offset < columns; offset += 1) {
      const of = known.get(column - block.column + offset) ?? new Map<CellProperty, readonly unknown[]>();
      for (const property of properties) of.set(property, (answers[at]?.[property] ?? []).map((row) => row[offset]));
      known.set(column - block.column + offset, of);
    }
  });
  return values.map((row, at) => row.map((value, column) => {
    const of = value === '' ? undefined : known.get(column);
    return meanings.meaning(value, of?.get('numberFormat')?.[at], of?.get('valueTypes')?.[at], of?.get('formulas')?.[at]);
  }));
}

function wish(block: Block, column: number, columns: number, properties: readonly CellProperty[]): Wish {
  return { column: block.column + column, columns, properties };
}
