/** Judging after every edit gives what judging everything again would give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../cli/load-packs.ts';
import { LiveGrading } from '../../../grading/evaluate/live-grading.ts';
import { patched } from '../../../grading/findings/patch.ts';
import type { GradingResult } from '../../../grading/findings/result.ts';
import type { IndicatorLibrary } from '../../../grading/indicators/library.ts';
import { noNotes, type IgnoredEntry, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import type { CellRange, CellValue, GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { randomTable } from '../../support/random-table.ts';
import { libraryOf, tinyLibrary, tinyPack } from '../../support/tiny-edition.ts';

const file = '示例.xlsx';
const date = '2020-09-01';
type Cells = readonly (CellValue | undefined)[];

/** A step of somebody's work on the sheet. Rows count from 0 over the stored rows and a few below them. */
type Edit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly value: CellValue | undefined }
  | { readonly kind: 'empty' | 'copy'; readonly row: number; readonly other: number }
  | { readonly kind: 'notes'; readonly notes: WorkbookNotes };

function fromScratch(library: IndicatorLibrary, sheets: readonly SheetGrid[], notes: WorkbookNotes): GradingResult {
  return new LiveGrading(library, { file, date, sheets, notes }).check();
}

function rowAt(grid: SheetGrid, at: number): GridRow {
  const stored = grid.rows[at];
  return stored ?? { number: (grid.rows[grid.rows.length - 1]?.number ?? 0) + at - grid.rows.length + 1, hidden: false, cells: [] };
}

function changedBy(edit: Exclude<Edit, { kind: 'notes' }>, grid: SheetGrid): GridRow {
  const row = rowAt(grid, edit.row % (grid.rows.length + 3));
  if (edit.kind !== 'cell') return { ...row, cells: edit.kind === 'empty' ? [] : rowAt(grid, edit.other % Math.max(1, grid.rows.length)).cells };
  const cells = Array.from({ length: Math.max(row.cells.length, edit.column + 1) }, (_, at) => (at === edit.column ? edit.value : row.cells[at]));
  return { ...row, cells };
}

function expectSame(library: IndicatorLibrary, sheet: SheetGrid, edits: readonly Edit[]): void {
  const live = new LiveGrading(library, { file, date, sheets: [sheet], notes: noNotes });
  let shown = live.check();
  for (const edit of edits) {
    const [grid] = live.sheets as readonly [SheetGrid];
    const patch = edit.kind === 'notes' ? live.update([], edit.notes) : live.update([{ sheet: grid.name, rows: [changedBy(edit, grid)] }]);
    shown = patched(shown, patch);
    expect(shown).toStrictEqual(fromScratch(library, live.sheets, live.notes));
  }
}

function editsOf(values: readonly (CellValue | undefined)[], columns: number, notes: fc.Arbitrary<WorkbookNotes>): fc.Arbitrary<readonly Edit[]> {
  const row = fc.nat({ max: 60 });
  const value = fc.oneof(fc.constantFrom(...values), fc.integer({ min: -5, max: 60 }), fc.constant(undefined));
  return fc.array(fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('cell' as const), row, column: fc.nat({ max: columns }), value }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('empty' as const, 'copy' as const), row, other: row }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('notes' as const), notes }) },
  ), { minLength: 1, maxLength: 8 });
}

const ignoredEntry = (subject: string, enterprise: string, seen: string): IgnoredEntry => ({ enterprise, line: '', subject, seen, reason: '已核实', on: date });

describe('a random table under random edits', () => {
  it('shows after every edit what a check from scratch shows', () => {
    fc.assert(fc.property(randomTable.chain((table) => {
      const { all } = table.library.fields;
      const values = ['湿法', '干法', '/', '随机业', '示例一厂', '示例二厂', '合计', ...table.grades, ...all.map(({ heading }) => heading)];
      const cell = fc.oneof(fc.constantFrom<CellValue | undefined>(...values), fc.integer({ min: -5, max: 60 }), fc.constant(undefined));
      const row = (number: number): fc.Arbitrary<Cells> => fc.array(cell, { minLength: all.length - 2, maxLength: all.length - 2 })
        .map((cells) => [`示例${number % 5}厂`, '随机业', ...cells]);
      const rows = fc.tuple(...Array.from({ length: 12 }, (_, at) => row(at)));
      const notes = fc.record({ mapping: fc.dictionary(fc.constantFrom(...all.map(({ heading }) => heading)), fc.constantFrom('', ...all.map(({ id }) => id)), { maxKeys: 2 }), ignored: fc.constant([]) });
      return fc.tuple(fc.constant(table), rows, editsOf(values, all.length + 1, notes));
    }), ([table, rows, edits]) => {
      const header = table.library.fields.all.map(({ heading }) => heading);
      const sheet: SheetGrid = {
        name: '随机', hidden: false, merges: [],
        rows: [header, ...rows].map((cells, at) => ({ number: at + 1, hidden: false, cells })),
      };
      expectSame(table.library, sheet, edits);
    }), { numRuns: 40 });
  });
});

describe('a list with names, codes and merged cells under random edits', () => {
  const headings = ['企业名称', '统一社会信用代码', '行业类别', '生产线', '申报绩效等级', '颗粒物浓度', '装备水平', '弄虚作假'];
  const codes = ['91130100000000001Y', '911301000000000022'];
  const values = ['示例甲厂', '示例乙厂', ...codes, '甲主表', '甲副表', '乙业', 'A', 'B', 'D', '引领性', '长期停产', '应评未评', '是', '？', '注：', '合计', ...headings, '核查状态'];
  const cellOf = [
    ['示例甲厂', '示例乙厂', '示例丙厂', undefined], [...codes, undefined], ['甲主表', '甲副表', '甲业', '乙业', '未知业'], ['一号线', '二号线', undefined],
    ['A', 'B', 'D', '长期停产', undefined], [5, 15, 25, '？', undefined], ['A', 'C', '天然气', undefined], ['是', '否', '？', undefined],
  ] as const;
  const notes: fc.Arbitrary<WorkbookNotes> = fc.record({
    mapping: fc.constantFrom({}, { 颗粒物浓度: '' }, { 颗粒物浓度: 'oxide' }),
    ignored: fc.subarray([
      ignoredEntry('first/main particulate-limit', '示例甲厂', '25'), ignoredEntry('first/main particulate-limit', '示例乙厂', ''),
      ignoredEntry('ROW_001 统一社会信用代码', '示例甲厂', codes[0] ?? ''), ignoredEntry('CELL_001 企业名称', '', ''),
    ]),
  });
  const merge: fc.Arbitrary<CellRange> = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 0, 0, 3))
    .map(([top, high, left, wide]) => ({ top, left, bottom: top + high, right: left + wide }));

  it('shows after every edit what a check from scratch shows', () => {
    const library = fc.constantFrom(tinyLibrary(), libraryOf(tinyPack.replaceAll('    scheme:', '    overall: lowest\n    scheme:')));
    const rows = fc.array(fc.tuple(...cellOf.map((cells) => fc.constantFrom<CellValue | undefined>(...cells))), { maxLength: 12 });
    fc.assert(fc.property(library, rows, fc.array(merge, { maxLength: 3 }), editsOf(values, headings.length + 1, notes), (judging, body, merges, edits) => {
      const sheet: SheetGrid = {
        name: '清单', hidden: false, merges,
        rows: [headings, ...body].map((cells, at) => ({ number: at + 1, hidden: false, cells })),
      };
      expectSame(judging, sheet, edits);
    }), { numRuns: 80 });
  });
});

describe('one edit', () => {
  const library = tinyLibrary();
  const table = (second: string) => gridFromTable(`
    | 企业名称 | 统一社会信用代码 | 行业类别 | 颗粒物浓度 | 装备水平 |
    | 示例甲厂 | 91130100000000001Y | 甲主表 | 5 | A |
    ${second}
    | 示例丙厂 | 911301000000000022 | 甲主表 | 25 | A |`);
  const start = table('| 示例乙厂 | | 甲主表 | 15 | A |');
  const live = () => new LiveGrading(library, { file, date, sheets: [start], notes: noNotes });
  const edited = (second: string) => [{ sheet: start.name, rows: table(second).rows.filter(({ number }) => number === 3) }];
  const codes = (result: GradingResult) => result.problems.map(({ code, place }) => [code, place.row]).filter(([code]) => String(code).startsWith('ROW_'));

  it('changes the line of its row and leaves the other lines the same objects', () => {
    const grading = live();
    const before = grading.check();
    const patch = grading.update(edited('| 示例乙厂 | | 甲主表 | 5 | A |'));
    expect(patch.changed.map(({ at, line }) => [at, line.row, line.attained?.best])).toEqual([[1, 3, 'A']]);
    const after = patched(before, patch);
    expect(after.lines.map((line, at) => line === before.lines[at])).toEqual([true, false, true]);
    expect(after.enterprises[0]).toBe(before.enterprises[0]);
    expect(after.tables).toBe(before.tables);
  });

  it('that gives two enterprises one code tells both rows, and taking it back clears both', () => {
    const grading = live();
    let shown = grading.check();
    expect(codes(shown)).toEqual([]);
    shown = patched(shown, grading.update(edited('| 示例乙厂 | 91130100000000001Y | 甲主表 | 15 | A |')));
    expect(codes(shown)).toEqual([['ROW_001', 2], ['ROW_001', 3]]);
    shown = patched(shown, grading.update(edited('| 示例乙厂 | | 甲主表 | 15 | A |')));
    expect(codes(shown)).toEqual([]);
  });

  it('that empties a row takes its line out, and filling it brings the line back', () => {
    const grading = live();
    const before = grading.check();
    const without = patched(before, grading.update([{ sheet: start.name, rows: [{ number: 3, hidden: false, cells: [undefined, ''] }] }]));
    expect(without.lines.map(({ row }) => row)).toEqual([2, 4]);
    expect(grading.sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(patched(without, grading.update(edited('| 示例乙厂 | | 甲主表 | 15 | A |')))).toStrictEqual(before);
  });

  it('of a cell merged over rows below changes their lines too', () => {
    const merged = gridFromTable(`
      | 企业名称 | 行业类别 | 生产线 | 颗粒物浓度 |
      | 示例甲厂 | 甲主表 | 一号线 | 5 |
      | ^ | ^ | 二号线 | 25 |`);
    const grading = new LiveGrading(library, { file, date, sheets: [merged], notes: noNotes });
    const before = grading.check();
    const row = merged.rows[1] as GridRow;
    const after = patched(before, grading.update([{ sheet: merged.name, rows: [{ ...row, cells: ['示例乙厂', ...row.cells.slice(1)] }] }]));
    expect(after.lines.map(({ row: at, name }) => [at, name])).toEqual([[2, '示例乙厂'], [3, '示例乙厂']]);
  });

  it('of a heading reads the whole column anew', () => {
    const grading = live();
    const before = grading.check();
    const head = { ...(start.rows[0] as GridRow), cells: ['企业名称', '统一社会信用代码', '行业类别', '氧化物浓度', '装备水平'] };
    const after = patched(before, grading.update([{ sheet: start.name, rows: [head] }]));
    expect(after.lines.map(({ facts }) => [facts['particulate'], facts['oxide']])).toEqual([[undefined, '5'], [undefined, '15'], [undefined, '25']]);
  });

  it('of a sheet that is not judged changes nothing', () => {
    const grading = live();
    const before = grading.check();
    const patch = grading.update([{ sheet: '别的表', rows: [{ number: 3, hidden: false, cells: ['示例'] }] }]);
    expect(patch.changed).toEqual([]);
    expect(patched(before, patch)).toStrictEqual(before);
  });

  it('ends with what onProgress throws, and tells fractions that grow to 1', () => {
    const told: number[] = [];
    live().check((fraction) => told.push(fraction));
    expect(told[told.length - 1]).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(() => live().check(() => { throw new Error('stop'); })).toThrow('stop');
  });
});

it('judges a list under the shipped packs as a check from scratch does', () => {
  const library = loadPacks().libraries[0] as IndicatorLibrary;
  const names = library.tables.map((one) => `${one.pack.name}/${one.table.name}`);
  const head = library.fields.all.slice(0, 40).map(({ heading, group }) => (group === undefined ? heading : `${group}/${heading}`));
  const body = names.map((name, at) => head.map((_, column) => (column === 0 ? `示例${at}厂` : column === 2 ? name : undefined)));
  const sheet: SheetGrid = { name: '清单', hidden: false, merges: [], rows: [head, ...body].map((cells, at) => ({ number: at + 1, hidden: false, cells })) };
  expectSame(library, sheet, names.map((_, at): Edit => ({ kind: 'cell', row: at + 1, column: at + 3, value: at % 2 === 0 ? 'A' : 12 })));
});
