/** Bytes that are no archive, or a hostile one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, readZip, ZipUnreadable } from '../../../generator/package/read-zip.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { deflatedEntry, type ZipEntry } from '../../../generator/package/zip-entry.ts';

const archive = zipBytes([deflatedEntry('word/document.xml', new TextEncoder().encode('<a>内容</a>'.repeat(50))), deflatedEntry('b.xml', new Uint8Array(900))]);

function readAll(bytes: Uint8Array): number {
  return readZip(bytes).reduce((sum, entry) => sum + contentOf(entry, 100_000).length, 0);
}

describe('reading an archive', () => {
  it('gives what is there or says that it cannot, for any damage', () => {
    const damage = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(damage, fc.nat(archive.length), (changes, length) => {
      const bytes = archive.slice(0, length < 40 ? archive.length : length);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      try {
        readAll(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(ZipUnreadable);
      }
    }), { numRuns: 2_000 });
  });

  it('says that bytes of another kind are no archive', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => readAll(bytes)).toThrow(ZipUnreadable);
    }));
  });

  it('stops inflating at the limit, whatever the header says', () => {
    const bomb = deflatedEntry('bomb', new Uint8Array(20_000_000));
    const lying: ZipEntry = { ...bomb, size: 10 };
    expect(bomb.packed.length).toBeLessThan(60_000);
    for (const entry of [bomb, lying]) expect(() => contentOf(entry, 1_000_000)).toThrow(new ZipUnreadable('bytes'));
  });

  it('sees a content that does not fit its checksum', () => {
    const [entry] = readZip(archive);
    expect(() => contentOf({ ...(entry as ZipEntry), crc: 1 }, 100_000)).toThrow(new ZipUnreadable('damaged'));
  });
});
