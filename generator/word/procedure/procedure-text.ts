/** The words of the procedure: what holds for all, and one heading with its steps for every way a declaration can go. */
import { LineRuleType, type Paragraph, type Table } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { EditionSummary, ReviewLevel } from '../../../grading/findings/result.ts';
import { procedureTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import { fill } from '../../../grading/messages/template.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { dayText } from '../styles/day-text.ts';
import type { Fonts } from '../styles/fonts.ts';
import { beforeTable, line } from '../styles/measures.ts';
import { bodyParagraph, headingParagraph } from '../styles/paragraphs.ts';
import { deadlineTable } from './deadline-table.ts';
import { sameWay } from './review-paths.ts';

export function procedureText(edition: EditionSummary, campaign: Campaign, fonts: Fonts): readonly (Paragraph | Table)[] {
  const body = (text: string) => bodyParagraph(fonts, text);
  const section = (heading: string, paragraphs: readonly string[]) => [headingParagraph(fonts, 1, heading), ...paragraphs.map(body)];
  const levels = sameWay(edition.reviewLevels);
  const { headings } = texts;
  const city = campaign.city === '' ? texts.region : campaign.city;
  return [
    ...section(headings.scope, [fill(texts.scope, { city, edition: edition.name, document: edition.document })]),
    ...section(headings.declaring, texts.declaring),
    ...section(headings.collecting, texts.collecting),
    ...section(headings.reviewing, texts.reviewing),
    ...levels.flatMap((level, at) => [headingParagraph(fonts, 2, fill(texts.level, { number: texts.numbers[at] ?? String(at + 1), grades: gradesText(level) })), ...levelSteps(level).map(body)]),
    ...section(headings.returning, returning(campaign)),
    ...section(headings.publishing, publishing(levels, campaign)),
    headingParagraph(fonts, 1, headings.deadlines, { spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: beforeTable } }),
    deadlineTable(edition, campaign, fonts),
  ];
}

function gradesText({ grades }: ReviewLevel): string {
  return grades.map(gradeName).join(texts.listSeparator);
}

/** Numbered sentences: every review in its order, the weekly report, the publication. */
export function levelSteps({ reviews, inWeeklyReport, publishedBy }: ReviewLevel): readonly string[] {
  const steps = reviews.map((review, at) => {
    const next = reviews[at + 1];
    const text = next === undefined ? (at === 0 ? texts.stepOnly : texts.stepLast) : fill(at === 0 ? texts.stepFirst : texts.stepMiddle, { next });
    return fill(texts.step, { number: at + 1, review, text });
  });
  const weekly = inWeeklyReport && reviews[0] !== undefined ? [fill(texts.weekly, { number: steps.length + 1, review: reviews[0] })] : [];
  return [...steps, ...weekly, fill(texts.published[publishedBy], { number: steps.length + weekly.length + 1 })];
}

function returning({ deadlines }: Campaign): readonly string[] {
  const days = { rectification: dayText(deadlines.rectification), lateRectification: dayText(deadlines.lateRectification) };
  return texts.returning.map((sentence: string) => fill(sentence, days));
}

function publishing(levels: readonly ReviewLevel[], { report }: Campaign): readonly string[] {
  const lists = (['province', 'city'] as const).flatMap((by) => {
    const grades = levels.filter(({ publishedBy }) => publishedBy === by).flatMap((level) => level.grades.map(gradeName));
    return grades.length === 0 ? [] : [fill(texts.publishing[by], { grades: grades.join(texts.listSeparator) })];
  });
  const contact = (report.phone === '' ? '' : fill(texts.phone, { phone: report.phone })) + (report.mail === '' ? '' : fill(texts.mail, { mail: report.mail }));
  return [lists.join('') + texts.secret, fill(texts.watching, { contact })];
}
