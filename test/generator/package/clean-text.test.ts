/** Text that XML can hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../generator/package/clean-text.ts';
import { escapeXml, unescapeXml } from '../../../generator/package/xml-text.ts';
import { xmlFault } from '../../../generator/package/xml-fault.ts';

const anyText = fc.string({ unit: fc.oneof(fc.nat(0xffff).map((code) => String.fromCharCode(code)), fc.constantFrom('<', '&', '"', ']]>', '\r\n', '\u0007', '\ud800', '𠮷')) });

describe('cleaned text', () => {
  it('keeps whole characters and line feeds, and drops controls and halves', () => {
    expect(cleanText('甲\r\n乙\r丙\t𠮷\u0007\ud842丁\udfb7\uffff\u007f')).toBe('甲\n乙\n丙\t𠮷丁');
  });

  it('stays as it is when it is cleaned again', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }));
  });

  it('stands in XML escaped, and comes back', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(xmlFault(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toBeUndefined();
      expect(unescapeXml(escapeXml(text))).toBe(cleanText(text));
    }));
  });
});
