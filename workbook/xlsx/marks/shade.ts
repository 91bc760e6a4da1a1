/** Shades of the colours of marks. */

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
