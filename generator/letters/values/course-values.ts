/** The course of the campaign: timetable, route map, task list and attachments. */
import { monthsOf, schedule, stagesOf, thirdsOf } from '../../../campaign/stages.ts';
import { weeklyGrades } from '../../../campaign/weekly-report.ts';
import { attachmentTitles, courseWords as words, dueTexts, editionAttachments, stageTexts, tasks } from '../../../grading/messages/documents/campaign-work.ts';
import type { noticeFields } from '../../../grading/messages/documents/fields/list-fields.ts';
import type { EntryValues, LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { dateText, periodText } from './day-values.ts';
import { gradeNames, numberOf } from './words.ts';

export type CourseValues = Pick<LetterValues<'work-plan'>, 'schedule' | 'stages' | 'tasks' | 'timeAxis'>;

export function courseValues(source: DocumentSource): CourseValues {
  const stages = stagesOf(source.campaign);
  const months = monthsOf(stages);
  return {
    schedule: schedule(source.campaign).map(({ id, on, from }, at) => ({
      number: numberOf(at), date: from === undefined || from === '' ? dateText(on) : periodText(from, on), ...dueTexts[id],
    })),
    timeAxis: months.map(axisMonth).join(''),
    stages: stages.map((stage, at) => ({
      number: words.ordinals.charAt(at), ...stageTexts[stage.id], period: periodText(stage.from, stage.to),
      bar: thirdsOf(stage, months).map((runs) => (runs ? words.running : words.resting)).join(''),
    })),
    tasks: taskValues(source),
  };
}

/** As wide as three characters: a month of one digit in its full width, of two in half. */
function axisMonth(month: string): string {
  const number = Number(month.slice(5));
  const digits = number > 9 ? String(number) : String.fromCharCode('０'.charCodeAt(0) + number);
  return fill(words.month, { month: digits }) + words.filler;
}

function taskValues({ campaign: { deadlines, publication }, library, index }: DocumentSource): CourseValues['tasks'] {
  const grades = gradeNames(weeklyGrades(index.result.edition, library.grades));
  const days = { ...deadlines, publication: publication.to };
  return tasks.map(({ task, responsible, due }, at) => ({
    number: numberOf(at), task: fill(task, { grades }), responsible, due: typeof due === 'string' ? dateText(days[due]) : due.text,
  }));
}

/** Titles of what goes with the notice, under the numbers of the official set: of the editions only the one at hand. */
export function attachmentValues({ campaign: { city }, library: { edition } }: DocumentSource): EntryValues<typeof noticeFields> {
  const attachments = attachmentTitles.map((title, at) => ({ number: numberOf(at), title: fill(title, { city }) }))
    .filter((_, at) => at >= editionAttachments || at + 1 === edition.annex);
  return { attachments, hasAttachments: true };
}
