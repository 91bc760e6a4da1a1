/** The shape of an indicator pack and of an edition. The JSON Schema beside this file is written from here. */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '须为小写英文与连字符，例如 outlet-particulate-limit');
const date = z.iso.date('须为 YYYY-MM-DD，例如 2020-06-29');
const text = z.string().trim().min(1, '不能为空');
const names = z.array(text).min(1);

/** How sure we are of a figure or a sentence; `blank` (待填) means that it is not known at all. */
export const confidence = z.enum(['verified', 'secondary', 'unverified', 'blank']);

/** Where a sentence or a figure stands. `address` is the page that was read, when it was read on a page. */
export const reference = z.strictObject({
  document: text,
  clause: text.optional(),
  title: text.optional(),
  address: z.url().optional(),
});

/** How the cells of a field are read. */
const fieldKinds = [
  'text', 'quantity', 'date', 'yesNo', 'choice', 'choices', 'level', 'gradeClaim', 'industry', 'creditCode',
] as const;

const choice = z.strictObject({ value: text, also: names.optional() });

export const field = z.strictObject({
  id,
  heading: text.describe('the heading that templates print'),
  group: text.optional().describe('the merged heading above it'),
  aliases: names.optional().describe('other headings seen; "组/叶" names a leaf below a merged group'),
  kind: z.enum(fieldKinds),
  unit: text.optional(),
  min: z.number().optional().describe('smallest value that can be true, in the unit'),
  max: z.number().optional().describe('largest value that can be true, in the unit'),
  choices: z.array(choice).min(1).optional().describe('for choice and choices; best first where the order matters'),
  required: z.boolean().optional().describe('an empty cell is an input problem'),
});

const values = z.array(text).min(1);
const figure = z.number().nullable().describe('null is 待填: the indicator falls back to the declared level');

/** The closed list of operators. There is no other way to state a requirement. */
const leafChecks = [
  z.strictObject({ op: z.literal('atMost'), field: id, value: figure }),
  z.strictObject({ op: z.literal('atLeast'), field: id, value: figure }),
  z.strictObject({ op: z.literal('between'), field: id, min: z.number(), max: z.number() }),
  z.strictObject({ op: z.literal('oneOf'), field: id, values }),
  z.strictObject({ op: z.literal('noneOf'), field: id, values }),
  z.strictObject({ op: z.literal('allOf'), field: id, values }),
  z.strictObject({ op: z.literal('notBelow'), field: id, value: text.describe('a choice of the field, best first') }),
  z.strictObject({ op: z.literal('present'), field: id }),
  z.strictObject({ op: z.literal('withinMonths'), field: id, value: z.int().positive() }),
  z.strictObject({ op: z.literal('declaredLevel') }),
  z.strictObject({ op: z.literal('manual'), question: text }),
] as const;

export const leafCheck = z.discriminatedUnion('op', leafChecks);
const composite = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('every'), of: z.array(leafCheck).min(1) }),
  z.strictObject({ op: z.literal('some'), of: z.array(leafCheck).min(1) }),
]);
export const check = z.discriminatedUnion('op', [...leafChecks, ...composite.options]);

export const requirement = z.union([
  z.strictObject({ sameAs: text }),
  z.strictObject({
    text: text.optional().describe('the sentence of the document in our own words; absent is 待填'),
    check,
    reference: text.optional(),
    confidence: confidence.optional(),
  }),
]);

export const indicator = z.strictObject({
  id,
  dimension: text,
  title: text,
  why: text.optional(),
  appliesWhen: leafCheck.optional().describe('otherwise 不适用'),
  whenNone: z.enum(['notApplicable', 'notMet', 'needsReview']).optional().describe('what “/” or “无” means here; needsReview unless told'),
  oxygenBasis: z.number().min(0).max(21).optional().describe('基准含氧量, percent'),
  requirements: z.record(text, requirement),
  evidence: z.array(text).optional(),
  remedy: text.optional(),
  reference: text.describe('a key of references'),
  confidence,
  from: date.optional(),
  until: date.optional(),
});

const references = z.record(id, reference);

export const measure = z.strictObject({
  grades: names,
  yellow: text.nullable(),
  orange: text.nullable(),
  red: text.nullable(),
  reference: text,
  confidence,
});

export const table = z.strictObject({
  id,
  name: text,
  aliases: names.optional().describe('what industry columns really say when they mean this table'),
  scheme: z.strictObject({ grades: z.array(text).min(2).max(15).describe('best first'), reference: text, confidence }),
  overall: z.enum(['perLine', 'lowest']).optional().describe('for this table, instead of what the edition says'),
  use: z.array(id).optional().describe('indicator sets of the edition that this table takes over'),
  indicators: z.array(indicator),
  measures: z.array(measure).optional(),
});

export const scope = z.strictObject({
  includes: names,
  excludes: z.array(z.strictObject({ what: text, instead: text })).optional(),
  codes: z.array(z.strictObject({ code: z.string().regex(/^\d{2,4}$/), name: text.optional() })).optional(),
  reference: text,
  confidence,
});

/** One industry in one edition. */
export const pack = z.strictObject({
  formatVersion: z.literal(1),
  edition: id,
  industry: id,
  name: text.describe('one of the industries that the edition lists'),
  scope,
  withoutTable: names.optional().describe('sub-sectors of this industry whose table is not known; they are not judged by another'),
  references,
  fields: z.array(field).optional(),
  tables: z.array(table).min(1),
});

export const veto = z.strictObject({
  id,
  title: text,
  field: id.describe('a yesNo field: 有 or 是 applies the veto'),
  effect: z.union([
    z.strictObject({ barredGrades: names }),
    z.strictObject({ toLowest: z.literal(true) }),
  ]),
  reference: text,
  confidence,
});

/** Who reviews and publishes which grades. */
export const reviewLevel = z.strictObject({
  grades: names,
  reviews: names.describe('in their order, as documents call them'),
  publishedBy: z.enum(['province', 'city']),
  inWeeklyReport: z.boolean(),
  reference: text,
  confidence,
});

/** One official document with its date: what all industries of it share. */
export const edition = z.strictObject({
  formatVersion: z.literal(1),
  id,
  name: text,
  document: text,
  annex: z.int().positive().optional().describe('number of the attachment of the notice that prints the tables'),
  from: date,
  until: date.optional(),
  overall: z.enum(['perLine', 'lowest']).describe('whether lines keep their own grade or the lowest counts for the enterprise'),
  references,
  dimensions: z.array(z.strictObject({ name: text, declaredIn: id })).min(1),
  industries: z.array(z.strictObject({ number: z.int().positive(), name: text, aliases: names.optional() })).min(1),
  vocabulary: z.strictObject({
    grades: z.array(choice).min(1),
    qualifiers: z.array(choice),
    statuses: z.array(z.strictObject({ value: text, also: names.optional(), treatedAs: z.enum(['notGraded', 'lowest']) })),
  }),
  fields: z.array(field).min(1),
  indicatorSets: z.record(id, z.array(indicator)),
  vetoes: z.array(veto),
  reviewLevels: z.array(reviewLevel).describe('every grade of the vocabulary in exactly one of them'),
});

export type Confidence = z.infer<typeof confidence>;
export type Reference = z.infer<typeof reference>;
export type Field = z.infer<typeof field>;
export type FieldKind = Field['kind'];
export type LeafCheck = z.infer<typeof leafCheck>;
export type Check = z.infer<typeof check>;
export type Requirement = z.infer<typeof requirement>;
export type Indicator = z.infer<typeof indicator>;
export type Measure = z.infer<typeof measure>;
export type GradingTable = z.infer<typeof table>;
export type Pack = z.infer<typeof pack>;
export type Veto = z.infer<typeof veto>;
export type Edition = z.infer<typeof edition>;
