/** The shape of a saved result, for files that anybody may have written. Only what a face would stumble over is asked; unknown keys are left alone. */
import { z } from 'zod';
import { confidence } from '../indicators/schema.ts';
import { messageCodes } from '../messages/catalogue.ts';
import { outcomes } from './outcome.ts';

const text = z.string();
const texts = z.array(text);
const place = z.int().nonnegative();
const reference = z.object({ document: text, clause: text.optional(), title: text.optional(), address: text.optional() });
const range = z.object({ best: text, worst: text });
const overall = z.object({ grades: texts, best: text, worst: text });

const finding = z.object({
  indicator: text, outcome: z.enum(outcomes), levels: range, open: z.enum(['missing', 'needsReview', 'error']).optional(),
  declared: z.literal(true).optional(), difference: z.number().optional(), ignored: text.optional(),
});

const step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('weakestItem'), range, deciding: texts }),
  z.object({ step: z.literal('veto'), range, veto: text, outcome: z.enum(['notMet', 'needsReview']) }),
  z.object({ step: z.literal('appliedFor'), range, applied: text }),
  z.object({ step: z.literal('status'), range, status: text }),
]);

const notGraded = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('status'), status: text }),
  z.object({ reason: z.enum(['industry', 'noPack', 'error']) }),
]);

const line = z.object({
  file: text, sheet: text, row: place, enterprise: place, name: text, line: text, industry: text, table: text.optional(), applied: text.optional(),
  target: text.optional(), attained: range.optional(), grade: range.optional(), notGraded: notGraded.optional(), steps: z.array(step),
  findings: z.array(finding), settledBy: texts, restsOn: z.object({ unverified: texts, blank: texts }), facts: z.record(text, text),
});

const indicator = z.object({
  id: text, dimension: text, title: text, fields: texts, measured: texts, evidence: texts, remedy: text, reference, confidence,
  requirements: z.array(z.object({ grade: text, text, fields: texts, confidence })),
});

const measure = z.object({ grades: texts, yellow: text.nullable(), orange: text.nullable(), red: text.nullable(), reference: text, confidence });

const table = z.object({
  industry: text, name: text, grades: texts.min(2), overall: z.enum(['perLine', 'lowest']), indicators: z.array(indicator), measures: z.array(measure), barredBy: z.record(text, texts),
});

const column = z.object({ column: place, heading: text, leaf: text, field: text.optional() });
const span = z.tuple([place, place]);

const problem = z.object({
  code: z.enum(messageCodes as [string, ...string[]]), severity: z.enum(['error', 'warning']),
  place: z.object({ file: text.optional(), sheet: text.optional(), row: place.optional(), column: place.optional(), heading: text.optional() }),
  params: z.record(text, z.union([text, z.number()])), ignored: text.optional(),
});

const reviewLevel = z.object({ grades: texts, reviews: texts, publishedBy: z.enum(['province', 'city']), inWeeklyReport: z.boolean(), confidence });

/** A GradingResult of format 1. */
export const resultSchema = z.object({
  formatVersion: z.literal(1),
  edition: z.object({ id: text, name: text, document: text, annex: z.int().positive().optional(), from: text, reviewLevels: z.array(reviewLevel) }),
  date: z.iso.date(),
  target: text.optional(),
  sheets: z.array(z.object({ file: text, name: text, headerRows: span, dataRows: span, freeColumn: place, columns: z.array(column) })),
  fields: z.record(text, z.object({ heading: text, group: text, unit: text })),
  tables: z.record(text, table),
  vetoes: z.record(text, z.object({ title: text, field: text, reference, confidence })),
  enterprises: z.array(z.object({ name: text, creditCode: text, lines: z.array(place), overall: z.array(overall).optional() })),
  lines: z.array(line),
  problems: z.array(problem),
});
