import * as XLSX from '@e965/xlsx';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { hucreText, ourText, ourTextForSheetjs, sheetjsText } from '../workbook/xlsx/oracle-text.ts';
import { corpusBytes, corpusPaths, hasCorpus } from './corpus-files.ts';
import deviations from './deviations.json' with { type: 'json' };
import expected from './expected.json' with { type: 'json' };

const slowestMs = 10_000;
const paths = corpusPaths();
const folders = hasCorpus ? [...new Set(paths.map((path) => path.split('/')[0] ?? ''))] : ['（无）'];
const inFolder = (folder: string): readonly string[] => paths.filter((path) => path.startsWith(`${folder}/`));

/** What another reader shows in a cell; rows and columns from 1. */
type Shown = (sheet: string, row: number, column: number) => string;
interface Oracle {
  readonly shown: Shown;
  readonly ours: (value: CellValue | undefined) => string;
}

async function hucre(bytes: Uint8Array): Promise<Oracle> {
  const rows = new Map((await readXlsx(bytes)).sheets.map((sheet) => [sheet.name, sheet.rows]));
  return { shown: (sheet, row, column) => hucreText(rows.get(sheet)?.[row - 1]?.[column - 1]), ours: ourText };
}

async function sheetjs(bytes: Uint8Array): Promise<Oracle> {
  const sheets = XLSX.read(bytes, { dense: true, cellText: false, WTF: true }).Sheets;
  return { shown: (sheet, row, column) => sheetjsText(sheets[sheet]?.['!data']?.[row - 1]?.[column - 1]), ours: ourTextForSheetjs };
}

/** Cells in which either reader sees something, and those of them in which the two differ. */
function compare(grids: readonly SheetGrid[], oracle: Oracle): { readonly cells: number; readonly differing: number } {
  let [cells, differing] = [0, 0];
  for (const { name, rows } of grids) {
    for (let at = 0, row = 1; row <= (rows.at(-1)?.number ?? 0) + 10; row++) {
      const mine = rows[at]?.number === row ? (rows[at++]?.cells ?? []) : [];
      for (let column = 1; column <= mine.length + 10; column++) {
        const [one, two] = [oracle.ours(mine[column - 1]), oracle.shown(name, row, column)];
        if (one !== '' || two !== '') cells += 1;
        if (one !== two) differing += 1;
      }
    }
  }
  return { cells, differing };
}

async function oracleFor(read: (bytes: Uint8Array) => Promise<Oracle>, bytes: Uint8Array): Promise<Oracle | undefined> {
  try {
    return await read(bytes);
  } catch {
    // The other reader cannot open it: hucre no chart sheets, SheetJS no workbook without styles.
    return undefined;
  }
}

describe.skipIf(!hasCorpus)('workbooks made by others', () => {
  it.each(folders)('%s: each gives grids or the refusal that is expected of it', async (folder) => {
    const refused: Record<string, string> = {};
    const slow: string[] = [];
    for (const path of inFolder(folder)) {
      const started = performance.now();
      const read = await readWorkbook(corpusBytes(path));
      if (performance.now() - started > slowestMs) slow.push(path);
      if (!read.ok) refused[path] = read.problem.code;
    }
    // A file that was expected to fail and now opens fails this test too: take it off the list.
    expect(refused).toEqual(Object.fromEntries(Object.entries(expected).filter(([path]) => path.startsWith(`${folder}/`))));
    expect(slow).toEqual([]);
  });

  it.each(folders)('%s: cells say what hucre and SheetJS read there, but for the ones explained', async (folder) => {
    const found: Record<string, { hucre?: number; sheetjs?: number }> = {};
    const sums = { hucre: [0, 0, 0], sheetjs: [0, 0, 0] };
    for (const path of inFolder(folder)) {
      const bytes = corpusBytes(path);
      const read = await readWorkbook(bytes);
      for (const [name, reader] of [['hucre', hucre], ['sheetjs', sheetjs]] as const) {
        const oracle = read.ok ? await oracleFor(reader, bytes) : undefined;
        if (!read.ok || oracle === undefined) continue;
        const { cells, differing } = compare(read.value, oracle);
        sums[name] = [(sums[name][0] ?? 0) + 1, (sums[name][1] ?? 0) + cells, (sums[name][2] ?? 0) + differing];
        if (differing > 0) found[path] = { ...found[path], [name]: differing };
      }
    }
    for (const [name, [files, cells, differing]] of Object.entries(sums)) {
      console.info(`${folder}: ${files} workbooks, ${differing} of ${cells} cells differ from ${name}`);
    }
    const explained = Object.entries(deviations).filter(([path]) => path.startsWith(`${folder}/`));
    expect(found).toEqual(Object.fromEntries(explained.map(([path, { why: _, ...counts }]) => [path, counts])));
  });
});
