/** A workbook in memory with as much of Excel as the adapter touches. Rows and columns are 0-based here, as on the wire. */
import { typedInto } from './typed-value.ts';

export interface FakeFill { color: string; pattern: string; patternColor: string }

export interface FakeCell { value: string | number | boolean; format: string; formula?: string; type?: 'Error' | 'RichValue'; quoted?: boolean }

export interface FakeTable { name: string; area: FakeArea; showHeaders: boolean }

export interface FakeArea { row: number; column: number; rows: number; columns: number }

export const noFill: FakeFill = { color: '#FFFFFF', pattern: 'None', patternColor: '#000000' };
const width = 16_384;

/** One worksheet. */
export class FakeSheet {
  readonly id: string;
  name: string;
  visibility = 'Visible';
  locked = false;
  frozenRows = 0;
  filter: string | undefined;
  readonly cells = new Map<number, FakeCell>();
  readonly fills = new Map<number, FakeFill>();
  readonly bold = new Set<number>();
  readonly widths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: FakeArea[] = [];
  tables: FakeTable[] = [];
  /** Areas that a formula in their first cell fills. */
  spills: FakeArea[] = [];
  /** Cells that stay writable on a protected sheet. */
  unlocked: FakeArea[] = [];
  date1904 = false;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): FakeCell | undefined {
    return this.cells.get(row * width + column);
  }

  /** As if it were typed: null leaves the cell alone, an empty text clears it and keeps its format. */
  type(row: number, column: number, value: string | number | boolean | null): void {
    if (value === null) return;
    const key = row * width + column;
    const format = this.cells.get(key)?.format ?? 'General';
    this.cells.set(key, typedInto(value, format, this.date1904));
  }

  put(row: number, column: number, cell: FakeCell): void {
    this.cells.set(row * width + column, cell);
  }

  fill(row: number, column: number): FakeFill {
    return this.fills.get(row * width + column) ?? noFill;
  }

  setFill(row: number, column: number, fill: FakeFill | undefined): void {
    if (fill === undefined) this.fills.delete(row * width + column);
    else this.fills.set(row * width + column, fill);
  }

  isLocked(row: number, column: number): boolean {
    return this.locked && !this.unlocked.some((area) => isInside(area, row, column));
  }

  spillOf(row: number, column: number): FakeArea | undefined {
    return this.spills.find((area) => isInside(area, row, column));
  }

  setBold(row: number, column: number): void {
    this.bold.add(row * width + column);
  }

  /** The rectangle that holds values, or with `isFormatted` fills as well; undefined on an empty sheet. `within` narrows it. */
  used(within: FakeArea, isFormatted = false): FakeArea | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const filled = [...this.cells].flatMap(([key, cell]) => (cell.value === '' && cell.formula === undefined ? [] : [key]));
    for (const key of isFormatted ? [...filled, ...this.fills.keys()] : filled) {
      const [row, column] = [Math.floor(key / width), key % width];
      if (row < within.row || row >= within.row + within.rows || column < within.column || column >= within.column + within.columns) continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts everything at another place, fills included; undefined takes it away. */
  move(place: (row: number, column: number) => readonly [number, number] | undefined): void {
    for (const map of [this.cells, this.fills] as Map<number, unknown>[]) {
      const all = [...map];
      map.clear();
      for (const [key, value] of all) {
        const to = place(Math.floor(key / width), key % width);
        if (to !== undefined) map.set(to[0] * width + to[1], value);
      }
    }
  }

  /** Pushes everything from `row` on down by `count`. */
  insertRows(row: number, count: number): void {
    this.move((at, column) => [at >= row ? at + count : at, column]);
  }

  deleteRows(row: number, count: number): void {
    this.move((at, column) => (at < row ? [at, column] : at < row + count ? undefined : [at - count, column]));
  }

  insertColumns(column: number, count: number): void {
    this.move((row, at) => [row, at >= column ? at + count : at]);
  }

  /** Row `order[0]` comes to `first`, and so on. */
  sortRows(first: number, order: readonly number[]): void {
    this.move((row, column) => [order.includes(row) ? first + order.indexOf(row) : row, column]);
  }
}

function isInside(area: FakeArea, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The workbook, and what somebody does to it behind the add-in's back. */
export class FakeBook {
  name = '清单.xlsx';
  sheets: FakeSheet[] = [];
  active: FakeSheet | undefined;
  selection: FakeArea = { row: 0, column: 0, rows: 1, columns: 1 };
  date1904 = false;
  structureLocked = false;
  enableEvents = true;
  private next = 1;

  add(name: string): FakeSheet {
    const sheet = new FakeSheet(`{00000000-0001-0000-0000-${String(this.next).padStart(12, '0')}}`, name);
    this.next += 1;
    sheet.date1904 = this.date1904;
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  sheet(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name);
  }

  remove(sheet: FakeSheet): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.active === sheet) this.active = this.sheets[0];
  }
}
