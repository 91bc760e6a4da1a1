/** WPS as its declarations and the notes of its traps say it is: synchronous, 1-based, null for cells that differ, a scalar for one cell. */
import { columnLetters, parseCellAddress } from '../../grading/records/cell-address.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { isoToSerial } from '../../workbook/xlsx/serial-date.ts';
import type { WpsApplication, WpsFill, WpsRange, WpsSheet, WpsSheets, WpsTable, WpsWorkbook } from '../../workbook/wps/wps-api.ts';

interface FakeCell {
  value?: unknown;
  formula?: string;
  prefix?: string;
  format?: string;
  fill?: number;
  unlocked?: boolean;
}

const errorNumbers: Readonly<Record<string, number>> = { '#N/A': -2146826246, '#DIV/0!': -2146826281 };
const results: Readonly<Record<string, unknown>> = { '=NA()': errorNumbers['#N/A'], '=1/0': errorNumbers['#DIV/0!'], '=1+1': 2 };

export class FakeSheet implements WpsSheet {
  readonly book: FakeBook;
  readonly cells = new Map<string, FakeCell>();
  readonly hiddenRows = new Set<number>();
  readonly merges: CellRange[] = [];
  readonly widths = new Map<number, unknown>();
  readonly filters: CellRange[] = [];
  ProtectContents = false;
  table: { readonly Name: string; readonly row: number } | undefined;
  private label: string;
  private shown = -1;

  constructor(book: FakeBook, name: string) {
    this.book = book;
    this.label = name;
  }

  get Name(): string {
    return this.label;
  }

  set Name(name: string) {
    this.book.expectOpen();
    if (name.length > 31 || this.book.list.some((sheet) => sheet !== this && sheet.label.toLowerCase() === name.toLowerCase())) throw new Error('名称重复');
    this.label = name;
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
    return new FakeRange(this, [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
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

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
  }
}

function parseArea(address: string): CellRange {
  const [from, to] = address.split(':').map(parseCellAddress);
  if (from === undefined) throw new Error(`地址 ${address}`);
  return { top: from.row, left: from.column, bottom: to?.row ?? from.row, right: to?.column ?? from.column };
}

/** What WPS makes of what is typed, as VBA does: texts become formulas, numbers and dates unless something keeps them from it. */
function enter(book: FakeBook, cell: FakeCell, input: unknown): void {
  delete cell.formula;
  delete cell.prefix;
  delete cell.value;
  if (input === null || input === undefined || input === '') return;
  if (typeof input !== 'string') {
    cell.value = cell.format === '@' && typeof input === 'number' ? String(input) : input;
    return;
  }
  if (cell.format === '@' && !input.startsWith("'")) cell.value = input;
  else if (input.startsWith("'") && !book.application.keepsApostrophes) Object.assign(cell, { value: input.slice(1), prefix: "'" });
  else if (/^[=＝]/.test(input) && input.length > 1) Object.assign(cell, { formula: input, value: input in results ? results[input] : errorNumbers['#N/A'] });
  else if (/^[+\-@]/.test(input)) throw new Error('公式写法有误');
  else if (input in errorNumbers) cell.value = errorNumbers[input];
  else if (/^(true|false)$/i.test(input)) cell.value = input.toLowerCase() === 'true';
  else if (/^\d{4}-\d{2}-\d{2}$/.test(input)) Object.assign(cell, { value: isoToSerial(input, book.Date1904), format: 'yyyy-mm-dd' });
  else if (/^\d+-\d+$/.test(input)) Object.assign(cell, { value: 44000, format: 'm"月"d"日"' });
  else if (/^\s*[\d.]+%\s*$/.test(input)) Object.assign(cell, { value: Number.parseFloat(input) / 100, format: '0%' });
  else if (input.trim() !== '' && Number.isFinite(Number(input))) cell.value = Number(input);
  else cell.value = input;
}

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

  get Formula(): unknown { return this.same((row, column) => this.sheet.at(row, column).formula ?? this.sheet.at(row, column).value ?? ''); }
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
  setFill(fill: number | undefined): void {
    this.changeAll((cell) => { if (fill === undefined) delete cell.fill; else cell.fill = fill; });
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

  get Color(): unknown { return this.range.fill() ?? 0; }
  set Color(colour: unknown) { this.range.setFill(Number(colour)); }
  /** Many colours share one index. */
  get ColorIndex(): unknown {
    const fill = this.range.fill();
    const isNone = fill === undefined;
    return fill === null ? null : isNone ? -4142 : 40;
  }
  set ColorIndex(index: unknown) { if (index === -4142) this.range.setFill(undefined); }
}

export class FakeBook implements WpsWorkbook {
  readonly application: FakeWps;
  readonly list: FakeSheet[] = [];
  active: FakeSheet;
  readonly Name: string;
  Date1904 = false;
  ProtectStructure = false;

  constructor(application: FakeWps, name: string) {
    this.application = application;
    this.Name = name;
    this.active = this.addSheet('Sheet1');
  }

  get FullName(): string { return `C:\\${this.Name}`; }
  get ActiveSheet(): FakeSheet { return this.active; }
  get Worksheets(): WpsSheets {
    return {
      Count: this.list.length,
      Item: (index) => this.list[index - 1] ?? (() => { throw new Error('没有这张工作表'); })(),
      Add: () => { this.expectOpen(); this.active = this.addSheet(`Sheet${this.list.length + 1}`); return this.active; },
    };
  }

  expectOpen(): void {
    this.expectReady();
    if (this.ProtectStructure) throw new Error('工作簿的结构受保护');
  }

  expectReady(): void {
    if (!this.application.Ready) throw new Error('操作失败');
  }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(this, name);
    this.list.push(sheet);
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const found = this.list.find((sheet) => sheet.Name === name);
    if (found === undefined) throw new Error(`no sheet ${name}: ${this.list.map((sheet) => sheet.Name + columnLetters(1)).join()}`);
    return found;
  }
}

export class FakeWps implements WpsApplication {
  readonly book: FakeBook;
  ActiveWorkbook: FakeBook | null;
  Selection: unknown = null;
  Ready = true;
  ScreenUpdating = true;
  EnableEvents = true;
  DisplayAlerts = true;
  /** A build that shows the apostrophe as part of the text. */
  keepsApostrophes = false;
  calls = 0;
  private readonly listeners = new Set<(sheet: unknown, range: unknown) => void>();

  constructor() {
    this.book = new FakeBook(this, '示例.xlsx');
    this.ActiveWorkbook = this.book;
  }

  readonly ApiEvent = {
    AddApiEventListener: (_: 'SheetChange', listener: (sheet: unknown, range: unknown) => void): void => { this.listeners.add(listener); },
    RemoveApiEventListener: (_: 'SheetChange', listener: (sheet: unknown, range: unknown) => void): void => { this.listeners.delete(listener); },
  };

  readonly WorksheetFunction = {
    CountA: (range: unknown): number => {
      const [{ top, left, bottom, right }] = (range as FakeRange).areas as readonly [CellRange];
      const { cells } = (range as FakeRange).sheet;
      return [...cells].filter(([key, { value }]) => {
        const [row = 0, column = 0] = key.split(':').map(Number);
        return value !== undefined && row >= top && row <= bottom && column >= left && column <= right;
      }).length;
    },
  };

  tell(sheet: FakeSheet, range: FakeRange): void {
    if (this.EnableEvents) for (const listener of [...this.listeners]) listener(sheet, range);
  }
}
