/** Windows, widths, keys and movements of the grid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SheetCells } from '../../../addin/workbench/book/sheet-cells.ts';
import { rangeOf, selectOne, step } from '../../../addin/workbench/book/selection.ts';
import { Axis } from '../../../addin/workbench/grid/axis.ts';
import { guessHeaderRows } from '../../../addin/workbench/grid/heading-block.ts';
import { commandOf } from '../../../addin/workbench/grid/keys.ts';
import { layoutOf, piecesOf, scrollFor, withFrozenColumns, withoutFrozenRows } from '../../../addin/workbench/grid/layout.ts';
import { moved } from '../../../addin/workbench/grid/move-selection.ts';
import { heldIn } from '../../../addin/workbench/grid/use-viewport.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

function sheet(merges: readonly CellRange[] = []): SheetCells {
  const cells = new SheetCells({ name: '清单', hidden: false, merges });
  cells.addRows([
    { number: 1, hidden: false, cells: ['附件1'] },
    { number: 2, hidden: false, cells: ['序号', '名称', '排放'] },
    { number: 3, hidden: false, cells: [undefined, undefined, '颗粒物', '氮氧化物'] },
    { number: 4, hidden: false, cells: [1, '示例一厂', 10, 50] },
    { number: 6, hidden: false, cells: [2, '示例二厂'] },
  ]);
  return cells;
}

describe('an axis', () => {
  it('finds the entry at a position as a search through all of them does', () => {
    const lengths = fc.dictionary(fc.integer({ min: 1, max: 30 }).map(String), fc.integer({ min: 1, max: 90 }));
    fc.assert(fc.property(lengths, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 2000 }), (special, count, position) => {
      const axis = new Axis(count, 20, new Map(Object.entries(special).map(([index, length]) => [Number(index), length])));
      let [slow, sum] = [1, 0];
      for (let index = 1; index <= count; index++) {
        expect(axis.start(index)).toBe(sum);
        if (sum <= position) slow = index;
        sum += axis.length(index);
      }
      expect([axis.total(), axis.at(position)]).toEqual([sum, slow]);
    }));
  });

  it('gives a window without the frozen entries and within the sheet', () => {
    const axis = new Axis(100, 10);
    expect(axis.window(0, 95, 2, 3)).toEqual({ from: 3, to: 13 });
    expect(axis.window(500, 595, 2, 3)).toEqual({ from: 48, to: 63 });
    expect(axis.window(990, 2000, 2, 3)).toEqual({ from: 97, to: 100 });
  });

  it('scrolls only when the cell cannot be seen, and no further than needed', () => {
    const axis = new Axis(100, 10);
    expect([scrollFor(axis, 2, 2, 400, 100), scrollFor(axis, 5, 2, 0, 100), scrollFor(axis, 5, 2, 400, 100), scrollFor(axis, 50, 2, 0, 100)])
      .toEqual([undefined, undefined, 20, 380]);
  });
});

describe('a window that shows the end of a sheet which gets shorter', () => {
  it('is held within it', () => {
    expect(heldIn({ left: 40, top: 900, width: 100, height: 200 }, 300, 500)).toEqual({ left: 40, top: 300, width: 100, height: 200 });
    expect(heldIn({ left: 40, top: 900, width: 100, height: 200 }, 80, 100)).toEqual({ left: 0, top: 0, width: 100, height: 200 });
    expect(scrollFor(new Axis(20, 10), 500, 0, 900, 100)).toBe(190);
  });
});

describe('columns that stay in view', () => {
  const wide = new SheetCells({ name: '清单', hidden: false, merges: [] });
  wide.addRows([{ number: 1, hidden: false, cells: ['序号', '县区', '乡镇（街道、开发区）', '企业名称'] },
    { number: 2, hidden: false, cells: [1, '示例县', '示例经济技术开发区', '示例县某某水泥粉磨有限责任公司'] }]);
  const layout = layoutOf(wide, 1);
  const widths = (room: number) => {
    const { columns, frozen, frozenWidth } = withFrozenColumns(layout, 4, room);
    return { last: frozen.columns, frozenWidth, widths: [1, 2, 3, 4, 5].map((column) => columns.length(column)) };
  };
  const whole = [1, 2, 3, 4, 5].map((column) => layout.columns.length(column));

  it('keep their widths where there is room', () => {
    expect(widths(Infinity)).toEqual({ last: 4, frozenWidth: layout.columns.start(5), widths: whole });
  });

  it('get narrower where there is not, the name least, and none stays where even that is too much', () => {
    expect(widths(300)).toEqual({ last: 4, frozenWidth: 300, widths: [44, 44, 44, 168, whole[4]] });
    expect(widths(240)).toEqual({ last: 4, frozenWidth: 240, widths: [44, 44, 44, 108, whole[4]] });
    expect(widths(239)).toEqual({ last: 0, frozenWidth: 0, widths: whole });
  });

  it('and rows of headings can be let go', () => {
    expect([layout.frozen.rows, withoutFrozenRows(layout)]).toMatchObject([1, { frozen: { rows: 0, columns: 0 }, frozenHeight: 0 }]);
  });
});

describe('merged cells', () => {
  const merge = { top: 2, left: 2, bottom: 4, right: 3 };

  it('are drawn once, in the first row of theirs that can be seen', () => {
    const frozen = { rows: 0, columns: 0 };
    const drawn = (row: number, from: number) => piecesOf(row, { from, frozen }, { from: 1, to: 4 }, [merge]).map(({ column, last, isCovered }) => [column, last, isCovered]);
    expect(drawn(2, 1)).toEqual([[1, 1, false], [2, 3, false], [4, 4, false]]);
    expect(drawn(3, 1)).toEqual([[1, 1, false], [2, 3, true], [4, 4, false]]);
    expect(drawn(3, 3)).toEqual([[1, 1, false], [2, 3, false], [4, 4, false]]);
  });

  it('are never cut by a selection, and left by one step', () => {
    expect(rangeOf({ active: { row: 1, column: 1 }, corner: { row: 2, column: 2 } }, [merge])).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
    const size = { rows: 10, columns: 10 };
    expect([step({ row: 2, column: 2 }, 1, 0, size, [merge]), step({ row: 5, column: 3 }, -1, 0, size, [merge]), step({ row: 3, column: 1 }, 0, 1, size, [merge])])
      .toEqual([{ row: 5, column: 2 }, { row: 2, column: 2 }, { row: 2, column: 2 }]);
  });
});

describe('headings', () => {
  it('are guessed down to the end of what is merged in their first row', () => {
    expect([guessHeaderRows(sheet()), guessHeaderRows(sheet([{ top: 2, left: 1, bottom: 3, right: 1 }]))]).toEqual([2, 3]);
    expect(guessHeaderRows(new SheetCells({ name: '空', hidden: false, merges: [] }))).toBe(0);
  });
});

describe('keys', () => {
  const ground = { sheet: sheet(), size: { rows: 60, columns: 20 }, pageRows: 10 };
  const after = (from: { readonly row: number; readonly column: number }, ...pressed: Parameters<typeof key>) => {
    const command = commandOf(key(...pressed), 'none');
    return command === undefined ? undefined : moved(selectOne(from), command, ground);
  };

  it.each([
    ['ArrowDown', {}, { row: 5, column: 2 }], ['ArrowUp', {}, { row: 3, column: 2 }], ['ArrowLeft', {}, { row: 4, column: 1 }],
    ['PageDown', {}, { row: 14, column: 2 }], ['PageUp', {}, { row: 1, column: 2 }], ['Home', {}, { row: 4, column: 1 }], ['End', {}, { row: 4, column: 4 }],
    ['Home', { ctrlKey: true }, { row: 1, column: 1 }], ['End', { ctrlKey: true }, { row: 6, column: 4 }],
    ['ArrowRight', { ctrlKey: true }, { row: 4, column: 4 }], ['ArrowDown', { ctrlKey: true }, { row: 6, column: 2 }],
    ['Tab', {}, { row: 4, column: 3 }], ['Tab', { shiftKey: true }, { row: 4, column: 1 }],
  ])('%s %j goes where Excel goes', (name, held, cell) => {
    expect(after({ row: 4, column: 2 }, name, held)).toEqual(selectOne(cell));
  });

  it('shift keeps the active cell and moves the corner', () => {
    expect(after({ row: 4, column: 2 }, 'ArrowDown', { shiftKey: true })).toEqual({ active: { row: 4, column: 2 }, corner: { row: 5, column: 2 } });
    expect(after({ row: 4, column: 2 }, 'a', { ctrlKey: true })).toEqual({ active: { row: 1, column: 1 }, corner: { row: 6, column: 4 } });
  });

  it('leaves letters to the text field, and arrows too once F2 was pressed', () => {
    expect([commandOf(key('q'), 'none'), commandOf(key('c', { ctrlKey: true }), 'none'), commandOf(key('ArrowLeft'), 'editing')]).toEqual([undefined, undefined, undefined]);
    expect(commandOf(key('ArrowLeft'), 'typing')).toEqual({ kind: 'commit', rows: 0, columns: -1 });
    expect([commandOf(key('Enter'), 'none')?.kind, commandOf(key('F2'), 'none')?.kind, commandOf(key('Delete'), 'none')?.kind, commandOf(key('Escape'), 'typing')?.kind])
      .toEqual(['edit', 'edit', 'empty', 'cancel']);
  });
});
