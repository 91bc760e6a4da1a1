import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { ignoredEntryOf, ignoredEntryOfProblem } from '../../grading/notes/ignored.ts';
import { printNotes } from '../../grading/notes/notes-text.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { runCommand, temporaryFolder } from '../support/fake-surroundings.ts';
import { xlsxFromRows } from '../support/xlsx-from-rows.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const declared = ['装备水平', '能源类型', '污染治理技术', '排放限值', '无组织排放', '监测监控水平', '环境管理水平', '运输方式', '运输监管'];
const vetoes = ['是否存在弄虚作假'];
const rows = (levels: readonly string[]) => [
  ['企业名称', '行业类别', '申报绩效等级', ...declared.map((name) => `${name}自评等级`).slice(0, -1), '管运输的自评', ...vetoes],
  ['示例甲厂', '玻璃/平板玻璃', 'B', ...levels, '无'],
];

async function fileWith(name: string, levels: readonly string[], notes: string): Promise<string> {
  const host = openXlsx(await xlsxFromRows(rows(levels)));
  expect((await host.writeNotes(notes)).ok).toBe(true);
  const path = join(folder.path, name);
  writeFileSync(path, host.bytes());
  return path;
}

const resultOf = async (path: string) => JSON.parse((await runCommand(['check', path, '--format', 'json'])).out) as GradingResult;
const mapping = { 管运输的自评: 'declared-transport-supervision' };

/** Notes that leave out every finding and problem of a result. */
function allIgnored(result: GradingResult): WorkbookNotes {
  const index = new ResultIndex(result);
  const keys = result.lines.flatMap((line) => line.findings.flatMap((finding) => ignoredEntryOf(index, line, finding) ?? []));
  keys.push(...result.problems.flatMap((found) => ignoredEntryOfProblem(index, found, index.lineOf(found)) ?? []));
  return { mapping, ignored: keys.map((key) => ({ ...key, reason: '已现场核实', on: '2020-09-01' })) };
}

describe('the notes kept in a workbook', () => {
  const levels = declared.map((_, at) => (at === 0 ? 'C' : 'B'));

  it('give columns their fields and leave findings out, down to the exit code', async () => {
    const plain = await resultOf(await fileWith('无设置.xlsx', levels, ''));
    const mapped = await resultOf(await fileWith('列对应.xlsx', levels, printNotes({ mapping, ignored: [] })));
    const columns = (result: GradingResult) => result.sheets[0]?.columns.filter(({ leaf }) => leaf === '管运输的自评').map(({ field }) => field);
    expect([columns(plain), columns(mapped)]).toEqual([[undefined], ['declared-transport-supervision']]);

    const path = await fileWith('忽略.xlsx', levels, printNotes(allIgnored(mapped)));
    const noted = await resultOf(path);
    expect(noted.lines.map((line) => line.grade)).toEqual(mapped.lines.map((line) => line.grade));
    const { code, out } = await runCommand(['check', path]);
    expect(out).toMatch(/未达标 0 项/);
    expect(out).toMatch(/另有 \d+ 处由用户写明理由后忽略/);
    expect([(await runCommand(['check', await fileWith('不忽略.xlsx', levels, printNotes({ mapping, ignored: [] }))])).code, code]).toEqual([1, 0]);
    const markdown = await runCommand(['check', path, '--format', 'markdown']);
    expect(markdown.out).toMatch(/示例甲厂 .*\| 已忽略 \|.*\| 已现场核实 \|/);
  });

  it('may hold the day of a check in the pane: the terminal goes by its own day and leaves them as they are', async () => {
    const notes = printNotes({ mapping, ignored: [], check: { date: '2021-03-01', target: 'A' } });
    const path = await fileWith('日期.xlsx', levels, notes);
    const { out, error } = await runCommand(['check', path, '--date', '2020-09-15', '--format', 'json', '--out', folder.path]);
    expect([(JSON.parse(out) as GradingResult).date, (JSON.parse(out) as GradingResult).target, error]).toEqual(['2020-09-15', undefined, expect.not.stringContaining('NOTES_')]);
    const kept = await openXlsx(readFileSync(join(folder.path, '日期.已核查.xlsx'))).readNotes();
    expect(kept).toEqual({ ok: true, value: notes });
  });

  it.each([
    ['损坏.xlsx', '{"formatVersion":1', 'NOTES_001'],
    ['较新.xlsx', '{"formatVersion":9}', 'NOTES_002'],
  ])('that cannot be read are told of, left as they are, and the check goes on: %s', async (name, text, expected) => {
    const path = await fileWith(name, levels, text);
    const before = readFileSync(path);
    const { code, out, error } = await runCommand(['check', path]);
    expect([code, error.includes(`（${expected}）`), error.includes(name)]).toEqual([1, true, true]);
    expect(out).toContain('共核查企业 1 家、1 行');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
