/** One table of an industry as it is printed: what each grade asks, on what it rests, and how sure that is. */
import type { Table } from 'docx';
import type { IndicatorSummary, TableSummary } from '../../../grading/findings/result.ts';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { fill } from '../../../grading/messages/template.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { dimensionMerges } from '../requirements/dimension-merges.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { askedGrades, requirementSpans } from '../requirements/requirement-spans.ts';
import { isHigherThanPage } from '../requirements/row-height.ts';
import { sizes } from '../styles/measures.ts';
import { table, type CellContent, type RowContent, type TableLook } from '../styles/tables.ts';
import type { Sources } from './sources.ts';

const dimensionWidth = 11;
const titleWidth = 40;
const basisWidth = 13;
const confidenceWidth = 27;

export interface Around {
  /** Millimetres. */
  readonly full: number;
  /** What stands below belongs to it, so that its last rows go there too. */
  readonly leadsOn: boolean;
}

const rowsThatLeadOn = 2;

/** `sources` are those of the table's indicators. */
export function indicatorTable(summary: TableSummary, sources: Sources, { full, leadsOn }: Around, look: TableLook): Table {
  const asked = askedGrades(summary);
  const gradeWidth = (full - dimensionWidth - titleWidth - basisWidth - confidenceWidth) / asked.length;
  const indicators = byDimension(summary.indicators);
  const merges = dimensionMerges(indicators);
  const rows = indicators.map((indicator, at): RowContent => {
    const { merge, keepNext = false } = merges[at] ?? {};
    const spans = requirementSpans(indicator, asked, false);
    const confidence = confidenceText(indicator, asked);
    return {
      keepNext: keepNext || (leadsOn && at >= indicators.length - rowsThatLeadOn),
      splits: isHigherThanPage([
        { text: indicator.title, width: titleWidth }, { text: confidence, width: confidenceWidth },
        ...spans.map(({ text, grades }) => ({ text, width: gradeWidth * grades })),
      ]),
      cells: [
        { text: merge === 'more' ? '' : indicator.dimension, align: 'center', ...(merge === undefined ? {} : { merge }) },
        indicator.title,
        ...spans.map(({ text, grades }): CellContent => ({ text, ...(grades === 1 ? {} : { columnSpan: grades, align: 'center' }) })),
        { text: sources.numberOf(indicator), align: 'center' }, { text: confidence, align: 'center' },
      ],
    };
  });
  const widths = [dimensionWidth, titleWidth, ...asked.map(() => gradeWidth), basisWidth, confidenceWidth];
  return table(widths, [...headRows(asked), ...rows], { ...look, size: sizes.smallFifth, air: 40 });
}

function headRows(asked: readonly string[]): readonly RowContent[] {
  const { headings } = texts;
  const tall = (text: string): CellContent => ({ text, merge: 'start' });
  const below: CellContent = { text: '', merge: 'more' };
  return [
    { head: true, cells: [tall(headings.dimension), tall(headings.title), { text: headings.requirements, columnSpan: asked.length }, tall(headings.basis), tall(headings.confidence)] },
    { head: true, cells: [below, below, ...asked.map(gradeName), below, below] },
  ];
}

/** One word where all grades are equally sure, else which grade is how sure. */
function confidenceText({ requirements, confidence }: IndicatorSummary, asked: readonly string[]): string {
  const grades = new Map<string, string[]>();
  for (const grade of asked) {
    const requirement = requirements.find((one) => one.grade === grade && one.text !== '');
    if (requirement === undefined) continue;
    const word = confidenceNames[requirement.confidence];
    grades.set(word, [...grades.get(word) ?? [], grade]);
  }
  if (grades.size <= 1) return [...grades.keys()][0] ?? confidenceNames[confidence];
  return [...grades].map(([word, same]) => fill(texts.gradeConfidence, { grades: same.join(texts.grades), word })).join('\n');
}
