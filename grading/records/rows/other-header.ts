/** A second table below the first: a row of headings in another order would be read with the wrong columns. */
import { knownFields } from '../../indicators/known-fields.ts';
import type { HeadingIndex } from '../headings/heading-index.ts';
import { matchHeading } from '../headings/match-heading.ts';
import { parseHeading } from '../headings/parse-heading.ts';
import type { MatchedColumn } from '../headings/match-columns.ts';
import type { GridRow } from '../sheet-grid.ts';

/** So many headings in one row are no coincidence. */
const fewest = 3;

/** Tells whether a row below the headings heads other columns than `matched` does. */
export function otherHeaders(matched: readonly MatchedColumn[], index: HeadingIndex): (row: GridRow) => boolean {
  const field = index.fieldById.get(knownFields.name);
  const names = new Set(field === undefined ? [] : [field.heading, ...(field.aliases ?? [])]);
  const own = new Map(matched.map((column) => [column.column, column.field.id]));
  return (row) => hasName(row, names) && headsOthers(row, own, index);
}

function hasName({ cells }: GridRow, names: ReadonlySet<string>): boolean {
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (typeof cell === 'string' && names.has(cell.trim())) return true;
  }
  return false;
}

function headsOthers(row: GridRow, own: ReadonlyMap<number, string>, index: HeadingIndex): boolean {
  const found = row.cells.flatMap((cell, at) => {
    if (typeof cell !== 'string') return [];
    const match = matchHeading({ groups: [], leaf: parseHeading(cell) }, index);
    return match.kind === 'field' ? [{ column: at + 1, field: match.field.id }] : [];
  });
  const fields = new Set(found.map((one) => one.field));
  return fields.size >= fewest && fields.has(knownFields.name) && found.some(({ column, field }) => own.get(column) !== field);
}
