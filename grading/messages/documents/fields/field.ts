/** The shape of the data dictionary: what a tag of a staff-edited template stands for, and in which documents it has a value. */

import { documentDates } from '../dates.ts';

/** The letter-like kinds, in the order in which they are listed. */
export const letterKinds = [
  'notice', 'work-plan', 'weekly-report', 'publication-province', 'publication-city',
  'return-notice', 'verification-notice', 'rectification-plan', 'reduction-plan', 'notice-board',
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** Kinds about the whole campaign. */
export const campaignLetters = ['notice', 'work-plan', 'weekly-report', 'publication-province', 'publication-city'] as const;

/** Kinds about one enterprise. */
export const enterpriseLetters = ['return-notice', 'verification-notice', 'rectification-plan', 'reduction-plan', 'notice-board'] as const;

/** Kinds that list enterprises. */
export const listLetters = ['weekly-report', 'publication-province', 'publication-city'] as const;

interface Described {
  /** The tag, without its braces. */
  readonly name: string;
  readonly about: string;
}

/** Written `{名称}`; as `{#名称}…{/名称}` it keeps what stands between where the value is not empty. */
export interface TextField extends Described {
  readonly shape: 'text';
  readonly example: string;
  /** What is printed where the value is not known, for filling in by hand; empty for what may be empty. */
  readonly blank: string;
}

/** Written `{#名称}…{/名称}`: what stands between is kept or left out. */
export interface ConditionField extends Described {
  readonly shape: 'condition';
}

/** Written `{#名称}…{/名称}`: what stands between, or the table row around it, is repeated. */
export interface ListField<F extends Readonly<Record<string, RowField>> = Readonly<Record<string, RowField>>> extends Described {
  readonly shape: 'list';
  readonly fields: F;
}

/** What stands in an entry of a list; a list in there has only plain entries. */
export type RowField = TextField | ConditionField | InnerList;
type InnerList = Described & { readonly shape: 'list'; readonly fields: Readonly<Record<string, TextField>> };

export type TemplateField = (TextField | ConditionField | ListField) & { readonly kinds: readonly LetterKind[] };

/** A fact that a document lacks where it is empty. */
export function text(name: string, about: string, example: string): TextField {
  return { shape: 'text', name, about, example, blank: '________' };
}

/** A day in words. */
export function day(name: string, about: string): TextField {
  return { shape: 'text', name, about, example: '2020年9月1日', blank: documentDates.blank };
}

/** A text that is rightly empty at times. */
export function optional(name: string, about: string, example: string): TextField {
  return { shape: 'text', name, about, example, blank: '' };
}

export function condition(name: string, about: string): ConditionField {
  return { shape: 'condition', name, about };
}

export function list<const F extends Readonly<Record<string, RowField>>>(name: string, about: string, fields: F): ListField<F> {
  return { shape: 'list', name, about, fields };
}

type Shape = TextField | ConditionField | ListField;

/** Fields that have a value in these kinds. */
type InKinds<K, T> = { readonly [P in keyof T]: T[P] & { readonly kinds: K } };

/** The same fields, each said to have a value in these kinds. */
export function inKinds<const K extends readonly LetterKind[], const T extends Readonly<Record<string, Shape>>>(kinds: K, fields: T): InKinds<K, T> {
  const said = Object.entries<Shape>(fields).map(([key, field]) => [key, { ...field, kinds }] as const);
  // The compiler knows no keys of fromEntries; they are those of `fields`.
  return Object.fromEntries(said) as unknown as InKinds<K, T>;
}
