import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeRecords } from '../../../grading/evaluate/grade-records.ts';
import { RecordGrader } from '../../../grading/evaluate/record-grader.ts';
import { actionableFindings } from '../../../grading/findings/actionable.ts';
import { findingsSheet } from '../../../grading/findings/findings-sheet.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import { statusText } from '../../../grading/findings/status-text.ts';
import { summarise } from '../../../grading/findings/summary.ts';
import { summarySheet } from '../../../grading/findings/summary-sheet.ts';
import { problem, type Problem } from '../../../grading/messages/problem.ts';
import { ignoredEntryOf, ignoredEntryOfProblem, type IgnoredKey } from '../../../grading/notes/ignored.ts';
import { noNotes, type IgnoredEntry, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import { finish } from '../../../grading/steps.ts';
import { planMarks } from '../../../workbook/plan-marks.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { libraryOf, tinyLibrary, tinyPack } from '../../support/tiny-edition.ts';

const file = '示例.xlsx';
const library = tinyLibrary();

function graded(table: string, notes?: WorkbookNotes, terms = library): ResultIndex {
  const set = readRecords([gridFromTable(table)], terms);
  return new ResultIndex(gradeRecords([{ file, set, ...(notes === undefined ? {} : { notes }) }], terms, { date: '2020-09-01' }));
}

const list = (particulate: string, cement = '示例甲厂') => `
  | 企业名称 | 行业类别 | 生产线 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 | 弄虚作假 | 未批先建 |
  | ${cement} | 甲业/甲主表 | 1号 | B | B | ${particulate} | 干法 | 无 | 无 |
  | 示例乙厂 | 甲业/甲主表 | 1号 | B | C | 25 | 干法 | 有 | 待查 |
`;

const lineAt = (index: ResultIndex, at: number) => index.result.lines[at] as LineResult;
const findingOf = (index: ResultIndex, at: number, indicator: string) =>
  lineAt(index, at).findings.find((finding) => finding.indicator === indicator) as Finding;
const problemOf = (index: ResultIndex, code: string) => index.result.problems.find((found) => found.code === code) as Problem;
const leftOut = (...keys: readonly (IgnoredKey | undefined)[]): WorkbookNotes => ({
  mapping: {}, ignored: keys.flatMap((key): readonly IgnoredEntry[] => (key === undefined ? [] : [{ ...key, reason: '已现场核实', on: '2020-09-01' }])),
});
const acts = (index: ResultIndex, at: number) => actionableFindings(index, lineAt(index, at)).map((finding) => [finding.indicator, finding.outcome]);

const plain = graded(list('25'));
const shortfall = ignoredEntryOf(plain, lineAt(plain, 0), findingOf(plain, 0, 'particulate-limit'));

const entryOfProblem = (index: ResultIndex, found: Problem) => ignoredEntryOfProblem(index, found, index.lineOf(found));

describe('an ignored finding', () => {
  it('is named by sheet, enterprise, line, table and indicator, and what the cells say', () => {
    expect(shortfall).toEqual({ sheet: '工业源清单', enterprise: '示例甲厂', line: '1号', subject: 'first/main particulate-limit', seen: '25' });
    expect(ignoredEntryOf(plain, lineAt(plain, 0), findingOf(plain, 0, 'oxide-limit'))).toBeUndefined();
    const error: Finding = { ...findingOf(plain, 0, 'particulate-limit'), outcome: 'error' };
    expect(ignoredEntryOf(plain, lineAt(plain, 0), error)).toBeUndefined();
  });

  it.each([
    ['the cell as it was', '25', '示例甲厂', '已现场核实'],
    ['another value', '26', '示例甲厂', undefined],
    ['another enterprise', '25', '示例丙厂', undefined],
    ['a value that is met', '15', '示例甲厂', undefined],
  ])('holds by what is seen: %s', (_, particulate, name, reason) => {
    const index = graded(list(particulate, name), leftOut(shortfall));
    expect(findingOf(index, 0, 'particulate-limit').ignored).toBe(reason);
    expect(findingOf(index, 1, 'particulate-limit').ignored).toBeUndefined();
  });

  it('changes no grade, and is no more among what has to be done', () => {
    const index = graded(list('25'), leftOut(shortfall));
    expect(index.result.lines.map(({ grade, steps, settledBy }) => [grade, steps, settledBy])).toEqual(plain.result.lines.map(({ grade, steps, settledBy }) => [grade, steps, settledBy]));
    expect([acts(plain, 0), acts(index, 0)]).toEqual([[['particulate-limit', 'notMet']], []]);
    expect(statusText(plain, lineAt(plain, 0))).toMatchObject({ kind: 'shortfall' });
    expect(statusText(index, lineAt(index, 0))).toMatchObject({ kind: 'ok' });
    const marks = planMarks(index, file).sheets[0]?.cells.map(({ row, column }) => [row, column]);
    expect(marks).not.toContainEqual([2, 6]);
    expect(marks).toContainEqual([3, 6]);
    const [before, after] = [summarise(plain), summarise(index)];
    expect([before.outcomes.notMet, before.ignored, after.outcomes.notMet, after.ignored]).toEqual([4, 0, 3, 1]);
    expect(after.shortfalls.find(({ indicator }) => indicator === 'particulate-limit')?.lines).toBe(1);
  });

  it('stands last in the findings, without colour, with its reason; the summary says how many', () => {
    const index = graded(list('25'), leftOut(shortfall));
    const rows = findingsSheet(index, file).rows;
    expect(rows).toHaveLength(findingsSheet(plain, file).rows.length);
    const last = rows[rows.length - 1];
    expect([0, 2, 3, 4, 10, 13].map((at) => last?.[at]?.value)).toEqual(['未达标', 2, 'F2', '示例甲厂', '已忽略', '已现场核实']);
    expect(last?.every((cell) => cell.kind === undefined)).toBe(true);
    expect(summarySheet(index).titleRows.flat().some(({ value }) => String(value).startsWith('另有 1 处由用户写明理由后忽略'))).toBe(true);
    expect(summarySheet(plain).titleRows.flat().some(({ value }) => String(value).includes('忽略'))).toBe(false);
  });

  it('silences what rests on the same level: the cause is left out, not its first mention', () => {
    const blank = libraryOf(tinyPack.replace(/op: atMost, field: particulate, value: \d+/g, 'op: declaredLevel').replace('appliesWhen: { op: oneOf, field: process, values: [湿法] }', ''));
    const table = `
      | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 |
      | 示例甲厂 | 甲业/甲主表 | B | B | C |`;
    const before = graded(table, undefined, blank);
    expect(acts(before, 0)).toEqual([['particulate-limit', 'notMet']]);
    const index = graded(table, leftOut(ignoredEntryOf(before, lineAt(before, 0), findingOf(before, 0, 'particulate-limit'))), blank);
    expect(acts(index, 0)).toEqual([]);
    expect(summarise(index).ignored).toBe(1);
  });
});

describe('an ignored problem', () => {
  const wrong = graded(list('十二'));
  const cell = entryOfProblem(wrong, problemOf(wrong, 'CELL_002'));

  it('is named by code and heading, and holds as long as the cell says the same', () => {
    expect(cell).toEqual({ sheet: '工业源清单', enterprise: '示例甲厂', line: '1号', subject: 'CELL_002 颗粒物浓度', seen: '十二' });
    expect(problemOf(graded(list('十二'), leftOut(cell)), 'CELL_002').ignored).toBe('已现场核实');
    expect(problemOf(graded(list('十三'), leftOut(cell)), 'CELL_002').ignored).toBeUndefined();
  });

  it('is counted, coloured and told no more', () => {
    const index = graded(list('十二'), leftOut(cell));
    expect([summarise(wrong).problems - summarise(index).problems, summarise(index).ignored]).toEqual([1, 1]);
    expect(planMarks(wrong, file).sheets[0]?.cells).toContainEqual({ row: 2, column: 6, kind: 'inputProblem' });
    expect(planMarks(index, file).sheets[0]?.cells).not.toContainEqual({ row: 2, column: 6, kind: 'inputProblem' });
    expect(statusText(wrong, lineAt(wrong, 0)).text).toContain('改表1处');
    expect(statusText(index, lineAt(index, 0)).text).not.toContain('改表');
  });

  it('of a whole sheet is named by the sheet and its words, not by how many rows there are', () => {
    const table = (rows: number) => `
      | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 颗粒勿浓度 |
      ${Array.from({ length: rows }, (_, at) => `| 示例${at}厂 | 甲业/甲主表 | B | B | 1 |`).join('\n')}`;
    const before = graded(table(1));
    const absent = entryOfProblem(before, problemOf(before, 'SHEET_008'));
    expect(absent).toEqual({ sheet: '工业源清单', enterprise: '', line: '', subject: 'SHEET_008', seen: '工业源清单；“弄虚作假”、“未批先建”' });
    const misspelt = entryOfProblem(before, problemOf(before, 'SHEET_002'));
    expect(misspelt?.subject).toBe('SHEET_002 颗粒勿浓度');
    const index = graded(table(3), leftOut(absent, misspelt));
    expect(index.result.problems.filter((found) => found.ignored !== undefined).map(({ code }) => code)).toEqual(['SHEET_008', 'SHEET_002']);
  });

  it('cannot be one of our own faults', () => {
    const place = { file, sheet: '工业源清单', row: 2 };
    expect(entryOfProblem(plain, problem('INTERNAL_001', 'error', place, { detail: 'x' }))).toBeUndefined();
    expect(entryOfProblem(plain, problem('ROW_004', 'error', place, { detail: 'x' }))).toBeUndefined();
  });
});

describe('notes', () => {
  it('never leave out a veto, whatever they name', () => {
    const keys = ['first/main fraud', 'first/main unapproved', ' fraud', '弄虚作假'].flatMap((subject) =>
      ['', '有', '待查'].map((seen) => ({ enterprise: '示例乙厂', line: '1号', subject, seen })));
    expect(graded(list('25'), leftOut(...keys)).result).toEqual(plain.result);
  });

  it('with nothing in them change nothing', () => {
    expect(graded(list('25'), noNotes).result).toEqual(plain.result);
    const set = readRecords([gridFromTable(list('25'))], library);
    const stranger = graded(list('25'), leftOut({ enterprise: '示例丁厂', line: '', subject: 'first/main particulate-limit', seen: '25' }));
    expect(stranger.result).toEqual(plain.result);
    expect(gradeRecords([{ file: '别的.xlsx', set, notes: leftOut(shortfall) }, { file, set }], library, { date: '2020-09-01' }).lines
      .map((line) => line.findings.some((finding) => finding.ignored !== undefined))).toEqual([true, false, false, false]);
  });

  it('mark what they name and nothing else, and change nothing but the marks', () => {
    const index = graded(list('十二'));
    const findings = index.result.lines.flatMap((line) => line.findings.map((finding) => ignoredEntryOf(index, line, finding)));
    const problems = index.result.problems.map((found) => entryOfProblem(index, found));
    const all = [...new Map([...findings, ...problems].flatMap((key) => (key === undefined ? [] : [[JSON.stringify(key), key] as const]))).values()];
    fc.assert(fc.property(fc.subarray(all), (chosen) => {
      const noted = graded(list('十二'), leftOut(...chosen));
      const texts = new Set(chosen.map((key) => JSON.stringify(key)));
      const named = (key: IgnoredKey | undefined) => key !== undefined && texts.has(JSON.stringify(key));
      const expected = {
        ...index.result,
        lines: index.result.lines.map((line) => ({
          ...line, findings: line.findings.map((finding) => (named(ignoredEntryOf(index, line, finding)) ? { ...finding, ignored: '已现场核实' } : finding)),
        })),
        problems: index.result.problems.map((found) => (named(entryOfProblem(index, found)) ? { ...found, ignored: '已现场核实' } : found)),
      };
      expect(noted.result).toEqual(expected);
    }));
  });

  it('leave lines the same objects from one judging to the next', () => {
    const grader = new RecordGrader(library, { date: '2020-09-01' });
    const files = [{ file, set: readRecords([gridFromTable(list('25'))], library), notes: leftOut(shortfall) }];
    const [first, second] = [finish(grader.grading(files)), finish(grader.grading(files))];
    expect(first.lines.map((line, at) => line === second.lines[at])).toEqual([true, true]);
    expect(findingOf(new ResultIndex(second), 0, 'particulate-limit').ignored).toBe('已现场核实');
    const without = finish(grader.grading(files.map((one) => ({ ...one, notes: noNotes }))));
    expect(findingOf(new ResultIndex(without), 0, 'particulate-limit').ignored).toBeUndefined();
  });
});
