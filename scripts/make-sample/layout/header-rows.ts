/** The heading rows of a sheet: groups merged to the right, headings without group merged down. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { text } from '../content/cell-content.ts';
import type { SampleColumn } from './columns.ts';
import type { SheetCell, SheetRow } from './sheet-model.ts';

export interface HeaderRows {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly string[];
}

/** As many rows as the deepest heading has levels, from row `top` on. */
export function headerRows(columns: readonly SampleColumn[], top: number): HeaderRows {
  const depth = Math.max(...columns.map(({ headings }) => headings.length));
  const merges: string[] = [];
  const rows = Array.from({ length: depth }, (_, level): SheetRow => {
    const cells = columns.map((column, at): SheetCell => {
      const isLast = level >= column.headings.length - 1;
      const look = isLast ? 'header' : 'headerGroup';
      const heading = column.headings[level];
      if (heading === undefined || (at > 0 && samePath(columns[at - 1], column, level))) return { column: at + 1, look };
      const right = isLast ? at : lastOf(columns, at, level);
      const bottom = level === column.headings.length - 1 ? depth - 1 : level;
      if (right > at || bottom > level) merges.push(`${cellAddress(top + level, at + 1)}:${cellAddress(top + bottom, right + 1)}`);
      return { column: at + 1, look, content: text(heading, heading.includes('\n') && at % 2 === 0 ? 'rich' : 'shared') };
    });
    return { number: top + level, height: level === depth - 1 ? 48 : 26, cells };
  });
  return { rows, merges };
}

/** Whether two columns stand under the same group at `level`. */
function samePath(a: SampleColumn | undefined, b: SampleColumn, level: number): boolean {
  if (a === undefined || level >= b.headings.length - 1 || level >= a.headings.length - 1) return false;
  return a.headings.slice(0, level + 1).join('\n') === b.headings.slice(0, level + 1).join('\n');
}

function lastOf(columns: readonly SampleColumn[], from: number, level: number): number {
  let at = from;
  while (columns[at + 1] !== undefined && samePath(columns[from], columns[at + 1] as SampleColumn, level)) at += 1;
  return at;
}
