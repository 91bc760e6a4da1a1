/** Lists of enterprises: who is published, and who passed the first review. */
import { creditCodeText, isNamed, secretEnterprises } from '../../../campaign/enterprises.ts';
import { countingRange, countsForReference } from '../../../campaign/final-grade.ts';
import { publicationOf, type HeldLine, type Publisher } from '../../../campaign/publication.ts';
import { dayOf, reviewFields } from '../../../campaign/review-fields.ts';
import { weeklyGrades, weeklyReport, type ReviewedLine, type WeeklyReport } from '../../../campaign/weekly-report.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import type { listedFields, undecidedFields, weeklyFields } from '../../../grading/messages/documents/fields/list-fields.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { requirementWords } from '../../../grading/messages/documents/requirements.ts';
import type { EntryValues } from '../../../grading/messages/documents/template-fields.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { gradeName, rangeName } from '../../word/requirements/grade-name.ts';
import { dateText } from './day-values.ts';
import { lineNote } from './line-note.ts';
import { faultText } from './problem-words.ts';
import { distinct, industryOf, numberOf } from './words.ts';

type ListedValues = EntryValues<typeof listedFields>;
type Entry = ListedValues['listed'][number];

/** A line and the grade under which it is listed. */
interface Listed {
  readonly line: LineResult;
  readonly grade: string;
}

function listedValues(source: DocumentSource, listed: readonly Listed[]): ListedValues {
  const secret = secretEnterprises(source.index.result);
  const entries = listed.map(({ line }, at) => entryOf(source, secret, line, at));
  return {
    listed: entries, listedCount: String(entries.length), listedEnterprises: String(countEnterprises(source.index, listed)),
    hasListed: entries.length > 0, noListed: entries.length === 0,
    byGrade: source.library.grades.flatMap((grade) => {
      const ofGrade = listed.filter((each) => each.grade === grade);
      return ofGrade.length === 0 ? [] : [{
        grade: gradeName(grade), count: String(ofGrade.length), listed: ofGrade.map(({ line }, at) => entryOf(source, secret, line, at)),
      }];
    }),
  };
}

function entryOf({ index, campaign }: DocumentSource, secret: ReadonlySet<number>, line: LineResult, at: number): Entry {
  const { result } = index;
  const range = countingRange(result, line);
  const reference = countsForReference(result, line) ? requirementWords.reference : '';
  return {
    number: numberOf(at), enterpriseName: line.name, creditCode: creditCodeText(result.enterprises[line.enterprise]?.creditCode ?? ''),
    county: line.facts['county'] ?? campaign.county, town: line.facts['town'] ?? '', industry: industryOf(line, index.tableOf(line)), lineName: line.line,
    applied: line.applied === undefined ? '' : gradeName(line.applied), grade: range === undefined ? '' : rangeName(range),
    reviewedOn: dateText(dayOf(line, reviewFields.reviewedOn) ?? ''), reference,
    remark: distinct([reference, secret.has(line.enterprise) ? words.secret : '']).join('\n'),
  };
}

function countEnterprises({ result }: ResultIndex, listed: readonly Pick<Listed, 'line'>[]): number {
  return new Set(listed.map(({ line }) => line.enterprise).filter((enterprise) => isNamed(result, enterprise))).size;
}

export type PublicationValues = ListedValues & EntryValues<typeof undecidedFields>;

/** The values of a publication list, and whether one of its grades is for reference only. */
export function publicationValues(source: DocumentSource, by: Publisher): { readonly values: PublicationValues; readonly isForReference: boolean } {
  const { index, library } = source;
  const { listed, undecided } = publicationOf(index, by, library.grades);
  const values = {
    ...listedValues(source, listed),
    undecided: undecided.map((held, at) => {
      const { line } = held;
      const range = countingRange(index.result, line);
      return { number: numberOf(at), enterpriseName: line.name, lineName: line.line, grade: range === undefined ? '' : rangeName(range), reason: reasonOf(index, held) };
    }),
    undecidedCount: String(undecided.length), hasUndecided: undecided.length > 0,
  };
  return { values, isForReference: listed.some(({ line }) => countsForReference(index.result, line)) };
}

function reasonOf(index: ResultIndex, { line, because, problem }: HeldLine): string {
  if (because === 'nameless') return fill(words.reasons.nameless, { sheet: line.sheet, row: line.row });
  if (because === 'unreviewed') return words.reasons.unreviewed;
  if (problem === undefined) return lineNote(index, line);
  // The problem may stand in the row of another line, or of another enterprise with the same code.
  return fill(words.reasons.toMend, { fault: faultText(index, index.lineOf(problem) ?? line, problem) });
}

export type WeeklyValues = ListedValues & EntryValues<typeof weeklyFields>;

export function weeklyValues(source: DocumentSource): { readonly values: WeeklyValues; readonly isForReference: boolean } {
  const { index: { result }, library, campaign } = source;
  const report = weeklyReport(result, campaign.week, library.grades);
  const secret = secretEnterprises(result);
  const values = {
    ...listedValues(source, report.week),
    total: report.total.map(({ line }, at) => entryOf(source, secret, line, at)),
    totalCount: String(report.total.length), totalEnterprises: String(countEnterprises(source.index, report.total)), hasTotal: report.total.length > 0, noTotal: report.total.length === 0,
    progress: progressOf(source, report),
  };
  return { values, isForReference: report.total.some(({ line }) => countsForReference(result, line)) };
}

function progressOf({ index: { result }, library }: DocumentSource, { week, total }: WeeklyReport): WeeklyValues['progress'] {
  const count = (lines: readonly ReviewedLine[], grade: string): string => String(lines.filter((each) => each.grade === grade).length);
  return weeklyGrades(result.edition, library.grades).map((grade) => ({
    grade: gradeName(grade), week: count(week, grade), total: count(total, grade),
    applied: String(result.lines.filter(({ applied }) => applied === grade).length),
  }));
}
