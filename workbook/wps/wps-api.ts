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
  /** 1 solid, -4142 none, other numbers for patterns and gradients; null where the cells differ. */
  readonly Pattern: unknown;
}

export interface WpsTable {
  readonly Name: string;
  readonly HeaderRowRange: WpsRange | null;
}

export interface WpsSheet {
  Name: string;
  /** Stays when the name changes; empty in builds without. */
  readonly CodeName: unknown;
  /** -1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  /** The workbook. */
  readonly Parent: unknown;
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

/** Things counted from 1. */
export interface WpsList {
  readonly Count: number;
  Item(index: number): unknown;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly Date1904: boolean;
  readonly ProtectStructure: boolean;
  readonly ActiveSheet: unknown;
  readonly Worksheets: WpsSheets;
  /** Chart sheets too. */
  readonly Sheets: WpsList;
}

type Listener = (first: unknown, second: unknown) => void;

/** Events that come with a sheet and a range, a workbook and a sheet, and a sheet. */
export interface WpsEvents {
  AddApiEventListener(name: 'SheetChange', listener: Listener): void;
  AddApiEventListener(name: 'WorkbookNewSheet', listener: Listener): void;
  AddApiEventListener(name: 'SheetBeforeDelete', listener: (sheet: unknown) => void): void;
  RemoveApiEventListener(name: 'SheetChange', listener: Listener): void;
  RemoveApiEventListener(name: 'WorkbookNewSheet', listener: Listener): void;
  RemoveApiEventListener(name: 'SheetBeforeDelete', listener: (sheet: unknown) => void): void;
}

export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly Workbooks: WpsList;
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
export const solidFill = 1;
/** Longer addresses are not taken. */
export const longestAddress = 250;
