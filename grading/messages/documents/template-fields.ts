/** The data dictionary: every tag that a staff-edited template may use, in the order in which it is printed. */
import { campaignFields } from './fields/campaign-fields.ts';
import { enterpriseFields } from './fields/enterprise-fields.ts';
import type { ConditionField, LetterKind, ListField, TextField } from './fields/field.ts';
import { listFields } from './fields/list-fields.ts';

/** By English key; `name` is the Chinese tag. A tag outside lists means the same in every kind. */
export const templateFields = { ...campaignFields, ...enterpriseFields, ...listFields } as const;

export type TemplateFields = typeof templateFields;

/** The value of one field: what is empty prints as a blank to be filled in by hand. */
export type FieldValue<F> =
  F extends TextField ? string
  : F extends ConditionField ? boolean
  : F extends ListField<infer Row> ? readonly EntryValues<Row>[]
  : F extends { readonly shape: 'list'; readonly fields: infer Row } ? readonly EntryValues<Row>[]
  : never;

/** One entry of a list. */
export type EntryValues<Row> = { readonly [P in keyof Row]: FieldValue<Row[P]> };

/** Exactly the values of one kind: a missing one, or one too many, does not compile. */
export type LetterValues<K extends LetterKind> = {
  readonly [P in keyof TemplateFields as K extends TemplateFields[P]['kinds'][number] ? P : never]: FieldValue<TemplateFields[P]>;
};
