/** Opens the bytes of an .xlsx as a package of parts, in memory, with caps on everything that is inflated. */
import { ERR_ENCRYPTED, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { Result } from '../../grading/messages/result.ts';
import { archiveDetails, limitNames, partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { fileKind, otherFile } from './file-kind.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { asResult, fileProblem, partProblem } from './file-problem.ts';
import { defaultPackageLimits, type PackageLimits } from './package-limits.ts';
import { PartDecoder } from './part-decoder.ts';

export interface PackageOptions {
  readonly fileName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<PackageLimits> | undefined;
}

const megabytes = (bytes: number): string => fill(limitNames.megabytes, { count: Math.ceil(bytes / (1024 * 1024)) });
const readOptions = { useWebWorkers: false, strictness: 'tolerant' } as const;

/** The name a part goes by: forward slashes, no leading slash. */
export function partName(entryName: string): string {
  return entryName.replace(/\\/g, '/').replace(/^\/+/, '');
}

/**
 * The parts of an open package. Names are found whatever their case. Reading throws FileProblem (see `asResult`) when
 * a part is absent, damaged or beyond a cap, and `signal.reason` when cancelled.
 */
export class ZipPackage {
  /** All entries in the archive's order, folders included, for copying with `passThrough`. */
  readonly entries: readonly FileEntry[];
  /** Names of the parts in the archive's order, as `partName` writes them. */
  readonly partNames: readonly string[];
  private readonly byName: ReadonlyMap<string, { readonly name: string; readonly entry: FileEntry }>;
  private readonly produced = new Map<string, number>();
  private readonly limits: PackageLimits;
  private readonly signal: AbortSignal | undefined;

  constructor(entries: readonly FileEntry[], limits: PackageLimits, signal: AbortSignal | undefined) {
    const byName = new Map<string, { readonly name: string; readonly entry: FileEntry }>();
    for (const entry of entries) {
      const name = partName(entry.filename);
      if (entry.directory || name.endsWith('/')) continue;
      if (byName.has(name.toLowerCase())) {
        throw fileProblem('FILE_006', { detail: fill(archiveDetails.duplicate, { part: name }) });
      }
      byName.set(name.toLowerCase(), { name, entry });
    }
    this.entries = entries;
    this.byName = byName;
    this.partNames = [...byName.values()].map(({ name }) => name);
    this.limits = limits;
    this.signal = signal;
  }

  /** The raw zip entry of a part. */
  entry(part: string): FileEntry | undefined {
    return this.byName.get(partName(part).toLowerCase())?.entry;
  }

  has(part: string): boolean {
    return this.entry(part) !== undefined;
  }

  /** Inflates a part; the checksum is compared at the end. */
  async streamBytes(part: string, onChunk: (bytes: Uint8Array) => void): Promise<void> {
    const entry = this.entry(part);
    if (entry === undefined) throw fileProblem('FILE_009', { part, detail: partDetails.absent });
    let own: { readonly error: unknown } | undefined;
    let produced = 0;
    const sink = new WritableStream<Uint8Array>({
      write: (bytes) => {
        try {
          produced += bytes.length;
          this.checkCaps(part, produced, entry.compressedSize);
          onChunk(bytes);
        } catch (error) {
          own = { error };
          throw error;
        }
      },
    });
    try {
      await entry.getData(sink, { ...readOptions, checkCrc32: true, ...(this.signal && { signal: this.signal }) });
    } catch (error) {
      throwIfCancelled(this.signal);
      if (own !== undefined) throw own.error;
      const encrypted = error instanceof Error && error.message === ERR_ENCRYPTED;
      throw fileProblem('FILE_009', { part, detail: encrypted ? partDetails.encryptedEntry : partDetails.inflate });
    }
  }

  /** Inflates and decodes a part; gives back its encoding. Text keeps its byte order mark. */
  async streamText(part: string, onChunk: (text: string) => void): Promise<string> {
    const decoder = new PartDecoder();
    try {
      await this.streamBytes(part, (bytes) => onChunk(decoder.push(bytes)));
      onChunk(decoder.finish());
    } catch (error) {
      throw partProblem(part, error);
    }
    return decoder.encoding;
  }

  /** The whole text of a part; for small parts only. */
  async readText(part: string): Promise<string> {
    const pieces: string[] = [];
    await this.streamText(part, (text) => pieces.push(text));
    return pieces.join('');
  }

  private checkCaps(part: string, produced: number, compressed: number): void {
    const { entryBytes, totalBytes, ratio, ratioFromBytes } = this.limits;
    this.produced.set(part, Math.max(produced, this.produced.get(part) ?? 0));
    let total = 0;
    for (const bytes of this.produced.values()) total += bytes;
    if (produced > entryBytes) refuse(fill(limitNames.entryBytes, { part }), megabytes(produced), megabytes(entryBytes));
    if (total > totalBytes) refuse(limitNames.totalBytes, megabytes(total), megabytes(totalBytes));
    const seen = Math.floor(produced / Math.max(1, compressed));
    if (produced > ratioFromBytes && seen > ratio) refuse(fill(limitNames.ratio, { part }), seen, ratio);
  }
}

function refuse(what: string, seen: string | number, limit: string | number): never {
  throw fileProblem('FILE_007', { what, seen, limit });
}

async function readDirectory(bytes: Uint8Array, limits: PackageLimits): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = [];
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes), readOptions).getEntriesGenerator(readOptions)) {
      // A folder is an entry like any other to whoever copies them.
      found.push(entry as FileEntry);
      if (found.length > limits.entries) break;
    }
  } catch {
    throw fileProblem('FILE_006', { detail: archiveDetails.directory });
  }
  return found;
}

/** Opens a package, or says in one FILE_* problem why the bytes are not one. No part is inflated yet. */
export function openPackage(bytes: Uint8Array, options: PackageOptions = {}): Promise<Result<ZipPackage>> {
  const limits = { ...defaultPackageLimits, ...options.limits };
  return asResult(async () => {
    const kind = fileKind(bytes);
    if (kind.kind === 'empty') throw fileProblem('FILE_002', {});
    if (kind.kind === 'encrypted') throw fileProblem('FILE_004', {});
    if (kind.kind === 'oldWorkbook') throw fileProblem('FILE_005', {});
    if (kind.kind === 'other') throw fileProblem('FILE_003', otherFile(kind.seen));
    if (bytes.length > limits.fileBytes) refuse(limitNames.fileBytes, megabytes(bytes.length), megabytes(limits.fileBytes));
    const entries = await readDirectory(bytes, limits);
    if (entries.length > limits.entries) {
      refuse(limitNames.entries, fill(limitNames.more, { limit: limits.entries }), limits.entries);
    }
    return new ZipPackage(entries, limits, options.signal);
  }, options);
}
