/** What marking does to one sheet: addresses by colour, and the array of the status column. */
import { markColours, type ColourKind } from '../../grading/findings/mark-colours.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import type { SheetMarks } from '../host.ts';
import { planSheet } from '../xlsx/marks/sheet-plan.ts';
import { rangeAddress, rectanglesOf, type Cell } from './rectangles.ts';
import type { TableValue } from '../excel/marks/write-table.ts';

export interface PaintPlan {
  readonly sheet: string;
  readonly colours: readonly ColouredAreas[];
  readonly status: StatusPlan | undefined;
}

/** The status column below its heading is one block of cells: undo clears it as a whole. */
export interface StatusPlan {
  readonly column: number;
  readonly top: number;
  /** From the heading down, one cell per row. */
  readonly cells: readonly (readonly TableValue[])[];
  readonly block: string;
  /** RRGGBB that the whole block gets before its areas get theirs; undefined when some of its rows have no words. */
  readonly ground: string | undefined;
  readonly colours: readonly ColouredAreas[];
}

export interface ColouredAreas {
  /** RRGGBB. */
  readonly colour: string;
  readonly addresses: readonly string[];
}

function colouredAreas(cells: ReadonlyMap<ColourKind, readonly Cell[]>): readonly ColouredAreas[] {
  return [...cells].map(([kind, of]) => ({ colour: markColours[kind], addresses: rectanglesOf(of).map(rangeAddress) }));
}

function byKind(cells: readonly (Cell & { readonly kind: ColourKind })[]): ReadonlyMap<ColourKind, readonly Cell[]> {
  const found = new Map<ColourKind, Cell[]>();
  for (const { row, column, kind } of cells) {
    const known = found.get(kind);
    if (known === undefined) found.set(kind, [{ row, column }]);
    else known.push({ row, column });
  }
  return found;
}

/** The most frequent colour is the ground, so that its many addresses need not travel. */
function statusPlan({ status }: SheetMarks): StatusPlan | undefined {
  if (status.rows.length === 0) return undefined;
  const texts = new Map(status.rows.map(({ row, text }) => [row, text]));
  const last = status.rows.reduce((most, { row }) => Math.max(most, row), status.headerRow);
  const cells = Array.from({ length: last - status.headerRow + 1 }, (_, at) => [at === 0 ? status.heading : texts.get(status.headerRow + at) ?? null]);
  const kinds = byKind(status.rows.map(({ row, kind }) => ({ row, kind, column: status.column })));
  const gaps = cells.length - 1 - texts.size;
  const [most] = gaps > 0 ? [] : [...kinds].sort(([, a], [, b]) => b.length - a.length);
  const ground = most === undefined ? undefined : most[0];
  const block = rangeAddress({ top: status.headerRow + 1, left: status.column, bottom: last, right: status.column });
  const others = new Map([...kinds].filter(([kind]) => kind !== ground));
  return { column: status.column, top: status.headerRow, cells, block, ground: ground === undefined ? undefined : markColours[ground], colours: colouredAreas(others) };
}

/** Marks of merged cells go to the cell that shows; of several marks on a cell the worst stays. */
export function planPaint(marks: SheetMarks, merges: readonly CellRange[]): PaintPlan {
  const cells = [...planSheet(marks, merges)].flatMap(([row, planned]) =>
    planned.flatMap((cell) => ('colour' in cell ? [{ row, column: cell.column, kind: cell.colour }] : [])));
  return { sheet: marks.sheet, colours: colouredAreas(byKind(cells)), status: statusPlan(marks) };
}
