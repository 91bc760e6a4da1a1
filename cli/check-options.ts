/** The options of `grading check`, proved before anything is read. */
import { dirname, join } from 'node:path';
import { interfaceTexts } from '../grading/messages/interface.ts';
import { usageProblem } from './usage.ts';

export const checkFormats = ['table', 'json', 'markdown', 'xlsx'] as const;

export interface CheckOptions {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly format: (typeof checkFormats)[number];
  readonly edition?: string;
  readonly packs?: string;
  readonly target?: string;
  readonly out?: string;
}

/** As they come from the command line. */
export interface RawOptions {
  readonly date?: string;
  readonly format?: string;
  readonly edition?: string;
  readonly packs?: string;
  readonly target?: string;
  readonly out?: string;
}

/** The options, or the sentence that says what to mend. `today` is YYYY-MM-DD. */
export function parseCheckOptions(raw: RawOptions, files: readonly string[], today: string): CheckOptions | { readonly usage: string } {
  const date = raw.date ?? today;
  if (!isDate(date)) return { usage: usageProblem('usageDate', { seen: date }) };
  const format = checkFormats.find((known) => known === (raw.format ?? 'table'));
  if (format === undefined) return { usage: usageProblem('usageFormat', { seen: raw.format ?? '', choices: checkFormats.join('、') }) };
  if (raw.out?.trim() === '') return { usage: usageProblem('usageOut', {}) };
  const out = raw.out ?? (format === 'xlsx' ? join(dirname(files[0] ?? '.'), interfaceTexts.defaultFolder) : undefined);
  return {
    date,
    format,
    ...(raw.edition === undefined ? {} : { edition: raw.edition }),
    ...(raw.packs === undefined ? {} : { packs: raw.packs }),
    ...(raw.target === undefined ? {} : { target: raw.target }),
    ...(out === undefined ? {} : { out }),
  };
}

/** A day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
