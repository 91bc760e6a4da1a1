/** Grades, references and differences in words. */
import type { Reference } from '../indicators/schema.ts';
import { reportTexts as texts } from '../messages/report.ts';
import { fill } from '../messages/template.ts';
import type { GradeRange, LineResult } from './result.ts';

/** `B`, or `A～C` where the data leave it open. */
export function rangeText(range: GradeRange): string {
  return range.best === range.worst ? range.best : fill(texts.gradeRange, { best: range.best, worst: range.worst });
}

/** The grade of a line, or why it has none. */
export function gradeText(line: LineResult): string {
  if (line.grade !== undefined) return rangeText(line.grade);
  switch (line.notGraded?.reason) {
    case 'status':
      return fill(texts.notGradedStatus, { status: line.notGraded.status });
    case 'noPack':
      return texts.notGradedNoPack;
    case 'error':
      return texts.notGradedError;
    default:
      return texts.notGradedIndustry;
  }
}

/** Whether the grade rests on figures or sentences that nobody has verified. */
export function isForReference(line: LineResult): boolean {
  return line.restsOn.unverified.length > 0 || line.restsOn.blank.length > 0;
}

/** `GB 37822-2019 附录A 表A.1《挥发性有机物无组织排放控制标准》` */
export function referenceText(reference: Reference): string {
  return fill(texts.clause, {
    document: reference.document,
    clause: reference.clause === undefined ? '' : ` ${reference.clause}`,
    title: reference.title === undefined ? '' : fill(texts.titleTitle, { title: reference.title }),
  });
}

/** `水泥/水泥熟料`, or the one name where the table bears that of its industry. */
export function tableName(table: { readonly industry: string; readonly name: string }): string {
  return table.industry === table.name ? table.name : `${table.industry}/${table.name}`;
}
