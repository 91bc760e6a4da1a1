/** The shape of an outline: a letter-like paper written down in YAML, block by block. */
import { z } from 'zod';
import { sizes } from '../../word/styles/measures.ts';

const text = z.string().min(1, '不能为空');
const field = z.string().regex(/^[^\s{}#/[\]]+$/, '只写字段名称，不带括号和 #').describe('a field of the data dictionary, without braces');
const width = z.number().min(4, '须不小于 4 毫米').max(240).describe('millimetres');
const size = z.enum(Object.keys(sizes) as [keyof typeof sizes, ...(keyof typeof sizes)[]]);
const align = z.enum(['left', 'center', 'right']);
const together = z.boolean().optional().describe('all rows on one page, for a handful of them');
/** `each` repeats, `when` keeps or leaves out; both become a pair of tags. */
const repeated = { each: field.optional(), when: field.optional() };

const cell = z.union([
  z.strictObject({
    label: text.describe('printed as it is, in the font of heads'), span: z.int().min(2).optional(), down: z.enum(['start', 'more']).optional(),
    align: align.optional(), size: size.optional(),
  }),
  z.strictObject({
    value: z.string().describe('tags, or empty to be filled in by hand'), span: z.int().min(2).optional(), down: z.enum(['start', 'more']).optional(),
    align: align.optional(), size: size.optional(), top: z.boolean().optional(),
  }),
]);

const proseBlocks = [
  z.strictObject({
    block: z.literal('redHead'),
    marks: z.array(z.strictObject({ text, size: z.enum(['large', 'medium', 'narrow', 'small']) })).min(1).describe('发文机关标志 in one line; the filling leaves one of them'),
    number: text.describe('发文字号'),
  }),
  z.strictObject({ block: z.literal('title'), text, size: size.optional(), ...repeated }),
  z.strictObject({ block: z.literal('to'), text: text.describe('主送机关, without the colon') }),
  z.strictObject({
    block: z.literal('paragraph'), text, lead: text.optional().describe('a few words before the text, in 楷体'), indent: z.boolean().optional(), align: align.optional(),
    size: size.optional(), keep: z.boolean().optional().describe('stays on one page with what follows'), ...repeated,
  }),
  z.strictObject({ block: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text, size: size.optional(), ...repeated }),
  z.strictObject({ block: z.literal('annexNote'), items: z.array(text).min(1).optional(), each: field.optional(), text: text.optional() }),
  z.strictObject({ block: z.literal('signature'), short: field, long: field, date: text }),
  z.strictObject({ block: z.literal('note'), text, ...repeated }),
  z.strictObject({ block: z.literal('annexMark'), text }),
  z.strictObject({ block: z.literal('blank'), lines: z.int().min(1).max(10).optional() }),
  z.strictObject({ block: z.literal('pageBreak') }),
] as const;

const tableBlocks = [
  z.strictObject({
    block: z.literal('table'),
    each: field.describe('the list whose entries are the rows'),
    caption: text.optional(),
    size: size.optional(),
    together,
    columns: z.array(z.strictObject({
      width, heading: text, value: text, group: text.optional().describe('a heading above this and its neighbours of the same group'), align: align.optional(),
    })).min(2, '至少两列'),
  }),
  z.strictObject({
    block: z.literal('form'),
    widths: z.array(width).min(2, '至少两列'),
    size: size.optional(),
    together,
    rows: z.array(z.strictObject({
      cells: z.array(cell).min(1), height: z.number().min(4).max(150).optional().describe('least height in millimetres'),
      head: z.boolean().optional(), splits: z.boolean().optional(), each: field.optional(), when: field.optional(),
    })).min(1),
  }),
  z.strictObject({
    block: z.literal('timetable'),
    each: field.describe('the list of stages'),
    axis: text.describe('the names of the months, three full characters each'),
    bar: text.describe('one character per ten days'),
    barWidth: width,
    columns: z.array(z.strictObject({ width, heading: text, value: text, align: align.optional() })).min(1),
    after: z.array(z.strictObject({ width, heading: text, value: text, align: align.optional() })).optional().describe('columns behind the bar'),
    size: size.optional(),
  }),
  z.strictObject({ block: z.literal('imprint'), copies: field.describe('the row is left out where it is empty'), printedBy: text, printedOn: text }),
] as const;

const plainBlock = z.discriminatedUnion('block', [...proseBlocks, ...tableBlocks]);
const innerGroup = z.strictObject({ block: z.literal('group'), when: field.optional(), each: field.optional(), blocks: z.array(plainBlock).min(1) });
const outerGroup = z.strictObject({
  block: z.literal('group'), when: field.optional(), each: field.optional(),
  blocks: z.array(z.discriminatedUnion('block', [...proseBlocks, ...tableBlocks, innerGroup])).min(1),
});

const section = z.strictObject({
  orientation: z.enum(['portrait', 'landscape']).optional(),
  pageNumbers: z.boolean().optional().describe('false: a sheet that hangs on a wall'),
  blocks: z.array(z.discriminatedUnion('block', [...proseBlocks, ...tableBlocks, outerGroup])).min(1),
});

/** One letter-like paper. Groups go two deep: as deep as conditions and lists in documents do. */
export const outline = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '须为小写英文与连字符').describe('id of the kind of document, and name of the file'),
  title: text.describe('file properties of the template'),
  mark: text.describe('what every page says of itself above the text'),
  sections: z.array(section).min(1),
});

export type Outline = z.infer<typeof outline>;
export type OutlineSection = Outline['sections'][number];
export type OutlineBlock = OutlineSection['blocks'][number];
export type BlockOf<T extends OutlineBlock['block']> = Extract<OutlineBlock, { readonly block: T }>;
export type FormCell = z.infer<typeof cell>;
export type TextSize = keyof typeof sizes;
