/** Goes over the tags of an XML part without building a tree. Meant for parts that are well formed; it never throws. */

export interface XmlTag {
  /** With its prefix: `w:tr`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** From `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
}

// Comments, CDATA, declarations and instructions are passed over whole.
const tagPattern = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** Calls `visit` for every tag, in order. */
export function forEachTag(xml: string, visit: (tag: XmlTag) => void): void {
  const pattern = new RegExp(tagPattern.source, 'g');
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) {
    const name = found[2];
    if (name === undefined) continue;
    const kind = found[1] === '/' ? 'close' : found[3]?.endsWith('/') === true ? 'empty' : 'open';
    visit({ name, kind, start: found.index, end: pattern.lastIndex });
  }
}

/** An element from the `<` of its first to behind the `>` of its last tag. */
export interface XmlRange {
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** All elements of one name, inner ones before those around them. */
export function rangesOf(xml: string, name: string): readonly XmlRange[] {
  const open: { readonly start: number; readonly innerStart: number }[] = [];
  const ranges: XmlRange[] = [];
  forEachTag(xml, (tag) => {
    if (tag.name !== name) return;
    if (tag.kind === 'empty') ranges.push({ start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end });
    if (tag.kind === 'open') open.push({ start: tag.start, innerStart: tag.end });
    const from = tag.kind === 'close' ? open.pop() : undefined;
    if (from !== undefined) ranges.push({ ...from, innerEnd: tag.start, end: tag.end });
  });
  return ranges;
}
