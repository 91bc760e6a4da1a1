/** The sheet 核查汇总: what was checked, grades by table, and the shortfalls that are met most often. */
import { ignoredTexts } from '../messages/notes.ts';
import { reportTexts as texts } from '../messages/report.ts';
import { fill } from '../messages/template.ts';
import { tableName } from './grade-text.ts';
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
      ...(summary.ignored === 0 ? [] : [note(fill(ignoredTexts.summary, { count: summary.ignored }))]),
      note(texts.summaryReference),
    ],
    headings: texts.summaryHeadings,
    widths: [32, 12, 40, 18, 50, 60],
    rows: [
      ...summary.tables.map(tableRow),
      ...(summary.notGraded > 0 ? [[{ value: texts.notGraded }, { value: summary.notGraded }, { value: '' }, { value: '' }]] : []),
      [{ value: texts.total, kind: 'title' as const }, { value: summary.lines }, { value: '' }, { value: '' }],
      [],
      [{ value: texts.shortfallTitle, kind: 'title' as const }],
      texts.shortfallHeadings.map((heading) => ({ value: heading, kind: 'title' as const })),
      ...summary.shortfalls.slice(0, shown).map((shortfall) => shortfallRow(index, shortfall)),
    ],
    filter: false,
  };
}

function tableRow(count: TableCount): readonly ReportCell[] {
  const grades = count.grades.filter((grade) => grade.lines > 0).map((grade) => fill(texts.gradeCount, grade)).join(texts.gradeGap);
  const open: ReportCell = count.open === 0 ? { value: '' } : { value: count.open, kind: 'review' };
  return [{ value: tableName(count) }, { value: count.lines }, { value: grades }, open];
}

function shortfallRow(index: ResultIndex, shortfall: FrequentShortfall): readonly ReportCell[] {
  const table = index.result.tables[shortfall.table];
  return [
    { value: table === undefined ? '' : tableName(table) },
    { value: shortfall.lines, kind: 'shortfall' },
    { value: shortfall.title },
    { value: shortfall.dimension },
    { value: shortfall.targets.map((target) => `${target.grade}：${target.requirement}`).join(texts.separator) },
    { value: shortfall.remedy },
  ];
}
