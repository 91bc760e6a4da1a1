/** Marks one workbook in one way and tells the size of the copy; started by mark.ts. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { MarkKind } from '../grading/findings/report-sheet.ts';
import type { CellMark } from '../workbook/host.ts';
import { tellCost } from './own-process.ts';
import { markColours } from '../grading/findings/mark-colours.ts';
import { markWorkbook } from '../workbook/xlsx/marks/mark-workbook.ts';

const kinds: readonly MarkKind[] = ['inputProblem', 'shortfall', 'missing', 'review'];
const statusColumn = 61;
const statusText = '示例：未达到 A 级，颗粒物 10.2 mg/m³，要求 ≤10';

const [name = '', file = '', count = '0'] = process.argv.slice(2);
const rows = Number(count);
const cells = Array.from({ length: 2_000 }, (_, at): CellMark => ({
  row: 2 + ((at * 4) % (rows - 1)), column: 1 + (at % 60), kind: kinds[at % kinds.length] ?? 'review',
}));

const markers: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  async ours(bytes) {
    const statuses = Array.from({ length: rows - 1 }, (_, at) => ({ row: at + 2, text: statusText, kind: 'shortfall' as const }));
    const status = { column: statusColumn, headerRow: 1, heading: '核查状态', rows: statuses };
    const marked = await markWorkbook(bytes, { sheets: [{ sheet: '示例', cells, status }], reports: [] });
    if (!marked.ok) throw new Error(marked.problem.code);
    return marked.value.length;
  },
  async exceljs(bytes) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('示例');
    for (const { row, column, kind } of cells) {
      const cell = sheet?.getCell(row, column);
      const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${markColours[kind]}` } } as const;
      if (cell !== undefined) cell.style = { ...cell.style, fill };
    }
    for (let row = 2; row <= rows; row++) if (sheet !== undefined) sheet.getCell(row, statusColumn).value = statusText;
    return (await workbook.xlsx.writeBuffer()).byteLength;
  },
};

const bytes = new Uint8Array(readFileSync(file));
await tellCost(name, async () => `${(await markers[name]?.(bytes)) ?? 0} bytes`);
