import { describe, expect, it } from 'vitest';
import type { MarkKind, ReportSheet } from '../../grading/findings/report-sheet.ts';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { SheetMarks, WorkbookMarks } from '../../workbook/host.ts';
import { markWorkbook, unmarkWorkbook } from '../../workbook/xlsx/marks/mark-workbook.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { partsOf } from '../workbook/xlsx/marks/marked.ts';
import { corpusBytes, corpusPaths, hasCorpus } from './corpus-files.ts';

const paths = corpusPaths();
const folders = hasCorpus ? [...new Set(paths.map((path) => path.split('/')[0] ?? ''))] : ['（无）'];
const kinds: readonly MarkKind[] = ['inputProblem', 'shortfall', 'missing', 'review'];
const markedRows = 40;

/** A diagonal of cells, one cell below the data, and a status in every second row. */
function sheetMarks({ name, rows }: SheetGrid): SheetMarks {
  const numbers = rows.slice(0, markedRows).map(({ number }) => number);
  const kindOf = (at: number): MarkKind => kinds[at % kinds.length] ?? 'review';
  const column = Math.min(16_384, Math.max(1, ...rows.map(({ cells }) => cells.length)) + 30);
  const below = Math.min(1_048_576, (rows.at(-1)?.number ?? 0) + 3);
  return {
    sheet: name,
    cells: [...numbers.map((row, at) => ({ row, column: 1 + (at % 6), kind: kindOf(at) })), { row: below, column: 2, kind: 'missing' }],
    status: {
      column, headerRow: numbers[0] ?? 1, heading: '核查状态',
      rows: numbers.slice(1).filter((_, at) => at % 2 === 0).map((row, at) => ({ row, text: '示例：未达到 A 级', kind: kindOf(at) })),
    },
  };
}

function marksFor(grids: readonly SheetGrid[]): WorkbookMarks {
  const report: ReportSheet = {
    name: '核查结果', titleRows: [[{ value: '核查结果', kind: 'title' }]], headings: ['单元格'], widths: [12], filter: true,
    rows: grids.map(({ name }) => [{ value: name, link: { sheet: name, row: 1, column: 1 } }]),
  };
  return { sheets: grids.slice(0, 4).map(sheetMarks), reports: [report] };
}

/** Sheets whose cells, left of the status columns, or merged ranges are not what they were. */
function changedSheets(before: readonly SheetGrid[], after: readonly SheetGrid[], marks: WorkbookMarks): readonly string[] {
  return before.filter((grid, at) => {
    const column = marks.sheets.find(({ sheet }) => sheet === grid.name)?.status.column ?? Infinity;
    const values = (rows: SheetGrid['rows'] = []): readonly (readonly [number, number, CellValue | undefined])[] => rows
      .flatMap(({ number, cells }) => Array.from(cells, (value, index) => [number, index + 1, value] as const))
      .filter(([, index, value]) => index !== column && value !== undefined);
    return JSON.stringify([values(grid.rows), grid.merges]) !== JSON.stringify([values(after[at]?.rows), after[at]?.merges]);
  }).map(({ name }) => name);
}

async function differing(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
  const [first, second] = [await partsOf(one), await partsOf(other)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => Buffer.compare(first.get(name) ?? Buffer.from('absent'), second.get(name) ?? Buffer.from('absent')) !== 0);
}

/** What is wrong with marking and unmarking the file; undefined for one that cannot be read. */
async function faultsOf(path: string): Promise<readonly string[] | undefined> {
  const bytes = corpusBytes(path);
  const read = await readWorkbook(bytes);
  if (!read.ok) return undefined;
  const marks = marksFor(read.value);
  const marked = await markWorkbook(bytes, marks);
  if (!marked.ok) return [JSON.stringify(marked.problem)];
  const again = await readWorkbook(marked.value);
  if (!again.ok) return [JSON.stringify(again.problem)];
  const plain = await unmarkWorkbook(marked.value);
  if (!plain.ok) return [JSON.stringify(plain.problem)];
  const mayChange = /(^\[Content_Types\]|workbook[^/\\]*|styles[^/\\]*|worksheets[/\\][^/\\]*|\.rels)(\.xml|\.rels)?$/i;
  return [
    ...changedSheets(read.value, again.value, marks).map((name) => `values of ${name}`),
    ...(await differing(bytes, marked.value)).filter((name) => !mayChange.test(name)).map((name) => `touched ${name}`),
    ...(await differing(bytes, plain.value)).map((name) => `not restored ${name}`),
  ];
}

describe.skipIf(!hasCorpus)('marking workbooks made by others', () => {
  it.each(folders)('%s: values stay, other parts stay byte for byte, and unmarking gives all of it back', async (folder) => {
    const faults: Record<string, readonly string[]> = {};
    let read = 0;
    for (const path of paths.filter((one) => one.startsWith(`${folder}/`))) {
      const found = await faultsOf(path);
      if (found !== undefined) read += 1;
      if (found !== undefined && found.length > 0) faults[path] = found;
    }
    console.info(`${folder}: ${read} workbooks marked and unmarked`);
    expect(faults).toEqual({});
    expect(read).toBeGreaterThan(0);
  });
});
