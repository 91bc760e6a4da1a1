/** Reads zip archives with a cap on what is inflated, counted on the bytes really produced and never on what headers say. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Why an archive cannot be read; `path`: an entry would land outside of its folder. */
export type ZipTrouble = 'notZip' | 'damaged' | 'encrypted' | 'entries' | 'bytes' | 'path';

/** Thrown by the readers here; whoever reads a user's file turns it into a problem. */
export class ZipUnreadable extends Error {
  readonly trouble: ZipTrouble;

  constructor(trouble: ZipTrouble) {
    super(`the archive cannot be read: ${trouble}`);
    this.name = 'ZipUnreadable';
    this.trouble = trouble;
  }
}

const maxEntries = 2_000;
/** Step of compressed bytes between two looks at the cap: at most a thousand times as much comes out. */
const step = 16_384;

/** The entries of an archive, still compressed, in the order of its directory; folders are left out. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new ZipUnreadable('entries');
  const entries: ZipEntry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ZipUnreadable('damaged');
      const nameLength = view.getUint16(at + 28, true);
      const entry = entryAt(bytes, view, at, nameLength);
      if (!entry.path.endsWith('/')) entries.push(entry);
      if (!isPlainPath(entry.path)) throw new ZipUnreadable('path');
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // A DataView throws a RangeError where the archive ends too soon.
    throw error instanceof ZipUnreadable ? error : new ZipUnreadable('damaged');
  }
  return entries;
}

/** Whoever unpacks it must find it inside of the folder he unpacks to. */
function isPlainPath(path: string): boolean {
  const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  return !/[\\\u0000-\u001f]|^[A-Za-z]:/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  // What begins like an archive is one that was cut off.
  throw new ZipUnreadable(view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50 ? 'damaged' : 'notZip');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ZipUnreadable('encrypted');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipUnreadable('damaged');
  const packedLength = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== 0x04034b50) throw new ZipUnreadable('damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedLength > bytes.length) throw new ZipUnreadable('damaged');
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    path: name, method: method === 8 ? 'deflated' : 'stored',
    packed: bytes.subarray(start, start + packedLength), size: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true),
  };
}

/** Hands out the content of an entry piece by piece. Throws ZipUnreadable when it is more than `limit` bytes or does not fit its checksum. */
export function inflateEntry(entry: ZipEntry, limit: number, onPiece: (piece: Uint8Array) => void): void {
  let produced = 0;
  const take = (piece: Uint8Array): void => {
    produced += piece.length;
    if (produced > limit) throw new ZipUnreadable('bytes');
    onPiece(piece);
  };
  if (entry.method === 'stored') {
    take(entry.packed);
  } else {
    inflate(entry.packed, take);
  }
  if (produced !== entry.size) throw new ZipUnreadable('damaged');
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  let own: unknown;
  const stream = new Inflate((piece) => {
    try {
      take(piece);
    } catch (error) {
      own = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw own === error ? error : new ZipUnreadable('damaged');
  }
}

/** The whole content of an entry, its checksum compared. */
export function contentOf(entry: ZipEntry, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflateEntry(entry, limit, (piece) => pieces.push(piece));
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  if (crc32(whole) !== entry.crc) throw new ZipUnreadable('damaged');
  return whole;
}
