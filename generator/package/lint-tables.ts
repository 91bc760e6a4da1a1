/** Tables that Word would call damaged: cells without a last paragraph, rows that do not fill the grid. */
import type { LintFinding } from './lint-document.ts';
import { forEachTag, type XmlTag } from './xml-tags.ts';

interface OpenTable {
  columns: number;
  /** Columns that the row at hand has taken. */
  taken: number;
  /** Depth and last child of the open cells, the innermost last. */
  readonly cells: { readonly depth: number; readonly start: number; lastChild: string }[];
}

/** May stand behind the last paragraph of a cell. */
const ranges = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:permStart', 'w:permEnd', 'w:commentRangeStart', 'w:commentRangeEnd']);

export function lintTables(part: string, xml: string): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const tables: OpenTable[] = [];
  let depth = 0;
  forEachTag(xml, (tag) => {
    if (tag.kind === 'close') depth--;
    const table = tables[tables.length - 1];
    const cell = table?.cells[table.cells.length - 1];
    if (cell !== undefined && tag.kind !== 'close' && depth === cell.depth + 1 && !ranges.has(tag.name)) cell.lastChild = tag.name;
    if (tag.name === 'w:tbl') {
      if (tag.kind === 'open') tables.push({ columns: 0, taken: 0, cells: [] });
      else tables.pop();
    } else if (table !== undefined) {
      findings.push(...tableTag(part, xml, tag, table, depth));
    }
    if (tag.kind === 'open') depth++;
  });
  return findings;
}

function tableTag(part: string, xml: string, tag: XmlTag, table: OpenTable, depth: number): readonly LintFinding[] {
  const begins = tag.kind !== 'close';
  if (tag.name === 'w:gridCol' && begins) table.columns++;
  if (tag.name === 'w:tr' && begins) table.taken = 0;
  if (tag.name === 'w:tc' && begins) table.taken++;
  if (tag.name === 'w:tc' && tag.kind === 'open') table.cells.push({ depth, start: tag.start, lastChild: '' });
  if (tag.name === 'w:gridSpan') table.taken += valueOf(xml, tag) - 1;
  if (tag.name === 'w:gridBefore' || tag.name === 'w:gridAfter') table.taken += valueOf(xml, tag);
  if (tag.name === 'w:tr' && tag.kind === 'close' && table.taken !== table.columns) {
    return [{ rule: 'span', part, excerpt: `${table.taken} / ${table.columns}: ${textBefore(xml, tag.start)}` }];
  }
  if (tag.name !== 'w:tc' || tag.kind === 'open') return [];
  const cell = tag.kind === 'close' ? table.cells.pop() : { lastChild: '', start: tag.start };
  return cell === undefined || cell.lastChild === 'w:p' ? [] : [{ rule: 'cellEnd', part, excerpt: xml.slice(Math.max(cell.start, tag.start - 60), tag.end) }];
}

function valueOf(xml: string, tag: XmlTag): number {
  return Number(/w:val="(\d+)"/.exec(xml.slice(tag.start, tag.end))?.[1] ?? 0);
}

/** The last words of a row, so that it can be found. */
function textBefore(xml: string, at: number): string {
  return xml.slice(Math.max(0, at - 1_000), at).replace(/^[^<]*>|<[^>]*>/g, '').slice(-40);
}
