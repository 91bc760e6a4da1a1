/** Tables: fixed columns in millimetres, single lines, heads that repeat, rows that are never split. */
import {
  AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType,
  type IRunOptions,
} from 'docx';
import type { FontNames } from './fonts.ts';
import { millimetres, sizes } from './measures.ts';
import { runs, type Piece } from './paragraphs.ts';

export interface CellContent {
  /** One paragraph per entry; a cell always has one, be it empty. */
  readonly text: Piece | readonly Piece[];
  /** Instead of `text`: paragraphs or content controls of your own. Must end with a paragraph. */
  readonly children?: ConstructorParameters<typeof TableCell>[0]['children'];
  readonly columnSpan?: number;
  /** `start` begins a cell that goes on below, `more` is below it. */
  readonly merge?: 'start' | 'more';
  readonly align?: 'left' | 'center' | 'right';
  readonly top?: boolean;
  readonly font?: FontNames;
  readonly look?: IRunOptions;
}

export interface RowContent {
  readonly cells: readonly (CellContent | string)[];
  /** Repeated at the top of every page. */
  readonly head?: boolean;
  /** Least height in millimetres. */
  readonly height?: number;
  /** May go over to the next page; for rows higher than a page. */
  readonly splits?: boolean;
  /** Stays on one page with the row below, or with what follows the table. */
  readonly keepNext?: boolean;
}

export interface TableLook {
  readonly font: FontNames;
  readonly headFont: FontNames;
  /** Half points; 小四 unless told. */
  readonly size?: number;
  /** Twips above the text of every cell; below it there is a little more, because characters stand low in their lines. */
  readonly air?: number;
}

const usualAir = 30;
const moreBelow = 20;

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** `widths` in millimetres, one per column; they are kept in the grid, which WPS goes by. */
export function table(widths: readonly number[], rows: readonly RowContent[], look: TableLook): Table {
  const twips = widths.map(millimetres);
  return new Table({
    columnWidths: twips, layout: TableLayoutType.FIXED, borders, alignment: AlignmentType.CENTER,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 80, right: 80, top: look.air ?? usualAir, bottom: (look.air ?? usualAir) + moreBelow },
    rows: rows.map((row) => tableRow(row, twips, look)),
  });
}

function tableRow({ cells, head = false, height, splits = false, keepNext = false }: RowContent, twips: readonly number[], look: TableLook): TableRow {
  let column = 0;
  const children = cells.map((content) => {
    const cell = typeof content === 'string' ? { text: content } : content;
    const span = cell.columnSpan ?? 1;
    const width = twips.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return tableCell(cell, width, { head, keepNext }, look);
  });
  return new TableRow({
    children, cantSplit: !splits, ...(head ? { tableHeader: true } : {}),
    ...(height === undefined ? {} : { height: { value: millimetres(height), rule: 'atLeast' as const } }),
  });
}

function tableCell(cell: CellContent, width: number, { head, keepNext }: { readonly head: boolean; readonly keepNext: boolean }, look: TableLook): TableCell {
  const run = { font: cell.font ?? (head ? look.headFont : look.font), size: look.size ?? sizes.smallFourth, ...cell.look };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
    ...(cell.merge === undefined ? {} : { verticalMerge: cell.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    verticalAlign: cell.top === true ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: cell.children ?? [new Paragraph({
      alignment: alignments[cell.align ?? (head ? 'center' : 'left')],
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
      ...(keepNext ? { keepNext } : {}),
      // The mark at the end has a size too: without it an empty cell is as high as a line of the body.
      run: { size: run.size, font: run.font },
      children: runs(cell.text, run),
    })],
  });
}
