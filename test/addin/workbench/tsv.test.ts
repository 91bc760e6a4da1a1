/** Rectangles of cells on the clipboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '../../../addin/workbench/book/tsv.ts';

describe('cells on the clipboard', () => {
  it('reads what Excel copies: tabs, line breaks, a last line break, quoted cells', () => {
    expect(readTsv('a\tb\r\n1\t2\r\n')).toEqual([['a', 'b'], ['1', '2']]);
    expect(readTsv('"两\n行"\t"他说""好"""\n')).toEqual([['两\n行', '他说"好"']]);
    expect(readTsv('5" 管\tx')).toEqual([['5" 管', 'x']]);
    expect(readTsv('\t')).toEqual([['', '']]);
    expect(readTsv('一格')).toEqual([['一格']]);
  });

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '，', ' ') });
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(rows, (table) => {
      // One empty cell alone in the last row cannot be told from a line break at the end.
      fc.pre(table.length === 1 || (table[table.length - 1] ?? []).join('') !== '' || (table[0]?.length ?? 0) > 1);
      expect(readTsv(writeTsv(table))).toEqual(table);
    }));
  });
});
