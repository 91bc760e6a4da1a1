/** One file of a zip archive with its content as the archive holds it, so that a part compressed once can pass from archive to archive. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** Bytes below which the compressor gets by with its smallest tables: a document has twenty such parts, and each call makes its tables anew. */
const smallPart = 30_000;

export interface ZipEntry {
  /** Path with `/`; Chinese is fine. */
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  /** The content as it stands in the archive. */
  readonly packed: Uint8Array;
  /** Length and checksum of the content itself. */
  readonly size: number;
  readonly crc: number;
}

/** For what is compressed already: documents, pictures. */
export function storedEntry(path: string, content: Uint8Array): ZipEntry {
  return { path, method: 'stored', packed: content, size: content.length, crc: crc32(content) };
}

export function deflatedEntry(path: string, content: Uint8Array): ZipEntry {
  return { path, method: 'deflated', packed: deflateSync(content, { mem: content.length < smallPart ? 0 : 4 }), size: content.length, crc: crc32(content) };
}

/** XML and other text as a compressed part. */
export function textEntry(path: string, text: string): ZipEntry {
  return deflatedEntry(path, new TextEncoder().encode(text));
}
