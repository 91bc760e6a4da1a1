/** Edits over a workbook: written, undone, redone, and handed to the engine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenBook } from '../../../addin/workbench/book/open-book.ts';
import type { EditValue } from '../../../workbook/host.ts';
import { cellKey } from '../../../workbook/xlsx/edits/cell-locks.ts';

function open(): OpenBook {
  const book = new OpenBook('清单.xlsx');
  book.sheet({
    name: '清单', hidden: false, merges: [],
    locks: { sheet: '清单', formulas: new Set([cellKey(2, 3)]), arrays: [], merges: [], tableHeadings: [], protection: undefined },
  });
  book.rows([{ number: 1, hidden: false, cells: ['名称', '数'] }, { number: 2, hidden: false, cells: ['示例一厂', 1, 2] }]);
  book.rows([{ number: 5, hidden: true, cells: ['示例二厂'] }]);
  return book;
}

const write = (book: OpenBook, ...cells: readonly (readonly [row: number, column: number, value: EditValue])[]) =>
  book.write([{ sheet: '清单', cells: cells.map(([row, column, value]) => ({ row, column, value })) }]);

describe('an open book', () => {
  it('shows edits in the rows and keeps everything else', () => {
    const book = open();
    write(book, [2, 2, 7], [3, 4, '新'], [5, 1, undefined]);
    expect(book.cells('清单')?.grid().rows).toEqual([
      { number: 1, hidden: false, cells: ['名称', '数'] }, { number: 2, hidden: false, cells: ['示例一厂', 7, 2] },
      { number: 3, hidden: false, cells: [undefined, undefined, undefined, '新'] }, { number: 5, hidden: true, cells: [] },
    ]);
    expect(book.edits()).toEqual([{ sheet: '清单', cells: [
      { row: 2, column: 2, value: 7 }, { row: 3, column: 4, value: '新' }, { row: 5, column: 1, value: undefined },
    ] }]);
  });

  it('writes all or none, and says which cell refused', () => {
    const book = open();
    const refused = write(book, [2, 2, 7], [2, 3, 8]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'CELL_019', place: { sheet: '清单', row: 2, column: 3 } } });
    expect([book.edits(), book.canUndo()]).toEqual([[], false]);
    expect(book.write([{ sheet: '没有', cells: [] }])).toMatchObject({ ok: false, problem: { code: 'SHEET_012' } });
  });

  it('undoes a step as a whole and redoes it; a new edit ends what could be redone', () => {
    const book = open();
    write(book, [2, 1, '甲'], [2, 2, 3]);
    write(book, [2, 2, 4]);
    expect(book.undo()).toHaveLength(1);
    expect(book.cells('清单')?.row(2).cells).toEqual(['甲', 3, 2]);
    book.undo();
    expect([book.cells('清单')?.row(2).cells, book.edits(), book.canUndo(), book.canRedo()]).toEqual([['示例一厂', 1, 2], [], false, true]);
    book.redo();
    expect(book.cells('清单')?.row(2).cells).toEqual(['甲', 3, 2]);
    write(book, [1, 1, '企业']);
    expect([book.canRedo(), book.redo()]).toEqual([false, []]);
  });

  it('counts no step where nothing changed, and no edit where the file says the same already', () => {
    const book = open();
    write(book, [2, 2, 1]);
    expect(book.canUndo()).toBe(false);
    write(book, [2, 2, 9]);
    write(book, [2, 2, 1]);
    expect([book.edits(), book.canUndo()]).toEqual([[], true]);
  });

  it('is the file again after undoing everything, whatever was done', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 2 }), fc.option(fc.oneof(fc.string(), fc.integer()), { nil: undefined }));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (steps) => {
      const book = open();
      const before = book.cells('清单')?.grid();
      for (const step of steps) write(book, ...step);
      const after = book.cells('清单')?.grid();
      while (book.canUndo()) book.undo();
      expect([book.cells('清单')?.grid(), book.edits()]).toEqual([before, []]);
      while (book.canRedo()) book.redo();
      expect(book.cells('清单')?.grid()).toEqual(after);
    }));
  });
});
