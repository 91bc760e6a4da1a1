/** Collects from the XML of a sheet what keeps its cells from being written. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { StartTag, XmlHandler } from '../xml-scanner.ts';
import { cellKey, type SheetLocks, type TableHeading } from './cell-locks.ts';

/** `B2:D9` or `B2`; undefined for anything else. */
export function parseRange(ref: string): CellRange | undefined {
  const [from, to] = ref.split(':').map((corner) => parseCellAddress(corner.trim()));
  if (from === undefined) return undefined;
  const end = to ?? from;
  return {
    top: Math.min(from.row, end.row), left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row), right: Math.max(from.column, end.column),
  };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `unlocked` are the formats that protection leaves open; where there are none no format has to be looked at. */
export class LockScanner implements XmlHandler {
  private readonly unlocked: ReadonlySet<number>;
  private readonly formulas = new Set<number>();
  private readonly arrays: CellRange[] = [];
  private readonly merges: CellRange[] = [];
  private readonly cells = new Map<number, boolean>();
  private readonly rows = new Map<number, boolean>();
  private readonly columns: { from: number; to: number }[] = [];
  private isProtected = false;
  private inData = false;
  private row = 0;
  private column = 0;
  /** The cell under way, while its column is not known because nobody has asked. */
  private unread: StartTag | undefined;

  constructor(unlocked: ReadonlySet<number>) {
    this.unlocked = unlocked;
  }

  /** After the last piece. Merges that are known already need not be kept twice. */
  locks(sheet: string, tableHeadings: readonly TableHeading[]): SheetLocks {
    const { formulas, arrays, merges, cells, rows, columns } = this;
    return { sheet, formulas, arrays, merges, tableHeadings, protection: this.isProtected ? { cells, rows, columns } : undefined };
  }

  start(tag: StartTag): void {
    const { local } = tag;
    if (this.inData) {
      if (local === 'c') this.cell(tag);
      else if (local === 'f') this.formula(tag);
      else if (local === 'row') this.startRow(tag);
    } else if (local === 'sheetData') this.inData = true;
    else if (local === 'mergeCell') addRange(this.merges, tag.attribute('ref'));
    else if (local === 'sheetProtection') this.isProtected = isOn(tag.attribute('sheet'));
    else if (local === 'col' && this.unlocked.has(Number(tag.attribute('style') ?? 0))) {
      this.columns.push({ from: Number(tag.attribute('min')), to: Number(tag.attribute('max')) });
    }
  }

  end(local: string): void {
    if (local === 'sheetData') this.inData = false;
  }

  text(): void {}

  private startRow(tag: StartTag): void {
    const stated = Number(tag.attribute('r'));
    this.row = Number.isInteger(stated) && stated > 0 ? stated : this.row + 1;
    this.column = 0;
    this.unread = undefined;
    if (this.unlocked.size > 0 && isOn(tag.attribute('customFormat'))) {
      this.rows.set(this.row, this.unlocked.has(Number(tag.attribute('s') ?? 0)));
    }
  }

  private cell(tag: StartTag): void {
    if (startsWithAddress(tag.raw)) this.unread = tag;
    else {
      const before = this.currentColumn();
      const address = tag.attribute('r');
      this.column = (address === undefined ? undefined : parseCellAddress(address)?.column) ?? before + 1;
    }
    if (this.unlocked.size > 0) this.cells.set(cellKey(this.row, this.currentColumn()), this.unlocked.has(Number(tag.attribute('s') ?? 0)));
  }

  private currentColumn(): number {
    const { unread } = this;
    this.unread = undefined;
    if (unread !== undefined) this.column = parseCellAddress(unread.attribute('r') ?? '')?.column ?? this.column + 1;
    return this.column;
  }

  private formula(tag: StartTag): void {
    this.formulas.add(cellKey(this.row, this.currentColumn()));
    const type = tag.attribute('t');
    if (type === 'array' || type === 'dataTable') addRange(this.arrays, tag.attribute('ref'));
  }
}

/** `<c r=`: how nearly every cell of nearly every program begins. */
function startsWithAddress(raw: string): boolean {
  return raw.charCodeAt(3) === 0x72 && raw.charCodeAt(4) === 0x3d && raw.charCodeAt(2) === 0x20;
}

function addRange(ranges: CellRange[], ref: string | undefined): void {
  const range = ref === undefined ? undefined : parseRange(ref);
  if (range !== undefined) ranges.push(range);
}
