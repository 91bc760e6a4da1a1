/** Adds a row to the record of marks that says: formats have been added since, styles.xml can no longer be cut back. */
import { editedRow } from '../marks/mark-record.ts';
import type { OpenWorkbook } from '../marks/open-workbook.ts';
import type { PackageEdit } from '../marks/package-edit.ts';
import { rewritePart } from '../marks/part-rewrite.ts';
import { SheetWalker, type SheetVisitor } from '../marks/sheet-walker.ts';
import { inlineText } from '../marks/text-cell.ts';
import type { StartTag } from '../xml-scanner.ts';

class RowAppender implements SheetVisitor {
  private readonly sink: (text: string) => void;
  private prefix = '';
  private last = 0;

  constructor(sink: (text: string) => void) {
    this.sink = sink;
  }

  write(text: string): void {
    if (text !== '') this.sink(text);
  }

  root(tag: StartTag): void {
    this.prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
  }

  dimension(tag: StartTag): string {
    return tag.raw;
  }

  columns(raw: string): string {
    return raw;
  }

  sheetDataStart(tag: StartTag): string {
    return tag.raw;
  }

  sheetDataEnd(raw: string): string {
    const { prefix } = this;
    const row = this.last + 1;
    return `<${prefix}row r="${row}"><${prefix}c r="A${row}" t="inlineStr">${inlineText(editedRow, prefix)}</${prefix}c></${prefix}row>${raw}`;
  }

  wantsRow(number: number): boolean {
    this.last = Math.max(this.last, number);
    return false;
  }

  row(): string {
    return '';
  }
}

export function noteEdited(open: OpenWorkbook, edit: PackageEdit, part: string): Promise<number> {
  return edit.putStream(part, rewritePart(open.source, part, (sink) => new SheetWalker(new RowAppender(sink))));
}
