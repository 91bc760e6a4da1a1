/** Paragraph styles of fields: programs that forget the look of a control's text fall back to its paragraph's. */
import type { Fonts } from '../styles/fonts.ts';
import type { HouseStyle } from '../styles/house-document.ts';

/** The name of the style for a size, half points. */
export function formStyleId(size: number): string {
  return `FormField${size}`;
}

export function formStyle({ song }: Fonts, size: number): HouseStyle {
  return { id: formStyleId(size), font: song, size };
}
