/** Where the markup of XML ends: one scanner for all that read parts as text. No input makes it slow. */

/** No tag of an office file is longer, pictures of old drawings in attributes included. */
const longestTag = 1 << 22;

/** Behind the end of a tag, comment, CDATA stretch or instruction that begins at `start`; -1 when it is not there. */
export function endOfMarkup(xml: string, start: number): number {
  const closing = closingOf(xml, start);
  if (closing === undefined) return endOfTag(xml, start);
  const found = xml.indexOf(closing, start + (closing === '?>' ? 2 : closing === '-->' ? 4 : 9));
  return found === -1 ? -1 : found + closing.length;
}

/** What ends the markup, for that which is no tag. */
function closingOf(xml: string, start: number): '-->' | ']]>' | '?>' | undefined {
  if (xml.startsWith('<?', start)) return '?>';
  if (xml.startsWith('<!--', start)) return '-->';
  return xml.startsWith(cdata, start) ? ']]>' : undefined;
}

/** A `>` in quotes does not end a tag. */
function endOfTag(xml: string, start: number): number {
  const limit = Math.min(xml.length, start + longestTag);
  let quote = 0;
  for (let at = start + 1; at < limit; at++) {
    const letter = xml.charCodeAt(at);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === 0x3e) {
      return at + 1;
    } else if (letter === 0x22 || letter === 0x27) {
      quote = letter;
    }
  }
  return -1;
}

const cdata = '<![CDATA[';
const tagName = /^<(\/?)([A-Za-z_][\w.:-]*)/;
const longestName = 200;

export interface TagHead {
  /** With its prefix. */
  readonly name: string;
  readonly closes: boolean;
}

/** What the tag at `start` is called; nothing for comments and the like, and for names that nobody gives. */
export function tagHead(xml: string, start: number): TagHead | undefined {
  const next = xml.charCodeAt(start + 1);
  if (next === 0x21 || next === 0x3f) return undefined;
  const found = tagName.exec(xml.slice(start, start + longestName));
  return found === null ? undefined : { name: found[2] ?? '', closes: found[1] === '/' };
}

/** The text of a stretch of CDATA; nothing for other markup. */
export function cdataText(markup: string): string | undefined {
  return markup.startsWith(cdata) ? markup.slice(cdata.length, -3) : undefined;
}
