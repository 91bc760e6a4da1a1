/** The text of a part, and back into the bytes it came from: the encoding and a byte order mark stay as they were. */
import { XmlError } from '../xml-error.ts';

export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Read off the byte order mark, or off the first `<` of a UTF-16 part that has none. */
export function encodingOf(bytes: Uint8Array): PartEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

/** A streaming decoder that keeps the byte order mark; throws TypeError on bytes that are not of this encoding. */
export function partDecoder(encoding: PartEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** The whole part as text, byte order mark included. */
export function decodePart(bytes: Uint8Array): string {
  return partDecoder(encodingOf(bytes)).decode(bytes);
}

/** The bytes of a text in that encoding. */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

/** A part declared in another encoding than its bytes have cannot be patched safely. Throws XmlError. */
export function refuseOtherEncoding(head: string): void {
  const declared = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/.test(declared)) return;
  throw new XmlError('malformed', declared);
}
