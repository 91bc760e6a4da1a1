/** One sheet as it is now: what the file says, and over it what was edited since. */
import type { CellRange, CellValue, GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { CellEdit, EditValue } from '../../../workbook/host.ts';
import { sameValue } from './same-value.ts';

/** Rows and columns are 1-based. */
export class SheetCells {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly CellRange[];
  private readonly base = new Map<number, GridRow>();
  private readonly edited = new Map<number, Map<number, EditValue>>();
  private numbers: number[] = [];
  private columns = 0;

  constructor(sheet: Omit<SheetGrid, 'rows'>) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.merges = sheet.merges;
  }

  /** Rows of the file, in ascending order, as they arrive. */
  addRows(rows: readonly GridRow[]): void {
    for (const row of rows) {
      this.base.set(row.number, row);
      this.numbers.push(row.number);
      this.columns = Math.max(this.columns, row.cells.length);
    }
  }

  lastRow(): number {
    let last = this.numbers[this.numbers.length - 1] ?? 0;
    for (const row of this.edited.keys()) last = Math.max(last, row);
    return last;
  }

  lastColumn(): number {
    let last = this.columns;
    for (const cells of this.edited.values()) for (const column of cells.keys()) last = Math.max(last, column);
    return last;
  }

  valueAt(row: number, column: number): CellValue | undefined {
    const cells = this.edited.get(row);
    return cells?.has(column) === true ? cells.get(column) : this.base.get(row)?.cells[column - 1];
  }

  isHiddenRow(row: number): boolean {
    return this.base.get(row)?.hidden === true;
  }

  /** A value that the file has already is no edit any more. */
  set(row: number, column: number, value: CellValue | undefined): void {
    const cells = this.edited.get(row) ?? new Map<number, EditValue>();
    if (sameValue(this.base.get(row)?.cells[column - 1], value)) cells.delete(column);
    else cells.set(column, value as EditValue);
    if (cells.size === 0) this.edited.delete(row);
    else this.edited.set(row, cells);
  }

  /** What differs from the file, by rows and columns. */
  edits(): readonly CellEdit[] {
    return [...this.edited].sort(([a], [b]) => a - b).flatMap(([row, cells]) =>
      [...cells].sort(([a], [b]) => a - b).map(([column, value]) => ({ row, column, value })));
  }

  /** A row as it is now; without cells when it holds nothing. */
  row(number: number): GridRow {
    const base = this.base.get(number);
    const edits = this.edited.get(number);
    if (edits === undefined) return base ?? { number, hidden: false, cells: [] };
    const cells = [...(base?.cells ?? [])];
    for (const [column, value] of edits) {
      while (cells.length < column) cells.push(undefined);
      cells[column - 1] = value;
    }
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    return { number, hidden: base?.hidden ?? false, cells };
  }

  grid(): SheetGrid {
    const added = [...this.edited.keys()].filter((row) => !this.base.has(row));
    const numbers = added.length === 0 ? this.numbers : [...this.numbers, ...added].sort((a, b) => a - b);
    const rows = numbers.map((number) => this.row(number)).filter((row) => this.base.get(row.number) === row || row.cells.length > 0 || row.hidden);
    return { name: this.name, hidden: this.hidden, rows, merges: this.merges };
  }
}
