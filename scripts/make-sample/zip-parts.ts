/** Parts to the bytes of a workbook. The same parts give the same bytes on every machine. */
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Parts } from './xml/workbook-parts.ts';

// Local time on purpose: zip stores the clock of the wall, so every time zone writes the same bytes.
const fixedDate = new Date(2020, 7, 28, 12, 0, 0);

export async function zipParts(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false, useCompressionStream: false, level: 9, lastModDate: fixedDate, extendedTimestamp: false, dataDescriptor: false,
  });
  for (const [name, content] of parts) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return writer.close();
}
