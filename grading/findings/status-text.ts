/** The words of one row in the status column: what to mend in the table first, then the grade and what stands in its way. */
import { isNotice, problemText } from '../messages/problem.ts';
import { reportTexts as texts } from '../messages/report.ts';
import { fill } from '../messages/template.ts';
import { absentColumns, actionableFindings } from './actionable.ts';
import { gradeText, isForReference, rangeText } from './grade-text.ts';
import type { ResultIndex } from './lookups.ts';
import type { Outcome } from './outcome.ts';
import { overallOf } from './overall-grade.ts';
import type { MarkKind } from './report-sheet.ts';
import type { Finding, LineResult } from './result.ts';
import { isOpenLine } from './summary.ts';
import { vetoFindings } from './veto-findings.ts';

export interface LineStatus {
  readonly row: number;
  readonly text: string;
  readonly kind: MarkKind | 'ok';
}

/** How many names a cell lists before it says 等. */
const listed = 4;

export function statusText(index: ResultIndex, line: LineResult): LineStatus {
  const findings = actionableFindings(index, line);
  const titles = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).map((finding) => titleOf(index, line, finding));
  const [short, missing, review, errors] = [titles('notMet'), titles('missing'), titles('needsReview'), titles('error')];
  const absent = absentColumns(index, line).map((field) => index.headingOf(line, field));
  const held = vetoFindings(index, line);
  const vetoTitles = (outcome: Outcome) => held.filter((veto) => veto.outcome === outcome).map((veto) => veto.summary.title);
  const vetoes = vetoTitles('notMet');
  const openVetoes = vetoTitles('needsReview');
  const input = index.problemsOf(line).filter((found) => !isNotice(found) && found.ignored === undefined).map((found) => found.place.heading ?? problemText(found).title);
  const parts = [
    gradePart(line),
    ...standings(index, line),
    part(texts.statusVeto, vetoes),
    part(texts.statusVetoOpen, openVetoes),
    part(texts.statusInput, input),
    part(texts.statusShort, short),
    part(texts.statusMissing, missing),
    part(texts.statusAbsent, absent),
    part(texts.statusReview, review),
    part(texts.statusError, errors),
    short.length + vetoes.length === 0 ? part(texts.statusDeciding, decidingTitles(index, line)) : '',
  ].filter((text) => text !== '');
  const kind = input.length > 0 ? 'inputProblem' : short.length + vetoes.length > 0 ? 'shortfall' : missing.length + absent.length > 0 ? 'missing'
    : review.length + errors.length + openVetoes.length > 0 || line.notGraded?.reason === 'error' || line.notGraded?.reason === 'noPack' ? 'review' : 'ok';
  return { row: line.row, text: parts.join(texts.separator), kind };
}

function gradePart(line: LineResult): string {
  if (line.grade === undefined) return gradeText(line);
  const range = isOpenLine(line) ? fill(texts.statusOpen, { grade: rangeText(line.grade) }) : line.grade.best;
  const applied = line.applied === undefined ? '' : fill(texts.appliedFor, { applied: line.applied });
  return fill(texts.statusGrade, { mark: isForReference(line) ? texts.statusReference : '', applied, grade: range });
}

/** What besides the indicators bears on the grade: a status that stands in for it, the grade of the whole enterprise. */
function standings(index: ResultIndex, line: LineResult): readonly string[] {
  const status = line.steps.flatMap((step) => (step.step === 'status' ? fill(texts.statusStands, { status: step.status }) : []));
  const overall = overallOf(index.result, line);
  return overall === undefined ? status : [...status, fill(texts.statusOverall, { grade: rangeText(overall) })];
}

/** What holds a line without an application where it is: nothing else would say why. */
function decidingTitles(index: ResultIndex, line: LineResult): readonly string[] {
  if (line.applied !== undefined || isOpenLine(line)) return [];
  const deciding = new Set(line.steps.flatMap((step) => (step.step === 'weakestItem' ? step.deciding : [])));
  return line.findings.filter((finding) => deciding.has(finding.indicator)).map((finding) => titleOf(index, line, finding));
}

function titleOf(index: ResultIndex, line: LineResult, finding: Finding): string {
  return index.indicatorOf(line, finding)?.title ?? finding.indicator;
}

function part(template: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const list = names.slice(0, listed).join(texts.listSeparator) + (names.length > listed ? texts.more : '');
  return fill(template, { count: names.length, list });
}
