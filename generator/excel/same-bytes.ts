/** Packs a workbook again with fixed dates, so that the same content gives the same bytes. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';

export async function sameBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false, dataDescriptor: false });
  const entries = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  for (const entry of entries.sort((a, b) => (a.filename < b.filename ? -1 : 1))) {
    const part = await entry.getData(new Uint8ArrayWriter());
    // ZIP stores local time: this date is the same bytes in every time zone.
    await writer.add(entry.filename, new Uint8ArrayReader(part), { lastModDate: new Date(1980, 0, 1) });
  }
  await reader.close();
  return writer.close();
}
