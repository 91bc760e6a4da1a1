/** Where the headings of a sheet stand: the block of one to three rows in which most headings are recognised. */
import { knownFields } from '../../indicators/known-fields.ts';
import { suggestName } from '../suggest.ts';
import type { HeadingIndex } from './heading-index.ts';
import { headedColumns, type HeadedColumn, type HeaderCells } from './header-cells.ts';
import { matchHeading, type HeadingMatch, type HeadingPath } from './match-heading.ts';

const tallest = 3;
/** With the name of the enterprise two recognised headings make a list; without it four do, so that a sheet of choices is none. */
const fewest = { withName: 2, withoutName: 4 } as const;

/** The header rows as positions among the searched rows, inclusive, and the columns under them. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadedColumn[];
}

export type Matcher = (path: HeadingPath) => HeadingMatch;

interface Scored extends HeaderBlock {
  readonly fields: ReadonlySet<string>;
  readonly score: number;
}

// A row that holds one text from the left edge on is a title, not a group.
function isTitle(header: HeaderCells, at: number, leftEdge: number): boolean {
  const cells = header.cells[at] ?? new Map();
  const headings = new Set([...cells.values()].map(({ heading }) => heading));
  return headings.size <= 1 && Math.min(...cells.keys()) <= leftEdge;
}

function scored(header: HeaderCells, top: number, bottom: number, match: Matcher): Scored {
  const columns = headedColumns(header, top, bottom);
  const fields = new Set<string>();
  let throughGroups = 0;
  for (const column of columns) {
    const found = column.isContinuation ? undefined : match(column);
    if (found?.kind !== 'field') continue;
    fields.add(found.field.id);
    if (found.throughGroup) throughGroups += 1;
  }
  return { top, bottom, columns, fields, score: fields.size * 20_000 + throughGroups };
}

function isList({ fields, columns }: Scored, index: HeadingIndex): boolean {
  if (fields.has(knownFields.name)) return fields.size >= fewest.withName || hasMisspelt(columns, fields, index);
  return fields.size >= fewest.withoutName || (fields.size >= fewest.withName && hasMisspelt(columns, new Set(), index, knownFields.name));
}

function hasMisspelt(columns: readonly HeadedColumn[], found: ReadonlySet<string>, index: HeadingIndex, only?: string): boolean {
  const open = index.candidates.filter(({ field }) => !found.has(field.id) && (only === undefined || field.id === only));
  return columns.some(({ leaf }) => leaf.keys.some((key) => suggestName(key, open) !== undefined));
}

// A heading merged further down belongs to the header as a whole, however little is known of what stands beside it.
function withMergedLeaves(best: Scored, header: HeaderCells, match: Matcher): Scored {
  const deepest = Math.max(...best.columns.map(({ leafBottom }) => leafBottom));
  let bottom = best.bottom;
  while (bottom + 1 < header.rowNumbers.length && bottom - best.top + 1 < tallest && (header.rowNumbers[bottom + 1] ?? Infinity) <= deepest) bottom += 1;
  return bottom === best.bottom ? best : scored(header, best.top, bottom, match);
}

/** Fewer headings than this above the best block are a title or a remark, not a table of their own. */
const fewestAbove = 3;

/** The header block, or undefined when the sheet is no list of enterprises. Of several tables the first; of equals the flattest and topmost. */
export function findHeader(header: HeaderCells, index: HeadingIndex, mapped?: Matcher): HeaderBlock | undefined {
  const match = mapped ?? ((path: HeadingPath) => matchHeading(path, index));
  let best = bestBlock(header, header.cells.length, match);
  while (best !== undefined) {
    // With rows between them, an earlier block heads a table of its own, however much shorter it is.
    const above = bestBlock(header, best.top - 1, match);
    const isTable = above !== undefined && above.fields.has(knownFields.name) && above.fields.size >= fewestAbove;
    if (!isTable) break;
    best = above;
  }
  return best === undefined || !isList(best, index) ? undefined : withMergedLeaves(best, header, match);
}

/** The block with the most headings that ends before the position `end`. */
function bestBlock(header: HeaderCells, end: number, match: Matcher): Scored | undefined {
  let best: Scored | undefined;
  for (let bottom = 0; bottom < end; bottom += 1) {
    const leftEdge = Math.min(...(header.cells[bottom] ?? new Map<number, unknown>()).keys());
    for (let top = bottom; top >= 0 && top > bottom - tallest; top -= 1) {
      if (top < bottom && isTitle(header, top, leftEdge)) break;
      const block = scored(header, top, bottom, match);
      const isBetter = best === undefined || block.score > best.score;
      if (block.columns.length > 0 && isBetter) best = block;
    }
  }
  return best;
}
