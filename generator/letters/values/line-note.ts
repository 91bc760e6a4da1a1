/** What a letter says of the grade of one line: what has to be mended first, then what stands in its way. */
import { absentColumns, actionableFindings } from '../../../grading/findings/actionable.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Outcome } from '../../../grading/findings/outcome.ts';
import { overallOf } from '../../../grading/findings/overall-grade.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import { letterWords as words, noteWords as notes } from '../../../grading/messages/documents/letters.ts';
import { isNotice } from '../../../grading/messages/problem.ts';
import { reportTexts } from '../../../grading/messages/report.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gradeName, rangeName } from '../../word/requirements/grade-name.ts';
import { faultText } from './problem-words.ts';
import { distinct } from './words.ts';

/** How many requirements are named before 等. */
const named = 4;

/** What bears on the grade, or that all is met where nothing does. */
export function lineNote(index: ResultIndex, line: LineResult): string {
  const said = parts(index, line).filter((text) => text !== '');
  if (said.length > 0) return said.join(words.sentenceSeparator);
  return line.target !== undefined && line.grade?.worst === line.target ? fill(words.allMet, { grade: gradeName(line.target) }) : '';
}

function parts(index: ResultIndex, line: LineResult): readonly string[] {
  const findings = actionableFindings(index, line);
  const titles = (outcome: Outcome) => findings.filter((each) => each.outcome === outcome).map((each) => index.indicatorOf(line, each)?.title ?? each.indicator);
  const held = vetoFindings(index, line);
  const vetoes = (outcome: Outcome) => held.filter((veto) => veto.outcome === outcome).map(({ summary }) => summary.title);
  const input = index.problemsOf(line).filter((found) => !isNotice(found) && found.ignored === undefined);
  return [
    ...standings(index, line),
    listed(notes.veto, vetoes('notMet')),
    listed(notes.vetoOpen, vetoes('needsReview')),
    ...distinct(input.map((found) => faultText(index, line, found))),
    about(notes.short, titles('notMet')),
    about(notes.missing, titles('missing')),
    listed(notes.absent, absentColumns(index, line).map((field) => index.headingOf(line, field))),
    about(notes.review, titles('needsReview')),
    about(notes.error, titles('error')),
    titles('notMet').length + vetoes('notMet').length === 0 ? about(notes.deciding, decidingTitles(index, line)) : '',
  ];
}

/** What besides the indicators bears on the grade: a status that stands in for it, the grade of the whole enterprise. */
function standings(index: ResultIndex, line: LineResult): readonly string[] {
  const status = line.steps.flatMap((step) => (step.step === 'status' ? fill(reportTexts.statusStands, { status: step.status }) : []));
  const overall = overallOf(index.result, line);
  return overall === undefined ? status : [...status, fill(notes.overall, { grade: rangeName(overall) })];
}

/** What holds a line without an application where it is: nothing else would say why. */
function decidingTitles(index: ResultIndex, line: LineResult): readonly string[] {
  if (line.applied !== undefined || line.grade === undefined || line.grade.best !== line.grade.worst) return [];
  const deciding = new Set(line.steps.flatMap((step) => (step.step === 'weakestItem' ? step.deciding : [])));
  return line.findings.filter(({ indicator }) => deciding.has(indicator)).map((each) => index.indicatorOf(line, each)?.title ?? each.indicator);
}

/** Indicators in quotes: their titles read like statements of what there is. */
function about(template: string, titles: readonly string[]): string {
  return listed(template, titles.map((title) => fill(notes.quoted, { title })), '');
}

function listed(template: string, names: readonly string[], separator: string = words.separator): string {
  if (names.length === 0) return '';
  const list = names.slice(0, named).join(separator);
  return fill(template, { list: names.length > named ? fill(notes.more, { list, count: names.length }) : list });
}
