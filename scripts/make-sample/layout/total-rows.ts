/** 小计 and 合计 below the data, with the results that Excel would have stored. */
import { columnLetters } from '../../../grading/records/cell-address.ts';
import { formula, text, type CellContent, type CellError } from '../content/cell-content.ts';
import type { SheetCell, SheetRow } from './sheet-model.ts';

const summedFields = ['capacity', 'output', 'daily-particulate', 'daily-so2', 'daily-nox', 'daily-vocs'];

/** Two rows after `last`: SUBTOTAL over the data, then SUM. */
export function totalRows(positions: ReadonlyMap<string, number>, data: readonly SheetRow[], first: number, last: number): readonly SheetRow[] {
  const width = data[0]?.cells.length ?? 0;
  const row = (number: number, label: string, call: string): SheetRow => ({
    number, height: 22,
    cells: Array.from({ length: width }, (_, at): SheetCell => {
      const column = at + 1;
      if (column === 1) return { column, look: 'total', content: text(label) };
      if (!summedFields.some((field) => positions.get(field) === column)) return { column, look: 'total' };
      const letters = columnLetters(column);
      return { column, look: 'totalNumber', content: formula(`${call}${letters}${first}:${letters}${last})`, sumOf(data, at)) };
    }),
  });
  return [row(last + 1, '小计', 'SUBTOTAL(9,'), row(last + 2, '合  计', 'SUM(')];
}

/** Texts count for nothing and an error spreads, as in Excel. */
function sumOf(data: readonly SheetRow[], at: number): number | CellError {
  let sum = 0;
  for (const { cells } of data) {
    const value = resultOf(cells[at]?.content);
    if (typeof value === 'object') return value;
    sum += value;
  }
  return Number(sum.toFixed(6));
}

function resultOf(content: CellContent | undefined): number | CellError {
  if (content?.kind === 'number') return content.value;
  if (content?.kind !== 'formula' || content.result === undefined || typeof content.result === 'string') return 0;
  return content.result;
}
