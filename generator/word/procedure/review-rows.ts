/** Puts the tree of reviews on rows: what follows stands to the right, what branches off on a row of its own. */
import type { ReviewLevel } from '../../../grading/findings/result.ts';
import { chartTexts as texts, procedureTexts } from '../../../grading/messages/documents/procedure.ts';
import { fill } from '../../../grading/messages/template.ts';
import { laneBand, laneMiddle, shapeWidth, type ChartLine, type ChartShape, type ChartWord } from './chart-model.ts';
import { lanes, type ReviewNode } from './review-paths.ts';

export interface ReviewRows {
  readonly shapes: readonly ChartShape[];
  readonly lines: readonly ChartLine[];
  readonly words: readonly ChartWord[];
  /** The heights at which what was not passed goes back. */
  readonly returns: readonly number[];
  readonly bottom: number;
}

export const decisionHeight = 62;
const labelHeight = 16;
/** Room between the foot of a review and the line that leads back, and from there to the next row. */
const returnGap = 17;
const leastHeight = 32;
const rowGap = { usual: 10, least: 4 } as const;

interface Placed {
  readonly node: ReviewNode;
  readonly id: string;
  readonly row: number;
  readonly parent: Placed | undefined;
}

/** `room` is the height that all rows may take: with many, each becomes lower. `accept` is the shape that hands out; `returnTo` takes what was not passed; `publishId` names the shape that publishes. */
export function reviewRows(
  roots: readonly ReviewNode[], { top, room }: { readonly top: number; readonly room: number }, ids: { readonly accept: string; readonly returnTo: string; readonly publish: Readonly<Record<ReviewLevel['publishedBy'], string>> },
): ReviewRows {
  const placed = place(roots);
  const rowCount = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const { pitch, height } = rowSizes(rowCount, room);
  // The first way back stays where it is, below what stands beside it.
  const start = top + decisionHeight - height;
  const middleOf = (row: number) => start + row * pitch + labelHeight + height / 2;
  const returnAt = (row: number) => middleOf(row) + height / 2 + returnGap;
  return {
    shapes: placed.flatMap((review) => [decision(review, middleOf(review.row), height), ...jointOf(review, placed, returnAt(review.row))]),
    lines: placed.flatMap((review) => [
      entryLine(review, ids.accept),
      ...returnLines(review, placed, ids.returnTo, returnAt(review.row)),
      ...review.node.publishes.map((by): ChartLine => ({ from: review.id, leaves: 'right', to: ids.publish[by], enters: 'right', margin: 5 })),
    ]),
    words: placed.flatMap((review) => words(review, middleOf(review.row), height)),
    returns: Array.from({ length: rowCount }, (_, row) => returnAt(row)),
    bottom: start + rowCount * pitch,
  };
}

/** From one row to the next, and the height of its shapes. With very many rows the chart grows beyond its room. */
function rowSizes(rowCount: number, room: number): { readonly pitch: number; readonly height: number } {
  const around = labelHeight + returnGap;
  const usual = around + decisionHeight + rowGap.usual;
  if (rowCount * usual <= room) return { pitch: usual, height: decisionHeight };
  const beside = around + rowGap.least;
  const pitch = Math.max(beside + leastHeight, Math.min(usual, Math.floor((room - beside - decisionHeight) / Math.max(1, rowCount - 1))));
  return { pitch, height: Math.min(decisionHeight, pitch - beside) };
}

function place(roots: readonly ReviewNode[]): readonly Placed[] {
  const placed: Placed[] = [];
  let rows = 0;
  const visit = (node: ReviewNode, parent: Placed | undefined, isFirst: boolean): void => {
    const goesOn = parent !== undefined && isFirst && lanes.indexOf(node.lane) > lanes.indexOf(parent.node.lane);
    const own: Placed = { node, parent, row: goesOn ? parent.row : rows, id: `review-${placed.length + 1}` };
    if (!goesOn) rows += 1;
    placed.push(own);
    node.next.forEach((next, at) => visit(next, own, at === 0));
  };
  roots.forEach((root) => visit(root, undefined, false));
  return placed;
}

function decision({ node, id }: Placed, y: number, height: number): ChartShape {
  return { id, kind: 'decision', text: inLines(node.name), x: laneMiddle(node.lane), y, width: shapeWidth(node.lane), height };
}

const jointName = ({ id }: Placed): string => `joint-${id}`;
const nextTo = (review: Placed, placed: readonly Placed[], step: 1 | -1): Placed | undefined => {
  const inRow = placed.filter(({ row }) => row === review.row);
  return inRow[inRow.indexOf(review) + step];
};

/** A dot below the review where the way back from its right comes in. */
function jointOf(review: Placed, placed: readonly Placed[], y: number): readonly ChartShape[] {
  return nextTo(review, placed, 1) === undefined ? [] : [{ id: jointName(review), kind: 'joint', text: '', x: laneMiddle(review.node.lane), y, width: 4, height: 4 }];
}

/** From the foot of the review to the left, joining what comes from reviews further right, so that no line lies on another. */
function returnLines(review: Placed, placed: readonly Placed[], returnTo: string, y: number): readonly ChartLine[] {
  const before = nextTo(review, placed, -1);
  const hasJoint = nextTo(review, placed, 1) !== undefined;
  const onward: Pick<ChartLine, 'to' | 'enters' | 'isPlain'> = before === undefined ? { to: returnTo, enters: y } : { to: jointName(before), enters: 'right', isPlain: true };
  if (!hasJoint) return [{ from: review.id, leaves: 'bottom', ...onward, isReturn: true }];
  return [
    { from: review.id, leaves: 'bottom', to: jointName(review), enters: 'top', isReturn: true, isPlain: true },
    { from: jointName(review), leaves: 'left', ...onward, isReturn: true },
  ];
}

function entryLine({ parent, id, row, node }: Placed, accept: string): ChartLine {
  if (parent !== undefined) return { from: parent.id, leaves: 'right', to: id, enters: 'left', margin: 8 };
  return { from: accept, leaves: 'bottom', to: id, enters: row === 0 && node.lane === 'city' ? 'top' : 'left', margin: 8 };
}

/** Who comes this way above the shape, 通过 and 退回 in its empty corners. */
function words({ node, parent, row }: Placed, y: number, height: number): readonly ChartWord[] {
  const { left, width } = laneBand(node.lane);
  const middle = left + width / 2;
  const foot = y + height / 2;
  const entersFromAbove = parent === undefined && row === 0;
  const declared = fill(texts.declaredFor, { grades: node.grades.join(procedureTexts.listSeparator) });
  return [
    ...(node.next.length > 1 || (parent !== undefined && parent.node.next.length === 1) ? []
      : [{ text: declared, x: entersFromAbove ? middle + 4 : left + 1, y: y - height / 2 - labelHeight + 1, width: entersFromAbove ? width : width - 2, height: labelHeight, align: entersFromAbove ? 'left' : 'center' } as const]),
    { text: texts.passed, x: left + width - 24, y: y - 22, width: 23, height: 13, align: 'right' },
    { text: texts.returned, x: middle + 3, y: foot + 1, width: 32, height: 14, align: 'left' },
  ];
}

/** The last two characters of a long name (`终审`, `复核`) stand on their own line; one that no shape could hold is cut. */
function inLines(name: string): string {
  if (name.length <= longestLine) return name;
  return name.length <= longestLine + 2 ? `${name.slice(0, -2)}\n${name.slice(-2)}` : `${name.slice(0, longestLine)}\n${name.slice(longestLine, 2 * longestLine - 1)}${name.length < 2 * longestLine ? '' : '…'}`;
}

const longestLine = 5;
