/** Arrays of values written in pieces that one request carries. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { valueInput } from '../../live/cell-input.ts';
import type { ExcelSession } from '../session.ts';

export type TableValue = string | number | boolean | null;

const mostRows = 5000;
/** Characters, not bytes: Chinese takes three bytes each, so this stays below 5 MB whatever is in it. */
const mostCharacters = 1_200_000;
/** The longest text that a cell takes, less room for the apostrophe. */
const longestText = 32_766;

function sizeOf(row: readonly TableValue[]): number {
  return row.reduce<number>((sum, value) => sum + 3 + (typeof value === 'string' ? Math.min(value.length, longestText) : 8), 2);
}

function input(value: TableValue): TableValue {
  return value === null ? null : valueInput(typeof value === 'string' ? value.slice(0, longestText) : value);
}

/**
 * Writes rows of equal length from a 1-based cell on; null leaves a cell as it is. Waits after each piece but the last.
 * The sheet goes by its name: Office forgets what `worksheets.add` gave once it has waited.
 */
export async function writeTable(
  session: ExcelSession, sheet: string, top: number, left: number, rows: readonly (readonly TableValue[])[],
  onPiece?: (written: number) => void,
): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  for (let from = 0; from < rows.length;) {
    let to = from;
    for (let characters = 0; to < rows.length && to - from < mostRows; to += 1) {
      characters += sizeOf(rows[to] ?? []);
      if (characters > mostCharacters && to > from) break;
    }
    const address = `${cellAddress(top + from, left)}:${cellAddress(top + to - 1, left + columns - 1)}`;
    session.sheet(sheet).getRange(address).untrack().values = rows.slice(from, to).map((row) => row.map(input));
    from = to;
    onPiece?.(from);
    if (from < rows.length) await session.sync();
  }
}
