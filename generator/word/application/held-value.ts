/** What a cell says, as a control can hold it: read as the workbook is read; what is not understood stays open. */
import type { FieldInfo } from '../../../grading/findings/library-info.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import { choiceIndexOf, readChoice, readChoices } from '../../../grading/records/values/choice.ts';
import { readDate } from '../../../grading/records/values/date.ts';
import { readYesNo } from '../../../grading/records/values/yes-no.ts';

/** Empty where the control cannot hold it. */
export function valueHeld(field: FieldInfo, grades: readonly string[], seen: string): string {
  if (seen === '') return '';
  switch (field.kind) {
    case 'date':
      return dayHeld(seen);
    case 'yesNo': {
      const { fact } = readYesNo(seen);
      return fact === true ? texts.yes : fact === false ? texts.no : '';
    }
    case 'choice':
      return textOf(readChoice(seen, choiceIndexOf(field.choices)).fact);
    case 'level':
    case 'gradeClaim':
      return textOf(readChoice(seen, choiceIndexOf(grades.map((value) => ({ value, also: texts.gradeSpellings.map((spelling) => fill(spelling, { grade: value })) })))).fact);
    default:
      return seen;
  }
}

/** All that the cell names; none where one of them is not known. */
export function choicesHeld(field: FieldInfo, seen: string): readonly string[] {
  const { fact } = readChoices(seen, choiceIndexOf(field.choices));
  return seen !== '' && Array.isArray(fact) ? fact : [];
}

/** A day that Excel counts is shown with its date in brackets. */
function dayHeld(seen: string): string {
  const day = textOf(readDate(/（(\d{4}-\d{2}-\d{2})）$/.exec(seen)?.[1] ?? seen).fact);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : '';
}
