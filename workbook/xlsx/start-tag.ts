/** A start tag as it stands in the file; its attributes are only taken apart when somebody asks for one. */
import { partDetails } from '../../grading/messages/scanning.ts';
import { XmlError } from './xml-error.ts';
import { unescapeXml } from './xml-text.ts';

/** `raw` is the whole tag with its brackets. `name` is qualified (`x:row`), `local` and `prefix` are its halves. */
export interface StartTag {
  readonly raw: string;
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly selfClosing: boolean;
  /**
   * The unescaped value. `r:id` asks for exactly that attribute; `id` takes the unprefixed one, else any prefix's.
   * Throws XmlError when an attribute up to that one is not well-formed.
   */
  attribute(name: string): string | undefined;
}

/** Where the attribute that was found last stands in the tag. */
interface Span {
  name: number;
  nameEnd: number;
  value: number;
  valueEnd: number;
}

function malformed(): XmlError {
  return new XmlError('malformed', partDetails.attributes);
}

function skipBlank(raw: string, from: number): number {
  let at = from;
  while (raw.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Finds the next attribute at or after `from`; gives the index after it, or -1 at the end of the tag. */
function nextAttribute(raw: string, from: number, span: Span): number {
  let at = skipBlank(raw, from);
  const first = raw.charCodeAt(at);
  if (first === 0x3e || (first === 0x2f && raw.charCodeAt(at + 1) === 0x3e)) return -1;
  span.name = at;
  for (let code = first; code !== 0x3d && code > 0x20; code = raw.charCodeAt(++at)) {
    if (code === 0x22 || code === 0x27 || code === 0x3e) throw malformed();
  }
  span.nameEnd = at;
  at = skipBlank(raw, at);
  if (span.nameEnd === span.name || raw.charCodeAt(at) !== 0x3d) throw malformed();
  at = skipBlank(raw, at + 1);
  const quote = raw.charCodeAt(at);
  if (quote !== 0x22 && quote !== 0x27) throw malformed();
  span.value = at + 1;
  span.valueEnd = raw.indexOf(quote === 0x22 ? '"' : "'", at + 1);
  if (span.valueEnd < 0) throw malformed();
  return span.valueEnd + 1;
}

export class ScannedTag implements StartTag {
  readonly raw: string;
  readonly name: string;
  readonly selfClosing: boolean;
  private readonly colon: number;

  constructor(raw: string, name: string, selfClosing: boolean) {
    this.raw = raw;
    this.name = name;
    this.selfClosing = selfClosing;
    this.colon = name.indexOf(':');
  }

  get local(): string {
    return this.colon < 0 ? this.name : this.name.slice(this.colon + 1);
  }

  get prefix(): string {
    return this.colon < 0 ? '' : this.name.slice(0, this.colon);
  }

  attribute(name: string): string | undefined {
    const raw = this.raw;
    const span: Span = { name: 0, nameEnd: 0, value: 0, valueEnd: 0 };
    let prefixed: string | undefined;
    for (let at = nextAttribute(raw, this.name.length + 1, span); at >= 0; at = nextAttribute(raw, at, span)) {
      const from = span.nameEnd - name.length;
      if (from < span.name || !raw.startsWith(name, from)) continue;
      if (from === span.name) return unescapeXml(raw.slice(span.value, span.valueEnd));
      if (raw.charCodeAt(from - 1) === 0x3a && !raw.startsWith('xmlns:', span.name)) {
        prefixed ??= unescapeXml(raw.slice(span.value, span.valueEnd));
      }
    }
    return prefixed;
  }
}
