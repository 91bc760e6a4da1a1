/** A streaming XML scanner for reading and for patching: what it hands out, joined, is the input byte for byte. */
import { partDetails as words } from '../../grading/messages/scanning.ts';
import { ScannedTag, type StartTag } from './start-tag.ts';
import { XmlError } from './xml-error.ts';

export { XmlError } from './xml-error.ts';
export { escapeXml, unescapeXml } from './xml-text.ts';
export type { StartTag } from './start-tag.ts';

/**
 * Receives the pieces in document order. Every character of the input is in exactly one `raw`.
 * A text node may come in several pieces, but never cut inside a reference such as `&amp;`.
 */
export interface XmlHandler {
  start(tag: StartTag): void;
  /** `raw` is empty after a self-closing start tag. */
  end(local: string, raw: string): void;
  /** `raw` of a CDATA section includes its brackets. */
  text(raw: string, cdata: boolean): void;
  /** Comments, processing instructions, the XML declaration. */
  other?(raw: string): void;
}

const longestMarkup = 1024 * 1024;
const longestHeldText = 64 * 1024;
const blank = /^[\s\ufeff]*$/;

function nameEnd(source: string, from: number): number {
  for (let at = from; ; at++) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === 0x3e || code === 0x2f) return at;
  }
}

/** Feed with `push`, end with `finish`. Both throw XmlError; whatever the handler throws passes through. */
export class XmlScanner {
  private readonly handler: XmlHandler;
  private readonly maxDepth: number;
  private readonly open: string[] = [];
  private source = '';
  private rootSeen = false;
  /** How far into the incomplete markup at the start of `source` its end was looked for, and the open quote there. */
  private searched = 0;
  private quote = 0;

  constructor(handler: XmlHandler, limits: { readonly maxDepth?: number } = {}) {
    this.handler = handler;
    this.maxDepth = limits.maxDepth ?? 256;
  }

  push(chunk: string): void {
    const source = this.source === '' ? chunk : this.source + chunk;
    let at = 0;
    for (;;) {
      const tag = source.indexOf('<', at);
      if (tag < 0) {
        at = this.holdText(source, at);
        break;
      }
      if (tag > at) this.emitText(source.slice(at, tag));
      at = tag;
      const end = this.markup(source, tag);
      if (end < 0) {
        if (source.length - tag > longestMarkup) throw new XmlError('malformed', words.tagTooLong);
        break;
      }
      this.searched = 0;
      at = end;
    }
    this.source = source.slice(at);
  }

  finish(): void {
    if (this.source.startsWith('<')) throw new XmlError('malformed', words.tagNotClosed);
    if (this.source !== '') this.emitText(this.source);
    this.source = '';
    if (this.open.length > 0) throw new XmlError('malformed', words.elementNotClosed);
    if (!this.rootSeen) throw new XmlError('malformed', words.noRoot);
  }

  /** Waits for the end of a short text; hands out a long one so that nothing is copied again and again. */
  private holdText(source: string, at: number): number {
    if (source.length - at < longestHeldText) return at;
    const reference = source.lastIndexOf('&');
    const cut = reference >= at && source.length - reference < 16 ? reference : source.length;
    this.emitText(source.slice(at, cut));
    return cut;
  }

  private emitText(raw: string): void {
    if (this.open.length === 0 && !blank.test(raw)) throw new XmlError('malformed', words.strayText);
    this.handler.text(raw, false);
  }

  /** Hands out the markup at `tag`; gives the index after it, or -1 when it is not complete yet. */
  private markup(source: string, tag: number): number {
    const next = source.charCodeAt(tag + 1);
    if (next === 0x2f) return this.endTag(source, tag);
    if (next === 0x21) return this.declaration(source, tag);
    if (next === 0x3f) {
      const end = this.endOf(source, '?>', tag, 2);
      if (end >= 0) this.handler.other?.(source.slice(tag, end));
      return end;
    }
    const end = this.startTagEnd(source, tag);
    if (end >= 0) this.startTag(source, tag, end);
    return end;
  }

  /** Index just after the mark that ends the markup at `tag`, or -1. Goes on where the last search stopped. */
  private endOf(source: string, mark: string, tag: number, least: number): number {
    const found = source.indexOf(mark, tag + Math.max(least, this.searched - mark.length));
    this.searched = source.length - tag;
    return found < 0 ? -1 : found + mark.length;
  }

  /** The same for a start tag, where `>` may stand in quotes. */
  private startTagEnd(source: string, tag: number): number {
    let quote = this.searched === 0 ? 0 : this.quote;
    for (let at = tag + Math.max(1, this.searched); at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x3e) return at + 1;
      else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3c) throw new XmlError('malformed', words.tagNotClosed);
    }
    this.searched = source.length - tag;
    this.quote = quote;
    return -1;
  }

  private startTag(source: string, tag: number, end: number): void {
    if (this.open.length === 0 && this.rootSeen) throw new XmlError('malformed', words.severalRoots);
    if (this.open.length >= this.maxDepth) throw new XmlError('depth', words.tooDeep);
    const stop = nameEnd(source, tag + 1);
    if (stop === tag + 1) throw new XmlError('malformed', words.badMarkup);
    const scanned = new ScannedTag(source.slice(tag, end), source.slice(tag + 1, stop), source.charCodeAt(end - 2) === 0x2f);
    this.rootSeen = true;
    if (scanned.selfClosing) {
      this.handler.start(scanned);
      this.handler.end(scanned.local, '');
    } else {
      this.open.push(scanned.name);
      this.handler.start(scanned);
    }
  }

  private endTag(source: string, tag: number): number {
    const end = this.endOf(source, '>', tag, 2);
    if (end < 0) return -1;
    const name = this.open.pop();
    const raw = source.slice(tag, end);
    const exact = raw.length === (name?.length ?? 0) + 3;
    if (name === undefined || !raw.startsWith(name, 2) || !(exact || blank.test(raw.slice(2 + name.length, -1)))) {
      throw new XmlError('malformed', words.elementMismatch);
    }
    this.handler.end(name.slice(name.indexOf(':') + 1), raw);
    return end;
  }

  private declaration(source: string, tag: number): number {
    const head = source.slice(tag, tag + 9);
    if (head.startsWith('<!--')) {
      const end = this.endOf(source, '-->', tag, 4);
      if (end >= 0) this.handler.other?.(source.slice(tag, end));
      return end;
    }
    if (head === '<![CDATA[') {
      if (this.open.length === 0) throw new XmlError('malformed', words.strayText);
      const end = this.endOf(source, ']]>', tag, 9);
      if (end >= 0) this.handler.text(source.slice(tag, end), true);
      return end;
    }
    if ('<!--'.startsWith(head) || '<![CDATA['.startsWith(head)) return -1;
    if ('<!DOCTYPE'.startsWith(head.toUpperCase())) throw new XmlError('doctype', '<!DOCTYPE');
    throw new XmlError('malformed', words.badMarkup);
  }
}
