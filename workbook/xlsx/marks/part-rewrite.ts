/** Parts as text and back: a part goes out in the encoding it came in, byte order mark included. */
import { encodeText, PartDecoder } from '../part-decoder.ts';
import { partProblem } from '../file-problem.ts';
import { XmlScanner, type XmlHandler } from '../xml-scanner.ts';
import type { ZipPackage } from '../zip-package.ts';

const pieceLength = 64 * 1024;

export interface PartText {
  readonly text: string;
  readonly encoding: string;
}

/** A small part as a whole. Throws FileProblem. */
export async function readPart(source: ZipPackage, part: string): Promise<PartText> {
  const pieces: string[] = [];
  const encoding = await source.streamText(part, (text) => pieces.push(text));
  return { text: pieces.join(''), encoding };
}

/** Text to bytes in pieces; a surrogate pair that two pieces share stays whole. */
export class PartEncoder {
  private readonly encoding: string;
  private rest = '';
  private isFirst = true;

  /** An encoding that OOXML does not allow becomes UTF-8, and the XML declaration says so. */
  constructor(encoding: string) {
    this.encoding = encoding;
  }

  encode(text: string, isLast: boolean): Uint8Array {
    const joined = this.rest + text;
    const last = joined.charCodeAt(joined.length - 1);
    const cut = !isLast && last >= 0xd800 && last < 0xdc00 ? joined.length - 1 : joined.length;
    this.rest = joined.slice(cut);
    const bytes = encodeText(joined.slice(0, cut), this.encoding) ?? encodeText(this.mended(joined.slice(0, cut)), 'utf-8');
    this.isFirst = false;
    return bytes ?? new Uint8Array(0);
  }

  private mended(text: string): string {
    return this.isFirst ? text.replace(/^(\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8') : text;
  }
}

/** A part run through a handler: what the handler sinks is the new part. Iterate once. Throws FileProblem. */
export async function* rewritePart(
  source: ZipPackage, part: string, makeHandler: (sink: (text: string) => void) => XmlHandler,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let wake: () => void = () => undefined;
  let state: { readonly error?: unknown } | undefined;
  const finished = produce(source, part, makeHandler, (bytes) => {
    ready.push(bytes);
    wake();
  }).then(() => { state = {}; }, (error: unknown) => { state = { error }; }).finally(() => wake());
  for (;;) {
    const next = ready.shift();
    if (next !== undefined) yield next;
    else if (state !== undefined) break;
    else await new Promise<void>((resolve) => { wake = resolve; });
  }
  await finished;
  if ('error' in state) throw state.error;
}

async function produce(
  source: ZipPackage, part: string, makeHandler: (sink: (text: string) => void) => XmlHandler, push: (bytes: Uint8Array) => void,
): Promise<void> {
  const decoder = new PartDecoder();
  let encoder: PartEncoder | undefined;
  let pieces: string[] = [];
  let length = 0;
  const flush = (isLast: boolean): void => {
    encoder ??= new PartEncoder(decoder.encoding);
    const bytes = encoder.encode(pieces.join(''), isLast);
    pieces = [];
    length = 0;
    if (bytes.length > 0) push(bytes);
  };
  const scanner = new XmlScanner(makeHandler((text) => {
    pieces.push(text);
    length += text.length;
    if (length >= pieceLength) flush(false);
  }));
  try {
    await source.streamBytes(part, (bytes) => scanner.push(decoder.push(bytes)));
    scanner.push(decoder.finish());
    scanner.finish();
  } catch (error) {
    throw partProblem(part, error);
  }
  flush(true);
}
