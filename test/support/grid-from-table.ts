/**
 * A sheet written as a Markdown table. `---` rows are dropped; every other line is a row.
 * Cells: `12.5` number, `'12.5` text, `TRUE` boolean, `@2020-09-15` date, `~0.8` number shown as 80%, `#N/A` error, `=A1` formula without result,
 * `[图]` picture, `\n` line break, `<` merged into the cell at the left, `^` merged into the cell above, empty no cell.
 */
import type { CellRange, CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';

export interface GridOptions {
  readonly name?: string;
  readonly hidden?: boolean;
  /** Sheet row of the first line; 1 unless told. */
  readonly firstRow?: number;
  readonly hiddenRows?: readonly number[];
}

const day = 86_400_000;

function cellFrom(text: string): CellValue | undefined {
  if (text === '') return undefined;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text === '[图]') return { kind: 'image' };
  if (/^#[A-Z]/.test(text)) return { kind: 'error', code: text };
  if (text.startsWith('=')) return { kind: 'uncalculated', formula: text.slice(1) };
  if (/^~-?\d+(\.\d+)?$/.test(text)) return { kind: 'percent', fraction: Number(text.slice(1)) };
  if (/^@\d{4}-\d{2}-\d{2}$/.test(text)) {
    const iso = text.slice(1);
    return { kind: 'date', serial: Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / day), iso };
  }
  if (/^-?\d+(\.\d+)?(e\+?\d+)?$/.test(text)) return Number(text);
  return text.replace(/^'/, '').replaceAll('\\n', '\n');
}

function linesOf(table: string): readonly (readonly string[])[] {
  return table.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/^\|/, '').replace(/\|$/, '').split('|').map((text) => text.trim()))
    .filter((cells) => !cells.every((text) => /^:?-{3,}:?$/.test(text)));
}

function anchorOf(lines: readonly (readonly string[])[], row: number, column: number): readonly [number, number] {
  const text = lines[row]?.[column];
  if (text === '<') return anchorOf(lines, row, column - 1);
  if (text === '^') return anchorOf(lines, row - 1, column);
  return [row, column];
}

function mergesOf(lines: readonly (readonly string[])[], firstRow: number): readonly CellRange[] {
  const ranges = new Map<string, CellRange>();
  lines.forEach((cells, row) => cells.forEach((text, column) => {
    if (text !== '<' && text !== '^') return;
    const [top, left] = anchorOf(lines, row, column);
    const key = `${top}:${left}`;
    const known = ranges.get(key) ?? { top: firstRow + top, left: left + 1, bottom: 0, right: 0 };
    ranges.set(key, { ...known, bottom: Math.max(known.bottom, firstRow + row), right: Math.max(known.right, column + 1) });
  }));
  return [...ranges.values()];
}

/** Builds the grid; blank lines of the table are stored as blank rows. */
export function gridFromTable(table: string, options: GridOptions = {}): SheetGrid {
  const { name = '工业源清单', hidden = false, firstRow = 1, hiddenRows = [] } = options;
  const lines = linesOf(table);
  const rows = lines.map((cells, at) => ({
    number: firstRow + at,
    hidden: hiddenRows.includes(firstRow + at),
    cells: cells.map((text) => (text === '<' || text === '^' ? undefined : cellFrom(text))),
  }));
  return { name, hidden, rows, merges: mergesOf(lines, firstRow) };
}
