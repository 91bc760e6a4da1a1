/** A grade, or a range of grades, as documents call it. */
import type { GradeRange } from '../../../grading/findings/result.ts';
import { reportTexts } from '../../../grading/messages/report.ts';
import { requirementWords as texts } from '../../../grading/messages/documents/requirements.ts';
import { fill } from '../../../grading/messages/template.ts';

/** Letters are followed by the word for grade; names in words stand alone. */
export function gradeName(grade: string): string {
  return /^[A-Za-z]/.test(grade) ? fill(texts.letterGrade, { grade }) : grade;
}

/** `B级`, or `A级～C级` while it is open. */
export function rangeName({ best, worst }: GradeRange): string {
  return best === worst ? gradeName(best) : fill(reportTexts.gradeRange, { best: gradeName(best), worst: gradeName(worst) });
}
