/** Bytes of an XML part to text, chunk by chunk. A byte order mark stays in the text so that it can be echoed. */
import { partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { XmlError } from './xml-error.ts';

const headBytes = 256;

/** The encoding by byte order mark, else by the XML declaration, else UTF-8. A lower-case label. */
export function encodingOf(head: Uint8Array): string {
  const [first, second] = [head[0], head[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1]?.trim().toLowerCase() ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16, whatever it claims.
  return declared === 'utf8' || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

/** `push` and `finish` throw XmlError when the bytes are not text of the part's encoding. */
export class PartDecoder {
  private head = new Uint8Array(0);
  private decoder: TextDecoder | undefined;
  private label = 'utf-8';

  /** Known after the first bytes; `utf-8` until then. */
  get encoding(): string {
    return this.label;
  }

  push(bytes: Uint8Array): string {
    if (this.decoder !== undefined) return this.decode(this.decoder, bytes, true);
    const joined = new Uint8Array(this.head.length + bytes.length);
    joined.set(this.head);
    joined.set(bytes, this.head.length);
    this.head = joined;
    return joined.length < headBytes ? '' : this.start();
  }

  finish(): string {
    const text = this.decoder === undefined ? this.start() : '';
    return this.decoder === undefined ? text : text + this.decode(this.decoder, new Uint8Array(0), false);
  }

  private start(): string {
    this.label = encodingOf(this.head);
    try {
      this.decoder = new TextDecoder(this.label, { fatal: true, ignoreBOM: true });
    } catch {
      throw new XmlError('malformed', fill(partDetails.unknownEncoding, { encoding: this.label }));
    }
    return this.decode(this.decoder, this.head, true);
  }

  private decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw new XmlError('malformed', fill(partDetails.encoding, { encoding: this.label }));
    }
  }
}

/** Text back to bytes of the encoding it was read in. Undefined for encodings that OOXML does not allow. */
export function encodeText(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return undefined;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
