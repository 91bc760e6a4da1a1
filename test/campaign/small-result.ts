/** Results of a few lines with the grades and facts that a test gives them. */
import type { EditionSummary, GradeRange, GradingResult, LineResult } from '../../grading/findings/result.ts';

export const order = ['甲', '乙', '丙', '丁'];

const edition: EditionSummary = {
  id: 'test', name: '测试版', document: '测试〔2020〕1号', from: '2020-01-01',
  reviewLevels: [
    { grades: ['丙', '丁'], reviews: ['市审'], publishedBy: 'city', inWeeklyReport: false, confidence: 'secondary' },
    { grades: ['乙', '甲'], reviews: ['初审', '复核'], publishedBy: 'province', inWeeklyReport: true, confidence: 'secondary' },
  ],
};

export interface SmallLine {
  /** Lines of one name are of one enterprise. */
  readonly name: string;
  /** `乙`, a range `甲～丙`, or nothing where the line is not graded. */
  readonly grade?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly applied?: string;
  /** The line is judged by a table of these grades that lets every line keep its own. */
  readonly ownGrades?: readonly string[];
  /** Indicators under the grade that are 待核. */
  readonly unverified?: readonly string[];
}

export function smallResult(lines: readonly SmallLine[], overall: Readonly<Record<string, string>> = {}): GradingResult {
  const names = [...new Set(lines.map(({ name }) => name))];
  return {
    formatVersion: 1, edition, date: '2020-09-01', sheets: [], fields: {}, vetoes: {}, problems: [],
    tables: {
      test: { industry: '测试业', name: '测试业', grades: order, overall: 'lowest', indicators: [], measures: [], barredBy: {} },
      ...Object.fromEntries(lines.flatMap(({ ownGrades }) => (ownGrades === undefined ? [] : [[ownGrades.join(''),
        { industry: '别业', name: '别业', grades: ownGrades, overall: 'perLine' as const, indicators: [], measures: [], barredBy: {} }] as const]))),
    },
    enterprises: names.map((name) => ({
      name, creditCode: '', lines: lines.flatMap((line, at) => (line.name === name ? [at] : [])),
      ...(overall[name] === undefined ? {} : { overall: [{ grades: order, ...rangeOf(overall[name]) }] }),
    })),
    lines: lines.map((line, at): LineResult => ({
      file: 'a.xlsx', sheet: '清单', row: at + 2, enterprise: names.indexOf(line.name), name: line.name, line: `${at + 1}#线`, industry: '测试业',
      ...(line.grade === undefined ? { notGraded: { reason: 'industry' as const } } : { table: line.ownGrades?.join('') ?? 'test', grade: rangeOf(line.grade) }),
      ...(line.applied === undefined ? {} : { applied: line.applied }),
      steps: [], findings: [], settledBy: [], restsOn: { unverified: line.unverified ?? [], blank: [] }, facts: line.facts ?? {},
    })),
  };
}

function rangeOf(text: string): GradeRange {
  const [best = '', worst = best] = text.split('～');
  return { best, worst };
}
