/** A flow chart before it is drawn: shapes by their middle, lines by the shapes they join, words beside the lines. In pixels of 96 to the inch. */
import { lanes, type Lane } from './review-paths.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface ChartShape {
  readonly id: string;
  /** `joint`: a dot where lines meet. */
  readonly kind: 'end' | 'step' | 'decision' | 'joint';
  readonly text: string;
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Heights at which lines from the right arrive, besides the middle of the side. */
  readonly entries?: readonly number[];
}

export interface ChartLine {
  readonly from: string;
  readonly leaves: Side;
  readonly to: string;
  /** A side, or the height of an entry on the right. */
  readonly enters: Side | number;
  /** How far it goes past a shape before it turns. */
  readonly margin?: number;
  /** Return paths are dashed. */
  readonly isReturn?: boolean;
  /** No arrowhead: it leads into another line. */
  readonly isPlain?: boolean;
}

export interface ChartWord {
  readonly text: string;
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
  readonly lines: readonly ChartLine[];
  readonly words: readonly ChartWord[];
}

/** Together 156 mm, the width of the 版心. The city has room beside its shapes for the lines that pass by. */
const widths: Readonly<Record<Lane, number>> = { enterprise: 121, county: 88, city: 136, province: 118, ministry: 126 };

export const laneHead = 28;

/** The left edge and width of a lane. */
export function laneBand(lane: Lane): { readonly left: number; readonly width: number } {
  return { left: lanes.slice(0, lanes.indexOf(lane)).reduce((sum, before) => sum + widths[before], 0), width: widths[lane] };
}

export const chartWidth = lanes.reduce((sum, lane) => sum + widths[lane], 0);

/** The middle of a lane. */
export function laneMiddle(lane: Lane): number {
  const { left, width } = laneBand(lane);
  return left + width / 2;
}

/** How wide shapes are that stand in the lane. */
export function shapeWidth(lane: Lane): number {
  return widths[lane] - (lane === 'city' ? 28 : 14);
}
