import { describe, expect, it } from 'vitest';
import { gradeRecords } from '../../../grading/evaluate/grade-records.ts';
import { findingsSheet } from '../../../grading/findings/findings-sheet.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import { summarise } from '../../../grading/findings/summary.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { countNamed, withIgnored, withoutIgnored } from '../../../grading/notes/change-ignored.ts';
import { ignoredEntryOf, ignoredEntryOfProblem, type IgnoredKey } from '../../../grading/notes/ignored.ts';
import type { IgnoredEntry } from '../../../grading/notes/workbook-notes.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { tinyLibrary } from '../../support/tiny-edition.ts';

const file = '示例.xlsx';
const library = tinyLibrary();
const [spring, autumn] = ['春季清单', '秋季清单'];

type Row = readonly [name: string, line: string, particulate: string];

const table = (rows: readonly Row[]) => `
  | 企业名称 | 行业类别 | 生产线 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 | 弄虚作假 | 未批先建 |
  ${rows.map(([name, line, particulate]) => `| ${name} | 甲业/甲主表 | ${line} | B | B | ${particulate} | 干法 | 无 | 无 |`).join('\n')}`;

/** One list per sheet name. */
function graded(lists: Readonly<Record<string, readonly Row[]>>, ignored: readonly IgnoredEntry[] = []): ResultIndex {
  const set = readRecords(Object.entries(lists).map(([name, rows]) => gridFromTable(table(rows), { name })), library);
  return new ResultIndex(gradeRecords([{ file, set, notes: { mapping: {}, ignored } }], library, { date: '2020-09-01' }));
}

const findingOf = (line: LineResult) => line.findings.find(({ indicator }) => indicator === 'particulate-limit') as Finding;
const keysOf = (index: ResultIndex) => index.result.lines.map((line) => ignoredEntryOf(index, line, findingOf(line)));
const keyAt = (index: ResultIndex, at: number) => keysOf(index)[at] as IgnoredKey;
/** Sheet and row of every line whose finding is left out. */
const leftOut = (index: ResultIndex) => index.result.lines.filter((line) => findingOf(line).ignored !== undefined).map(({ sheet, row }) => `${sheet} ${row}`);
const [reason, on] = ['已现场核实', '2020-09-01'];

describe('what is left out in one row', () => {
  const row: Row = ['示例甲厂', '1号', '25'];

  it('stays told in another sheet where the same enterprise says the same', () => {
    const lists = { [spring]: [row], [autumn]: [row] };
    const index = graded(lists, withIgnored([], [keyAt(graded(lists), 0)], reason, on));
    expect(leftOut(index)).toEqual([`${spring} 2`]);
    expect(findingsSheet(index, file).rows.filter((cells) => cells[13]?.value === reason).map((cells) => cells[1]?.value)).toEqual([spring]);
  });

  it('is left out in every sheet by an entry of earlier notes, which names none', () => {
    const lists = { [spring]: [row], [autumn]: [row] };
    const { sheet, ...earlier } = keyAt(graded(lists), 0);
    expect(sheet).toBe(spring);
    expect(leftOut(graded(lists, [{ ...earlier, reason, on }]))).toEqual([`${spring} 2`, `${autumn} 2`]);
  });

  it('stays told in rows without a name of the enterprise: they cannot be told apart', () => {
    const rows: readonly Row[] = [['', '', '25'], ['', '', '25'], row];
    const before = graded({ [spring]: rows });
    const names = before.result.lines.map(({ name }) => name);
    expect(names.filter((name) => name === '').length).toBeGreaterThan(1);
    expect(keysOf(before).map((key) => key === undefined)).toEqual(names.map((name) => name === ''));
    const keyOfCell = (at: number) => {
      const line = before.result.lines[at];
      const found = problem('CELL_002', 'error', { file, sheet: spring, row: line?.row ?? 0, column: 6 }, { seen: '25', unit: '' } as never);
      return ignoredEntryOfProblem(before, found, before.lineOf(found));
    };
    expect(names.map((_, at) => keyOfCell(at) === undefined)).toEqual(names.map((name) => name === ''));
    const nameless: IgnoredEntry = { enterprise: '', line: '', subject: 'first/main particulate-limit', seen: '25', reason, on };
    expect(leftOut(graded({ [spring]: rows }, [nameless]))).toEqual([]);
  });

  it('stays told in a row that is no line: only what is said of the heading or the sheet has no enterprise', () => {
    const index = graded({ [spring]: [row] });
    const ofCell = problem('CELL_002', 'error', { file, sheet: spring, row: 90, column: 6 }, { seen: '25', unit: '' } as never);
    expect(ignoredEntryOfProblem(index, ofCell, undefined)).toBeUndefined();
    const ofHeading = problem('SHEET_002', 'warning', { file, sheet: spring, row: 1, column: 6, heading: '颗粒勿' }, { seen: '颗粒勿', suggestion: '颗粒物浓度' });
    expect(ignoredEntryOfProblem(index, ofHeading, undefined)).toMatchObject({ sheet: spring, enterprise: '' });
  });
});

describe('rows that say the same in every cell', () => {
  const lists = { [spring]: [['示例甲厂', '1号', '25'], ['示例甲厂', '1号', '25'], ['示例乙厂', '1号', '25']] } as const;
  const before = graded(lists);
  const entries = withIgnored([], [keyAt(before, 0)], reason, on);

  it('are left out together, and counted as many as they are', () => {
    const index = graded(lists, entries);
    expect([entries.length, leftOut(index)]).toEqual([1, [`${spring} 2`, `${spring} 3`]]);
    expect([countNamed(entries, keysOf(before)), summarise(index).ignored]).toEqual([2, 2]);
    expect(countNamed(entries, [undefined, keyAt(before, 2)])).toBe(0);
  });
});

describe('the list of what is left out', () => {
  const key = (sheet: string | undefined, seen: string): IgnoredKey => ({ ...(sheet === undefined ? {} : { sheet }), enterprise: '示例甲厂', line: '', subject: 'first/main particulate-limit', seen });
  const entry = (sheet: string | undefined, seen: string, why = reason): IgnoredEntry => ({ ...key(sheet, seen), reason: why, on });

  it('holds each thing once, with the latest reason', () => {
    const keys = [key(spring, '25'), key(spring, '25'), undefined, key(autumn, '25')];
    expect(withIgnored([entry(spring, '25', '旧理由'), entry(spring, '30')], keys, reason, on)).toEqual([entry(spring, '30'), entry(spring, '25'), entry(autumn, '25')]);
  });

  it('loses what is to count again, and with it what names it in every sheet', () => {
    const all = [entry(undefined, '25'), entry(spring, '25'), entry(autumn, '25'), entry(undefined, '30')];
    expect(withoutIgnored(all, [key(spring, '25'), undefined])).toEqual([entry(autumn, '25'), entry(undefined, '30')]);
    expect(withoutIgnored(all, [])).toEqual(all);
  });
});
