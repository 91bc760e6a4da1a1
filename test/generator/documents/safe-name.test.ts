import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, safeName } from '../../../generator/documents/safe-name.ts';

const legal = (name: string) => name !== '' && name.length <= 121 && new TextEncoder().encode(name).length <= 203
  && !/[<>:"/\\|?*\u0000-\u001f\u007f]|^[\s.~$=+\-@]|[\s.]$|\p{Cs}|\p{Cf}/u.test(name)
  && !/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(name);

describe('a safe name', () => {
  it.each([
    ['示例甲厂', '示例甲厂'], ['甲/乙:丙*"丁"', '甲_乙_丙_丁'], ['  甲\t乙\n丙  ', '甲 乙 丙'], ['甲厂...', '甲厂'], ['..\\..\\etc\\passwd', 'etc_passwd'],
    ['CON', '_CON'], ['con.docx', '_con.docx'], ['Com1 .x', '_Com1 .x'], ['console', 'console'], ['=cmd|calc', 'cmd_calc'], ['－1厂', '1厂'], ['~$锁', '锁'],
    ['甲\u202excod.乙', '甲xcod.乙'], ['甲\u0000\u0007乙', '甲_乙'], ['\ud800甲', '甲'], ['', '未命名'], ['///', '未命名'], ['. .', '未命名'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
    expect(legal(name)).toBe(true);
  });

  it('is cut so that file systems take it, never within a character', () => {
    expect(safeName('长'.repeat(200))).toBe('长'.repeat(66));
    expect(safeName('x'.repeat(500))).toBe('x'.repeat(120));
    expect(safeName('𠮷'.repeat(100))).toBe('𠮷'.repeat(50));
  });

  it('of a cell that is filled to the last character takes no time', () => {
    const started = performance.now();
    for (const text of [`a${'. '.repeat(16_350)}b`, `${'._'.repeat(16_350)}x`, ' .'.repeat(16_350)]) expect(legal(safeName(text))).toBe(true);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('is legal and stays what it is, whatever it is made from', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('CON', '.', ' ', '/', '=', '长', '\ud83d', 'com1', '_', '~$', '\u202e'), { maxLength: 12 }).map((parts) => parts.join(''))), (text) => {
      const name = safeName(text);
      expect(legal(name), JSON.stringify(name)).toBe(true);
      expect(nameKey(safeName(name))).toBe(nameKey(name));
    }), { numRuns: 500 });
  });
});
