/** The last page of the form: both opinions, the grade, and who signs for them. */
import { Paragraph, type Table } from 'docx';
import { slot } from '../../compiled/markers.ts';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { packText } from '../requirements/pack-text.ts';
import { sizes } from '../styles/measures.ts';
import { runs } from '../styles/paragraphs.ts';
import { table, type CellContent, type TableLook } from '../styles/tables.ts';
import { slots } from './form-slots.ts';

/** Opinions side by side, the grade below them. */
export function opinionTable({ grades }: TableSummary, full: number, look: TableLook): Table {
  const label = 34;
  const half = full / 2;
  const heading = (text: string): CellContent => ({ text, align: 'center', font: look.headFont });
  const choices = grades.map((grade) => fill(texts.gradeChoice, { grade: packText(gradeName(grade)) })).join(texts.gradeChoiceGap);
  return table([label, half - label, half], [
    { cells: [{ ...heading(texts.deskOpinion), columnSpan: 2 }, heading(texts.siteOpinion)] },
    { height: 32, cells: [{ ...opinion(look), columnSpan: 2 }, opinion(look)] },
    { height: 9, cells: [heading(texts.suggested), { text: slot(slots.suggested), columnSpan: 2 }] },
    { height: 9, cells: [heading(texts.expertGrade), { text: choices, columnSpan: 2 }] },
  ], { ...look, size: sizes.fifth });
}

/** Room to write, and the line for the signature at its foot. */
function opinion(look: TableLook): CellContent {
  const text = runs(texts.opinionEnd, { font: look.font, size: sizes.fifth });
  return { text: '', children: [new Paragraph({ spacing: { before: 1420, after: 40 }, alignment: 'right', children: text })] };
}

const signatureShares = [42, 24, 44, 29, 31, 31, 24];

/** Experts and participants; at least one expert is of the industry. */
export function signatureTable({ industry }: TableSummary, full: number, look: TableLook): Table {
  const { signatures } = texts;
  const sum = signatureShares.reduce((total, share) => total + share, 0);
  return table(signatureShares.map((share) => (full * share) / sum), [
    { head: true, cells: [signatures.role, signatures.name, signatures.post, signatures.profession, signatures.desk, signatures.site, signatures.date] },
    ...texts.roles.map((role) => ({
      height: 8.5,
      cells: [{ text: fill(role, { industry: packText(industry) }), align: 'center' as const }, '', '', '', '', '', ''],
    })),
  ], { ...look, size: sizes.fifth });
}
