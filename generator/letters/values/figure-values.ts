/** How many enterprises and lines there are, by table and by the grade applied for. */
import { figuresOf } from '../../../campaign/figures.ts';
import { tableName } from '../../../grading/findings/grade-text.ts';
import type { figureFields } from '../../../grading/messages/documents/fields/list-fields.ts';
import type { EntryValues } from '../../../grading/messages/documents/template-fields.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { gradeName } from '../../word/requirements/grade-name.ts';
import { courseValues } from './course-values.ts';
import { numberOf } from './words.ts';

export type FigureValues = EntryValues<typeof figureFields>;

/** A letter that is older than the check cannot tell what came of it. */
export function figureValues(source: DocumentSource, { isAfterCheck }: { readonly isAfterCheck: boolean }): FigureValues {
  const { index: { result }, library } = source;
  const figures = figuresOf(result, library.grades);
  return {
    ...courseValues(source), hasFigures: isAfterCheck,
    enterpriseTotal: String(figures.enterprises), lineTotal: String(figures.lines), gradedCount: String(figures.graded),
    openCount: String(figures.open), notGradedCount: String(figures.notGraded),
    industries: figures.tables.map(({ table, enterprises, lines }, at) => {
      const summary = result.tables[table];
      return { number: numberOf(at), industry: summary === undefined ? table : tableName(summary), enterprises: String(enterprises), lines: String(lines) };
    }),
    applications: figures.applications.map(({ grade, lines }) => ({ grade: gradeName(grade), lines: String(lines) })),
  };
}
