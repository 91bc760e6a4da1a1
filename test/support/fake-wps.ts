/** WPS as its declarations and the notes of its traps say it is: synchronous, 1-based, null for cells that differ, a scalar for one cell. */
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import type { WpsApplication } from '../../workbook/wps/wps-api.ts';
import { FakeBook } from './fake-wps-book.ts';
import type { FakeRange } from './fake-wps-range.ts';
import type { FakeSheet } from './fake-wps-sheet.ts';

/** Of any event. */
type Listener = (...details: never[]) => void;

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
  /** A build that tells of changes while events are off. */
  tellsAlways = false;
  calls = 0;
  readonly books: FakeBook[] = [];
  private readonly listeners = new Set<{ readonly name: string; readonly listener: Listener }>();

  constructor() {
    this.book = new FakeBook(this, '示例.xlsx');
    this.books.push(this.book);
    this.ActiveWorkbook = this.book;
  }

  get Workbooks(): { readonly Count: number; Item(index: number): unknown } {
    return { Count: this.books.length, Item: (index: number) => this.books[index - 1] };
  }

  /** The user opens another workbook, which comes to the front. */
  open(name: string): FakeBook {
    const book = new FakeBook(this, name);
    this.books.push(book);
    this.ActiveWorkbook = book;
    return book;
  }

  readonly ApiEvent = {
    AddApiEventListener: (name: string, listener: Listener): void => { this.listeners.add({ name, listener }); },
    RemoveApiEventListener: (name: string, listener: Listener): void => {
      for (const known of this.listeners) if (known.name === name && known.listener === listener) this.listeners.delete(known);
    },
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
    this.raise('SheetChange', sheet, range);
  }

  raise(event: string, ...details: readonly unknown[]): void {
    if (this.EnableEvents || this.tellsAlways) for (const { name, listener } of [...this.listeners]) if (name === event) (listener as (...all: readonly unknown[]) => void)(...details);
  }
}
