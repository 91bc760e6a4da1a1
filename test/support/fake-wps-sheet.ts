/** A sheet of the fake WPS: its cells, its protection, and the moves of rows that users make. */
import { parseCellAddress } from '../../grading/records/cell-address.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import type { WpsSheet } from '../../workbook/wps/wps-api.ts';
import type { FakeBook } from './fake-wps-book.ts';
import type { FakeCell } from './fake-wps-cell.ts';
import { FakeRange } from './fake-wps-range.ts';

export class FakeSheet implements WpsSheet {
  readonly book: FakeBook;
  readonly CodeName: string;
  readonly cells = new Map<string, FakeCell>();
  readonly hiddenRows = new Set<number>();
  readonly merges: CellRange[] = [];
  readonly widths = new Map<number, unknown>();
  readonly filters: CellRange[] = [];
  /** As in .xlsx; an .et has less. */
  size = { rows: 1_048_576, columns: 16_384 };
  ProtectContents = false;
  table: { readonly Name: string; readonly row: number } | undefined;
  private label: string;
  private shown = -1;

  constructor(book: FakeBook, name: string) {
    this.book = book;
    this.label = name;
    this.CodeName = `Sheet${++book.made}`;
  }

  get Name(): string {
    return this.label;
  }

  set Name(name: string) {
    this.book.expectOpen();
    if (name.length > 31 || this.book.list.some((sheet) => sheet !== this && sheet.label.toLowerCase() === name.toLowerCase())) throw new Error('名称重复');
    this.label = name;
  }

  get Parent(): FakeBook {
    return this.book;
  }

  get Visible(): number {
    return this.shown;
  }

  set Visible(visible: number) {
    this.book.expectOpen();
    if (visible !== -1 && this.book.list.every((sheet) => sheet === this || sheet.shown !== -1)) throw new Error('至少要有一张可见的工作表');
    this.shown = visible;
    if (visible !== -1 && this.book.active === this) this.book.active = this.book.list.find((sheet) => sheet.shown === -1) as FakeSheet;
  }

  get UsedRange(): FakeRange {
    const used = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    const add = (row: number, column: number) => Object.assign(used, {
      top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column),
    });
    for (const [key, cell] of this.cells) {
      const colon = key.indexOf(':');
      for (const _ in cell) { add(Number(key.slice(0, colon)), Number(key.slice(colon + 1))); break; }
    }
    for (const { top, left, bottom, right } of this.merges) { add(top, left); add(bottom, right); }
    return new FakeRange(this, [used.bottom === 0 ? { top: 1, left: 1, bottom: 1, right: 1 } : used]);
  }

  get Cells(): FakeRange {
    return new FakeRange(this, [{ top: 1, left: 1, bottom: this.size.rows, right: this.size.columns }]);
  }

  Range(first: unknown, last?: unknown): FakeRange {
    if (typeof first === 'string') {
      if (first.length > 255) throw new Error('Range 的参数太长');
      return new FakeRange(this, first.split(',').map(parseArea));
    }
    const [from, to] = [(first as FakeRange).areas[0] as CellRange, (last as FakeRange).areas[0] as CellRange];
    return new FakeRange(this, [{ top: from.top, left: from.left, bottom: to.bottom, right: to.right }]);
  }

  Activate(): void {
    if (this.shown !== -1) throw new Error('隐藏的工作表不能激活');
    this.book.active = this;
  }

  Delete(): void {
    this.book.expectOpen();
    if (this.book.application.DisplayAlerts) throw new Error('正在等用户确认删除');
    if (this.shown === 2) throw new Error('深度隐藏的工作表不能删除');
    this.book.application.raise('SheetBeforeDelete', this);
    this.book.list.splice(this.book.list.indexOf(this), 1);
    if (this.book.active === this) this.book.active = this.book.list[0] as FakeSheet;
  }

  at(row: number, column: number): FakeCell {
    return this.cells.get(`${row}:${column}`) ?? {};
  }

  change(row: number, column: number, work: (cell: FakeCell) => void): void {
    this.book.expectReady();
    const cell = this.cells.get(`${row}:${column}`) ?? {};
    if (this.ProtectContents && cell.unlocked !== true) throw new Error('工作表受保护');
    work(cell);
    this.cells.set(`${row}:${column}`, cell);
  }

  /** The user puts empty rows before `row`; a negative count takes rows away. */
  insertRows(row: number, count: number): void {
    this.moveRows((old) => (old < row ? old : old < row - count ? undefined : old + count));
    this.book.application.tell(this, new FakeRange(this, [{ top: row, left: 1, bottom: row + Math.abs(count) - 1, right: this.size.columns }]));
  }

  /** Puts every row where `to` says; undefined takes it away. Fills and words go with it, as sorting and inserting do. */
  moveRows(to: (row: number) => number | undefined): void {
    const former = [...this.cells];
    this.cells.clear();
    for (const [key, cell] of former) {
      const [row = 0, column = 0] = key.split(':').map(Number);
      const target = to(row);
      if (target !== undefined) this.cells.set(`${target}:${column}`, cell);
    }
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
  }
}

function parseArea(address: string): CellRange {
  const [from, to] = address.split(':').map(parseCellAddress);
  if (from === undefined) throw new Error(`地址 ${address}`);
  return { top: from.row, left: from.column, bottom: to?.row ?? from.row, right: to?.column ?? from.column };
}
