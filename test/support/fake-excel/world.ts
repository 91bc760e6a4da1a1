/** The fake Excel around a workbook: its root objects, its state, and the trouble it can be told to make. */
import { areasOf } from './address.ts';
import { FakeBook, type FakeArea, type FakeSheet, type FakeTable } from './book.ts';
import { nullNode, refuse, unknownTo, type FakeNode } from './node.ts';
import { areasNode, rangeNode } from './range-node.ts';
import type { FakeEvents } from './events.ts';

const whole: FakeArea = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** What a test can make go wrong. */
export class FakeWorld {
  readonly book = new FakeBook();
  readonly events: FakeEvents;
  /** `values` of more cells than this come back as null. */
  nullAbove = 5_000_000;
  /** Bytes of a request and of an answer. */
  requestLimit = 5 * 1024 * 1024;
  responseLimit = 5 * 1024 * 1024;
  isEditing = false;
  readOnly = false;
  /** Another workbook has the focus: selecting fails. */
  elsewhere = false;
  /** Answers the next requests whose text has this in it with this code. */
  fault: { readonly about: string; readonly code: string; times: number } | undefined;

  constructor(events: FakeEvents) {
    this.events = events;
  }

  changed(sheet: FakeSheet, area: FakeArea): void {
    if (this.book.enableEvents) this.events.changed(sheet, area, 'RangeEdited', 'ThisLocalAddin');
  }

  select(sheet: FakeSheet, area: FakeArea): void {
    if (this.elsewhere) refuse('GeneralException', 'Another workbook is active.');
    if (this.book.active !== sheet) refuse('InvalidOperation', 'The sheet is not the active one.');
    this.book.selection = area;
  }

  root(): FakeNode {
    return {
      go: (name) => {
        switch (name) {
          case 'Worksheets': return this.sheetsNode();
          case 'Application': return { call: () => undefined };
          case '_Runtime': return { set: (property, value) => { if (property === 'EnableEvents') this.book.enableEvents = value === true; } };
          case 'Protection': return { get: (property) => (property === 'Protected' ? this.book.structureLocked : unknownTo('protection', property)) };
          // Names of tables are unique in a workbook: office.js finds them there again, whatever sheet they came from.
          case 'Tables': return { go: (_method, [id]) => this.tableNamed(String(id)) };
          case 'Functions': return { go: (method, args) => this.evaluate(method, args) };
          case 'GetSelectedRange': return this.book.active === undefined ? refuse('InvalidSelection') : rangeNode(this, this.book.active, this.book.selection);
          default: return unknownTo('workbook', name);
        }
      },
      get: (name) => (name === 'Name' ? this.book.name : name === 'ReadOnly' ? this.readOnly : unknownTo('workbook', name)),
      call: (name) => (name === '_RemoveReference' ? undefined : unknownTo('workbook', name)),
    };
  }

  private evaluate(method: string, args: readonly unknown[]): FakeNode {
    if (method !== 'Date') return unknownTo('functions', method);
    const serial = Date.UTC(Number(args[0]), Number(args[1]) - 1, Number(args[2])) / 86_400_000 + 25_569;
    return { get: (name) => (name === 'Value' ? serial - (this.book.date1904 ? 1462 : 0) : name === 'Error' ? '' : unknownTo('function result', name)) };
  }

  private sheetsNode(): FakeNode {
    const named = (args: readonly unknown[]): FakeSheet | undefined => this.book.sheet(String(args[0]));
    return {
      items: () => this.book.sheets.map((sheet) => this.sheetNode(sheet)),
      go: (name, args) => {
        switch (name) {
          case 'GetItem': case '': {
            const sheet = named(args);
            return sheet === undefined ? refuse('ItemNotFound', 'No such sheet.') : this.sheetNode(sheet);
          }
          case 'GetItemOrNullObject': {
            const sheet = named(args);
            return sheet === undefined ? nullNode : this.sheetNode(sheet);
          }
          case 'GetActiveWorksheet': return this.sheetNode(this.book.active ?? refuse('ItemNotFound'));
          case 'Add': {
            if (this.book.structureLocked || this.readOnly) refuse('AccessDenied', 'The structure is protected.');
            if (named(args) !== undefined) refuse('ItemAlreadyExists');
            const sheet = this.book.add(String(args[0]));
            this.events.sheets('WorksheetAdded', sheet, this.book.enableEvents);
            return this.sheetNode(sheet);
          }
          default: return unknownTo('worksheets', name);
        }
      },
      call: (name) => (name.startsWith('_Register') || name.startsWith('_Unregister') ? undefined : unknownTo('worksheets', name)),
    };
  }

  sheetNode(sheet: FakeSheet): FakeNode {
    return {
      identity: () => ({ _Id: sheet.id }),
      go: (name, args) => this.insideSheet(sheet, name, args),
      get: (name) => {
        switch (name) {
          case 'Name': return sheet.name;
          case 'Id': return sheet.id;
          case 'Visibility': return sheet.visibility;
          case 'Position': return this.book.sheets.indexOf(sheet);
          default: return unknownTo('worksheet', name);
        }
      },
      set: (name, value) => {
        if (this.book.structureLocked) refuse('AccessDenied', 'The structure is protected.');
        if (name === 'Visibility') sheet.visibility = String(value);
        else unknownTo('worksheet', name);
      },
      call: (name) => {
        if (name === 'Activate') {
          if (this.elsewhere) refuse('GeneralException', 'Another workbook is active.');
          if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'A hidden sheet cannot be activated.');
          this.book.active = sheet;
        } else if (name === 'Delete') {
          if (this.book.structureLocked) refuse('AccessDenied', 'The structure is protected.');
          if (sheet.visibility === 'VeryHidden') refuse('InvalidOperation', 'A very hidden sheet cannot be deleted.');
          this.book.remove(sheet);
          this.events.sheets('WorksheetDeleted', sheet, this.book.enableEvents);
        } else unknownTo('worksheet', name);
      },
    };
  }

  private tableNamed(name: string): FakeNode {
    for (const sheet of this.book.sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      if (table !== undefined) return this.tableNode(sheet, table);
    }
    return refuse('ItemNotFound', 'No such table.');
  }

  private tableNode(sheet: FakeSheet, table: FakeTable): FakeNode {
    return {
      identity: () => ({ _Id: table.name }),
      get: (name) => (name === 'Name' ? table.name : name === 'ShowHeaders' ? table.showHeaders : unknownTo('table', name)),
      go: (name) => (name === 'GetRange' ? rangeNode(this, sheet, table.area) : unknownTo('table', name)),
    };
  }

  private insideSheet(sheet: FakeSheet, name: string, args: readonly unknown[]): FakeNode {
    switch (name) {
      case 'GetRange': return rangeNode(this, sheet, args[0] === undefined || args[0] === null ? whole : areasOf(String(args[0]))[0] ?? whole);
      case 'GetRanges': return areasNode(this, sheet, areasOf(String(args[0])));
      case 'GetRangeByIndexes': {
        const [row, column, rows, columns] = args.map(Number) as [number, number, number, number];
        return rangeNode(this, sheet, { row, column, rows, columns });
      }
      case 'GetUsedRangeOrNullObject': {
        const used = sheet.used(whole, args[0] !== true);
        return used === undefined ? nullNode : rangeNode(this, sheet, used);
      }
      case 'Tables': return { items: () => sheet.tables.map((table) => this.tableNode(sheet, table)) };
      case 'FreezePanes': return { call: (method, values) => { if (method === 'FreezeRows') sheet.frozenRows = Number(values[0]); else unknownTo('freeze panes', method); } };
      case 'AutoFilter': return { call: (method) => { if (method === 'Apply') sheet.filter = 'on'; else unknownTo('filter', method); } };
      case 'Protection': return { get: (property) => (property === 'Protected' ? sheet.locked : unknownTo('protection', property)) };
      default: return unknownTo('worksheet', name);
    }
  }
}
