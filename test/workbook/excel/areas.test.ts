import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBatches } from '../../../workbook/excel/marks/address-batches.ts';
import { rangeAddress, rectanglesOf } from '../../../workbook/live/rectangles.ts';
import { changedRows } from '../../../workbook/excel/listen.ts';
import { editSpans } from '../../../workbook/excel/writing/edit-spans.ts';
import { blocksOf } from '../../../workbook/excel/reading/read-block.ts';

const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) });
const key = ({ row, column }: { readonly row: number; readonly column: number }) => `${row}:${column}`;

describe('areas', () => {
  it('cover exactly the cells, each once', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const covered = rectanglesOf(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => key({ row: top + row, column: left + column }))).flat());
      expect([...covered].sort()).toEqual([...new Set(cells.map(key))].sort());
    }));
  });

  it('put neighbours together', () => {
    const block = [1, 2, 3].flatMap((row) => [2, 3].map((column) => ({ row, column })));
    expect(rectanglesOf([...block, { row: 5, column: 2 }]).map(rangeAddress)).toEqual(['B1:C3', 'B5']);
  });

  it('go in batches of at most 200 and 4,000 characters, none left out', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 2, maxLength: 40, unit: fc.constantFrom('A', '1') }), { maxLength: 900 }), (addresses) => {
      const batches = addressBatches(addresses);
      expect(batches.flat()).toEqual(addresses);
      expect(batches.every((batch) => batch.length <= 200 && batch.join(',').length <= 4000)).toBe(true);
    }), { numRuns: 40 });
  });
});

describe('rows and blocks', () => {
  it.each([['B5:D9', [5, 9]], ['B5', [5, 5]], ['5:9', [5, 9]], ['A3:A4,C9', [3, 9]], ["'表 1'!B5", [5, 5]], ['B:D', undefined]] as const)('of %s', (address, rows) => {
    expect(changedRows(address)).toEqual(rows);
  });

  it('are cut by 150,000 cells', () => {
    const blocks = blocksOf({ row: 3, column: 1, rows: 10_000, columns: 60 });
    expect(blocks.map(({ row, rows }) => [row, rows])).toEqual([[3, 2500], [2503, 2500], [5003, 2500], [7503, 2500]]);
  });

  it('of edits lie in one column, the last edit of a cell counts', () => {
    const spans = editSpans([{ row: 4, column: 2, value: 'a' }, { row: 2, column: 2, value: 'b' }, { row: 900, column: 2, value: 'c' }, { row: 4, column: 2, value: 'd' }]);
    expect(spans.map(({ column, top, edits }) => [column, top, edits.map((edit) => edit?.value)])).toEqual([[2, 2, ['b', undefined, 'd']], [2, 900, ['c']]]);
  });
});
