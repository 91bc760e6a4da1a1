/** The parts of two packages compared as compressed bytes. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries()) {
    const raw = await (entry as FileEntry).getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false });
    parts.set(entry.filename, Buffer.from(raw).toString('latin1'));
  }
  return parts;
}

/** Names of parts that changed, came or went, and of those that are the same byte for byte. */
export async function changedParts(before: Uint8Array, after: Uint8Array): Promise<{ readonly touched: readonly string[]; readonly same: readonly string[] }> {
  const [old, fresh] = [await partsOf(before), await partsOf(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return { touched: names.filter((name) => old.get(name) !== fresh.get(name)), same: names.filter((name) => old.get(name) === fresh.get(name)) };
}
