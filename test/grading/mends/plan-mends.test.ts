import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameFact } from '../../../grading/mends/mend-cell.ts';
import { mendKinds, type Mend } from '../../../grading/mends/mend.ts';
import { planMends } from '../../../grading/mends/plan-mends.ts';
import { mendKindNames } from '../../../grading/messages/mends.ts';
import { noNotes } from '../../../grading/notes/workbook-notes.ts';
import { headingIndexOf } from '../../../grading/records/headings/heading-index.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import type { CellValue, GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { surveySheet } from '../../../grading/records/survey-sheet.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { smallLibrary } from '../records/small-library.ts';

const headings = [
  '企业名称', '统一社会信用代码', '行业类别', '绩效等级', '产能（万吨/年）', '排放浓度/颗粒物', '含氧量', '清洁运输比例', '投产日期', '门禁系统', '排放阶段', '治理工艺', '自评等级/装备水平', '备注',
];
const code = '91139999MA0EXAMPLY';

/** One row below the headings; every cell but the named ones is empty. */
function sheetOf(rows: readonly (readonly (CellValue | undefined)[])[]): SheetGrid {
  const leaf = (heading: string) => heading.slice(heading.lastIndexOf('/', heading.includes('（') ? 0 : undefined) + 1);
  const group = (heading: string) => (heading.includes('/') && !heading.includes('（') ? heading.slice(0, heading.indexOf('/')) : undefined);
  return {
    name: '工业源清单', hidden: false, merges: [],
    rows: [
      { number: 1, hidden: false, cells: headings.map(group) },
      { number: 2, hidden: false, cells: headings.map(leaf) },
      ...rows.map((cells, at): GridRow => ({ number: at + 3, hidden: false, cells })),
    ],
  };
}

function rowWith(heading: string, cell: CellValue): readonly (CellValue | undefined)[] {
  const row = headings.map((name): CellValue | undefined => (name === '企业名称' ? '示例公司' : name === '行业类别' ? '水泥' : undefined));
  row[headings.indexOf(heading)] = cell;
  return row;
}

const plan = (grid: SheetGrid) => planMends([grid], smallLibrary, noNotes);

function mendOf(heading: string, cell: CellValue): readonly [Mend['kind'], Mend['value']] | undefined {
  const mends = plan(sheetOf([rowWith(heading, cell)]));
  expect(mends.length).toBeLessThanOrEqual(1);
  return mends[0] && [mends[0].kind, mends[0].value];
}

function applied(grid: SheetGrid, mends: readonly Mend[]): SheetGrid {
  const values = new Map(mends.map((mend) => [`${mend.row}:${mend.column}`, mend.value]));
  const cellsOf = ({ number, cells }: GridRow) => Array.from(cells, (cell, at) => values.get(`${number}:${at + 1}`) ?? cell);
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: cellsOf(row) })) };
}

const date = (iso: string, serial: number) => ({ kind: 'date', serial, iso });
const percent = (fraction: number) => ({ kind: 'percent', fraction });

describe('a safe mend', () => {
  it.each([
    ['企业名称', ' 示例公司\u00a0', 'trim', '示例公司'],
    ['备注', '\n第一行\n第二行\u3000', 'trim', '第一行\n第二行'],
    ['行业类别', '水泥 ', 'trim', '水泥'],
    ['产能（万吨/年）', '1,234.5', 'number', 1234.5],
    ['产能（万吨/年）', '１２０', 'number', 120],
    ['产能（万吨/年）', ' 120 ', 'number', 120],
    ['产能（万吨/年）', '120万吨/年', 'unit', 120],
    ['产能（万吨/年）', '120 万吨', 'unit', 120],
    ['产能（万吨/年）', '1200000 t/年', 'unit', 120],
    ['排放浓度/颗粒物', '9.5 mg/m³', 'unit', 9.5],
    ['排放浓度/颗粒物', '9.5（毫克/立方米）', 'unit', 9.5],
    ['排放浓度/颗粒物', '0.01g/m3', 'unit', 10],
    ['排放浓度/颗粒物', '≤１０', 'width', '≤10'],
    ['排放浓度/颗粒物', ' 未检出', 'trim', '未检出'],
    ['排放浓度/颗粒物', '／', 'width', '/'],
    ['清洁运输比例', '80%', 'number', percent(0.8)],
    ['清洁运输比例', '0.5％', 'number', percent(0.005)],
    ['清洁运输比例', '80', 'number', 80],
    ['投产日期', '2020.9.15', 'date', date('2020-09-15', 44_089)],
    ['投产日期', '２０２０年９月１５日', 'date', date('2020-09-15', 44_089)],
    ['投产日期', '2020-09-15 00:00:00', 'date', date('2020-09-15', 44_089)],
    ['投产日期', 20_200_915, 'date', date('2020-09-15', 44_089)],
    ['投产日期', ' 2020年9月', 'trim', '2020年9月'],
    ['统一社会信用代码', ` ${code}`, 'trim', code],
    ['统一社会信用代码', '９１１３９９９９MA0EXAMPLＹ', 'width', code],
    ['统一社会信用代码', '91139999ma0examplY', 'creditCode', code],
    ['统一社会信用代码', "'9113 9999 MA0E XAMP LY", 'creditCode', code],
    ['绩效等级', 'Ａ 级', 'choice', 'A'],
    ['绩效等级', 'Ｂ', 'width', 'B'],
    ['绩效等级', 'B级', 'choice', 'B'],
    ['绩效等级', '地方Ｃ', 'width', '地方C'],
    ['自评等级/装备水平', 'ａ级', 'choice', 'A'],
    ['排放阶段', '国Ⅴ', 'choice', '国五'],
    ['排放阶段', '国六\n', 'trim', '国六'],
    ['治理工艺', '布袋除尘', 'choice', '袋式除尘'],
    ['治理工艺', 'ｓｃｒ', 'choice', 'SCR'],
    ['门禁系统', '有 ', 'trim', '有'],
  ] as const)('%s: %j by %s to %j', (heading, cell, kind, value) => {
    expect(mendOf(heading, cell)).toEqual([kind, value]);
  });

  it.each([
    ['企业名称', '示例（河北）公司'], ['备注', '甲 乙'], ['备注', '１２３'],
    ['产能（万吨/年）', 120], ['产能（万吨/年）', '约120'], ['产能（万吨/年）', '120左右'], ['产能（万吨/年）', '007'], ['产能（万吨/年）', '1.2.3'], ['产能（万吨/年）', '十二'],
    ['产能（万吨/年）', '1234567890123456'], ['排放浓度/颗粒物', '8~12'], ['排放浓度/颗粒物', '9 kg/h'], ['排放浓度/颗粒物', '8/10'],
    ['清洁运输比例', '0.8'], ['投产日期', '44089'], ['投产日期', 44_089], ['投产日期', '2020-09-15 08:30'], ['投产日期', '2020年9月'], ['投产日期', '1900-01-05'],
    ['统一社会信用代码', 911_399_990_000_000], ['统一社会信用代码', 9.113e17], ['统一社会信用代码', '91139999ma0examplx'],
    ['绩效等级', 'B（自评）'], ['绩效等级', '地方C'], ['绩效等级', 'A/B'], ['绩效等级', '未评级'], ['自评等级/装备水平', '达到A级'], ['自评等级/装备水平', 'A级及以上'],
    ['治理工艺', 'SCR，布袋除尘'], ['门禁系统', '√'], ['排放阶段', '国VI以上'], ['排放浓度/颗粒物', '8～12'], ['排放阶段', '国七'],
  ] as const)('leaves alone %s: %j', (heading, cell) => {
    expect(mendOf(heading, cell)).toBeUndefined();
  });

  it('says where it is, how it was and how it will be, and what it converts', () => {
    expect(plan(sheetOf([rowWith('排放浓度/颗粒物', ' 0.01 g/m³')]))).toEqual([{
      kind: 'unit', sheet: '工业源清单', row: 3, column: 6, heading: '颗粒物', before: ' 0.01 g/m³', after: '10', value: 10, converted: { from: 'g/m3', to: 'mg/m³' },
    }]);
    expect(plan(sheetOf([rowWith('投产日期', '2020/9/15')])).map(({ before, after }) => [before, after])).toEqual([['2020/9/15', '2020-09-15']]);
  });

  it('goes by the unit of the heading', () => {
    const grid = gridFromTable(`
      | 企业名称 | 行业类别 | 产能（吨/年） |
      | 示例公司 | 水泥 | 50万吨 |`);
    expect(plan(grid).map(({ value, converted }) => [value, converted])).toEqual([[500_000, { from: '万吨', to: '吨/年' }]]);
  });

  it('touches rows of enterprises and columns that are read, nothing else', () => {
    const grid = gridFromTable(`
      | 企业名称 | 行业类别 | 产能 | 无关 |
      | 示例一公司 | 水泥 | '1 | '2 |
      | 示例二公司 | 水泥 | '3 | '4 |
      | 合计 |  | '4 |  |
      | 注：以上为 | | '5 | |`);
    expect(plan(grid).map(({ row, column }) => [row, column])).toEqual([[2, 3], [3, 3]]);
    expect(planMends([{ ...grid, hidden: true }], smallLibrary, noNotes)).toEqual([]);
    expect(planMends([grid], smallLibrary, { ...noNotes, mapping: { 产能: '', 无关: 'share' } }).map(({ row, column }) => [row, column])).toEqual([[2, 4], [3, 4]]);
  });

  it('takes a merged value where it stands', () => {
    const grid = gridFromTable(`
      | 企业名称 | 行业类别 | 产能 |
      | 示例一公司 | 水泥 | '12 |
      | 示例一公司 | 水泥 | ^ |`);
    expect(plan(grid).map(({ row, column }) => [row, column])).toEqual([[2, 3]]);
  });

  it('has a name for every kind', () => {
    expect(Object.keys(mendKindNames)).toEqual([...mendKinds]);
  });
});

const space = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\n', '\t', '\u200b', '\r\n', '\ufeff');
const wide = (text: string) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const clear = fc.constantFrom(
  '12', '1,234.5', '-3', '+4.50', '0.30', '.5', '1e3', '12.', '0', '-0', '007', '999999999999999', '0.1234567890123456', '9.5 mg/m³', '9.5mg/m3', '0.01 g/m3', '3μg/m³', '120万吨', '1.2亿吨', '50万',
  '80%', '0.5%', '1‰', '≤10', '8~12', '>=3mg/m3', '约10', '10左右', 'ND', '未检出', '/', '—', '无', '不适用',
  '2020-09-15', '2020/9/5', '2020.9.15', '2020年9月15日', '2020年9月', '20200915', '44089', '2020-09-15 00:00', '2020-09-15T08:30:00', '1900-02-29', '1899-12-31',
  code, code.toLowerCase(), `'${code}`, '9113 9999 MA0EXAMPLY', '91139999MA0EXAMPLX',
  'A', 'A级', 'a 级', 'B-', 'B－级', '地方C', '民生豁免-B', '长期停产', '未评级', 'B（自评）', '达到A级', '引领性', '绩效引领性',
  '国五', '国V', '国Ⅵ', '国VI以上', '布袋除尘', 'SCR', 'snc r', 'SNCR+SCR', '布袋除尘、SCR', 'SCR;', '有', '是', '√', '水泥', '示例（河北）公司',
);
const ugly: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(space, clear, fc.boolean(), space).map(([before, text, isWide, after]) => before + (isWide ? wide(text) : text) + after) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: 19_000_101, max: 21_001_231 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, { kind: 'percent', fraction: 0.8 }, { kind: 'date', serial: 44_089, iso: '2020-09-15' }, { kind: 'error', code: '#N/A' }, { kind: 'image' }) },
);
const uglySheet = fc.array(fc.array(ugly, { minLength: headings.length, maxLength: headings.length }), { minLength: 1, maxLength: 4 })
  .map((rows) => sheetOf(rows.map((row, at) => row.map((cell, column) => (headings[column] === '企业名称' ? ` 示例${at}公司 ` : cell)))));

describe('any sheet of ugly cells', () => {
  it('reads to the same facts after every mend, without a fault', () => {
    fc.assert(fc.property(uglySheet, (grid) => {
      const columns = new Map(surveySheet(grid, smallLibrary, headingIndexOf(smallLibrary.fields), new Map())?.columns.map((column) => [column.column, column]));
      const cells = new Map(grid.rows.map((row) => [row.number, row.cells]));
      for (const { row, column, value } of plan(grid)) {
        const read = columns.get(column)?.read;
        const [before, after] = [read?.(cells.get(row)?.[column - 1]), read?.(value)];
        expect(after?.fault).toBeUndefined();
        expect(isSameFact(before?.fact, after?.fact), `${JSON.stringify(before)} ${JSON.stringify(after)}`).toBe(true);
      }
    }), { numRuns: 400 });
  });

  it('is judged by the same records after all mends, and then has nothing left to mend', () => {
    fc.assert(fc.property(uglySheet, (grid) => {
      const mended = applied(grid, plan(grid));
      const facts = (sheet: SheetGrid) => readRecords([sheet], smallLibrary).records.map((record) => record.facts);
      expect(facts(mended)).toEqual(facts(grid));
      expect(plan(mended)).toEqual([]);
    }), { numRuns: 250 });
  });
});
