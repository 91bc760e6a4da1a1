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
   * Throws XmlError when the tag's attributes are not well-formed.
   */
  attribute(name: string): string | undefined;
}

const attributePattern = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** Name, raw value, name, raw value … */
function parseAttributes(raw: string, from: number): readonly string[] {
  const found: string[] = [];
  attributePattern.lastIndex = from;
  let end = from;
  for (;;) {
    const match = attributePattern.exec(raw);
    if (match === null) break;
    found.push(match[1] ?? '', match[2] ?? match[3] ?? '');
    end = attributePattern.lastIndex;
  }
  if (!/^\s*\/?>$/.test(raw.slice(end))) throw new XmlError('malformed', partDetails.attributes);
  return found;
}

export class ScannedTag implements StartTag {
  readonly raw: string;
  readonly name: string;
  readonly selfClosing: boolean;
  private readonly colon: number;
  private attributes: readonly string[] | undefined;

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
    this.attributes ??= parseAttributes(this.raw, this.name.length + 1);
    const pairs = this.attributes;
    for (let at = 0; at < pairs.length; at += 2) {
      if (pairs[at] === name) return unescapeXml(pairs[at + 1] ?? '');
    }
    if (name.includes(':')) return undefined;
    for (let at = 0; at < pairs.length; at += 2) {
      const qualified = pairs[at] ?? '';
      const from = qualified.length - name.length;
      if (from > 0 && qualified[from - 1] === ':' && qualified.endsWith(name) && !qualified.startsWith('xmlns:')) {
        return unescapeXml(pairs[at + 1] ?? '');
      }
    }
    return undefined;
  }
}
