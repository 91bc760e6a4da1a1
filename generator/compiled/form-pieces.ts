/** A part of a form taken apart into what stays and what each filled form puts in. */
import { rangesOf, type XmlRange } from '../package/xml-tags.ts';
import { FormDefect } from './form-values.ts';

/** Literals are UTF-8. `place` says how a value is written: in a run line feeds are breaks, elsewhere spaces. */
export type FormPiece =
  | { readonly kind: 'literal'; readonly xml: Uint8Array }
  | { readonly kind: 'slot'; readonly name: string; readonly place: 'run' | 'plain' }
  | { readonly kind: 'rows'; readonly list: string; readonly pieces: readonly FormPiece[] };

const mark = /⟦(rows:)?([A-Za-z][A-Za-z0-9.-]*)⟧/g;
/** What must not stand twice in a document, so not in a repeated row. */
const unique = /<(?:w:sdt|w:bookmarkStart|wp:docPr)[\s>]/;

interface RepeatedRow {
  readonly list: string;
  readonly range: XmlRange;
}

/** Throws FormDefect for marks that cannot be filled. */
export function formPieces(part: string, xml: string): readonly FormPiece[] {
  const rows = repeatedRows(part, xml);
  return piecesBetween(part, xml, 0, xml.length, rows);
}

export function hasMarks(xml: string): boolean {
  return xml.includes('⟦');
}

function repeatedRows(part: string, xml: string): readonly RepeatedRow[] {
  const marks = [...marksIn(xml, 0, xml.length)].filter(({ isList }) => isList);
  if (marks.length === 0) return [];
  const rows = rangesOf(xml, 'w:tr');
  const found = marks.map(({ name, start }) => {
    // Inner rows come first, so the first that holds the mark is the innermost.
    const range = rows.find((row) => row.start <= start && start < row.end);
    if (range === undefined) throw new FormDefect(`${part}: a mark of repeated rows stands outside of a table row`, name);
    if (unique.test(xml.slice(range.start, range.end))) throw new FormDefect(`${part}: a repeated row holds what may stand once only`, name);
    return { list: name, range };
  });
  const starts = new Set(found.map(({ range }) => range.start));
  if (starts.size < found.length) throw new FormDefect(`${part}: a row is repeated by two marks`, found.map(({ list }) => list).join(' '));
  return found;
}

/** Rows that begin within the stretch and are not within another such row. */
function outerRows(start: number, end: number, rows: readonly RepeatedRow[]): readonly RepeatedRow[] {
  const within = rows.filter(({ range }) => range.start >= start && range.end <= end);
  return within
    .filter(({ range }) => !within.some((other) => other.range.start < range.start && other.range.end > range.end))
    .sort((a, b) => a.range.start - b.range.start);
}

function piecesBetween(part: string, xml: string, start: number, end: number, rows: readonly RepeatedRow[]): readonly FormPiece[] {
  const pieces: FormPiece[] = [];
  let at = start;
  for (const row of outerRows(start, end, rows)) {
    const { range } = row;
    const inner = rows.filter((other) => other !== row);
    pieces.push(...slotsBetween(part, xml, at, range.start));
    pieces.push({ kind: 'rows', list: row.list, pieces: piecesBetween(part, xml, range.start, range.end, inner) });
    at = range.end;
  }
  return [...pieces, ...slotsBetween(part, xml, at, end)];
}

function slotsBetween(part: string, xml: string, start: number, end: number): readonly FormPiece[] {
  const pieces: FormPiece[] = [];
  let at = start;
  for (const found of marksIn(xml, start, end)) {
    if (found.start > at) pieces.push(literal(xml.slice(at, found.start)));
    if (!found.isList) pieces.push({ kind: 'slot', name: found.name, place: placeOf(part, xml, found.start, found.name) });
    at = found.end;
  }
  if (at < end) pieces.push(literal(xml.slice(at, end)));
  return pieces;
}

function literal(xml: string): FormPiece {
  return { kind: 'literal', xml: new TextEncoder().encode(xml) };
}

interface Mark {
  readonly name: string;
  readonly isList: boolean;
  readonly start: number;
  readonly end: number;
}

function marksIn(xml: string, start: number, end: number): readonly Mark[] {
  const pattern = new RegExp(mark.source, 'g');
  const marks: Mark[] = [];
  pattern.lastIndex = start;
  for (let found = pattern.exec(xml); found !== null && found.index < end; found = pattern.exec(xml)) {
    marks.push({ name: found[2] ?? '', isList: found[1] !== undefined, start: found.index, end: pattern.lastIndex });
  }
  return marks;
}

function placeOf(part: string, xml: string, at: number, name: string): 'run' | 'plain' {
  const open = xml.lastIndexOf('<', at);
  const close = xml.lastIndexOf('>', at);
  if (close < open) throw new FormDefect(`${part}: a mark stands within a tag`, name);
  const tag = xml.slice(open, close + 1);
  if (tag.startsWith('<w:t>') || tag.startsWith('<w:t ')) {
    if (!tag.includes('xml:space="preserve"')) throw new FormDefect(`${part}: the text around a mark does not keep its spaces`, name);
    return 'run';
  }
  if (part.startsWith('word/')) throw new FormDefect(`${part}: a mark stands outside of a run's text`, name);
  return 'plain';
}
