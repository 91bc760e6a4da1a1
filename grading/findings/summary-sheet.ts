/** The sheet 核查汇总: what was checked, grades by table, and the shortfalls that are met most often. */
import { reportTexts as texts } from '../messages/report.ts';
import { fill } from '../messages/template.ts';
import type { ResultIndex } from './lookups.ts';
import type { ReportCell, ReportSheet } from './report-sheet.ts';
import { summarise, type FrequentShortfall, type TableCount } from './summary.ts';

const shown = 20;

export function summarySheet(index: ResultIndex): ReportSheet {
  const { result } = index;
  const summary = summarise(index);
  const title = (text: string): readonly ReportCell[] => [{ value: text, kind: 'title' }];
  const note = (text: string): readonly ReportCell[] => [{ value: text, kind: 'note' }];
  return {
    name: texts.summarySheet,
    titleRows: [
      title(texts.summaryTitle),
      note(fill(texts.summaryEdition, { name: result.edition.name, document: result.edition.document, date: result.date })),
      note(fill(texts.summaryCounts, {
        enterprises: summary.enterprises, lines: summary.lines, problems: summary.problems, notMet: summary.outcomes.notMet,
        missing: summary.outcomes.missing, needsReview: summary.outcomes.needsReview + summary.outcomes.error,
      })),
      note(texts.summaryReference),
    ],
    headings: texts.summaryHeadings,
    widths: [26, 18, 34, 12, 46, 60],
    rows: [
      ...summary.tables.flatMap(tableRows),
      ...(summary.notGraded > 0 ? [[{ value: texts.notGraded }, { value: summary.notGraded }]] : []),
      [{ value: texts.total, kind: 'title' as const }, { value: summary.lines }],
      [],
      texts.shortfallHeadings.map((heading) => ({ value: heading, kind: 'title' as const })),
      ...summary.shortfalls.slice(0, shown).map(shortfallRow),
    ],
    filter: false,
  };
}

function tableRows(count: TableCount): readonly (readonly ReportCell[])[] {
  const share = (lines: number) => (count.lines === 0 ? '' : `${Math.round((lines / count.lines) * 1000) / 10}%`);
  const rows = count.grades.filter((grade) => grade.lines > 0)
    .map(({ grade, lines }): readonly ReportCell[] => [{ value: name(count) }, { value: lines }, { value: grade }, { value: '' }, { value: share(lines) }]);
  return count.open === 0 ? rows
    : [...rows, [{ value: name(count) }, { value: count.open }, { value: texts.open, kind: 'review' }, { value: count.open }, { value: share(count.open) }]];
}

function name(count: TableCount): string {
  return count.industry === count.name ? count.name : `${count.industry}/${count.name}`;
}

function shortfallRow(shortfall: FrequentShortfall, at: number): readonly ReportCell[] {
  return [
    { value: at + 1 },
    { value: shortfall.dimension },
    { value: shortfall.title },
    { value: shortfall.lines, kind: 'shortfall' },
    { value: shortfall.targets.map((target) => `${target.grade}：${target.requirement}`).join(texts.separator) },
    { value: shortfall.remedy },
  ];
}
