/** The part of WPS's JSAPI that we use, in our own words. It is VBA in JavaScript: synchronous, 1-based, and null where the cells of a range differ. */

/** Also stands for `Rows`, `Columns` and single cells, which are ranges to WPS. */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Count: number;
  readonly Rows: WpsRange;
  readonly Columns: WpsRange;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  /** Rows of values; a single cell gives its value alone. Dates are serials, errors numbers. */
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  Hidden: unknown;
  ColumnWidth: unknown;
  readonly Locked: unknown;
  readonly HasFormula: unknown;
  readonly HasArray: unknown;
  readonly CurrentArray: WpsRange;
  readonly PrefixCharacter: unknown;
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  /** Null outside a table. */
  readonly ListObject: WpsTable | null;
  readonly Interior: WpsFill;
  readonly Font: { Bold: unknown };
  Item(row: number, column: number): WpsRange;
  Select(): unknown;
  ClearContents(): unknown;
  Delete(): unknown;
  AutoFilter(): unknown;
}

export interface WpsFill {
  /** Blue * 65536 + green * 256 + red; 0 where the cells differ. */
  Color: unknown;
  /** -4142 for no fill; null where the cells differ. */
  ColorIndex: unknown;
}

export interface WpsTable {
  readonly Name: string;
  readonly HeaderRowRange: WpsRange | null;
}

export interface WpsSheet {
  Name: string;
  /** -1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  /** An address of at most 250 characters, or two corners. */
  Range(first: unknown, last?: unknown): WpsRange;
  Activate(): void;
  Delete(): void;
}

export interface WpsSheets {
  readonly Count: number;
  Item(index: number): unknown;
  Add(before?: unknown, after?: unknown): unknown;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly Date1904: boolean;
  readonly ProtectStructure: boolean;
  readonly ActiveSheet: unknown;
  readonly Worksheets: WpsSheets;
}

type Listener = (sheet: unknown, range: unknown) => void;

export interface WpsEvents {
  AddApiEventListener(name: 'SheetChange', listener: Listener): void;
  RemoveApiEventListener(name: 'SheetChange', listener: Listener): void;
}

export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly Selection: unknown;
  /** False while a cell is being edited. */
  readonly Ready: boolean;
  readonly ApiEvent: WpsEvents;
  readonly WorksheetFunction: { CountA(range: unknown): number };
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
}

export const visible = -1;
export const veryHidden = 2;
export const noFill = -4142;
/** Longer addresses are not taken. */
export const longestAddress = 250;
