/** The options of `grading document`, proved before anything is read. */
import { dirname, join } from 'node:path';
import { checkNamePattern } from '../../generator/documents/file-names.ts';
import { mostMerged } from '../../generator/package/merge-documents.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { isDate } from '../check-options.ts';
import { usageProblem } from '../usage.ts';

/** As they come from the command line. */
export interface RawDocumentOptions {
  readonly from?: string;
  readonly settings?: string;
  readonly out?: string;
  readonly enterprise?: readonly string[];
  readonly templates?: string;
  readonly name?: string;
  readonly zip?: true;
  readonly merge?: string | true;
  readonly pdf?: true;
  readonly date?: string;
  readonly edition?: string;
  readonly packs?: string;
}

export interface DocumentOptions {
  readonly from: string;
  readonly settings?: string;
  readonly out: string;
  readonly enterprises: readonly string[];
  readonly templates?: string;
  readonly namePattern?: string;
  readonly zip: boolean;
  /** So many of one kind in one file; absent: each its own file. */
  readonly merge?: number;
  readonly pdf: boolean;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The user has said which day; else it is today. */
  readonly isDateAsked: boolean;
  readonly edition?: string;
  readonly packs?: string;
}

/** The options, or the sentence that says what to mend. `today` is YYYY-MM-DD. */
export function parseDocumentOptions(raw: RawDocumentOptions, kind: string, today: string): DocumentOptions | { readonly usage: string } {
  if (raw.from === undefined) return { usage: fill(texts.noFrom, { kind }) };
  const empty = (['from', 'settings', 'out', 'templates', 'name', 'packs'] as const).find((option) => raw[option]?.trim() === '');
  if (empty !== undefined) return { usage: fill(texts.emptyOption, { option: `--${empty}` }) };
  if (raw.zip === true && raw.pdf === true) return { usage: texts.zipAndPdf };
  const date = raw.date ?? today;
  if (!isDate(date)) return { usage: usageProblem('usageDate', { seen: date }) };
  const merge = raw.merge === undefined ? undefined : raw.merge === true ? mostMerged : Number(raw.merge);
  if (merge !== undefined && !(Number.isInteger(merge) && merge >= 2 && merge <= mostMerged)) {
    return { usage: fill(texts.badMerge, { seen: String(raw.merge), limit: mostMerged }) };
  }
  const [pattern] = raw.name === undefined ? [] : checkNamePattern(raw.name);
  if (pattern !== undefined) return { usage: problemLine(pattern) };
  return {
    from: raw.from, out: raw.out ?? join(dirname(raw.from), texts.folder), enterprises: raw.enterprise ?? [], zip: raw.zip === true, pdf: raw.pdf === true, date, isDateAsked: raw.date !== undefined,
    ...(raw.settings === undefined ? {} : { settings: raw.settings }),
    ...(raw.templates === undefined ? {} : { templates: raw.templates }),
    ...(raw.name === undefined ? {} : { namePattern: raw.name }),
    ...(merge === undefined ? {} : { merge }),
    ...(raw.edition === undefined ? {} : { edition: raw.edition }),
    ...(raw.packs === undefined ? {} : { packs: raw.packs }),
  };
}
