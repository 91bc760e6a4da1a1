/** Finds the tags of a part, paragraph by paragraph, each with the place at which a user finds it. */
import { templatePlaces as texts } from '../../grading/messages/documents/templates.ts';
import { fill } from '../../grading/messages/template.ts';
import { isShownText, type PartTree } from './part-tree.ts';
import type { XmlNode, XmlTextNode } from 'easy-template-x';

/** One pair of braces. */
export interface FoundTag {
  /** With its braces, as it is shown to the user. */
  readonly raw: string;
  readonly sign: '' | '#' | '/';
  readonly name: string;
  /** What stands in `[ ]`. */
  readonly options: string;
  readonly where: string;
  /** Where it begins; absent for a tag in the description of a picture. */
  readonly node?: XmlTextNode;
  /** Its runs do not stand in one place. */
  readonly isSplit: boolean;
}

/** A brace without its partner. */
export interface LoneBrace {
  readonly seen: string;
  readonly isOpen: boolean;
  readonly where: string;
}

export interface PartTags {
  readonly part: PartTree;
  /** In the order of the document. */
  readonly tags: readonly FoundTag[];
  readonly braces: readonly LoneBrace[];
}

interface Piece {
  readonly node: XmlTextNode;
  readonly order: number;
}

interface OpenParagraph {
  readonly pieces: Piece[];
  readonly place: string;
}

const shownLength = 30;
/** Longer ones are shown cut. */
const longestTag = 200;
/** Tags and lone braces of a part after which the rest is not looked at: no letter has a tenth of them. */
const most = 2_000;

export function tagsOf(part: PartTree): PartTags {
  const tags: { readonly order: number; readonly tag: FoundTag }[] = [];
  const braces: LoneBrace[] = [];
  const base = texts[part.role];
  let order = 0;
  let tables = 0;
  const close = ({ pieces, place }: OpenParagraph): void => {
    const found = scanParagraph(pieces, place, most - tags.length - braces.length);
    found.tags.forEach((tag) => tags.push(tag));
    found.braces.forEach((brace) => braces.push(brace));
  };
  // Text boxes stand inside the paragraph that holds them; the copy for old readers says the same again.
  const visit = (node: XmlNode, paragraph: OpenParagraph | undefined, place: string): void => {
    order += 1;
    if (node.nodeName === 'mc:Fallback') return;
    if (isShownText(node)) paragraph?.pieces.push({ node, order });
    const description = node.nodeName === 'wp:docPr' && 'attributes' in node ? node.attributes?.['descr'] ?? '' : '';
    for (const match of description.matchAll(/\{[^{}]*\}/g)) {
      if (tags.length >= most) break;
      tags.push({ order, tag: { ...readTag(match[0]), where: fill(texts.picture, { part: base }), isSplit: false } });
    }
    const inner = node.nodeName === 'w:p' || node.nodeName === 'a:p' ? { pieces: [], place } : paragraph;
    let rows = 0;
    const number = node.nodeName === 'w:tbl' ? (tables += 1) : 0;
    for (const child of node.childNodes ?? []) {
      if (number > 0 && child.nodeName === 'w:tr') rows += 1;
      const at = number > 0 ? fill(texts.row, { part: base, table: number, row: rows }) : node.nodeName === 'w:txbxContent' ? fill(texts.textBox, { part: base }) : place;
      visit(child, inner, at);
    }
    if (inner !== undefined && inner !== paragraph) close(inner);
  };
  visit(part.root, undefined, base);
  return { part, tags: tags.sort((a, b) => a.order - b.order).map(({ tag }) => tag), braces };
}

interface Scanned {
  readonly tags: readonly { readonly order: number; readonly tag: FoundTag }[];
  readonly braces: readonly LoneBrace[];
}

function scanParagraph(pieces: readonly Piece[], place: string, limit: number): Scanned {
  const text = pieces.map(({ node }) => node.textContent).join('');
  if (!/[{}]/.test(text)) return { tags: [], braces: [] };
  const where = fill(texts.quoted, { place, text: shortened(text) });
  const tags: { order: number; tag: FoundTag }[] = [];
  const braces: LoneBrace[] = [];
  let from = -1;
  const covering = pieceFinder(pieces);
  for (let at = 0; at < text.length && tags.length + braces.length < limit; at++) {
    const character = text.charAt(at);
    if (character === '{') {
      if (from >= 0) braces.push({ seen: shortened(text.slice(from, at)), isOpen: true, where });
      from = at;
    } else if (character === '}' && from < 0) {
      braces.push({ seen: shortened(text.slice(0, at + 1).slice(-shownLength)), isOpen: false, where });
    } else if (character === '}') {
      const covered = covering(from, at + 1);
      const first = covered[0];
      if (first !== undefined) tags.push({ order: first.order + from / (text.length + 1), tag: { ...readTag(text.slice(from, at + 1)), where, node: first.node, isSplit: isSplit(covered) } });
      from = -1;
    }
  }
  if (from >= 0) braces.push({ seen: shortened(text.slice(from)), isOpen: true, where });
  return { tags, braces };
}

function readTag(raw: string): Pick<FoundTag, 'raw' | 'sign' | 'name' | 'options'> {
  const [, name = '', options = ''] = /^\{([^[]*)(?:\[(.*)\])?\s*\}$/s.exec(raw) ?? [raw, raw.slice(1, -1)];
  const trimmed = name.trim();
  const sign = trimmed.startsWith('#') ? '#' : trimmed.startsWith('/') ? '/' : '';
  return { raw: raw.length > longestTag ? raw.slice(0, longestTag) + texts.more : raw, sign, name: trimmed.slice(sign.length).trim(), options: options.trim() };
}

/** Finds the text nodes between two offsets of the joined text; asked from front to back only. */
function pieceFinder(pieces: readonly Piece[]): (from: number, to: number) => readonly Piece[] {
  let next = 0;
  let start = 0;
  return (from, to) => {
    const covered: Piece[] = [];
    for (; next < pieces.length; next++) {
      const piece = pieces[next];
      if (piece === undefined || start >= to) break;
      const end = start + piece.node.textContent.length;
      if (end > from) covered.push(piece);
      // The next tag may begin in the same node.
      if (end > to) break;
      start = end;
    }
    return covered;
  };
}

/** Runs can only be joined where they have one parent. */
function isSplit(pieces: readonly Piece[]): boolean {
  return new Set(pieces.map(({ node }) => node.parentNode?.parentNode?.parentNode)).size > 1;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > shownLength ? line.slice(0, shownLength) + texts.more : line === '' ? texts.emptyText : line;
}
