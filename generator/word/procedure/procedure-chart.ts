/** The flow chart of 附件4: declaring, checking, reviewing by level, publishing, revising the list, and the ways back. */
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { ReviewLevel } from '../../../grading/findings/result.ts';
import { chartTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import { fill } from '../../../grading/messages/template.ts';
import { shortDayText } from '../styles/day-text.ts';
import { chartWidth, laneHead, laneMiddle, shapeWidth, type Chart, type ChartLine, type ChartShape, type ChartWord } from './chart-model.ts';
import { reviewPaths, type Lane } from './review-paths.ts';
import { decisionHeight, reviewRows, type ReviewRows } from './review-rows.ts';

const ids = { accept: 'accept', returnTo: 'rectify', publish: { province: 'publish-province', city: 'publish-city' } } as const;
/** Middles of the rows above the reviews. */
const rows = { declare: laneHead + 36, check: laneHead + 112, finished: laneHead + 192 };
const reviewTop = rows.check + 38;
const rectifyTop = rows.finished + 47;
/** Steps down from the reviews to the end. */
const closing = { publish: 33, fraud: 78, list: 90, foot: 42 } as const;
const closingHeight = closing.publish + closing.fraud + closing.list + closing.foot;
/** What a page has room for below its heading. */
export const tallest = 796;

export function procedureChart(levels: readonly ReviewLevel[], { deadlines }: Pick<Campaign, 'deadlines'>): Chart {
  const reviews = reviewRows(reviewPaths(levels), { top: reviewTop, room: tallest - reviewTop - closingHeight }, ids);
  const published = (['province', 'city'] as const).filter((by) => levels.some(({ publishedBy }) => publishedBy === by));
  const reviewed = Math.max(reviews.bottom, rectifyTop + 90);
  const publishAt = reviewed + closing.publish;
  const fraudAt = publishAt + closing.fraud;
  const listAt = fraudAt + closing.list;
  return {
    width: chartWidth, height: listAt + closing.foot,
    shapes: [
      ...openingShapes(), ...reviews.shapes, rectifyShape(reviews, reviewed, deadlines),
      ...published.map((by) => publishShape(by, publishAt)),
      ...closingShapes(fraudAt, listAt, deadlines),
    ],
    lines: [...openingLines, ...reviews.lines, ...published.map(fraudLine), ...closingLines],
    words: [...openingWords(), ...reviews.words, ...closingWords(fraudAt), legend(listAt + closing.foot)],
  };
}

function shape(id: string, kind: ChartShape['kind'], lane: Lane, y: number, height: number, text: string): ChartShape {
  return { id, kind, text, x: laneMiddle(lane), y, width: shapeWidth(lane), height };
}

/** Narrower than the reviews above, so that lines from their right have room to come back to it. */
function publishShape(by: ReviewLevel['publishedBy'], y: number): ChartShape {
  const full = shape(ids.publish[by], 'step', by, y, 44, texts.publish[by]);
  return { ...full, width: full.width - 14 };
}

function openingShapes(): readonly ChartShape[] {
  return [
    shape('declare', 'end', 'enterprise', rows.declare, 44, texts.declare),
    shape('collect', 'step', 'county', rows.declare, 44, texts.collect),
    shape('complete', 'decision', 'county', rows.check, decisionHeight, texts.complete),
    shape(ids.accept, 'step', 'city', rows.check, 44, texts.accept),
    shape('resubmit', 'step', 'enterprise', rows.check, 54, texts.resubmit),
    shape('finished', 'decision', 'enterprise', rows.finished, 58, texts.finished),
  ];
}

const openingLines: readonly ChartLine[] = [
  { from: 'declare', leaves: 'right', to: 'collect', enters: 'left' },
  { from: 'collect', leaves: 'bottom', to: 'complete', enters: 'top' },
  { from: 'complete', leaves: 'right', to: ids.accept, enters: 'left' },
  { from: 'complete', leaves: 'left', to: 'resubmit', enters: 'right', isReturn: true },
  { from: 'resubmit', leaves: 'top', to: 'declare', enters: 'bottom', isReturn: true },
  { from: 'finished', leaves: 'top', to: 'resubmit', enters: 'bottom', isReturn: true },
  { from: 'finished', leaves: 'right', to: 'complete', enters: 'bottom', isReturn: true },
  { from: ids.returnTo, leaves: 'top', to: 'finished', enters: 'bottom', isReturn: true },
];

function openingWords(): readonly ChartWord[] {
  const county = laneMiddle('county');
  const half = shapeWidth('county') / 2;
  const enterprise = laneMiddle('enterprise');
  return [
    { text: texts.no, x: county - half - 6, y: rows.check - 20, width: 14, height: 13 },
    { text: texts.yes, x: county + half - 8, y: rows.check - 20, width: 14, height: 13 },
    { text: texts.no, x: enterprise + 3, y: rows.finished - 29 - 16, width: 16, height: 14 },
    { text: texts.yes, x: enterprise + shapeWidth('enterprise') / 2 - 9, y: rows.finished - 19, width: 14, height: 13 },
  ];
}

/** One tall shape beside all reviews, so that every way back leads straight into it. */
function rectifyShape(reviews: ReviewRows, bottom: number, deadlines: Campaign['deadlines']): ChartShape {
  const text = fill(texts.rectify, { day: dueText(deadlines.rectification, texts.noDueDay) });
  return { ...shape(ids.returnTo, 'step', 'enterprise', (rectifyTop + bottom + 2) / 2, bottom + 2 - rectifyTop, text), entries: reviews.returns };
}

function closingShapes(fraudAt: number, listAt: number, deadlines: Campaign['deadlines']): readonly ChartShape[] {
  return [
    shape('fraud', 'decision', 'city', fraudAt, decisionHeight, texts.fraud),
    shape('lowest', 'step', 'enterprise', fraudAt, 44, texts.lowest),
    shape('revise', 'step', 'city', listAt, 56, fill(texts.revise, { day: dueText(deadlines.gradesReported, texts.noReviseDay) })),
    shape('update', 'end', 'province', listAt, 72, fill(texts.update, { day: dueText(deadlines.listUpdated, texts.noUpdateDay) })),
  ];
}

const closingLines: readonly ChartLine[] = [
  { from: 'fraud', leaves: 'left', to: 'lowest', enters: 'right' },
  { from: 'fraud', leaves: 'bottom', to: 'revise', enters: 'top' },
  { from: 'lowest', leaves: 'bottom', to: 'revise', enters: 'left' },
  { from: 'revise', leaves: 'right', to: 'update', enters: 'left' },
];

function closingWords(fraudAt: number): readonly ChartWord[] {
  const city = laneMiddle('city');
  return [
    { text: texts.yes, x: city - shapeWidth('city') / 2 - 12, y: fraudAt - 17, width: 16, height: 14 },
    { text: texts.no, x: city + 3, y: fraudAt + decisionHeight / 2 + 1, width: 16, height: 14 },
  ];
}

/** What dashes mean, at the foot of the last lane. */
function legend(foot: number): ChartWord {
  return { text: texts.legend, x: laneMiddle('ministry') - 58, y: foot - 20, width: 116, height: 14 };
}

function fraudLine(by: 'province' | 'city'): ChartLine {
  return { from: ids.publish[by], leaves: 'bottom', to: 'fraud', enters: by === 'city' ? 'top' : 'right' };
}

function dueText(day: string, otherwise: string): string {
  const short = shortDayText(day);
  return short === '' ? otherwise : fill(texts.dueDay, { day: short });
}
