import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../grading/messages/problem.ts';
import { readWorkbook } from '../../../workbook/xlsx/read-workbook.ts';
import { workbookParts, zipParts } from './build-xlsx.ts';

const parts = workbookParts({
  sheets: [
    { name: '甲', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44089</v></c><c r="C1"><f>A1</f></c><c t="inlineStr"><is><t>乙&amp;</t></is></c></row>', after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' },
    { name: '乙', rows: '<row><c t="d"><v>2020-09-15</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>', state: 'hidden' },
  ],
  sharedStrings: '<si><r><t>示例</t></r><rPh><t>x</t></rPh></si>',
  styles: '<numFmts><numFmt numFmtId="200" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>',
});

/** Grids or one FILE_* problem that can be printed without a gap; anything else fails. */
async function settle(bytes: Uint8Array): Promise<void> {
  const read = await readWorkbook(bytes);
  if (read.ok) expect(read.value.length).toBeGreaterThan(0);
  else {
    expect(read.problem.code).toMatch(/^FILE_\d{3}$/);
    const line = problemLine(read.problem);
    expect(line).not.toMatch(/（未知）|\{|读取中断/);
  }
}

describe('readWorkbook on anything', () => {
  it('settles random bytes, with and without the first bytes of a known format', async () => {
    const heads = fc.constantFrom<readonly number[]>([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0x3c], [9, 8]);
    await fc.assert(fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), (head, rest) => settle(Uint8Array.from([...head, ...rest]))), { numRuns: 200 });
  });

  it('settles a workbook with any few bytes changed', async () => {
    const bytes = await zipParts(parts);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const damaged = bytes.slice();
      for (const [at, byte] of changes) damaged[at] = byte;
      return settle(damaged);
    }), { numRuns: 200 });
  }, 60_000);

  it('settles a workbook with any part of its XML changed', async () => {
    const names = Object.keys(parts);
    const pieces = fc.constantFrom('', '<', '>', '</', '/>', '"', '&', '<c>', '</c>', '<row r="0">', 'r="ZZ9"', '99999999999', '<!DOCTYPE', ']]>', '\u0000', '<si>', 'rId9', '../', '中');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.nat(2000), fc.nat(30), pieces, async (name, from, length, piece) => {
      const xml = String(parts[name]);
      const at = from % xml.length;
      await settle(await zipParts({ ...parts, [name]: xml.slice(0, at) + piece + xml.slice(at + length) }));
    }), { numRuns: 200 });
  }, 60_000);
});
