/** A package with some parts changed, added or taken out; all others are copied as they are, compressed bytes and all. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry, type ZipWriterConstructorOptions } from '@zip.js/zip.js';
import { partName, type ZipPackage } from '../zip-package.ts';
import { PartEncoder } from './part-rewrite.ts';

type Change = { readonly kind: 'put'; readonly name: string; readonly patch: string } | { readonly kind: 'removed' };

/** 1980-01-01 00:00, the first date that a zip can hold. */
const firstDate = 0x0021_0000;
const quiet = { useWebWorkers: false } as const;

/** Parts are named as in the source package, whatever their case. `finish` once, at the end. */
export class PackageEdit {
  readonly source: ZipPackage;
  private readonly writer = new ZipWriter(new Uint8ArrayWriter(), { ...quiet, dataDescriptor: false, rawLastModDate: firstDate, extendedTimestamp: false });
  private readonly changes = new Map<string, Change>();
  private patches = 0;

  constructor(source: ZipPackage) {
    this.source = source;
  }

  /** Whether the part will be there. */
  has(part: string): boolean {
    const change = this.changes.get(key(part));
    return change === undefined ? this.source.has(part) : change.kind === 'put';
  }

  /** Sets the content of a part; gives its CRC-32. */
  put(part: string, text: string, encoding = 'utf-8'): Promise<number> {
    return this.putStream(part, [new PartEncoder(encoding).encode(text, true)]);
  }

  /** Sets the content of a part from pieces of bytes; gives its CRC-32. */
  async putStream(part: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number> {
    const patch = `${this.patches++}`;
    const entry = await this.writer.add(patch, streamOf(pieces));
    this.changes.set(key(part), { kind: 'put', name: partName(part), patch });
    return entry.crc32 ?? 0;
  }

  /** Forgets what was put for a part of the source: it is copied after all. */
  keep(part: string): void {
    this.changes.delete(key(part));
  }

  remove(part: string): void {
    this.changes.set(key(part), { kind: 'removed' });
  }

  /** Names of the source's entries that are copied untouched. */
  untouched(): readonly FileEntry[] {
    return this.source.entries.filter((entry) => !this.changes.has(key(entry.filename)));
  }

  /** The new package: the source's entries in their order, then the new parts in the order in which they were put. */
  async finish(): Promise<Uint8Array> {
    const patches = await this.readPatches();
    const out = new ZipWriter(new Uint8ArrayWriter(), { ...quiet, dataDescriptor: false, extendedTimestamp: false });
    const written = new Set<string>();
    for (const entry of this.source.entries) {
      const change = this.changes.get(key(entry.filename));
      written.add(key(entry.filename));
      if (change === undefined) await copyEntry(out, entry);
      else if (change.kind === 'put') await copyPatch(out, entry.filename, patches.get(change.patch), entry);
    }
    for (const [name, change] of this.changes) {
      if (change.kind === 'put' && !written.has(name)) await copyPatch(out, change.name, patches.get(change.patch), undefined);
    }
    return out.close();
  }

  private async readPatches(): Promise<ReadonlyMap<string, FileEntry>> {
    const bytes = await this.writer.close();
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), quiet).getEntries();
    return new Map(entries.map((entry) => [entry.filename, entry as FileEntry]));
  }
}

function key(part: string): string {
  return partName(part).toLowerCase();
}

async function rawData(entry: FileEntry): Promise<Uint8ArrayReader> {
  return new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter(), { ...quiet, passThrough: true }));
}

/** The name as its bytes stand in the source, because old archivers wrote names in the code page of their machine. */
function sameName(entry: FileEntry): Pick<ZipWriterConstructorOptions, 'encodeText' | 'useUnicodeFileNames'> {
  return {
    encodeText: (_text, type) => (type === 'filename' ? entry.rawFilename : entry.rawComment),
    useUnicodeFileNames: entry.filenameUTF8,
  };
}

async function copyEntry(out: ZipWriter<Uint8Array>, entry: FileEntry): Promise<void> {
  const data = entry.directory ? undefined : await rawData(entry);
  await out.add(entry.filename, data, { entry, ...sameName(entry), passThrough: true, dataDescriptor: false, extendedTimestamp: false });
}

/** Puts patched data in the place of an entry, with that entry's date and attributes. */
async function copyPatch(
  out: ZipWriter<Uint8Array>, name: string, patch: FileEntry | undefined, former: FileEntry | undefined,
): Promise<void> {
  if (patch === undefined) throw new Error(name);
  const { uncompressedSize, compressionMethod, crc32 } = patch;
  await out.add(name, await rawData(patch), {
    ...(former === undefined ? { rawLastModDate: firstDate, versionMadeBy: 20, externalFileAttributes: 0 } : { entry: former, ...sameName(former) }),
    passThrough: true, dataDescriptor: false, extendedTimestamp: false, uncompressedSize, compressionMethod,
    ...(crc32 === undefined ? {} : { crc32 }),
  });
}

function streamOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
