/** Values by their Chinese names, as the filling engine looks them up. */
import type { LetterKind, RowField, TemplateField } from '../../grading/messages/documents/fields/field.ts';
import { templateFields } from '../../grading/messages/documents/template-fields.ts';
import { cleanText } from '../package/clean-text.ts';

/** An empty text: as a condition it does not hold, as a text it prints its blank. */
export class EmptyText {
  readonly blank: string;

  constructor(blank: string) {
    this.blank = blank;
  }
}

export type NamedValue = string | boolean | EmptyText | readonly NamedValues[];
export interface NamedValues {
  readonly [name: string]: NamedValue;
}

/** By English key, as `LetterValues` types them. */
export interface KeyedValues {
  readonly [key: string]: string | boolean | readonly KeyedValues[];
}

type Fields = Readonly<Record<string, TemplateField | RowField>>;

export function namedValues(values: KeyedValues, fields: Fields = templateFields): NamedValues {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
    const field = fields[key];
    return field === undefined ? [] : [[field.name, namedValue(value, field)] as const];
  }));
}

function namedValue(value: KeyedValues[string], field: TemplateField | RowField): NamedValue {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return field.shape === 'list' ? value.map((entry) => namedValues(entry, field.fields)) : [];
  const text = cleanText(value);
  return text === '' ? new EmptyText(field.shape === 'text' ? field.blank : '') : text;
}

/** What the dictionary gives as examples: every list with two entries, every condition met. */
export function exampleValues(kind: LetterKind | undefined): NamedValues {
  const fields = Object.values(templateFields as Readonly<Record<string, TemplateField>>).filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  return exampleOf(fields);
}

function exampleOf(fields: readonly (TemplateField | RowField)[]): NamedValues {
  return Object.fromEntries(fields.map((field) => {
    if (field.shape === 'text') return [field.name, field.example];
    if (field.shape === 'condition') return [field.name, true];
    const entry = exampleOf(Object.values(field.fields));
    return [field.name, [entry, entry]];
  }));
}
