import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageCodes } from '../../../grading/messages/catalogue.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { foldKey, foldText } from '../../../grading/records/fold-text.ts';
import { headingKey } from '../../../grading/records/headings/parse-heading.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import { resolveIndustry } from '../../../grading/records/resolve-industry.ts';
import type { CellValue, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { choiceKey } from '../../../grading/records/values/choice-key.ts';
import { factsOf } from './flatten.ts';
import { smallLibrary } from './small-library.ts';

const headings = smallLibrary.fields.all.flatMap(({ heading, group }) => (group === undefined ? [heading] : [heading, group]));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...headings, '合计', '注：', '/', '≤10', '1,2', '8~12mg/m³', '国Ⅴ', '2020年2月30日', '(((', 'constructor', '__proto__'),
);
const anyCell: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: anyText }, fc.double(), fc.integer(), fc.boolean(), fc.constant(undefined),
  fc.record({ kind: fc.constant('percent' as const), fraction: fc.double({ noNaN: true }) }),
  fc.record({ kind: fc.constant('date' as const), serial: fc.integer({ min: 0, max: 90_000 }), iso: fc.constantFrom('2020-09-15', '2020-09-15T08:30:00') }),
  fc.record({ kind: fc.constant('error' as const), code: fc.constantFrom('#N/A', '#REF!') }),
  fc.record({ kind: fc.constant('uncalculated' as const), formula: anyText }), fc.constant({ kind: 'image' as const }),
);
const anyRange = fc.record({ top: fc.integer({ min: 1, max: 12 }), left: fc.integer({ min: 1, max: 12 }), height: fc.nat(5), width: fc.nat(5) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
const anyGrid: fc.Arbitrary<SheetGrid> = fc.record({
  withHeader: fc.boolean(), order: fc.shuffledSubarray(headings),
  rows: fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 }), merges: fc.array(anyRange, { maxLength: 6 }), gap: fc.integer({ min: 1, max: 3 }),
}).map(({ withHeader, order, rows, merges, gap }) => ({
  name: '表', hidden: false, merges,
  rows: [...(withHeader ? [['企业名称', '行业类别', ...order]] : []), ...rows].map((cells, at) => ({ number: 1 + at * gap, hidden: false, cells })),
}));

describe('reading anything', () => {
  it('gives a record set for any grid; every problem can be told and lies in the sheet', () => {
    fc.assert(fc.property(fc.array(anyGrid, { maxLength: 3 }), (grids) => {
      const set = readRecords(grids, smallLibrary);
      for (const found of set.problems) {
        expect(messageCodes).toContain(found.code);
        expect(problemLine(found)).not.toMatch(/（未知）/);
      }
      for (const { facts, texts } of set.records) expect([facts.length, texts.length]).toEqual([smallLibrary.fields.all.length, smallLibrary.fields.all.length]);
      const cells = set.problems.filter(({ code }) => code.startsWith('CELL')).map(({ place }) => `${place.sheet} ${place.row} ${place.column}`);
      if (grids.length === 1) expect(new Set(cells).size).toBe(cells.length);
    }), { numRuns: 300 });
  });

  it('stands thousands of columns and very long cells', () => {
    const long = ['长', '(', '1,', '国', ' ', '-', '/', '、', '９'].map((part) => part.repeat(10_000));
    const wide = Array.from({ length: 4_000 }, (_, at) => `标题${at}`);
    const rows = [['企业名称', '行业类别', ...headings, ...wide], [...long, ...long, ...long], long].map((cells, at) => ({ number: at + 1, hidden: false, cells }));
    const merges = Array.from({ length: 5_000 }, () => ({ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }));
    const started = performance.now();
    readRecords([{ name: '宽表', hidden: false, rows, merges }], smallLibrary);
    readRecords([{ name: '宽表', hidden: false, rows, merges: [] }], smallLibrary);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('resolves any industry text without throwing', () => {
    fc.assert(fc.property(anyText, (text) => resolveIndustry(text, smallLibrary).kind.length > 0));
  });
});

describe('normalising', () => {
  it.each([['foldText', foldText], ['foldKey', foldKey], ['headingKey', headingKey], ['choiceKey', choiceKey]] as const)(
    '%s twice is %s once', (_, normalise) => {
      fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }), { numRuns: 1_000 });
    },
  );
});

describe('order', () => {
  it('of the columns changes no fact', () => {
    const columns: readonly (readonly [string, ...CellValue[]])[] = [
      ['企业名称', '示例一公司', '示例二公司'], ['行业类别', '水泥', '铸造'], ['绩效等级', '地方C', '长期停产'], ['产能（吨/年）', 12_000, '1.2万吨/年'],
      ['二氧化硫', '≤10', 35], ['清洁运输比例', '80%', 0.8], ['投产日期', '2020年9月', 44_089], ['门禁系统', '有', '×'], ['治理工艺', 'SCR、布袋除尘', '/'],
    ];
    const read = (order: readonly (readonly [string, ...CellValue[]])[]) => readRecords([{
      name: '表', hidden: false, merges: [],
      rows: [0, 1, 2].map((at) => ({ number: at + 1, hidden: false, cells: order.map((column) => column[at]) })),
    }], smallLibrary);
    const expected = factsOf(read(columns));
    expect(expected.length).toBe(18);
    fc.assert(fc.property(fc.shuffledSubarray([...columns], { minLength: columns.length }), (order) => {
      expect(factsOf(read(order))).toEqual(expected);
    }));
  });
});
