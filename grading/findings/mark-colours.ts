/** The colours of marks. They differ in lightness as well, so that a black-and-white print still tells them apart. */
import type { MarkKind } from './report-sheet.ts';

export type ColourKind = MarkKind | 'ok';

/**
 * RRGGBB of the fill of each kind; the status text says the same in words. None is a colour of Office's palettes: where rows
 * moved, cells are known as ours by their colour alone.
 */
export const markColours: Readonly<Record<ColourKind, string>> = {
  inputProblem: 'FFE79A',
  shortfall: 'F8A5A5',
  missing: 'BED8EF',
  review: 'D9C9EC',
  ok: 'E8F3E2',
};

/** The one to mend first stands first: a cell with several marks gets the first of them. */
export const markPriority: readonly MarkKind[] = ['inputProblem', 'shortfall', 'missing', 'review'];

const colours: ReadonlySet<string> = new Set(Object.values(markColours));

/** Whether RRGGBB, in capitals, is the colour of a mark. */
export function isMarkColour(colour: string | undefined): boolean {
  return colour !== undefined && colours.has(colour);
}
