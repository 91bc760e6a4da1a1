/** The parts of a sheet before its rows: `<dimension>` and `<cols>`. */
import { cellAddress, parseCellAddress } from '../../../grading/records/cell-address.ts';
import { applyEdits, outline, prefixOf, removeElement, type Edit, type OutlineElement } from './xml-outline.ts';
import type { CellPlan } from './sheet-patcher.ts';

/** Characters that a status line has room for before it wraps. */
const statusWidth = 60;

/** Columns `from`..`to` whose empty cells have this format. */
export interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** The range widened over all planned cells; undefined when it is not written as a range of cells. */
export function widerRange(range: string, plan: CellPlan<{ readonly column: number }>): string | undefined {
  const [first, last] = range.split(':');
  const from = parseCellAddress(first ?? '');
  const to = parseCellAddress(last ?? first ?? '');
  if (from === undefined || to === undefined) return undefined;
  let { row: top, column: left } = from;
  let { row: bottom, column: right } = to;
  for (const [row, cells] of plan) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells[cells.length - 1]?.column ?? right);
  }
  const start = cellAddress(top, left);
  const end = cellAddress(bottom, right);
  // An unchanged range stays as it was written.
  const same = from.row === top && from.column === left && to.row === bottom && to.column === right;
  if (same) return range;
  return start === end ? start : `${start}:${end}`;
}

function numberOf(column: OutlineElement, name: string): number {
  return Number(column.tag.attribute(name) ?? 0);
}

/** Adds a column of ours in its place, unless a column range covers it; `style` is asked for only then. */
export function patchColumns(
  raw: string, own: { readonly column: number; readonly style: () => number } | undefined,
): { readonly text: string; readonly styles: readonly ColumnStyle[] } {
  const elements = outline(raw, 1);
  const root = elements[0];
  const columns = elements.filter((element) => element.depth === 1 && element.tag.local === 'col');
  const styles = columns.map((column) => ({
    from: numberOf(column, 'min'), to: numberOf(column, 'max'), style: numberOf(column, 'style'),
  }));
  if (own === undefined || root === undefined || root.tag.selfClosing) return { text: raw, styles };
  const { column, style } = own;
  if (styles.some(({ from, to }) => from <= column && to >= column)) return { text: raw, styles };
  const next = columns.find((element) => numberOf(element, 'min') > column);
  const at = next?.start ?? root.innerEnd;
  const bounds = `min="${column}" max="${column}"`;
  const text = `<${prefixOf(root)}col ${bounds} width="${statusWidth}" style="${style()}" customWidth="1"/>`;
  return { text: applyEdits(raw, [{ from: at, to: at, text }]), styles };
}

/** The format that an empty cell of the column has. */
export function columnStyle(styles: readonly ColumnStyle[], column: number): number {
  return styles.find(({ from, to }) => from <= column && to >= column)?.style ?? 0;
}

/** Each column whose format `former` knows is taken out (`remove`) or gets another start tag; no column left: no `<cols>`. */
export function restoreColumns(raw: string, former: (column: OutlineElement) => 'remove' | string | undefined): string {
  const elements = outline(raw, 1);
  const columns = elements.filter((element) => element.depth === 1);
  const edits: Edit[] = [];
  let left = columns.length;
  for (const column of columns) {
    const change = former(column);
    if (change === undefined) continue;
    if (change === 'remove') {
      edits.push(removeElement(column));
      left--;
    } else edits.push({ from: column.start, to: column.innerStart, text: change });
  }
  if (edits.length === 0) return raw;
  return left === 0 ? '' : applyEdits(raw, edits);
}
