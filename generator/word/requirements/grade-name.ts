/** A grade as documents call it. */
import { requirementWords as texts } from '../../../grading/messages/documents/requirements.ts';
import { fill } from '../../../grading/messages/template.ts';

/** Letters are followed by the word for grade; names in words stand alone. */
export function gradeName(grade: string): string {
  return /^[A-Za-z]/.test(grade) ? fill(texts.letterGrade, { grade }) : grade;
}
