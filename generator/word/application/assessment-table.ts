/** The self-assessment on turned sheets: what each grade asks beside what the enterprise says of itself. */
import type { Table } from 'docx';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { dimensionMerges } from '../requirements/dimension-merges.ts';
import { isHigherThanPage } from '../requirements/row-height.ts';
import type { Fonts } from '../styles/fonts.ts';
import { sizes } from '../styles/measures.ts';
import { table, type CellContent, type RowContent } from '../styles/tables.ts';
import type { ApplicationForm, AssessmentRow } from './application-model.ts';
import { checkCell, controlCell, entriesCell, type CellLook } from './control-cells.ts';

const widths = [19, 33, 64, 18, 50, 41] as const;

export function assessmentTable({ assessment }: ApplicationForm, fonts: Fonts, look: CellLook): Table {
  const merges = dimensionMerges(assessment);
  const small = { ...look, size: sizes.smallFifth };
  return table(widths, [
    { head: true, height: 8, cells: texts.assessmentHeadings },
    ...assessment.map((row, at) => assessmentRow(row, merges[at]?.merge, small)),
  ], { font: fonts.song, headFont: fonts.heading, size: sizes.smallFifth, air: 30 });
}

function assessmentRow(row: AssessmentRow, merge: 'start' | 'more' | undefined, look: CellLook): RowContent {
  const merged = merge === undefined ? {} : { merge };
  const requirements = row.requirements.join('\n');
  const level: CellContent = row.level === undefined ? { text: '' } : controlCell(row.level, look);
  return {
    splits: isHigherThanPage([{ text: row.title, width: widths[1] }, { text: requirements, width: widths[2] }, { text: row.evidence.map(({ name }) => name).join('\n'), width: widths[5] }]),
    cells: [
      { text: merge === 'more' ? '' : row.dimension, align: 'center', ...merged }, row.title, requirements, { ...level, ...merged },
      entriesCell(row.entries, row.elsewhere, look), checkCell(row.evidence, look),
    ],
  };
}
