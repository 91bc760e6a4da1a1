/** Finds and reads the record of our marks, also after another program has saved the file. */
import { parseLiveRecord, type LiveRecord } from '../../live/live-record.ts';
import { cellText, pieceText } from '../cell-text.ts';
import { scanPart } from '../scan-part.ts';
import { readSharedStrings } from '../shared-strings.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import { parseRecord, type MarkRecord, type RecordCell } from './mark-record.ts';
import { recordCandidates, recordLimits, type OpenWorkbook } from './open-workbook.ts';
import { SheetWalker, type RowItem } from './sheet-walker.ts';
import { XmlScanner } from '../xml-scanner.ts';

/** The record of marking a file, or that of a live host; `sheet` is the one it stands on. */
export type FoundRecord = { readonly sheet: string; readonly part: string } & (
  | { readonly kind: 'file'; readonly record: MarkRecord }
  | { readonly kind: 'live'; readonly record: LiveRecord }
);

/** Text of a cell's inner XML: `v`, or the runs of `is`. */
function innerText(inner: string): string {
  let text = '';
  let isText = false;
  const handler: XmlHandler = {
    start: (tag) => { isText = tag.local === 'v' || tag.local === 't'; },
    end: () => { isText = false; },
    text: (raw, cdata) => { if (isText) text += pieceText(raw, cdata); },
  };
  const scanner = new XmlScanner(handler);
  scanner.push(`<c>${inner}</c>`);
  scanner.finish();
  return text;
}

function recordCell(item: RowItem, strings: readonly string[]): RecordCell {
  const text = innerText(item.inner);
  const type = item.tag?.attribute('t');
  return {
    text: type === 's' ? strings[Number(text)] ?? '' : cellText(text),
    style: Number(item.tag?.attribute('s') ?? 0),
  };
}

async function readRows(open: OpenWorkbook, part: string, strings: readonly string[]): Promise<readonly (readonly RecordCell[])[]> {
  const rows: RecordCell[][] = [];
  await scanPart(open.source, part, new SheetWalker({
    write: () => undefined,
    root: () => undefined,
    dimension: () => '',
    columns: () => '',
    sheetDataStart: () => '',
    sheetDataEnd: () => '',
    wantsRow: () => true,
    row: ({ items }) => {
      const cells: RecordCell[] = [];
      for (const item of items) if (item.column !== undefined) cells[item.column - 1] = recordCell(item, strings);
      rows.push(cells);
      return '';
    },
  }));
  return rows;
}

/** The texts of the cells of a sheet of ours, row by row from A; undefined where there is no cell. */
export async function readTexts(open: OpenWorkbook, part: string): Promise<readonly (readonly (string | undefined)[])[]> {
  const strings = await readSharedStrings(open.source, open.parts.sharedStrings, recordLimits);
  return textsOf(await readRows(open, part, strings));
}

function textsOf(rows: readonly (readonly RecordCell[])[]): readonly (readonly (string | undefined)[])[] {
  return rows.map((cells) => Array.from(cells, (cell: RecordCell | undefined) => cell?.text));
}

/** Undefined when the workbook bears no marks of ours. Throws FileProblem. */
export async function readRecord(open: OpenWorkbook): Promise<FoundRecord | undefined> {
  const candidates = recordCandidates(open.parts);
  if (candidates.length === 0) return undefined;
  const strings = await readSharedStrings(open.source, open.parts.sharedStrings, recordLimits);
  for (const { name, part } of candidates) {
    const rows = await readRows(open, part, strings);
    const record = parseRecord(rows);
    if (record !== undefined) return { sheet: name, part, kind: 'file', record };
    const live = parseLiveRecord(textsOf(rows));
    if (live !== undefined) return { sheet: name, part, kind: 'live', record: live };
  }
  return undefined;
}
