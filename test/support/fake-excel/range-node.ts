/** Ranges and range areas of the fake Excel. */
import { addressOf } from './address.ts';
import type { FakeArea, FakeFill, FakeSheet } from './book.ts';
import { nullNode, refuse, unknownTo, type FakeNode } from './node.ts';
import type { FakeWorld } from './world.ts';

const mixed = Symbol('mixed');

function guard(world: FakeWorld, sheet: FakeSheet): void {
  if (!world.book.sheets.includes(sheet)) refuse('ItemNotFound', 'The sheet is gone.');
  if (world.readOnly) refuse('AccessDenied');
}

/** Formats of a protected sheet cannot be changed; values only in cells that are not locked. */
function guardCells(world: FakeWorld, sheet: FakeSheet, values?: FakeArea): void {
  guard(world, sheet);
  let isHeld = sheet.locked;
  if (values !== undefined && isHeld) {
    isHeld = false;
    eachCell([values], (row, column) => { isHeld ||= sheet.isLocked(row, column); });
  }
  if (isHeld) refuse('AccessDenied', 'The sheet is protected.');
}

function eachCell(areas: readonly FakeArea[], visit: (row: number, column: number) => void): void {
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
    }
  }
}

function fillNode(world: FakeWorld, sheet: FakeSheet, areas: readonly FakeArea[]): FakeNode {
  const common = (name: keyof FakeFill): string | null => {
    let seen: string | typeof mixed | undefined;
    eachCell(areas, (row, column) => {
      const value = sheet.fill(row, column)[name];
      seen = seen === undefined || seen === value ? value : mixed;
    });
    return typeof seen === 'string' ? seen : name === 'color' ? '' : null;
  };
  const change = (part: Partial<FakeFill>): void => {
    guardCells(world, sheet);
    eachCell(areas, (row, column) => {
      const before = sheet.fill(row, column);
      const pattern = part.color !== undefined && before.pattern === 'None' ? 'Solid' : before.pattern;
      const after = { ...before, pattern, ...part };
      sheet.setFill(row, column, after.pattern === 'None' ? undefined : after);
    });
  };
  return {
    get: (name) => (name === 'Color' ? common('color') : name === 'Pattern' ? common('pattern')
      : name === 'PatternColor' ? common('patternColor') : unknownTo('fill', name)),
    set: (name, value) => (name === 'Color' ? change({ color: String(value) }) : name === 'Pattern' ? change({ pattern: String(value) })
      : name === 'PatternColor' ? change({ patternColor: String(value) }) : unknownTo('fill', name)),
    call: (name) => {
      if (name !== 'Clear') return unknownTo('fill', name);
      guardCells(world, sheet);
      return eachCell(areas, (row, column) => sheet.setFill(row, column, undefined));
    },
  };
}

function formatNode(world: FakeWorld, sheet: FakeSheet, areas: readonly FakeArea[]): FakeNode {
  return {
    go: (name) => (name === 'Fill' ? fillNode(world, sheet, areas) : name === 'Protection' ? {
      get: (property) => (property === 'Locked' ? common(areas, (row, column) => !sheet.unlocked.some((area) => within(area, row, column))) : unknownTo('protection', property)),
    } : name === 'Font' ? {
      set: (font, value) => { if (font === 'Bold' && value === true) eachCell(areas, (row, column) => sheet.setBold(row, column)); },
    } : unknownTo('format', name)),
    set: (name, value) => {
      guardCells(world, sheet);
      if (name === 'ColumnWidth') for (const area of areas) for (let at = 0; at < area.columns; at += 1) sheet.widths.set(area.column + at, Number(value));
    },
  };
}

/** What all cells say alike; null when they differ. */
function common(areas: readonly FakeArea[], of: (row: number, column: number) => boolean): boolean | null {
  const seen = new Set<boolean>();
  eachCell(areas, (row, column) => seen.add(of(row, column)));
  return seen.size === 1 ? seen.has(true) : null;
}

function within(area: FakeArea, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The range areas over some rectangles of a sheet. Nobody promises in which order they are told; here it is the opposite of that asked for. */
export function areasNode(world: FakeWorld, sheet: FakeSheet, areas: readonly FakeArea[]): FakeNode {
  return {
    isKept: true,
    go: (name) => (name === 'Format' ? formatNode(world, sheet, areas) : name === 'Areas' ? {
      items: () => areas.map((area) => rangeNode(world, sheet, area)).reverse(),
    } : unknownTo('range areas', name)),
    get: (name) => (name === 'AreaCount' ? areas.length : name === 'Address' ? areas.map((area) => addressOf(area, sheet.name)).join(',') : unknownTo('range areas', name)),
    call: (name, args) => (name === 'Clear' ? areas.forEach((area) => clear(world, sheet, area, args[0])) : unknownTo('range areas', name)),
  };
}

function grid<T>(area: FakeArea, value: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => value(area.row + row, area.column + column)));
}

function write(world: FakeWorld, sheet: FakeSheet, area: FakeArea, value: unknown, put: (row: number, column: number, item: unknown) => void): void {
  guardCells(world, sheet, area);
  const rows = value as unknown[][];
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) refuse('InvalidArgument', 'The array does not have the size of the range.');
  eachCell([area], (row, column) => put(row, column, rows[row - area.row]?.[column - area.column]));
  world.changed(sheet, area);
}

function getRange(world: FakeWorld, sheet: FakeSheet, area: FakeArea, name: string): unknown {
  switch (name) {
    case 'Values':
      if (area.rows * area.columns > world.nullAbove) return null;
      return grid(area, (row, column) => sheet.cell(row, column)?.value ?? '');
    case 'Formulas': return grid(area, (row, column) => sheet.cell(row, column)?.formula ?? sheet.cell(row, column)?.value ?? '');
    case 'NumberFormat': return grid(area, (row, column) => sheet.cell(row, column)?.format ?? 'General');
    case 'ValueTypes': return grid(area, (row, column) => typeOf(sheet.cell(row, column)));
    case 'RowIndex': return area.row;
    case 'ColumnIndex': return area.column;
    case 'RowCount': return area.rows;
    case 'ColumnCount': return area.columns;
    case 'Address': return addressOf(area, sheet.name);
    case 'HasSpill': return common([area], (row, column) => sheet.spillOf(row, column) !== undefined);
    default: return unknownTo('range', name);
  }
}

function typeOf(cell: ReturnType<FakeSheet['cell']>): string {
  if (cell === undefined || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  return cell.type ?? (typeof cell.value === 'string' ? 'String' : typeof cell.value === 'boolean' ? 'Boolean' : 'Double');
}

function merged(world: FakeWorld, sheet: FakeSheet, area: FakeArea): FakeNode {
  const inside = sheet.merges.filter((merge) => merge.row < area.row + area.rows && merge.row + merge.rows > area.row);
  if (inside.length > 512) refuse('GeneralException', 'More than 512 merged areas.');
  return inside.length === 0 ? nullNode : areasNode(world, sheet, inside);
}

function visible(world: FakeWorld, sheet: FakeSheet, area: FakeArea): FakeNode {
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at).filter((row) => !sheet.hiddenRows.has(row));
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at).filter((column) => !sheet.hiddenColumns.has(column));
  const areas: FakeArea[] = [];
  for (const row of rows) {
    for (const column of columns) areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas.length === 0 ? nullNode : areasNode(world, sheet, areas);
}

function clear(world: FakeWorld, sheet: FakeSheet, area: FakeArea, what: unknown): void {
  guardCells(world, sheet, area);
  if (what !== 'Contents') unknownTo('clear', String(what));
  const used = sheet.used(area);
  eachCell(used === undefined ? [] : [used], (row, column) => {
    const cell = sheet.cell(row, column);
    if (cell !== undefined) sheet.put(row, column, { value: '', format: cell.format });
  });
  world.changed(sheet, area);
}

function bounds(a: FakeArea, b: FakeArea): FakeArea {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** A range of one rectangle. */
export function rangeNode(world: FakeWorld, sheet: FakeSheet, area: FakeArea): FakeNode {
  return {
    isKept: true,
    area,
    go: (name, args) => {
      switch (name) {
        case 'Format': return formatNode(world, sheet, [area]);
        case 'Worksheet': return world.sheetNode(sheet);
        // office.js cuts large arrays into rows of its own accord.
        case 'GetRow': return rangeNode(world, sheet, { ...area, row: area.row + Number(args[0]), rows: 1 });
        case 'GetBoundingRect': return rangeNode(world, sheet, bounds(area, (args[0] as FakeNode).area ?? area));
        case 'GetMergedAreasOrNullObject': return merged(world, sheet, area);
        case 'GetSpecialCellsOrNullObject': return args[0] === 'Visible' ? visible(world, sheet, area) : unknownTo('special cells', String(args[0]));
        case 'GetSpillParentOrNullObject': {
          const spill = sheet.spillOf(area.row, area.column);
          return spill === undefined ? nullNode : rangeNode(world, sheet, { ...spill, rows: 1, columns: 1 });
        }
        case 'GetSpillingToRangeOrNullObject': {
          const spill = sheet.spills.find(({ row, column }) => row === area.row && column === area.column);
          return spill === undefined ? nullNode : rangeNode(world, sheet, spill);
        }
        case 'GetUsedRangeOrNullObject': {
          const used = sheet.used(area, args[0] !== true);
          return used === undefined ? nullNode : rangeNode(world, sheet, used);
        }
        default: return unknownTo('range', name);
      }
    },
    get: (name) => getRange(world, sheet, area, name),
    set: (name, value) => {
      if (name === 'Values') return write(world, sheet, area, value, (row, column, item) => sheet.type(row, column, item as string));
      if (name === 'NumberFormat') {
        return write(world, sheet, area, value, (row, column, item) => {
          if (item !== null) sheet.put(row, column, { ...(sheet.cell(row, column) ?? { value: '' }), format: String(item) });
        });
      }
      if (name === 'RowHidden') {
        guardCells(world, sheet);
        for (let at = 0; at < area.rows; at += 1) sheet.hiddenRows[value === true ? 'add' : 'delete'](area.row + at);
        return undefined;
      }
      return unknownTo('range', name);
    },
    call: (name, args) => {
      if (name === 'Clear') return clear(world, sheet, area, args[0]);
      if (name === '_ValidateArraySize' && (args[0] !== area.rows || args[1] !== area.columns)) refuse('InvalidArgument', 'The array does not have the size of the range.');
      if (name === '_ValidateArraySize') return undefined;
      if (name === 'Merge') return void sheet.merges.push(area);
      if (name === 'Select') return world.select(sheet, area);
      return unknownTo('range', name);
    },
  };
}
