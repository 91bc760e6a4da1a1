/** The table that experts go through item by item: one row per indicator, grouped by dimension. */
import type { Table } from 'docx';
import { slot } from '../../compiled/markers.ts';
import type { IndicatorSummary, TableSummary } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { dimensionMerges, type DimensionMerge } from '../requirements/dimension-merges.ts';
import { packText } from '../requirements/pack-text.ts';
import { askedGrades, requirementSpans } from '../requirements/requirement-spans.ts';
import { isHigherThanPage } from '../requirements/row-height.ts';
import { sizes } from '../styles/measures.ts';
import { table, type CellContent, type RowContent, type TableLook } from '../styles/tables.ts';
import { slots } from './form-slots.ts';

/** Millimetres that all grades share, by their number; a scheme with more of them takes a little more. */
const sharedByGrades = [44, 62, 80, 80];
const dimensionWidth = 11;
const checkWidth = 18;
/** How what is left is divided among title, actual, evidence and problem. */
const shares = [19, 24, 31, 32];

interface Widths {
  readonly all: readonly number[];
  readonly title: number;
  readonly grade: number;
  readonly evidence: number;
}

/** The widths of the columns on `full` millimetres. */
export function itemWidths(asked: number, full: number): Widths {
  const shared = sharedByGrades[asked - 1] ?? Math.min(80 + (asked - 4) * 8, 120);
  const left = full - shared - dimensionWidth - 2 * checkWidth;
  const sum = shares.reduce((total, share) => total + share, 0);
  const [title = 0, actual = 0, evidence = 0, problem = 0] = shares.map((share) => (left * share) / sum);
  const grade = shared / Math.max(1, asked);
  return { title, grade, evidence, all: [dimensionWidth, title, ...Array.from({ length: asked }, () => grade), actual, evidence, checkWidth, checkWidth, problem] };
}

export function itemTable(summary: TableSummary, full: number, look: TableLook): Table {
  const asked = askedGrades(summary);
  const widths = itemWidths(asked.length, full);
  const indicators = byDimension(summary.indicators);
  const merges = dimensionMerges(indicators);
  const rows = indicators.map((indicator, at) => itemRow(indicator, at, merges[at] ?? alone, asked, widths));
  const none: RowContent = { cells: [{ text: texts.noIndicators, columnSpan: widths.all.length }] };
  return table(widths.all, [...headRows(asked.length), ...(rows.length === 0 ? [none] : rows)], { ...look, size: sizes.smallFifth, air: 40 });
}

const alone: DimensionMerge = { merge: undefined, keepNext: false };

function headRows(asked: number): readonly RowContent[] {
  const { headings } = texts;
  const tall = (text: string): CellContent => ({ text, merge: 'start' });
  const below: CellContent = { text: '', merge: 'more' };
  return [
    {
      head: true,
      cells: [tall(headings.dimension), tall(headings.title), { text: headings.requirements, columnSpan: asked }, tall(headings.actual), tall(headings.evidence),
        { text: headings.conforms, columnSpan: 2 }, tall(headings.problem)],
    },
    {
      head: true,
      cells: [below, below, ...Array.from({ length: asked }, (_, at) => slot(slots.grade(at))), below, below, headings.desk, headings.site, below],
    },
  ];
}

function itemRow(indicator: IndicatorSummary, at: number, { merge, keepNext }: DimensionMerge, asked: readonly string[], widths: Widths): RowContent {
  const spans = requirementSpans(indicator, asked).map((span) => ({ ...span, text: packText(span.text) }));
  const title = packText(indicator.title);
  const evidence = packText(indicator.evidence.join(texts.evidenceSeparator));
  const asks = spans.map((span) => ({ text: span.text, width: widths.grade * span.grades }));
  return {
    keepNext,
    splits: isHigherThanPage([{ text: title, width: widths.title }, { text: evidence, width: widths.evidence }, ...asks]),
    cells: [
      { text: merge === 'more' ? '' : packText(indicator.dimension), align: 'center', ...(merge === undefined ? {} : { merge }) },
      title,
      ...spans.map((span): CellContent => ({ text: span.text, ...(span.grades === 1 ? {} : { columnSpan: span.grades }) })),
      slot(slots.actual(at)), evidence, texts.choices, texts.choices, slot(slots.problem(at)),
    ],
  };
}
