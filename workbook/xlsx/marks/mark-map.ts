/** Which formats of a file are marks, and what each of them goes back to. */
import type { MarkPair } from './mark-styles.ts';
import type { StylesEditor } from './styles-editor.ts';
import { rawAttribute, withAttribute, withoutAttribute } from './tag-text.ts';

/** The pairs by the number that the mark has now. */
export type MarkMap = ReadonlyMap<number, MarkPair>;

function startTag(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}

/** RRGGBB of a format's solid fill. */
export function colourOf(styles: StylesEditor, format: string): string | undefined {
  const fill = styles.entry('fills', Number(rawAttribute(startTag(format), 'fillId') ?? 0)) ?? '';
  return /fgColor\s[^>]*?rgb\s*=\s*["'][0-9A-Fa-f]{0,2}([0-9A-Fa-f]{6})["']/.exec(fill)?.[1]?.toUpperCase();
}

function withFillOf(format: string, former: string): string {
  const own = startTag(format);
  let tag = own;
  for (const name of ['fillId', 'applyFill']) {
    const value = rawAttribute(startTag(former), name);
    tag = value === undefined ? withoutAttribute(tag, name) : withAttribute(tag, name, value);
  }
  return tag + format.slice(own.length);
}

/** The number of a format: that of the same one in the file, else of one that is added. */
export function numberFor(styles: StylesEditor, format: string): number {
  const size = styles.size('cellXfs');
  for (let index = 0; index < size; index++) if (styles.entry('cellXfs', index) === format) return index;
  return styles.addRaw('cellXfs', format);
}

/**
 * The pairs of the record, and every other format that bears the colour of one of them: somebody has since changed the
 * font or the number format of a marked cell. Such a format keeps the change and gets the former fill; when the file has
 * no format like that, one is added to `styles`.
 */
export function markMap(pairs: readonly MarkPair[], styles: StylesEditor): MarkMap {
  const marks = new Map(pairs.map((pair) => [pair.mark, pair]));
  const byColour = new Map<string, MarkPair>();
  for (const pair of pairs) {
    const colour = colourOf(styles, styles.entry('cellXfs', pair.mark) ?? '');
    if (colour !== undefined) byColour.set(colour, pair);
  }
  const size = styles.size('cellXfs');
  for (let index = 0; index < size; index++) {
    const format = styles.entry('cellXfs', index);
    const colour = marks.has(index) || format === undefined ? undefined : colourOf(styles, format);
    const pair = colour === undefined ? undefined : byColour.get(colour);
    if (format === undefined || pair === undefined) continue;
    const former = styles.entry('cellXfs', pair.former) ?? '<xf fillId="0"/>';
    marks.set(index, { use: pair.use === 'implicit' ? 'cell' : pair.use, mark: index, former: numberFor(styles, withFillOf(format, former)) });
  }
  return marks;
}
