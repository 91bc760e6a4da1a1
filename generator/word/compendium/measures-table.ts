/** What enterprises of each grade do in each alert. */
import type { Table } from 'docx';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { isHigherThanPage } from '../requirements/row-height.ts';
import { sizes } from '../styles/measures.ts';
import { table, type TableLook } from '../styles/tables.ts';

const widths = [42, 55, 55, 55, 18];

/** Undefined where the table has none. */
export function measuresTable({ measures }: TableSummary, look: TableLook): Table | undefined {
  if (measures.length === 0) return undefined;
  return table(widths, [
    { head: true, keepNext: true, cells: texts.measureHeadings },
    ...measures.map(({ grades, yellow, orange, red, confidence }, at) => {
      const asked = [yellow, orange, red].map((measure) => measure ?? texts.blankMeasure);
      return {
        // A handful of rows: they are read together.
        keepNext: at < measures.length - 1,
        splits: isHigherThanPage(asked.map((text) => ({ text, width: 55 }))),
        cells: [
          { text: grades.map(gradeName).join(texts.grades), align: 'center' as const }, ...asked, { text: confidenceNames[confidence], align: 'center' as const },
        ],
      };
    }),
  ], { ...look, size: sizes.smallFifth, air: 40 });
}
