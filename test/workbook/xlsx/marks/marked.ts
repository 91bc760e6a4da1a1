/** Marks, unmarks and takes packages apart for the tests of marking. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { expect } from 'vitest';
import type { MarkKind, ReportSheet } from '../../../../grading/findings/report-sheet.ts';
import type { Result } from '../../../../grading/messages/result.ts';
import type { CellMark, RowStatus, WorkbookMarks } from '../../../../workbook/host.ts';
import { markWorkbook, unmarkWorkbook } from '../../../../workbook/xlsx/marks/mark-workbook.ts';

function value(result: Result<Uint8Array>): Uint8Array {
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  return result.value;
}

export async function mark(bytes: Uint8Array, marks: WorkbookMarks): Promise<Uint8Array> {
  return value(await markWorkbook(bytes, marks));
}

export async function unmark(bytes: Uint8Array): Promise<Uint8Array> {
  return value(await unmarkWorkbook(bytes));
}

export async function entriesOf(bytes: Uint8Array): Promise<readonly FileEntry[]> {
  return (await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, strictness: 'tolerant' }).getEntries()) as FileEntry[];
}

/** The bytes of every part, by name, in the archive's order. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of await entriesOf(bytes)) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
  }
  return parts;
}

export async function partText(bytes: Uint8Array, part: string): Promise<string> {
  return new TextDecoder().decode((await partsOf(bytes)).get(part));
}

/** Names of parts that are not the same, byte for byte, in both packages. */
export async function differingParts(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
  const [first, second] = [await partsOf(one), await partsOf(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return names.filter((name) => {
    const [a, b] = [first.get(name), second.get(name)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

type MarkTuple = readonly [row: number, column: number, kind: MarkKind];
type StatusTuple = readonly [row: number, text: string, kind: RowStatus['kind']];

/** Marks of the sheet `示例`; the status column is the ninth, its heading in the first row. */
export function marksOf(cells: readonly MarkTuple[], rows: readonly StatusTuple[] = [], reports: readonly ReportSheet[] = []): WorkbookMarks {
  return {
    sheets: [{
      sheet: '示例',
      cells: cells.map(([row, column, kind]): CellMark => ({ row, column, kind })),
      status: { column: 9, headerRow: 1, heading: '核查状态', rows: rows.map(([row, text, kind]) => ({ row, text, kind })) },
    }],
    reports,
  };
}

export const smallReport: ReportSheet = {
  name: '核查结果', titleRows: [], headings: ['企业', '实际'], widths: [20, 8], filter: true,
  rows: [[{ value: '示例一厂', link: { sheet: '示例', row: 2, column: 3 } }, { value: 10.5 }]],
};

/** Formats 0 to 2; 1 is text with a border, 2 has two decimals and is bold. */
export const threeFormats = '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="2"><border/><border><left style="thin"/></border></borders>'
  + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1"/>'
  + '<xf numFmtId="2" fontId="1" fillId="0" borderId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf></cellXfs>';
