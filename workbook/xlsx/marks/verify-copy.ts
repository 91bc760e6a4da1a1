/** The last look before a package leaves our hands: what we did not mean to change is what it was. */
import { Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';

const localHeader = 0x0403_4b50;

/** The compressed bytes of an entry, without a copy; undefined when its local header is not where it should be. */
function rawBytes(archive: Uint8Array, entry: FileEntry): Uint8Array | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.offset + 30 > archive.length || view.getUint32(entry.offset, true) !== localHeader) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return archive.subarray(start, start + entry.compressedSize);
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The name of the first entry whose copy differs in checksum, size or compressed bytes, or is not there. */
export async function findChangedCopy(
  source: Uint8Array, copies: readonly FileEntry[], written: Uint8Array,
): Promise<string | undefined> {
  const entries = await new ZipReader(new Uint8ArrayReader(written), { useWebWorkers: false }).getEntries();
  const byName = new Map(entries.map((entry) => [entry.filename, entry as FileEntry]));
  const changed = copies.find((entry) => {
    const copy = byName.get(entry.filename);
    return copy === undefined || copy.crc32 !== entry.crc32 || copy.uncompressedSize !== entry.uncompressedSize
      || !sameBytes(rawBytes(source, entry), rawBytes(written, copy));
  });
  return changed?.filename;
}
