/** A table whose row is repeated for each entry of a list. */
import { AlignmentType, type Table } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { sizes } from '../../../word/styles/measures.ts';
import { prose } from '../../../word/styles/paragraphs.ts';
import { table, type CellContent, type RowContent } from '../../../word/styles/tables.ts';
import { paragraphDraft, closeTag, type Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

type DataTable = BlockOf<'table'>;

/** Millimetres; lines of figures below each other need air. */
const leastHeight = 8;
/** The same for characters below 小四. */
const lowHeight = 7;

export function dataTable(fonts: Fonts, block: DataTable): readonly Draft[] {
  const made: Draft = { kind: 'table', table: build(fonts, block) };
  const { caption } = block;
  if (caption === undefined) return [made];
  return [paragraphDraft((before, after) => prose(tagPieces(before + caption + after), fonts.heading, { alignment: AlignmentType.CENTER, keepNext: true }, { size: sizes.fourth })), made];
}

function build(fonts: Fonts, { each, columns, size, together = false }: DataTable): Table {
  // A head never stands alone at the foot of a page.
  const heads = headRows(columns).map((row) => ({ ...row, keepNext: true }));
  const rows = [...heads, { cells: repeatedCells(each, columns), height: size === undefined || sizes[size] >= sizes.smallFourth ? leastHeight : lowHeight, keepNext: together }];
  return table(columns.map(({ width }) => width), rows, { font: fonts.body, headFont: fonts.heading, ...(size === undefined ? {} : { size: sizes[size] }) });
}

/** The list's tags stand in the first and in the last cell, which makes the row the thing that is repeated. */
export function repeatedCells(each: string, columns: readonly { readonly value: string; readonly align?: CellContent['align'] | undefined }[]): readonly CellContent[] {
  const last = columns.length - 1;
  return columns.map(({ value, align }, at) => ({
    text: tagPieces(`${at === 0 ? `{#${each}}` : ''}${value}${at === last ? closeTag(each) : ''}`), ...(align === undefined ? {} : { align }),
  }));
}

function headRows(columns: DataTable['columns']): readonly RowContent[] {
  const heads = columns.map(({ heading }) => heading);
  if (columns.every(({ group }) => group === undefined)) return [{ head: true, cells: heads, height: leastHeight }];
  return [
    { head: true, cells: groupCells(columns) },
    { head: true, cells: columns.map(({ heading, group }) => (group === undefined ? { text: '', merge: 'more' as const } : heading)) },
  ];
}

function groupCells(columns: DataTable['columns']): readonly (CellContent | string)[] {
  const cells: (CellContent | string)[] = [];
  for (let at = 0; at < columns.length;) {
    const { group, heading } = columns[at] ?? {};
    let span = 1;
    while (group !== undefined && columns[at + span]?.group === group) span += 1;
    cells.push(group === undefined ? { text: heading ?? '', merge: 'start' } : { text: group, ...(span === 1 ? {} : { columnSpan: span }) });
    at += span;
  }
  return cells;
}
