/** Writes the marks of one sheet into its XML while it streams by. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingFaults } from '../../../grading/messages/marking.ts';
import type { StartTag } from '../xml-scanner.ts';
import { inlineText, textCell } from './text-cell.ts';
import { patchColumns, columnStyle, widerRange, type ColumnStyle } from './sheet-frame.ts';
import type { MarkStyles } from './mark-styles.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';
import { itemText, type CollectedRow, type RowItem, type SheetVisitor } from './sheet-walker.ts';
import { openedTag, reopenedEnd, withAttribute } from './tag-text.ts';

export interface SheetTask {
  readonly sheet: string;
  readonly plan: SheetPlan;
  /** The column to give a width, when there is a status column. */
  readonly statusColumn: number | undefined;
  /** Rows that come later in the file than their number says: never to be inserted. */
  readonly lateRows: ReadonlySet<number>;
}

type Status = Extract<PlannedCell, { readonly status: string }>;

function styleOf(tag: StartTag | undefined): number | undefined {
  const stated = tag?.attribute('s');
  if (stated === undefined) return undefined;
  const style = Number(stated);
  return Number.isInteger(style) && style >= 0 ? style : 0;
}

/** One pass over one sheet. `strayRows` not empty: rows were inserted that came later; do it again with them as `lateRows`. */
export class SheetPatcher implements SheetVisitor {
  readonly strayRows = new Set<number>();
  widened: { readonly before: string; readonly after: string } | undefined;
  private readonly task: SheetTask;
  private readonly styles: MarkStyles;
  private readonly sink: (text: string) => void;
  private readonly rows: readonly number[];
  private readonly handled = new Set<number>();
  private readonly inserted = new Set<number>();
  private nextRow = 0;
  private prefix = '';
  private columnsSeen = false;
  private columnStyles: readonly ColumnStyle[] = [];

  constructor(task: SheetTask, styles: MarkStyles, sink: (text: string) => void) {
    this.task = task;
    this.styles = styles;
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
    const { statusColumn } = this.task;
    const patched = patchColumns(raw, statusColumn, () => this.styles.column());
    this.columnStyles = patched.styles;
    return patched.text;
  }

  sheetDataStart(tag: StartTag): string {
    const columns = this.columnsSeen || this.task.statusColumn === undefined ? ''
      : patchColumns(`<${this.prefix}cols></${this.prefix}cols>`, this.task.statusColumn, () => this.styles.column()).text;
    if (!tag.selfClosing || this.rows.length === 0) return columns + tag.raw;
    return columns + openedTag(tag.raw) + this.insertRowsBefore(Infinity) + reopenedEnd(tag.name);
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
    return inner === '' ? tag.raw : openedTag(tag.raw) + inner + reopenedEnd(tag.name);
  }

  private insertRowsBefore(number: number): string {
    let text = '';
    for (; (this.rows[this.nextRow] ?? Infinity) < number; this.nextRow++) {
      const row = this.rows[this.nextRow] ?? 0;
      if (this.handled.has(row) || this.task.lateRows.has(row)) continue;
      this.handled.add(row);
      this.inserted.add(row);
      const cells = (this.task.plan.get(row) ?? []).map((cell) => this.newCell(row, cell, undefined, 0, true));
      text += `<${this.prefix}row r="${row}">${cells.join('')}</${this.prefix}row>`;
    }
    return text;
  }

  private patchCell(row: CollectedRow, rowStyle: number | undefined, cell: PlannedCell): void {
    const found = row.items.find((item) => item.column === cell.column);
    const neighbour = styleOf(this.cellBefore(row, cell.column)?.tag) ?? 0;
    if (found !== undefined) {
      const at = row.items.indexOf(found);
      row.items[at] = 'status' in cell ? this.overwrittenBlank(row.number, found, cell, neighbour) : this.coloured(found, cell);
      return;
    }
    const xml = this.newCell(row.number, cell, rowStyle, neighbour, false);
    row.items.splice(this.placeFor(row, cell.column), 0, { column: cell.column, tag: undefined, inner: xml, endRaw: '' });
  }

  private coloured(item: RowItem, cell: Exclude<PlannedCell, Status>): RowItem {
    const former = styleOf(item.tag);
    const style = this.styles.marked(former === undefined ? 'implicit' : 'cell', cell.colour, former ?? 0);
    return { ...item, tag: undefined, inner: withAttribute(item.tag?.raw ?? '', 's', style) + item.inner };
  }

  /** A cell of the status column that was there already: only one that is empty may be used. */
  private overwrittenBlank(row: number, item: RowItem, cell: Status, neighbour: number): RowItem {
    const tag = item.tag;
    if (tag === undefined || item.inner.trim() !== '') {
      throw new Error(fill(markingFaults.statusTaken, { sheet: this.task.sheet, cell: cellAddress(row, cell.column) }));
    }
    const former = styleOf(tag);
    const style = this.styles.status(former === undefined ? 'blankImplicit' : 'blank', cell.kind, neighbour, former ?? 0);
    const styled = withAttribute(tag.raw, 's', style);
    if (cell.status === '') return { ...item, tag: undefined, inner: styled + item.inner };
    const opened = withAttribute(tag.selfClosing ? openedTag(styled) : styled, 't', 'inlineStr');
    return {
      ...item, tag: undefined, inner: opened + inlineText(cell.status, this.prefix),
      endRaw: tag.selfClosing ? reopenedEnd(tag.name) : item.endRaw,
    };
  }

  private newCell(row: number, cell: PlannedCell, rowStyle: number | undefined, neighbour: number, newRow: boolean): string {
    if ('status' in cell) {
      const style = this.styles.status(newRow ? 'statusRow' : 'status', cell.kind, neighbour, 0);
      return textCell(row, cell.column, style, cell.status, this.prefix);
    }
    const former = rowStyle ?? columnStyle(this.columnStyles, cell.column);
    return textCell(row, cell.column, this.styles.marked(newRow ? 'insertedRow' : 'inserted', cell.colour, former), '', this.prefix);
  }

  /** The cell beside a status cell, when it is not one of those we have just written. */
  private cellBefore(row: CollectedRow, column: number): RowItem | undefined {
    return [...row.items].reverse().find((item) => item.tag !== undefined && (item.column ?? column) < column);
  }

  /** Before the first cell to the right, else after the last cell. */
  private placeFor(row: CollectedRow, column: number): number {
    const right = row.items.findIndex((item) => (item.column ?? 0) > column);
    if (right >= 0) return right;
    let end = row.items.length;
    while (end > 0 && row.items[end - 1]?.column === undefined) end--;
    return end;
  }
}

