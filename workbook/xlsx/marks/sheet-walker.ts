/** Walks the XML of a worksheet for patching: everything is echoed, except what the visitor asks for and changes. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { StartTag, XmlHandler } from '../xml-scanner.ts';

/** A piece of a row: a cell with its column, or anything else (white space, extLst) as raw text only. */
export interface RowItem {
  readonly column: number | undefined;
  readonly tag: StartTag | undefined;
  /** What stands between the tags; all of the text when there is no tag. */
  inner: string;
  endRaw: string;
}

export interface CollectedRow {
  readonly number: number;
  readonly tag: StartTag;
  readonly items: RowItem[];
  endRaw: string;
}

/** What it returns is written in the place of what it was given. */
export interface SheetVisitor {
  write(text: string): void;
  root(tag: StartTag): void;
  dimension(tag: StartTag): string;
  /** The whole `<cols>` element. */
  columns(raw: string): string;
  sheetDataStart(tag: StartTag): string;
  sheetDataEnd(raw: string): string;
  /** Called for each row in the order of the file; a row that is not wanted is echoed. */
  wantsRow(number: number, tag: StartTag): boolean;
  row(row: CollectedRow): string;
}

const cellDepth = 3;

export class SheetWalker implements XmlHandler {
  private readonly visitor: SheetVisitor;
  private depth = 0;
  private inSheetData = false;
  private columns: string | undefined;
  private rowNumber = 0;
  private row: CollectedRow | undefined;
  private item: RowItem | undefined;
  private lastColumn = 0;

  constructor(visitor: SheetVisitor) {
    this.visitor = visitor;
  }

  start(tag: StartTag): void {
    const depth = this.depth++;
    if (this.row !== undefined) this.startInRow(this.row, tag, depth);
    else if (this.columns !== undefined) this.columns += tag.raw;
    else if (this.inSheetData) this.startInSheetData(tag, depth);
    else if (depth === 1) this.startPart(tag);
    else {
      if (depth === 0) this.visitor.root(tag);
      this.visitor.write(tag.raw);
    }
  }

  end(_local: string, raw: string): void {
    const depth = --this.depth;
    if (this.row !== undefined) this.endInRow(this.row, raw, depth);
    else if (this.columns !== undefined) this.endColumns(raw, depth);
    else if (this.inSheetData && depth === 1) {
      this.inSheetData = false;
      this.visitor.write(this.visitor.sheetDataEnd(raw));
    } else if (raw !== '') this.visitor.write(raw);
  }

  text(raw: string): void {
    this.other(raw);
  }

  other(raw: string): void {
    if (this.item !== undefined) this.item.inner += raw;
    else if (this.row !== undefined) this.row.items.push({ column: undefined, tag: undefined, inner: raw, endRaw: '' });
    else if (this.columns !== undefined) this.columns += raw;
    else this.visitor.write(raw);
  }

  private startPart(tag: StartTag): void {
    if (tag.local === 'dimension') this.visitor.write(this.visitor.dimension(tag));
    else if (tag.local === 'cols') this.columns = tag.raw;
    else {
      const isSheetData = tag.local === 'sheetData';
      this.inSheetData = isSheetData;
      this.visitor.write(isSheetData ? this.visitor.sheetDataStart(tag) : tag.raw);
    }
  }

  private startInSheetData(tag: StartTag, depth: number): void {
    if (depth !== 2 || tag.local !== 'row') return this.visitor.write(tag.raw);
    const stated = Number(tag.attribute('r'));
    this.rowNumber = Number.isInteger(stated) && stated > 0 ? stated : this.rowNumber + 1;
    if (!this.visitor.wantsRow(this.rowNumber, tag)) return this.visitor.write(tag.raw);
    this.row = { number: this.rowNumber, tag, items: [], endRaw: '' };
    this.lastColumn = 0;
  }

  private startInRow(row: CollectedRow, tag: StartTag, depth: number): void {
    if (this.item !== undefined) {
      this.item.inner += tag.raw;
      return;
    }
    const isCell = depth === cellDepth && tag.local === 'c';
    this.item = isCell
      ? { column: this.columnOf(tag), tag, inner: '', endRaw: '' }
      : { column: undefined, tag: undefined, inner: tag.raw, endRaw: '' };
    row.items.push(this.item);
  }

  private columnOf(tag: StartTag): number {
    const address = tag.attribute('r');
    this.lastColumn = (address === undefined ? undefined : parseCellAddress(address)?.column) ?? this.lastColumn + 1;
    return this.lastColumn;
  }

  private endInRow(row: CollectedRow, raw: string, depth: number): void {
    if (this.item !== undefined) {
      if (depth > cellDepth) this.item.inner += raw;
      else {
        this.item.endRaw = raw;
        this.item = undefined;
      }
      return;
    }
    row.endRaw = raw;
    this.row = undefined;
    this.visitor.write(this.visitor.row(row));
  }

  private endColumns(raw: string, depth: number): void {
    const all = (this.columns ?? '') + raw;
    this.columns = undefined;
    if (depth === 1) this.visitor.write(this.visitor.columns(all));
    else this.columns = all;
  }
}

/** The XML of an item as it was. */
export function itemText(item: RowItem): string {
  return (item.tag?.raw ?? '') + item.inner + item.endRaw;
}
