/** The colours of marks. They differ in lightness as well, so that a black-and-white print still tells them apart. */
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';

export type ColourKind = MarkKind | 'ok';

/** RRGGBB of the fill of each kind; the status text says the same in words. */
export const markColours: Readonly<Record<ColourKind, string>> = {
  inputProblem: 'FFE699',
  shortfall: 'F8A5A5',
  missing: 'BDD7EE',
  review: 'D9C9EC',
  ok: 'E8F3E2',
};

/** The worst first: a cell with several marks gets the first of them. */
export const markPriority: readonly MarkKind[] = ['inputProblem', 'shortfall', 'missing', 'review'];

const bitsPerChannel = 4;

/**
 * The nth shade of a colour, each different and as near to the colour as may be (the bits of n go to red, green and
 * blue in turn). Excel merges equal formats when it saves, and every mark must stay one of its own.
 */
export function shade(colour: string, n: number): string {
  const steps = [0, 0, 0];
  for (let bit = 0; bit < bitsPerChannel * 3; bit++) {
    const channel = bit % 3;
    if ((n >> bit) & 1) steps[channel] = (steps[channel] ?? 0) | (1 << Math.floor(bit / 3));
  }
  const channels = steps.map((step, index) => Number.parseInt(colour.slice(index * 2, index * 2 + 2), 16) - step);
  return channels.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('');
}

/** How many shades a colour has. */
export const shadeCount = 1 << (bitsPerChannel * 3);
