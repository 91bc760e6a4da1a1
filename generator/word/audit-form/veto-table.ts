/** The vetoes of the edition that bear on the table, each to be checked on paper and on site. */
import type { Table } from 'docx';
import { slot } from '../../compiled/markers.ts';
import { isDoubtful } from '../../../grading/findings/is-doubtful.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { TableSummary, VetoSummary } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { requirementWords } from '../../../grading/messages/documents/requirements.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { packText } from '../requirements/pack-text.ts';
import { askedGrades } from '../requirements/requirement-spans.ts';
import { sizes } from '../styles/measures.ts';
import { table, type TableLook } from '../styles/tables.ts';
import { slots } from './form-slots.ts';

const shares = [65, 38, 32, 24, 24, 42];

/** Undefined where no veto takes a grade of the table away. */
export function vetoTable(index: ResultIndex, summary: TableSummary, full: number, look: TableLook): Table | undefined {
  const vetoes = slots.vetoes(index, summary);
  if (vetoes.length === 0) return undefined;
  const { vetoHeadings: headings } = texts;
  const sum = shares.reduce((total, share) => total + share, 0);
  return table(shares.map((share) => (full * share) / sum), [
    { head: true, keepNext: true, cells: [headings.title, headings.effect, headings.actual, headings.desk, headings.site, headings.problem] },
    // The note below belongs to the table.
    ...vetoes.map(([id, veto], at) => ({
      keepNext: true,
      cells: [
        packText(titleText(veto)), packText(effectText(summary, id)),
        slot(slots.vetoActual(at)), { text: texts.vetoChoices, align: 'center' as const }, { text: texts.vetoChoices, align: 'center' as const }, slot(slots.vetoProblem(at)),
      ],
    })),
  ], { ...look, size: sizes.smallFifth, air: 40 });
}

function titleText({ title, confidence }: VetoSummary): string {
  return isDoubtful(confidence) ? fill(requirementWords.unverified, { text: title }) : title;
}

/** What the veto does to the grades of the table: all but the last gone is the lowest. */
function effectText(summary: TableSummary, veto: string): string {
  const barred = summary.barredBy[veto] ?? [];
  if (askedGrades(summary).every((grade) => barred.indexOf(grade) >= 0)) {
    return fill(texts.toLowest, { grade: gradeName(summary.grades[summary.grades.length - 1] ?? '') });
  }
  return fill(texts.barred, { grades: barred.map(gradeName).join(texts.listSeparator) });
}
