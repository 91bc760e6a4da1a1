/** What has to be done by when, in the order of the days. */
import type { Table } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { EditionSummary } from '../../../grading/findings/result.ts';
import { procedureTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import { fill } from '../../../grading/messages/template.ts';
import { dayText } from '../styles/day-text.ts';
import type { Fonts } from '../styles/fonts.ts';
import { sizes } from '../styles/measures.ts';
import { table } from '../styles/tables.ts';

const widths = [104, 52];
const names = ['contactSheet', 'rectification', 'gradesReported', 'lateRectification', 'listUpdated'] as const;

export function deadlineTable({ reviewLevels }: EditionSummary, { deadlines }: Campaign, fonts: Fonts): Table {
  // With a day still open nobody knows the order, and the usual one stands.
  const isKnown = names.every((name) => deadlines[name] !== '');
  const ordered = isKnown ? [...names].sort((a, b) => (deadlines[a] < deadlines[b] ? -1 : deadlines[a] > deadlines[b] ? 1 : 0)) : names;
  const weekly = reviewLevels.some(({ inWeeklyReport }) => inWeeklyReport) ? [{ cells: [texts.weeklyDeadline.name, { text: texts.weeklyDeadline.time, align: 'center' as const }] }] : [];
  return table(widths, [
    { cells: texts.deadlineHeadings, head: true, height: 9 },
    ...ordered.map((name) => ({ height: 9, cells: [texts.deadlines[name], { text: fill(texts.before, { day: dayText(deadlines[name]) }), align: 'center' as const }] })),
    ...weekly.map((row) => ({ ...row, height: 9 })),
  ], { font: fonts.body, headFont: fonts.heading, size: sizes.fourth });
}

/** The days that the procedure prints and does not find. */
export function missingDeadlines({ deadlines }: Campaign): readonly string[] {
  return names.filter((name) => deadlines[name] === '').map((name) => fill(texts.missingDeadline, { name: texts.deadlines[name] }));
}
