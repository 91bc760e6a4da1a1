/** Reads one workbook with one reader and counts the cells it saw; started by read.ts. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { readXlsx } from 'hucre';
import { tellCost } from './own-process.ts';
import { readWorkbook } from '../workbook/xlsx/read-workbook.ts';

const filled = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((count, cell) => count + (cell === undefined || cell === null ? 0 : 1), 0), 0);

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  async ours(bytes) {
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.problem.code);
    return filled(read.value.flatMap(({ rows }) => rows.map(({ cells }) => cells)));
  },
  async hucre(bytes) {
    return filled((await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows));
  },
  async sheetjs(bytes) {
    const { Sheets } = XLSX.read(bytes, { dense: true, WTF: true, cellFormula: false, cellText: false, cellHTML: false });
    return filled(Object.values(Sheets).flatMap((sheet) => (sheet['!data'] ?? []).map((row) => row ?? [])));
  },
};

const [name = '', file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
await tellCost(name, async () => `${(await readers[name]?.(bytes)) ?? 0} cells`);
