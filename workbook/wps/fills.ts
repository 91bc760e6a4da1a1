/** Fills of cells: what they were, and painting many areas with few calls. */
import { parseCellAddress } from '../../grading/records/cell-address.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { rangeAddress } from '../live/rectangles.ts';
import type { FormerFill } from '../live/live-record.ts';
import { cellCount, evenParts, rangeAt } from './areas.ts';
import { longestAddress, noFill, solidFill, type WpsRange, type WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** Also no fill: the colour that cells have of themselves. */
const automatic = -4105;

/** RRGGBB to the number of WPS, which counts blue first. */
export function colourNumber(colour: string): number {
  const rgb = Number.parseInt(colour, 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** The other way. */
export function colourText(number: number): string {
  const rgb = ((number & 0xff) << 16) | (number & 0xff00) | ((number >> 16) & 0xff);
  return rgb.toString(16).toUpperCase().padStart(6, '0');
}

/** A fill that can be put back as it was, or one that cannot: a pattern, a gradient. */
export type SeenFill = { readonly kind: 'plain'; readonly fill: FormerFill } | { readonly kind: 'other' };

const other: SeenFill = { kind: 'other' };

/** Undefined where the cells differ; for a single cell that means that it cannot be put back either. */
function fillOf(sheet: WpsSheet, area: CellRange): SeenFill | undefined {
  const { Interior: fill } = rangeAt(sheet, area);
  return calling(() => {
    const pattern = fill.Pattern;
    if (typeof pattern !== 'number') return undefined;
    if (pattern !== solidFill && pattern !== noFill && pattern !== automatic) return other;
    const index = pattern === noFill ? noFill : fill.ColorIndex;
    if (index === noFill || index === automatic) return { kind: 'plain', fill: undefined };
    const colour = typeof index === 'number' ? fill.Color : undefined;
    const isMixed = typeof colour !== 'number' || (colour === 0 && cellCount(area) > 1);
    return isMixed ? undefined : { kind: 'plain', fill: colourText(colour) };
  });
}

export function parseArea(address: string): CellRange | undefined {
  const [from, to] = address.split(':').map(parseCellAddress);
  return from === undefined ? undefined : { top: from.row, left: from.column, bottom: to?.row ?? from.row, right: to?.column ?? from.column };
}

/** The smallest area around all of them. */
function around(areas: readonly CellRange[]): CellRange {
  return areas.reduce((all, { top, left, bottom, right }) => ({
    top: Math.min(all.top, top), left: Math.min(all.left, left), bottom: Math.max(all.bottom, bottom), right: Math.max(all.right, right),
  }));
}

/** Parts of the areas by the fill they have, without those that cannot be put back. Where everything around some of them is alike, one question is enough for all; so it is best when neighbours stand together. */
export function* fillsIn(sheet: WpsSheet, addresses: readonly string[]): Generator<readonly [FormerFill, string]> {
  for (const [seen, area] of fillsOf(sheet, addresses.flatMap((address) => parseArea(address) ?? []))) {
    if (seen.kind === 'plain') yield [seen.fill, rangeAddress(area)];
  }
}

/** The same for areas that stand alone in cells of another fill, as marks do: nothing around them is alike. */
export function* fillsOfEach(sheet: WpsSheet, addresses: readonly string[]): Generator<readonly [FormerFill, string]> {
  for (const address of addresses) yield* fillsIn(sheet, [address]);
}

function* fillsOf(sheet: WpsSheet, areas: readonly CellRange[]): Generator<readonly [SeenFill, CellRange]> {
  const [first] = areas;
  if (first === undefined) return;
  const all = areas.length === 1 ? undefined : fillOf(sheet, around(areas));
  if (all !== undefined) {
    for (const area of areas) yield [all, area];
  } else if (areas.length === 1) {
    for (const [part, seen] of evenParts(first, (asked) => fillOf(sheet, asked))) yield [seen, part];
  } else {
    const middle = areas.length >> 1;
    yield* fillsOf(sheet, areas.slice(0, middle));
    yield* fillsOf(sheet, areas.slice(middle));
  }
}

/** `B5:D9,F2` in texts that WPS takes. */
export function addressTexts(addresses: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts[texts.length - 1];
    if (last !== undefined && last.length + 1 + address.length <= longestAddress) texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

/** One call for the areas of one text. */
export function paint(sheet: WpsSheet, text: string, colour: FormerFill): void {
  calling(() => {
    const range: WpsRange = sheet.Range(text);
    if (colour === undefined) range.Interior.ColorIndex = noFill;
    else range.Interior.Color = colourNumber(colour);
  });
}
