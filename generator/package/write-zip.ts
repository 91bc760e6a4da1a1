/** Writes zip archives without a clock: the same entries give the same bytes, in every time zone. */
import type { ZipEntry } from './zip-entry.ts';

/** The archive would need ZIP64, which old readers do not know. */
export class ZipTooLarge extends Error {
  readonly limit: 'entries' | 'bytes';

  constructor(limit: 'entries' | 'bytes') {
    super(`a zip archive cannot hold so many ${limit}`);
    this.name = 'ZipTooLarge';
    this.limit = limit;
  }
}

/** Takes the archive piece by piece. The pieces may be kept, but not changed. */
export type ZipSink = (piece: Uint8Array) => void;

/** Writes an archive while it is made, so that only its directory has to be kept in memory. */
export interface ZipWriter {
  /** Throws ZipTooLarge before anything of the entry is written, and RangeError for a path that no archive of ours may have. */
  readonly add: (entry: ZipEntry) => void;
  /** Writes the directory; nothing can be added after it. */
  readonly finish: () => void;
  /** Bytes handed out so far. */
  readonly length: () => number;
}

const maxEntries = 0xffff;
const maxBytes = 0xffffffff;
const localHeader = 30;
const directoryHeader = 46;
const endRecord = 22;
/** 1 January 1980, the first day that zip knows. */
const date = (1 << 5) | 1;
const utf8Name = 0x0800;
/** Version 2.0, made by Unix: Word for Mac is said to dislike files without rights. */
const madeBy = (3 << 8) | 20;
const rights = (0o100644 << 16) >>> 0;

const encoder = new TextEncoder();

export function zipWriter(sink: ZipSink): ZipWriter {
  const directory: Uint8Array[] = [];
  const paths = new Set<string>();
  let offset = 0;
  let directorySize = 0;
  let finished = false;
  const put = (piece: Uint8Array): void => {
    offset += piece.length;
    sink(piece);
  };
  const add = (entry: ZipEntry): void => {
    if (finished) throw new RangeError('the archive is finished');
    checkPath(entry.path, paths);
    const name = encoder.encode(entry.path);
    const size = localHeader + name.length + entry.packed.length;
    if (directory.length >= maxEntries) throw new ZipTooLarge('entries');
    if (offset + size + directorySize + directoryHeader + name.length + endRecord > maxBytes || entry.size > maxBytes) throw new ZipTooLarge('bytes');
    paths.add(entry.path.toLowerCase());
    directory.push(directoryRecord(entry, name, offset));
    directorySize += directoryHeader + name.length;
    put(localRecord(entry, name));
    put(entry.packed);
  };
  const finish = (): void => {
    if (finished) throw new RangeError('the archive is finished');
    finished = true;
    const start = offset;
    directory.forEach(put);
    put(lastRecord(directory.length, directorySize, start));
  };
  return { add, finish, length: () => offset };
}

/** A whole archive in one piece. */
export function zipBytes(entries: Iterable<ZipEntry>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const writer = zipWriter((piece) => pieces.push(piece));
  for (const entry of entries) writer.add(entry);
  writer.finish();
  const whole = new Uint8Array(writer.length());
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function checkPath(path: string, taken: ReadonlySet<string>): void {
  const unfit = path === '' || path.startsWith('/') || path.includes('\\') || path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (unfit) throw new RangeError(`not a path for an archive: ${path}`);
  if (taken.has(path.toLowerCase())) throw new RangeError(`twice in one archive: ${path}`);
}

/** The fields that both records of an entry share, from `needed version` to `extra length`. */
function common(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.length === entry.path.length ? 0 : utf8Name, true);
  view.setUint16(at + 4, entry.method === 'deflated' ? 8 : 0, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function localRecord(entry: ZipEntry, name: Uint8Array): Uint8Array {
  const record = new Uint8Array(localHeader + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, entry, name);
  record.set(name, localHeader);
  return record;
}

function directoryRecord(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(directoryHeader + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, madeBy, true);
  common(view, 6, entry, name);
  view.setUint32(38, rights, true);
  view.setUint32(42, offset, true);
  record.set(name, directoryHeader);
  return record;
}

function lastRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(endRecord);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}
