/** Finds and reads the record of our marks, also after another program has saved the file. */
import { cellText, pieceText } from '../cell-text.ts';
import { scanPart } from '../scan-part.ts';
import { readSharedStrings } from '../shared-strings.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import { parseRecord, type MarkRecord, type RecordCell } from './mark-record.ts';
import { recordCandidates, recordLimits, type OpenWorkbook } from './open-workbook.ts';
import { SheetWalker, type RowItem } from './sheet-walker.ts';
import { XmlScanner } from '../xml-scanner.ts';

export interface FoundRecord {
  readonly sheet: string;
  readonly record: MarkRecord;
}

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

/** Undefined when the workbook bears no marks of ours. Throws FileProblem. */
export async function readRecord(open: OpenWorkbook): Promise<FoundRecord | undefined> {
  const candidates = recordCandidates(open.parts);
  if (candidates.length === 0) return undefined;
  const strings = await readSharedStrings(open.source, open.parts.sharedStrings, recordLimits);
  for (const { name, part } of candidates) {
    const record = parseRecord(await readRows(open, part, strings));
    if (record !== undefined) return { sheet: name, record };
  }
  return undefined;
}
