/** Archives of ours, read by other people's readers. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { zipBytes, ZipTooLarge, zipWriter } from '../../../generator/package/write-zip.ts';
import { deflatedEntry, storedEntry, type ZipEntry } from '../../../generator/package/zip-entry.ts';

const name = fc.stringMatching(/^[a-z0-9甲乙丙𠮷 _（）.-]{1,12}$/u).filter((text) => !/^\.*$/.test(text));
// fflate gives an object by path, which cannot hold `__proto__`.
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/')).filter((text) => text !== '__proto__');
const files = fc.uniqueArray(fc.tuple(path, fc.uint8Array({ maxLength: 3_000 }), fc.boolean()), { selector: ([one]) => one.toLowerCase(), maxLength: 8 });

const entriesOf = (list: readonly (readonly [string, Uint8Array, boolean])[]): readonly ZipEntry[] =>
  list.map(([at, content, isStored]) => (isStored ? storedEntry(at, content) : deflatedEntry(at, content)));
const plain = (bytes: Uint8Array): readonly number[] => [...bytes];

async function zipJs(bytes: Uint8Array): Promise<readonly (readonly [string, readonly number[]])[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true });
  const found: (readonly [string, readonly number[]])[] = [];
  for (const entry of (await reader.getEntries()) as FileEntry[]) found.push([entry.filename, plain(await entry.getData(new Uint8ArrayWriter()))]);
  return found;
}

describe('an archive', () => {
  it('is read by fflate, zip.js and our own reader as it was written', async () => {
    await fc.assert(fc.asyncProperty(files, async (list) => {
      const bytes = zipBytes(entriesOf(list));
      const wanted = list.map(([at, content]) => [at, plain(content)]);
      expect(await zipJs(bytes)).toEqual(wanted);
      expect(Object.entries(unzipSync(bytes)).map(([at, content]) => [at, plain(content)]).sort()).toEqual([...wanted].sort());
      expect(readZip(bytes).map((entry) => [entry.path, plain(contentOf(entry, 5_000))])).toEqual(wanted);
    }), { numRuns: 60 });
  });

  it('passes compressed parts on without touching them', () => {
    const [entry] = readZip(zipBytes([deflatedEntry('a.xml', new Uint8Array(2_000))]));
    const again = readZip(zipBytes([storedEntry('b.bin', Uint8Array.of(1, 2)), entry as ZipEntry]))[1];
    expect(again).toEqual(entry);
    expect(entry?.packed.length).toBeLessThan(50);
  });

  it('bears the first day that zip knows, and the rights of a plain file', async () => {
    const [entry] = await new ZipReader(new Uint8ArrayReader(zipBytes([storedEntry('甲.docx', Uint8Array.of(7))])), { useWebWorkers: false }).getEntries();
    expect(entry?.rawLastModDate).toBe(((1 << 5) | 1) << 16);
    expect((entry?.externalFileAttributes ?? 0) >>> 16).toBe(0o100644);
    expect(entry?.filename).toBe('甲.docx');
    expect(entry?.filenameUTF8).toBe(true);
  });

  it('is the same in one piece and piece by piece', () => {
    const entries = entriesOf([['一/甲.docx', Uint8Array.of(1, 2, 3), true], ['一/乙.docx', new Uint8Array(500), false]]);
    const pieces: number[] = [];
    const writer = zipWriter((piece) => pieces.push(...piece));
    entries.forEach(writer.add);
    writer.finish();
    expect(pieces).toEqual(plain(zipBytes(entries)));
    expect(writer.length()).toBe(pieces.length);
    expect(() => writer.add(storedEntry('late', new Uint8Array(0)))).toThrow(RangeError);
  });

  it.each(['', '/a', 'a//b', '../a', 'a/../b', 'a\\b', 'a/'])('takes no path that leads elsewhere: “%s”', (bad) => {
    expect(() => zipBytes([storedEntry(bad, new Uint8Array(1))])).toThrow(RangeError);
  });

  it('takes no path twice, whatever its case', () => {
    expect(() => zipBytes([storedEntry('A.docx', new Uint8Array(1)), storedEntry('a.docx', new Uint8Array(1))])).toThrow(RangeError);
  });

  it('refuses what would need ZIP64, before anything of it is written', () => {
    const many = zipWriter(() => undefined);
    for (let at = 0; at < 0xffff; at++) many.add(storedEntry(`${at}`, new Uint8Array(0)));
    expect(() => many.add(storedEntry('more', new Uint8Array(0)))).toThrow(ZipTooLarge);
    let written = 0;
    const large = zipWriter((piece) => { written += piece.length; });
    const half = { ...storedEntry('x', new Uint8Array(0)), packed: { length: 0x7fffffff } as Uint8Array };
    large.add({ ...half, path: 'a' });
    const before = written;
    expect(() => large.add({ ...half, path: 'b', packed: { length: 0x80000000 } as Uint8Array })).toThrow(new ZipTooLarge('bytes'));
    expect(written).toBe(before);
  });
});
