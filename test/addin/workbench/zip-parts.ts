/** The parts of packages: compared as compressed bytes, read, and put in. */
import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { zipParts, type Parts } from '../../workbook/xlsx/build-xlsx.ts';

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

const entriesOf = async (bytes: Uint8Array) => (await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries()) as FileEntry[];

/** The text of a part; empty where there is none. */
export async function partText(bytes: Uint8Array, part: string): Promise<string> {
  const entry = (await entriesOf(bytes)).find(({ filename }) => filename === part);
  return entry === undefined ? '' : entry.getData(new TextWriter(), { useWebWorkers: false });
}

/** The same package with some parts put in or in place of others. */
export async function withParts(bytes: Uint8Array, parts: Parts): Promise<Uint8Array> {
  const all = new Map<string, string | Uint8Array>();
  for (const entry of await entriesOf(bytes)) all.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
  for (const [name, content] of Object.entries(parts)) all.set(name, content);
  return zipParts([...all]);
}
