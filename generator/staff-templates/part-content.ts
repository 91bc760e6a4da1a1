/** What of a part of a template the filling never looks at: fields, references to other parts, attributes, and text where none is filled. */
import { readMarkup, type XmlTag } from '../package/xml-tags.ts';
import { unescapeXml } from '../package/xml-text.ts';

/** Something at its place: behind the words `after`. */
export interface Found {
  /** Of the element, without prefix. */
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
  readonly after: string;
}

export interface PartContent {
  /** Codes as Word reads them; what another field puts into a code stands as `nested`. */
  readonly fields: readonly Found[];
  /** Attributes that refer to what was asked for, or by themselves to something outside. */
  readonly references: readonly Found[];
  /** Elements that Word fetches or runs something for. */
  readonly active: readonly Found[];
  /** Attributes and codes with braces; shown text too, paragraph by paragraph. */
  readonly braced: readonly Found[];
}

export const nested = '\u0000';
/** Braces that are told of: nobody mends more at a time. */
const mostBraced = 1_000;
/** Fields in fields; Word writes three. */
const deepestField = 20;
const longestWords = 30;
const longestCode = 2_000;

const activeElements: ReadonlySet<string> = new Set(['altChunk', 'OLEObject', 'control', 'subDoc', 'mailMerge']);
const address = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\\\\|\/\/)/;
const guid = /^\{[0-9A-Fa-f-]{36}\}$/;
/** Text in which tags are looked for, and text that is deleted. */
const seenText: ReadonlySet<string> = new Set(['w:t', 'a:t', 'w:delText']);
const anyAttribute = /\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * `ids` are relationships to look for; in a part that was scanned for tags, the text seen there is left out.
 * Names are compared without their prefixes, which a file may choose as it likes.
 */
export function partContent(xml: string, ids: ReadonlySet<string>, isScanned: boolean): PartContent {
  const scan = new PartScan(xml, ids, isScanned);
  readMarkup(xml, { tag: (tag) => scan.tag(tag), text: (text) => scan.text(text) });
  scan.end();
  return scan;
}

interface OpenField {
  code: string;
  /** Whether what comes is still code, not yet the result. */
  isCode: boolean;
}

class PartScan implements PartContent {
  readonly fields: Found[] = [];
  readonly references: Found[] = [];
  readonly active: Found[] = [];
  readonly braced: Found[] = [];
  private readonly xml: string;
  private readonly ids: ReadonlySet<string>;
  private readonly isScanned: boolean;
  private readonly open: OpenField[] = [];
  private within = '';
  private words = '';
  private block = '';
  private paragraphs = 0;
  private fallbacks = 0;

  constructor(xml: string, ids: ReadonlySet<string>, isScanned: boolean) {
    this.xml = xml;
    this.ids = ids;
    this.isScanned = isScanned;
  }

  tag({ name, kind, start, end }: XmlTag): void {
    const element = localName(name);
    const step = kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (element === 'Fallback') this.fallbacks += step;
    if (kind !== 'close') this.attributes(element, this.xml.slice(start, end));
    this.within = kind === 'open' ? name : '';
    if (element === 'p') this.paragraphs = Math.max(0, this.paragraphs + step);
    if (kind === 'close' && this.paragraphs === 0) this.endBlock(element);
    if (kind !== 'close' && activeElements.has(element)) this.keep(this.active, element, '', '');
  }

  text(text: string): void {
    const within = localName(this.within);
    const isCode = within === 'instrText' || within === 'delInstrText';
    if (isCode || within === 't') this.addToCodes(text);
    if (isCode) return;
    this.words = (this.words + text).slice(-longestWords);
    if (this.fallbacks === 0 && !(this.isScanned && seenText.has(this.within))) this.block += text;
  }

  /** The result of an inner field is code of the outer one. */
  private addToCodes(text: string): void {
    this.open.forEach((one, at) => {
      if (one.isCode) one.code += at < this.open.length - 1 || one.code.length > longestCode ? nested : text;
    });
  }

  end(): void {
    this.endBlock('');
    while (this.open.length > 0) this.endField();
  }

  private attributes(element: string, markup: string): void {
    const pattern = new RegExp(anyAttribute.source, 'g');
    for (let found = pattern.exec(markup); found !== null; found = pattern.exec(markup)) {
      const attribute = localName(found[1] ?? '');
      const value = unescapeXml(found[2] ?? found[3] ?? '');
      if (element === 'fldChar' && attribute === 'fldCharType') this.edge(value);
      if (element === 'fldSimple' && attribute === 'instr') this.field(value);
      const isOutside = (attribute === 'src' || attribute === 'href') && address.test(value.trim());
      if (isOutside || this.ids.has(value)) this.keep(this.references, element, attribute, value);
      if (element !== 'fldSimple') this.keepBraced(element, attribute, value);
    }
  }

  private edge(type: string): void {
    const field = this.open[this.open.length - 1];
    if (type === 'begin' && this.open.length >= deepestField) this.field(nested);
    else if (type === 'begin') this.open.push({ code: '', isCode: true });
    if (type === 'separate' && field !== undefined) field.isCode = false;
    if (type === 'end') this.endField();
  }

  private endField(): void {
    const field = this.open.pop();
    if (field === undefined) return;
    const around = this.open[this.open.length - 1];
    if (around?.isCode === true) around.code += nested;
    this.field(field.code);
  }

  private field(code: string): void {
    this.keep(this.fields, 'instrText', 'instr', code);
    this.keepBraced('instrText', 'instr', code);
  }

  private endBlock(element: string): void {
    this.keepBraced(element, '', this.block);
    this.block = '';
  }

  private keepBraced(element: string, attribute: string, value: string): void {
    if (this.fallbacks === 0 && this.braced.length < mostBraced && /[{｛]/.test(value) && !guid.test(value)) this.keep(this.braced, element, attribute, value);
  }

  private keep(list: Found[], element: string, attribute: string, value: string): void {
    list.push({ element, attribute, value, after: this.words.trim() });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
