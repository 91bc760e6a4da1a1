/** Changes planned cells of one sheet in its XML while it streams by; what a change is, a CellPatch says. */
import type { StartTag } from '../xml-scanner.ts';
import { patchColumns, columnStyle, widerRange, type ColumnStyle } from './sheet-frame.ts';
import { itemText, type CollectedRow, type RowItem, type SheetVisitor } from './sheet-walker.ts';
import { openedTag, withAttribute } from './tag-text.ts';

/** By row number; the cells of a row in ascending order of columns. */
export type CellPlan<C extends { readonly column: number }> = ReadonlyMap<number, readonly C[]>;

/** Where a cell is to be put in that is not there. */
export interface FreePlace {
  readonly row: number;
  /** The format that the row, else the column, gives its empty cells. */
  readonly format: number;
  /** The format of the cell to the left, 0 without one. */
  readonly neighbour: number;
  readonly isNewRow: boolean;
  /** The sheet's namespace prefix with its colon. */
  readonly prefix: string;
}

export interface CellPatch<C> {
  /** The cell that is there, changed. */
  changed(item: RowItem, cell: C, place: FreePlace): RowItem;
  /** The XML of a cell that is not there yet; empty when none is needed. */
  added(cell: C, place: FreePlace): string;
  /** The end tag of an element that was self-closing until something was put in. */
  closing(name: string): string;
}

export interface SheetTask<C extends { readonly column: number }> {
  readonly plan: CellPlan<C>;
  readonly patch: CellPatch<C>;
  /** A column that is to have a width, and the format for it, asked for when it gets one. */
  readonly ownColumn?: { readonly column: number; readonly style: () => number } | undefined;
  /** Rows that come later in the file than their number says: never to be inserted. */
  readonly lateRows: ReadonlySet<number>;
}

/** The format that a tag names. */
export function styleOf(tag: StartTag | undefined): number | undefined {
  const stated = tag?.attribute('s');
  if (stated === undefined) return undefined;
  const style = Number(stated);
  return Number.isInteger(style) && style >= 0 ? style : 0;
}

/** One pass over one sheet. `strayRows` not empty: rows were inserted that came later; do it again with them as `lateRows`. */
export class SheetPatcher<C extends { readonly column: number }> implements SheetVisitor {
  readonly strayRows = new Set<number>();
  widened: { readonly before: string; readonly after: string } | undefined;
  private readonly task: SheetTask<C>;
  private readonly sink: (text: string) => void;
  private readonly rows: readonly number[];
  private readonly handled = new Set<number>();
  private readonly inserted = new Set<number>();
  private nextRow = 0;
  private prefix = '';
  private columnsSeen = false;
  private columnStyles: readonly ColumnStyle[] = [];

  constructor(task: SheetTask<C>, sink: (text: string) => void) {
    this.task = task;
    this.sink = sink;
    this.rows = [...task.plan.keys()].sort((a, b) => a - b);
  }

  write(text: string): void {
    if (text !== '') this.sink(text);
  }

  root(tag: StartTag): void {
    this.prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
  }

  dimension(tag: StartTag): string {
    const before = tag.attribute('ref');
    const after = before === undefined ? undefined : widerRange(before, this.task.plan);
    if (before === undefined || after === undefined || after === before) return tag.raw;
    this.widened = { before, after };
    return withAttribute(tag.raw, 'ref', after);
  }

  columns(raw: string): string {
    this.columnsSeen = true;
    const patched = patchColumns(raw, this.task.ownColumn);
    this.columnStyles = patched.styles;
    return patched.text;
  }

  sheetDataStart(tag: StartTag): string {
    const { ownColumn } = this.task;
    const columns = this.columnsSeen || ownColumn === undefined ? '' : patchColumns(`<${this.prefix}cols></${this.prefix}cols>`, ownColumn).text;
    if (!tag.selfClosing || this.rows.length === 0) return columns + tag.raw;
    const rows = this.insertRowsBefore(Infinity);
    return columns + (rows === '' ? tag.raw : openedTag(tag.raw) + rows + this.task.patch.closing(tag.name));
  }

  sheetDataEnd(raw: string): string {
    return raw === '' ? '' : this.insertRowsBefore(Infinity) + raw;
  }

  wantsRow(number: number): boolean {
    this.write(this.insertRowsBefore(number));
    if (this.inserted.has(number)) this.strayRows.add(number);
    if (!this.task.plan.has(number) || this.handled.has(number)) return false;
    this.handled.add(number);
    return true;
  }

  row(row: CollectedRow): string {
    const { tag } = row;
    const stated = tag.attribute('customFormat');
    const rowStyle = stated === '1' || stated === 'true' ? styleOf(tag) : undefined;
    for (const cell of this.task.plan.get(row.number) ?? []) this.patchCell(row, rowStyle, cell);
    const inner = row.items.map(itemText).join('');
    if (!tag.selfClosing) return tag.raw + inner + row.endRaw;
    return inner === '' ? tag.raw : openedTag(tag.raw) + inner + this.task.patch.closing(tag.name);
  }

  private insertRowsBefore(number: number): string {
    let text = '';
    for (; (this.rows[this.nextRow] ?? Infinity) < number; this.nextRow++) {
      const row = this.rows[this.nextRow] ?? 0;
      if (this.handled.has(row) || this.task.lateRows.has(row)) continue;
      const cells = (this.task.plan.get(row) ?? []).map((cell) => this.task.patch.added(cell, this.placeOf(row, cell.column, undefined, 0, true))).join('');
      if (cells === '') continue;
      this.handled.add(row);
      this.inserted.add(row);
      text += `<${this.prefix}row r="${row}">${cells}</${this.prefix}row>`;
    }
    return text;
  }

  private patchCell(row: CollectedRow, rowStyle: number | undefined, cell: C): void {
    const { patch } = this.task;
    const place = this.placeOf(row.number, cell.column, rowStyle, styleOf(cellBefore(row, cell.column)?.tag) ?? 0, false);
    const at = row.items.findIndex((item) => item.column === cell.column);
    const found = row.items[at];
    if (found !== undefined) {
      row.items[at] = patch.changed(found, cell, place);
      return;
    }
    const xml = patch.added(cell, place);
    if (xml === '') return;
    row.items.splice(placeFor(row, cell.column), 0, { column: cell.column, tag: undefined, inner: xml, endRaw: '' });
  }

  private placeOf(row: number, column: number, rowStyle: number | undefined, neighbour: number, isNewRow: boolean): FreePlace {
    return { row, format: rowStyle ?? columnStyle(this.columnStyles, column), neighbour, isNewRow, prefix: this.prefix };
  }
}

/** The cell beside a new one, when it is not one of those we have just written. */
function cellBefore(row: CollectedRow, column: number): RowItem | undefined {
  return [...row.items].reverse().find((item) => item.tag !== undefined && (item.column ?? column) < column);
}

/** Before the first cell to the right, else after the last cell. */
function placeFor(row: CollectedRow, column: number): number {
  const right = row.items.findIndex((item) => (item.column ?? 0) > column);
  if (right >= 0) return right;
  let end = row.items.length;
  while (end > 0 && row.items[end - 1]?.column === undefined) end--;
  return end;
}
