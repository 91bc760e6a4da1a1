/** Sections of documents that are joined: the last one of each moves from the end of the body into its last paragraph. */

export interface DocumentBody {
  /** Up to and with `<w:body>`. */
  readonly head: string;
  readonly content: string;
  /** The last section's properties. */
  readonly section: string;
  /** From `</w:body>` on. */
  readonly tail: string;
}

const opening = '<w:body>';
const closing = '</w:body>';
/** What stands before `w:type` and before `w:pgNumType` in a section's properties, the last one first. */
const beforeType = ['endnotePr', 'footnotePr', 'footerReference', 'headerReference'];
const beforeNumbers = ['lnNumType', 'pgBorders', 'paperSrc', 'pgMar', 'pgSz', 'type', ...beforeType];
/** A paragraph that takes no room: a table cannot end a section. */
const thinParagraph = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;

/** Nothing for a body without a section at its end. */
export function bodyOf(xml: string): DocumentBody | undefined {
  const start = xml.indexOf(opening);
  const end = xml.lastIndexOf(closing);
  if (start === -1 || end < start) return undefined;
  const inner = xml.slice(start + opening.length, end).replace(/\s+$/, '');
  const at = inner.lastIndexOf('<w:sectPr');
  if (at === -1 || !/^<w:sectPr\b(?:[^>]*\/>|[^>]*>(?:(?!<\/w:sectPr>)[\s\S])*<\/w:sectPr>)$/.test(inner.slice(at))) return undefined;
  return { head: xml.slice(0, start + opening.length), content: inner.slice(0, at), section: inner.slice(at), tail: xml.slice(end) };
}

/** The first section begins with page 1, and a document that is not the first on the front of a new sheet. */
export function firstPageOne(body: DocumentBody, isFollowing: boolean): DocumentBody {
  const found = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/.exec(body.content);
  const turned = (section: string): string => withPageOne(isFollowing ? onNewSheet(section) : section);
  if (found === null) return { ...body, section: turned(body.section) };
  const end = found.index + found[0].length;
  return { ...body, content: body.content.slice(0, found.index) + turned(found[0]) + body.content.slice(end) };
}

/** Printed on both sides, no document begins on the back of another. */
function onNewSheet(section: string): string {
  return withElement(opened(section).replace(/<w:type\b[^>]*\/>/, ''), beforeType, '<w:type w:val="oddPage"/>');
}

function withPageOne(section: string): string {
  const full = opened(section);
  const numbers = /<w:pgNumType\b[^>]*\/>/.exec(full);
  if (numbers !== null) return full.replace(numbers[0], numbers[0].replace(/ w:start="[^"]*"/, '').replace('<w:pgNumType', '<w:pgNumType w:start="1"'));
  return withElement(full, beforeNumbers, '<w:pgNumType w:start="1"/>');
}

/** With room for content. */
function opened(section: string): string {
  return section.replace(/^<w:sectPr\b([^>]*?)\/>$/, '<w:sectPr$1></w:sectPr>');
}

/** The element behind the last of those that stand before it. */
function withElement(section: string, before: readonly string[], element: string): string {
  for (const name of before) {
    const ends = endsOf(section, name);
    const last = ends[ends.length - 1];
    if (last !== undefined) return `${section.slice(0, last)}${element}${section.slice(last)}`;
  }
  return section.replace(/^(<w:sectPr\b[^>]*>)/, `$1${element}`);
}

function endsOf(section: string, name: string): readonly number[] {
  const pattern = new RegExp(`<w:${name}\\b[^>]*/>|</w:${name}>`, 'g');
  const ends: number[] = [];
  while (pattern.exec(section) !== null) ends.push(pattern.lastIndex);
  return ends;
}

/** The content with its section at the end: of the body when nothing follows, else of its last paragraph. */
export function closedBody({ content, section }: DocumentBody, isFollowed: boolean): string {
  if (!isFollowed) return content + section;
  const start = Math.max(content.lastIndexOf('<w:p>'), content.lastIndexOf('<w:p '));
  const paragraph = content.slice(start);
  const isPlain = start !== -1 && paragraph.indexOf('</w:p>') === paragraph.length - '</w:p>'.length;
  if (!isPlain || paragraph.includes('<w:sectPr')) return content + thinParagraph(section);
  return content.slice(0, start) + withSection(paragraph, section);
}

function withSection(paragraph: string, section: string): string {
  const put = (at: number, text: string): string => paragraph.slice(0, at) + text + paragraph.slice(at);
  const properties = /^<w:p(?: [^>]*)?>(<w:pPr>|<w:pPr\/>)?/.exec(paragraph);
  if (properties?.[1] === undefined) return put(paragraph.indexOf('>') + 1, `<w:pPr>${section}</w:pPr>`);
  if (properties[1] === '<w:pPr/>') return paragraph.replace('<w:pPr/>', () => `<w:pPr>${section}</w:pPr>`);
  const change = paragraph.indexOf('<w:pPrChange');
  return put(change === -1 ? paragraph.indexOf('</w:pPr>') : change, section);
}

/** Names may stand once in a file; what refers to them follows. */
export function renamedBookmarks(xml: string, suffix: string): string {
  const names = new Set([...(xml.match(/<w:bookmarkStart\b[^>]*>/g) ?? [])].map((tag) => / w:name="([^"]*)"/.exec(tag)?.[1] ?? ''));
  if (names.size === 0) return xml;
  return xml
    .replace(/(<w:bookmarkStart\b[^>]* w:name=")([^"]*)(")/g, `$1$2${suffix}$3`)
    .replace(/( w:anchor=")([^"]*)(")/g, (whole, before: string, name: string, after: string) => (names.has(name) ? before + name + suffix + after : whole))
    .replace(/(<w:instrText\b[^>]*>)([^<]*)/g, (_, tag: string, code: string) => tag + code.replace(/[^\s"&;]+/g, (word) => (names.has(word) ? word + suffix : word)));
}
