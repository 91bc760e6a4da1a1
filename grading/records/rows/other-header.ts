/** A second table below the first: a row of headings in another order would be read with the wrong columns. */
import { knownFields } from '../../indicators/known-fields.ts';
import type { HeadingIndex } from '../headings/heading-index.ts';
import { matchHeading } from '../headings/match-heading.ts';
import { parseHeading } from '../headings/parse-heading.ts';
import type { MatchedColumn } from '../headings/match-columns.ts';
import type { GridRow } from '../sheet-grid.ts';

/** So many headings in one row are no coincidence. */
const fewest = 3;

/** The first row below `headerRow` that heads other columns than `matched` does, by its number. */
export function otherHeaderRow(
  rows: readonly GridRow[], headerRow: number, matched: readonly MatchedColumn[], index: HeadingIndex,
): number | undefined {
  const field = index.fieldById.get(knownFields.name);
  const names = new Set(field === undefined ? [] : [field.heading, ...(field.aliases ?? [])]);
  const own = new Map(matched.map((column) => [column.column, column.field.id]));
  return rows.find((row) => row.number > headerRow && row.cells.some((cell) => typeof cell === 'string' && names.has(cell.trim()))
    && headsOthers(row, own, index))?.number;
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
