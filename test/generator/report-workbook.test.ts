import { describe, expect, it } from 'vitest';
import { reportWorkbook } from '../../generator/excel/report-workbook.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { gradeTable } from '../support/grade-table.ts';

const index = gradeTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 |
  | =cmd()示例甲厂 | 甲业/甲主表 | B | C | 25 | 干法 |
  | 示例乙厂 | 甲业/甲主表 | B | B | 12 | 干法 |
  | 示例丙厂 | 丁业 | B | B | 十二 | 干法 |
`.replace('=cmd()', "'=cmd()"));

describe('the report workbook', () => {
  it('has a summary, every line and every finding, readable by our own reader', async () => {
    const read = await readWorkbook(await reportWorkbook(index));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.map((sheet) => sheet.name)).toEqual(['核查汇总', '企业等级', '核查结果']);
    expect(read.value[1]?.rows.map((row) => [row.cells[1], row.cells[6], row.cells[7]])).toEqual([
      ['企业名称', '申报', '等级'], ['=cmd()示例甲厂', 'B', 'C'], ['示例乙厂', 'B', 'B'], ['示例丙厂', undefined, '行业未定，未判级'],
    ]);
  });

  it('says of every line what has to be mended in its row', async () => {
    const read = await readWorkbook(await reportWorkbook(index));
    const words = read.ok ? read.value[1]?.rows.map((row) => row.cells[10]) : [];
    expect(words?.[3]).toBe('行业未定，未判级；改表2处：行业类别、颗粒物浓度');
  });

  it('writes text as text, never as a formula', async () => {
    const read = await readWorkbook(await reportWorkbook(index));
    const cells = read.ok ? read.value.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells)) : [];
    expect(cells.filter((cell) => typeof cell === 'object' && cell.kind === 'uncalculated')).toEqual([]);
    expect(cells).toContain('=cmd()示例甲厂');
  });

  it('gives the same bytes for the same result', async () => {
    const one = await reportWorkbook(index);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await reportWorkbook(index)).toEqual(one);
  });

  it('survives an empty result', async () => {
    const empty = gradeTable('| 企业名称 | 行业类别 |');
    expect((await readWorkbook(await reportWorkbook(empty))).ok).toBe(true);
  });
});
