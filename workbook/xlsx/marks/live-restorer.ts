/** Takes the marks that a live host made out of one sheet while it streams by: fills back, the status column emptied. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { FormerFill, RecordedFill } from '../../live/live-record.ts';
import type { StatusPlace } from '../../status-column.ts';
import { itemText, type CollectedRow, type RowItem, type SheetVisitor } from './sheet-walker.ts';
import type { StartTag } from '../xml-scanner.ts';
import { styleOf } from './sheet-patcher.ts';
import { withAttribute, withoutAttribute } from './tag-text.ts';

interface FilledRange extends CellRange {
  readonly former: FormerFill;
}

/** Ranges higher than this are looked through for each row, instead of being noted at each of their rows. */
const tallest = 256;

function rangeOf(address: string, former: FormerFill): FilledRange | undefined {
  const [from, to] = address.split(':').map((corner) => parseCellAddress(corner.trim()));
  if (from === undefined) return undefined;
  const end = to ?? from;
  return {
    top: Math.min(from.row, end.row), left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row), right: Math.max(from.column, end.column), former,
  };
}

/** What stood in the cells of a sheet, found by row. */
export class FormerFills {
  private readonly byRow = new Map<number, FilledRange[]>();
  private readonly tall: FilledRange[] = [];

  constructor(fills: readonly RecordedFill[]) {
    for (const { former, addresses } of fills) {
      for (const address of addresses) {
        const range = rangeOf(address, former);
        if (range !== undefined) this.note(range);
      }
    }
  }

  /** The range that has the cell; undefined when it has no fill of ours. */
  at(row: number, column: number): { readonly former: FormerFill } | undefined {
    const isHere = ({ top, bottom, left, right }: FilledRange): boolean => row >= top && row <= bottom && column >= left && column <= right;
    return this.byRow.get(row)?.find(isHere) ?? this.tall.find(isHere);
  }

  private note(range: FilledRange): void {
    if (range.bottom - range.top >= tallest) {
      this.tall.push(range);
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      const known = this.byRow.get(row);
      if (known === undefined) this.byRow.set(row, [range]);
      else known.push(range);
    }
  }
}

/** What is known of the marks of one sheet. */
export interface LiveMarks {
  readonly fills: FormerFills;
  /** Where the status column is now. */
  readonly status: StatusPlace | undefined;
  /** Whether the addresses of the fills still mean the same cells. Otherwise every colour of ours goes, and nothing comes back. */
  readonly isInPlace: boolean;
  /** Whether a cell of the status column holds what we wrote there. */
  readonly isOurs: (row: number) => boolean;
}

/** The number of a format with the former fill. `always`: even when it no longer has a colour of ours. */
export type Refill = (style: number, former: FormerFill, always: boolean) => number;

export class LiveRestorer implements SheetVisitor {
  private readonly marks: LiveMarks;
  private readonly refill: Refill;
  private readonly sink: (text: string) => void;

  constructor(marks: LiveMarks, refill: Refill, sink: (text: string) => void) {
    this.marks = marks;
    this.refill = refill;
    this.sink = sink;
  }

  write(text: string): void {
    if (text !== '') this.sink(text);
  }

  root(): void {}

  dimension(tag: StartTag): string {
    return tag.raw;
  }

  columns(raw: string): string {
    return raw;
  }

  sheetDataStart(tag: StartTag): string {
    return tag.raw;
  }

  sheetDataEnd(raw: string): string {
    return raw;
  }

  wantsRow(): boolean {
    return true;
  }

  row(row: CollectedRow): string {
    return row.tag.raw + row.items.map((item) => this.item(row.number, item)).join('') + row.endRaw;
  }

  private item(row: number, item: RowItem): string {
    const { tag, column } = item;
    if (tag === undefined || column === undefined) return itemText(item);
    const { status, fills, isInPlace, isOurs } = this.marks;
    const isStatus = column === status?.column && row >= status.headerRow;
    const fill = isInPlace ? fills.at(row, column) : undefined;
    const style = styleOf(tag);
    // A status column that was moved is no longer where its fills were noted; a colour of ours goes all the same.
    const isPainted = style !== undefined && (isStatus || fill !== undefined || !isInPlace);
    const former = isPainted ? this.refill(style, fill?.former, isStatus && fill !== undefined) : style;
    const styled = former === undefined || former === style ? tag.raw : withAttribute(tag.raw, 's', former);
    return isStatus && isOurs(row) ? withoutAttribute(styled, 't') + item.endRaw : styled + item.inner + item.endRaw;
  }
}
