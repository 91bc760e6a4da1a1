/** A field of the edition as something to fill in, by its kind. */
import type { FieldInfo } from '../../../grading/findings/library-info.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { shortTag } from '../content-controls/control-writer.ts';
import type { Control, ControlInput } from '../content-controls/control.ts';
import type { Entry } from './application-model.ts';
import { choicesHeld, valueHeld } from './held-value.ts';

export interface FieldContext {
  readonly grades: readonly string[];
  /** What is known of it, as a cell says it; `alike` where the control holds one value only. */
  readonly valueOf: (field: string, alike: boolean) => string;
}

/** `tag` and `name` differ from the field's own in the rows of production lines. */
export function fieldEntry(id: string, field: FieldInfo, context: FieldContext, tag = id, name = field.heading): Entry {
  const asked = { heading: field.heading, unit: unitText(field.unit) };
  if (field.kind === 'choices') return { ...asked, controls: choiceBoxes(id, field, context, tag) };
  const input = inputOf(field, context.grades);
  const known = context.valueOf(id, input.kind !== 'text');
  return { ...asked, controls: [{ tag: shortTag(tag), name, input, value: valueHeld(field, context.grades, known) }] };
}

function inputOf(field: FieldInfo, grades: readonly string[]): ControlInput {
  switch (field.kind) {
    case 'date':
      return { kind: 'date' };
    case 'yesNo':
      return { kind: 'choice', choices: [texts.yes, texts.no] };
    case 'choice':
      return { kind: 'choice', choices: field.choices.map(({ value }) => value) };
    case 'level':
    case 'gradeClaim':
      return { kind: 'choice', choices: grades };
    default:
      return { kind: 'text' };
  }
}

/** One box per choice; their tags are numbered. */
function choiceBoxes(id: string, field: FieldInfo, { valueOf }: FieldContext, tag: string): readonly Control[] {
  const stated = choicesHeld(field, valueOf(id, true));
  return field.choices.map(({ value }, at) =>
    ({ tag: shortTag(`${tag}[${at + 1}]`), name: value, input: { kind: 'check' }, value: stated.indexOf(value) >= 0 ? 'true' : '' }));
}

/** Exponents raised. */
function unitText(unit: string): string {
  return unit.replace(/m2\b/g, 'm²').replace(/m3\b/g, 'm³');
}
