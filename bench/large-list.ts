/** A list as large as a province's, made of a sheet of the bundled sample: every row another enterprise. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CellValue, GridRow } from '../grading/records/sheet-grid.ts';
import { readWorkbook } from '../workbook/xlsx/read-workbook.ts';
import { creditCode } from '../scripts/make-sample/content/credit-code.ts';
import { xlsxFromRows, type PlainRow } from '../test/support/xlsx-from-rows.ts';

const sample = fileURLToPath(new URL('../templates/samples/county.xlsx', import.meta.url));
const sheetName = '铸造企业清单';
const headerRows = 4;
const codeColumn = 2;

function plain(cell: CellValue | undefined): string | number | undefined {
  if (cell === undefined || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell.kind === 'date') return cell.iso;
  return cell.kind === 'percent' ? `${Math.round(cell.fraction * 100)}%` : undefined;
}

/** `.xlsx` bytes: `rows` enterprises in `columns` columns, the last ones remarks that nobody reads. */
export async function largeList(rows: number, columns: number): Promise<Uint8Array> {
  const read = await readWorkbook(new Uint8Array(readFileSync(sample)));
  const source = read.ok ? read.value.find((sheet) => sheet.name === sheetName) : undefined;
  if (source === undefined) throw new Error(`sample without ${sheetName}`);
  const head = source.rows.filter(({ number }) => number <= headerRows);
  const body = source.rows.filter(({ number }) => number > headerRows);
  const wide = ({ cells }: GridRow, at: number): PlainRow => Array.from({ length: columns }, (_, column) => {
    const cell = plain(cells[column]);
    if (at >= 0 && column === codeColumn) return creditCode(at + 1);
    // A name of its own for every row, or the rows would be lines of one enterprise.
    return at >= 0 && typeof cell === 'string' && cell.includes('示例') ? `${cell}（${at + 1}）` : cell ?? (column >= columns - 4 && at >= 0 ? `备注${at % 50}` : undefined);
  });
  const made: PlainRow[] = [];
  for (let row = 1, next = 0; row <= headerRows; row++) {
    const stored = head[next];
    made.push(stored?.number === row ? wide(stored, -1) : []);
    if (stored?.number === row) next++;
  }
  for (let at = 0; at < rows; at++) made.push(wide(body[at % body.length] as GridRow, at));
  return xlsxFromRows(made, sheetName);
}
