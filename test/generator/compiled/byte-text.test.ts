/** Text as UTF-8 without TextEncoder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteText } from '../../../generator/compiled/byte-text.ts';
import { cleanText } from '../../../generator/package/clean-text.ts';

const text = fc.string({ unit: fc.oneof(fc.nat(0xffff).map((code) => String.fromCharCode(code)), fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))) }).map(cleanText);

describe('text as bytes', () => {
  it('is what TextEncoder makes of it, also when the buffer is used again', () => {
    const bytes = new ByteText();
    fc.assert(fc.property(fc.array(text), (texts) => {
      bytes.clear();
      texts.forEach((one, at) => (at % 2 === 0 ? bytes.put(one) : bytes.putBytes(new TextEncoder().encode(one))));
      expect([...bytes.view()]).toEqual([...new TextEncoder().encode(texts.join(''))]);
    }), { numRuns: 300 });
  });

  it('grows as it must', () => {
    const bytes = new ByteText();
    const long = '示例𠮷a'.repeat(50_000);
    bytes.put(long);
    bytes.putBytes(new TextEncoder().encode(long));
    expect(Buffer.compare(bytes.view(), new TextEncoder().encode(long + long))).toBe(0);
  });
});
