/** Hears of changes that somebody else made in the workbook. */
import type { HostChange } from '../host.ts';
import { areaOf } from './areas.ts';
import { listSheets, sheetsOf } from './our-sheets.ts';
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** What it gives ends it. Whole rows or columns that change have come, gone or moved; so have sheets whose names are new or gone. */
export function listenTo(application: WpsApplication, workbook: WpsWorkbook, listener: (change: HostChange) => void): () => void {
  const ear = new Ear(workbook);
  const told = (look: () => HostChange | undefined) => {
    // Not every build keeps still while events are off, and then it is we who write.
    if (calling(() => application.EnableEvents) === false) return;
    const change = orStructure(look);
    if (change !== undefined) listener(change);
  };
  const changed = (sheet: unknown, range: unknown) => told(() => ear.changed(sheet as WpsSheet, range as WpsRange));
  const added = (book: unknown) => told(() => ear.added(book as WpsWorkbook));
  const deleted = (sheet: unknown) => told(() => ear.deleted(sheet as WpsSheet));
  const { ApiEvent: events } = application;
  calling(() => events.AddApiEventListener('SheetChange', changed));
  forgiving(() => events.AddApiEventListener('WorkbookNewSheet', added));
  forgiving(() => events.AddApiEventListener('SheetBeforeDelete', deleted));
  return () => {
    forgiving(() => events.RemoveApiEventListener('WorkbookNewSheet', added));
    forgiving(() => events.RemoveApiEventListener('SheetBeforeDelete', deleted));
    calling(() => events.RemoveApiEventListener('SheetChange', changed));
  };
}

/** A change that cannot be looked at may be anything. */
function orStructure(look: () => HostChange | undefined): HostChange | undefined {
  try {
    return look();
  } catch {
    return structure;
  }
}

const structure: HostChange = { kind: 'structure' };

/** Old builds do not have every event; a new or renamed sheet is then heard of by its first edit. */
function forgiving(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing to end, nothing to hear.
  }
}

/** Knows the sheets as they were last seen. Ours are looked for only when the names have changed: that reads the record. */
class Ear {
  private readonly workbook: WpsWorkbook;
  private names = '';
  private users: readonly string[] = [];

  constructor(workbook: WpsWorkbook) {
    this.workbook = workbook;
    this.look();
  }

  /** Undefined for other workbooks and for sheets of ours. */
  changed(sheet: WpsSheet, range: WpsRange): HostChange | undefined {
    if (!this.isOurs(sheet.Parent)) return undefined;
    const former = this.users.join('\n');
    this.look();
    if (this.users.join('\n') !== former) return structure;
    const { Name: name } = sheet;
    if (!this.users.includes(name)) return undefined;
    const { top, left, bottom, right } = areaOf(range);
    const { Columns: columns, Rows: rows } = sheet.Cells;
    const isWhole = right - left + 1 >= columns.Count || bottom - top + 1 >= rows.Count;
    return isWhole ? structure : { kind: 'cells', sheet: name, rows: [top, bottom] };
  }

  added(workbook: WpsWorkbook): HostChange | undefined {
    if (!this.isOurs(workbook)) return undefined;
    this.look();
    return structure;
  }

  /** Comes before the sheet goes. */
  deleted(sheet: WpsSheet): HostChange | undefined {
    const { Name: name } = sheet;
    if (!this.isOurs(sheet.Parent) || !this.users.includes(name)) return undefined;
    [this.names, this.users] = ['', this.users.filter((one) => one !== name)];
    return structure;
  }

  private look(): void {
    const names = sheetsOf(this.workbook).map((sheet) => calling(() => sheet.Name)).join('\n');
    if (names === this.names) return;
    [this.names, this.users] = [names, listSheets(this.workbook).users.map((sheet) => calling(() => sheet.Name))];
  }

  /** Where a build does not say whose sheet it is, the names decide. */
  private isOurs(book: unknown): boolean {
    const fullName = (book as Partial<WpsWorkbook> | null)?.FullName;
    return typeof fullName !== 'string' || fullName === this.workbook.FullName;
  }
}
