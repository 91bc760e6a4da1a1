/** A worksheet part to rows and merges. */
import { parseCellAddress } from '../../grading/records/cell-address.ts';
import type { CellRange, CellValue, GridRow } from '../../grading/records/sheet-grid.ts';
import { limitNames, partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { appendText, cellText, pieceText } from './cell-text.ts';
import type { CellValues, RawCell } from './cell-value.ts';
import { wrongRoot } from './element-path.ts';
import { fileProblem } from './file-problem.ts';
import type { ReadLimits } from './read-limits.ts';
import { XmlError, type StartTag, type XmlHandler } from './xml-scanner.ts';

const maxRow = 1_048_576;
const maxColumn = 16_384;

function beyondSheet(seen: string): XmlError {
  return new XmlError('malformed', fill(partDetails.address, { seen: seen.slice(0, 20) }));
}

/** Column of `AB12`; the row in it is not looked at. */
function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (column < 1 || column > maxColumn) throw beyondSheet(address);
  return column;
}

function parseRange(ref: string): CellRange | undefined {
  const [from, to] = ref.split(':').map((corner) => parseCellAddress(corner.trim()));
  if (from === undefined) return undefined;
  const end = to ?? from;
  return {
    top: Math.min(from.row, end.row), left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row), right: Math.max(from.column, end.column),
  };
}

/** How much all sheets of a workbook hold so far. */
export interface CellCount {
  cells: number;
}

type Capture = 'value' | 'formula' | 'inline';

/** Trusts what is stored, not what is declared: `dimension`, `spans` and counts are not looked at. */
export class SheetHandler implements XmlHandler {
  readonly merges: CellRange[] = [];
  private readonly rows: GridRow[] = [];
  private readonly values: CellValues;
  private readonly limits: ReadLimits;
  private readonly count: CellCount;
  private readonly masters = new Map<string, string>();
  private readonly cell: RawCell = { type: '', style: 0, value: undefined, formula: undefined, inline: undefined, rich: false };
  private rootSeen = false;
  private inData = false;
  private inCell = false;
  private phonetic = 0;
  private capture: Capture | undefined;
  private sharedIndex: string | undefined;
  private row = 0;
  private hidden = false;
  private column = 0;
  private cells: (CellValue | undefined)[] | undefined;
  private ordered = true;

  constructor(values: CellValues, limits: ReadLimits, count: CellCount) {
    this.values = values;
    this.limits = limits;
    this.count = count;
  }

  /** The rows that hold anything, ascending; a row that the file has twice is put together. */
  finishedRows(): readonly GridRow[] {
    if (this.ordered) return this.rows;
    const byNumber = new Map<number, { number: number; hidden: boolean; cells: (CellValue | undefined)[] }>();
    for (const row of this.rows) {
      const earlier = byNumber.get(row.number);
      if (earlier === undefined) byNumber.set(row.number, { ...row, cells: row.cells.slice() });
      else row.cells.forEach((value, at) => (earlier.cells[at] = value));
    }
    return [...byNumber.values()].sort((one, other) => one.number - other.number);
  }

  start(tag: StartTag): void {
    const local = tag.local;
    if (!this.rootSeen && local !== 'worksheet') throw wrongRoot(local, 'worksheet');
    this.rootSeen = true;
    if (this.inCell) this.startInCell(tag, local);
    else if (this.inData) {
      if (local === 'c' && this.cells !== undefined) this.startCell(tag);
      else if (local === 'row') this.startRow(tag);
    } else if (local === 'sheetData') this.inData = true;
    else if (local === 'mergeCell') this.merge(tag.attribute('ref') ?? '');
  }

  end(local: string): void {
    if (this.inCell) {
      if (local === 'c') this.endCell();
      else if (local === 'rPh') this.phonetic -= 1;
      else if (local === 'v' || local === 'f' || local === 't') this.capture = undefined;
    } else if (local === 'row') this.endRow();
    else if (local === 'sheetData') this.inData = false;
  }

  text(raw: string, cdata: boolean): void {
    if (this.capture === undefined) return;
    this.cell[this.capture] = appendText(this.cell[this.capture] ?? '', pieceText(raw, cdata), this.limits.textLength);
  }

  private startRow(tag: StartTag): void {
    const number = tag.attribute('r');
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row < 1 || row > maxRow) throw beyondSheet(number ?? String(row));
    if (row <= this.row) this.ordered = false;
    const hidden = tag.attribute('hidden');
    this.row = row;
    this.hidden = hidden === '1' || hidden === 'true' || tag.attribute('ht') === '0';
    this.column = 0;
    this.cells = [];
  }

  private endRow(): void {
    const cells = this.cells;
    this.cells = undefined;
    if (cells === undefined || cells.length === 0) return;
    this.rows.push({ number: this.row, hidden: this.hidden, cells });
    this.count.cells += cells.length;
    if (this.count.cells > this.limits.cells) {
      throw fileProblem('FILE_007', { what: limitNames.cells, seen: this.count.cells, limit: this.limits.cells });
    }
  }

  private startCell(tag: StartTag): void {
    const address = tag.attribute('r');
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    if (this.column > maxColumn) throw beyondSheet(String(this.column));
    const cell = this.cell;
    cell.type = tag.attribute('t') ?? 'n';
    cell.style = Number(tag.attribute('s') ?? 0);
    cell.value = cell.formula = cell.inline = undefined;
    cell.rich = cell.type === 'e' && tag.attribute('vm') !== undefined;
    this.sharedIndex = undefined;
    this.capture = undefined;
    this.inCell = true;
  }

  private startInCell(tag: StartTag, local: string): void {
    const cell = this.cell;
    if (local === 'v') {
      cell.value ??= '';
      this.capture = 'value';
    } else if (local === 'f') {
      cell.formula ??= '';
      this.capture = 'formula';
      if (tag.attribute('t') === 'shared') this.sharedIndex = tag.attribute('si');
    } else if (local === 't' && this.phonetic === 0) {
      cell.inline ??= '';
      this.capture = 'inline';
    } else if (local === 'rPh') this.phonetic += 1;
  }

  private endCell(): void {
    this.inCell = false;
    const cell = this.cell;
    if (this.sharedIndex !== undefined) {
      if (cell.formula === '') cell.formula = this.masters.get(this.sharedIndex) ?? '';
      else if (cell.formula !== undefined) this.masters.set(this.sharedIndex, cellText(cell.formula));
    }
    const value = this.values.read(cell, this.row);
    // Only what stands there makes a row longer: a million formatted empty cells cost nothing.
    if (value !== undefined && this.cells !== undefined) this.cells[this.column - 1] = value;
  }

  private merge(ref: string): void {
    const range = parseRange(ref);
    if (range === undefined) return;
    if (this.merges.push(range) > this.limits.merges) {
      throw fileProblem('FILE_007', { what: limitNames.merges, seen: this.merges.length, limit: this.limits.merges });
    }
  }
}
