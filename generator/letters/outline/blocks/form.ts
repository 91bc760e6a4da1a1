/** A form: labels and values in a grid of lines, as 通知单 and 公示牌 have it. */
import type { Fonts } from '../../../word/styles/fonts.ts';
import { sizes } from '../../../word/styles/measures.ts';
import { table, type CellContent, type RowContent } from '../../../word/styles/tables.ts';
import { closeTag, openTag, type Draft } from '../drafts.ts';
import type { BlockOf, FormCell } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

/** Millimetres. */
const leastHeight = 9;

type FormRow = BlockOf<'form'>['rows'][number];

export function form(fonts: Fonts, { widths, size, together = false, rows }: BlockOf<'form'>): readonly Draft[] {
  const made = table(widths, rows.map((row, at) => ({ ...rowContent(fonts, row), keepNext: together && at < rows.length - 1 })), {
    font: fonts.body, headFont: fonts.heading, ...(size === undefined ? {} : { size: sizes[size] }),
  });
  return [{ kind: 'table', table: made }];
}

function rowContent(fonts: Fonts, { cells, height, head, splits, each, when }: FormRow): RowContent {
  const name = each ?? when;
  // A cell that goes on from above shows nothing, so that no tag may hide in it.
  const shown = cells.map((cell, at) => (cell.down === 'more' ? -1 : at)).filter((at) => at >= 0);
  const first = shown[0] ?? 0;
  const last = shown[shown.length - 1] ?? 0;
  const opening = name === undefined ? '' : first === last ? openTag(name, 'row') : `{#${name}}`;
  return {
    cells: cells.map((cell, at) => cellContent(fonts, cell, at === first ? opening : '', name !== undefined && at === last ? closeTag(name) : '')),
    height: height ?? leastHeight, ...(head === undefined ? {} : { head }), ...(splits === undefined ? {} : { splits }),
  };
}

function cellContent(fonts: Fonts, cell: FormCell, before: string, after: string): CellContent {
  const { span, down, align, size } = cell;
  const common = {
    ...(span === undefined ? {} : { columnSpan: span }), ...(down === undefined ? {} : { merge: down }), ...(size === undefined ? {} : { look: { size: sizes[size] } }),
  };
  if ('label' in cell) return { text: down === 'more' ? '' : tagPieces(before + cell.label + after), font: fonts.heading, align: align ?? 'center', ...common };
  return { text: tagPieces(before + cell.value + after), align: align ?? 'left', ...(cell.top === undefined ? {} : { top: cell.top }), ...common };
}
