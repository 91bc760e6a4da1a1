/** 路线图 as a table: a row per stage, and in it a bar below the months. */
import type { Fonts } from '../../../word/styles/fonts.ts';
import { sizes } from '../../../word/styles/measures.ts';
import { table } from '../../../word/styles/tables.ts';
import type { Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { repeatedCells } from './data-table.ts';

/** Millimetres: a chart that hangs on a wall needs room. */
const headHeight = 10;
const stageHeight = 18;

/** The bar's characters stand below those of the months, so that both have one size and begin at the left. */
export function timetable(fonts: Fonts, { each, axis, bar, barWidth, columns, after = [], size }: BlockOf<'timetable'>): readonly Draft[] {
  const all = [...columns, { width: barWidth, heading: axis, value: bar, align: 'left' as const }, ...after];
  const head = all.map(({ heading }) => (heading === axis ? { text: heading, align: 'left' as const } : heading));
  const made = table(all.map(({ width }) => width), [{ head: true, cells: head, height: headHeight }, { cells: repeatedCells(each, all), height: stageHeight }], {
    font: fonts.body, headFont: fonts.heading, ...(size === undefined ? {} : { size: sizes[size] }),
  });
  return [{ kind: 'table', table: made }];
}
