/** A range of the fake WPS: null where its cells differ, a scalar for one cell. */
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import type { WpsFill, WpsRange, WpsTable } from '../../workbook/wps/wps-api.ts';
import { enter, type FakeCell } from './fake-wps-cell.ts';
import type { FakeSheet } from './fake-wps-sheet.ts';

export class FakeRange implements WpsRange {
  readonly sheet: FakeSheet;
  readonly areas: readonly CellRange[];

  constructor(sheet: FakeSheet, areas: readonly CellRange[]) {
    this.sheet = sheet;
    this.areas = areas;
    sheet.book.application.calls++;
  }

  private get first(): CellRange {
    return this.areas[0] as CellRange;
  }

  private *places(): Generator<readonly [number, number]> {
    for (const { top, left, bottom, right } of this.areas) {
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
    }
  }

  /** Null where the cells differ. */
  private same<T>(ask: (row: number, column: number) => T): T | null {
    let known: T | undefined;
    let isFirst = true;
    for (const [row, column] of this.places()) {
      const answer = ask(row, column);
      if (!isFirst && answer !== known) return null;
      [known, isFirst] = [answer, false];
    }
    return known as T;
  }

  private changeAll(work: (cell: FakeCell, row: number, column: number) => void): void {
    for (const [row, column] of this.places()) this.sheet.change(row, column, (cell) => work(cell, row, column));
  }

  private tell(): void {
    this.sheet.book.application.tell(this.sheet, this);
  }

  get Row(): number { return this.first.top; }
  get Column(): number { return this.first.left; }
  get Count(): number { return [...this.areas].reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0); }
  get Rows(): FakeRange { return new FakeRange(this.sheet, [{ ...this.first, right: this.first.left }]); }
  get Columns(): FakeRange { return new FakeRange(this.sheet, [{ ...this.first, bottom: this.first.top }]); }
  get EntireRow(): FakeRange { return new FakeRange(this.sheet, [{ ...this.first, left: 1, right: 1 }]); }
  get EntireColumn(): FakeRange { return new FakeRange(this.sheet, [{ ...this.first, top: 1, bottom: 1 }]); }

  get Value2(): unknown {
    const { top, left, bottom, right } = this.first;
    const valueAt = (row: number, column: number) => (this.sheet.mergeAt(row, column) === undefined || this.isTopLeft(row, column) ? this.sheet.at(row, column).value ?? null : null);
    if (this.Count === 1) return valueAt(top, left) ?? undefined;
    return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_, along) => valueAt(top + down, left + along)));
  }

  set Value2(input: unknown) {
    const { top, left } = this.first;
    this.changeAll((cell, row, column) => enter(this.sheet.book, cell, Array.isArray(input) ? (input as unknown[][])[row - top]?.[column - left] : input));
    this.tell();
  }

  get Formula(): unknown {
    const { top, left, bottom, right } = this.first;
    const formulaAt = (row: number, column: number) => this.sheet.at(row, column).formula ?? this.sheet.at(row, column).value ?? '';
    if (this.Count === 1) return formulaAt(top, left);
    return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_, along) => formulaAt(top + down, left + along)));
  }
  set Formula(formula: unknown) { this.Value2 = formula; }
  get NumberFormat(): unknown { return this.same((row, column) => this.sheet.at(row, column).format ?? 'General'); }
  set NumberFormat(format: unknown) { this.changeAll((cell) => { cell.format = String(format); }); }
  get Hidden(): unknown { return this.same((row) => this.sheet.hiddenRows.has(row)); }
  set Hidden(hidden: unknown) { for (const [row] of this.places()) if (hidden === true) this.sheet.hiddenRows.add(row); else this.sheet.hiddenRows.delete(row); }
  get ColumnWidth(): unknown { return this.sheet.widths.get(this.Column); }
  set ColumnWidth(width: unknown) { this.sheet.widths.set(this.Column, width); }
  get Locked(): unknown { return this.same((row, column) => this.sheet.at(row, column).unlocked !== true); }
  get HasFormula(): unknown { return this.same((row, column) => this.sheet.at(row, column).formula !== undefined); }
  get HasArray(): unknown { return false; }
  get CurrentArray(): FakeRange { return this; }
  get PrefixCharacter(): unknown { return this.same((row, column) => this.sheet.at(row, column).prefix ?? ''); }
  get MergeCells(): unknown { return this.same((row, column) => this.sheet.mergeAt(row, column) !== undefined); }
  get MergeArea(): FakeRange { return new FakeRange(this.sheet, [this.sheet.mergeAt(this.Row, this.Column) ?? this.first]); }
  get ListObject(): WpsTable | null {
    const { table } = this.sheet;
    return table === undefined ? null : { Name: table.Name, HeaderRowRange: new FakeRange(this.sheet, [{ top: table.row, left: 1, bottom: table.row, right: 3 }]) };
  }
  get Interior(): WpsFill { return new FakeFill(this); }
  get Font(): { Bold: unknown } { return { Bold: false }; }

  Item(row: number, column: number): FakeRange {
    if (row < 1 || column < 1) throw new Error('从 1 数起');
    return new FakeRange(this.sheet, [{ top: this.Row + row - 1, left: this.Column + column - 1, bottom: this.Row + row - 1, right: this.Column + column - 1 }]);
  }

  Select(): void {
    if (this.sheet.book.active !== this.sheet || this.sheet.book.application.ActiveWorkbook !== this.sheet.book) throw new Error('不在前面的工作表不能选择');
    this.sheet.book.application.Selection = this;
  }

  ClearContents(): void {
    this.changeAll((cell) => enter(this.sheet.book, cell, null));
    this.tell();
  }

  Delete(): void { throw new Error('没有做'); }
  AutoFilter(): void { this.sheet.filters.push(this.first); }

  fill(): number | null | undefined { return this.same((row, column) => this.sheet.at(row, column).fill); }
  pattern(): number | null { return this.same((row, column) => { const { pattern, fill } = this.sheet.at(row, column); return pattern ?? (fill === undefined ? -4142 : 1); }); }
  setFill(fill: number | undefined): void {
    this.changeAll((cell) => { delete cell.pattern; if (fill === undefined) delete cell.fill; else cell.fill = fill; });
  }

  private isTopLeft(row: number, column: number): boolean {
    const merge = this.sheet.mergeAt(row, column);
    return merge !== undefined && merge.top === row && merge.left === column;
  }
}

class FakeFill implements WpsFill {
  private readonly range: FakeRange;

  constructor(range: FakeRange) {
    this.range = range;
  }

  get Color(): unknown { return this.isGradient ? null : this.range.fill() ?? 0; }
  set Color(colour: unknown) { this.range.setFill(Number(colour)); }
  /** Many colours share one index. */
  get ColorIndex(): unknown {
    const fill = this.range.fill();
    if (fill === null || this.isGradient) return null;
    return fill === undefined ? -4142 : 40;
  }
  set ColorIndex(index: unknown) { if (index === -4142) this.range.setFill(undefined); }
  get Pattern(): unknown { return this.range.pattern(); }

  private get isGradient(): boolean {
    return Number(this.range.pattern()) >= 4000;
  }
}
