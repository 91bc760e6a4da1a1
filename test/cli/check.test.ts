import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GradingResult } from '../../grading/findings/result.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { runCommand, temporaryFolder } from '../support/fake-surroundings.ts';
import { xlsxFromRows, type PlainRow } from '../support/xlsx-from-rows.ts';
import { buildXlsx, zipParts } from '../workbook/xlsx/build-xlsx.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const declared = ['装备水平', '能源类型', '污染治理技术', '排放限值', '无组织排放', '监测监控水平', '环境管理水平', '运输方式', '运输监管'];
const header = ['企业名称', '统一社会信用代码', '行业类别', '申报绩效等级', ...declared.map((name) => `${name}自评等级`)];
const row = (name: string, level: string, applied: string): PlainRow => [name, undefined, '玻璃/平板玻璃', applied, ...declared.map(() => level)];

beforeAll(async () => {
  writeFileSync(at('清单.xlsx'), await xlsxFromRows([header, row('示例甲厂', 'B', 'B'), row('示例乙厂', 'C', 'B')]));
  writeFileSync(at('无表头.xlsx'), await xlsxFromRows([['今天', '天气'], ['晴', 1]]));
  writeFileSync(at('空.xlsx'), '');
  writeFileSync(at('网页.xlsx'), '<html><body>登录</body></html>');
  writeFileSync(at('残.xlsx'), readFileSync(at('清单.xlsx')).subarray(0, 900));
  writeFileSync(at('炸弹.xlsx'), await buildXlsx({ sheets: [{ name: '工业源清单', rows: ' '.repeat(90_000_000) }] }));
  writeFileSync(at('外部.xlsx'), await zipParts({ '_rels/.rels': '<!DOCTYPE x [<!ENTITY a "b">]><Relationships/>' }));
});
afterAll(folder.remove);

describe('grading check', () => {
  it('prints the grades and says by its exit code that there are findings', async () => {
    const { code, out } = await runCommand(['check', at('清单.xlsx')]);
    expect(code).toBe(1);
    expect(out).toContain('共核查企业 2 家、2 行');
    expect(out).toContain('玻璃');
  });

  it('prints nothing but JSON on stdout with --format json', async () => {
    const { out } = await runCommand(['check', at('清单.xlsx'), '--format', 'json']);
    const result = JSON.parse(out) as GradingResult;
    expect([result.formatVersion, result.date, result.edition.id, result.lines.map((line) => line.grade?.best)]).toEqual([1, '2020-09-01', 'national-2020', ['B', 'C']]);
  });

  it('lists every finding as Markdown', async () => {
    const { out } = await runCommand(['check', at('清单.xlsx'), '--format', 'markdown']);
    expect(out).toMatch(/^# 核查结果/);
    expect(out).toMatch(/\| 未达标 \| 工业源清单 \| 3 \| E3 \| 示例乙厂 \|/);
  });

  it('writes a marked copy, the result and a report, and never touches the input', async () => {
    const before = readFileSync(at('清单.xlsx'));
    const { code, out } = await runCommand(['check', at('清单.xlsx'), '--out', at('结果')]);
    expect(code).toBe(1);
    expect(readdirSync(at('结果')).sort()).toEqual(['清单.已核查.xlsx', '清单.核查报告.xlsx', '清单.核查结果.json'].sort());
    expect(out).toContain('清单.已核查.xlsx');
    expect(readFileSync(at('清单.xlsx')).equals(before)).toBe(true);
    const marked = await readWorkbook(new Uint8Array(readFileSync(at('结果/清单.已核查.xlsx'))));
    expect(marked.ok && marked.value.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name)).toEqual(['工业源清单', '核查结果', '核查汇总']);
  });

  it('gives the same bytes again, and keeps a copy that somebody worked in', async () => {
    const files = () => readdirSync(at('结果')).sort();
    const first = files().map((name) => readFileSync(join(at('结果'), name)));
    await runCommand(['check', at('清单.xlsx'), '--out', at('结果')]);
    expect(files().map((name) => readFileSync(join(at('结果'), name)).equals(first[files().indexOf(name)] as Buffer))).toEqual([true, true, true]);
    writeFileSync(at('结果/清单.已核查.xlsx'), await xlsxFromRows([header, row('示例甲厂', 'A', 'B')]));
    await runCommand(['check', at('清单.xlsx'), '--out', at('结果')]);
    expect(files()).toContain('清单.已核查(2).xlsx');
  });

  it('can check its own marked copy again', async () => {
    const { out } = await runCommand(['check', at('结果/清单.已核查(2).xlsx'), '--format', 'json']);
    expect((JSON.parse(out) as GradingResult).lines.map((line) => line.grade?.best)).toEqual(['B', 'C']);
  });

  it("reads a list on a user's own sheet of the name of our report, and takes another name for ours", async () => {
    writeFileSync(at('自有.xlsx'), await xlsxFromRows([header, row('示例甲厂', 'C', 'B')], '核查结果'));
    const { code, out } = await runCommand(['check', at('自有.xlsx'), '--out', at('自有出')]);
    expect([code, out.includes('共核查企业 1 家')]).toEqual([1, true]);
    const again = await runCommand(['check', at('自有出/自有.已核查.xlsx'), '--format', 'json']);
    expect((JSON.parse(again.out) as GradingResult).lines).toHaveLength(1);
  });

  it('writes beside the input with --format xlsx and no folder', async () => {
    mkdirSync(at('另处'));
    writeFileSync(at('另处/甲.xlsx'), readFileSync(at('清单.xlsx')));
    await runCommand(['check', at('另处/甲.xlsx'), '--format', 'xlsx']);
    expect(existsSync(at('另处/核查结果/甲.已核查.xlsx'))).toBe(true);
  });

  it('measures against the grade asked for', async () => {
    const { out } = await runCommand(['check', at('清单.xlsx'), '--target', 'A', '--format', 'json']);
    expect((JSON.parse(out) as GradingResult).lines.map((line) => line.target)).toEqual(['A', 'A']);
  });

  it.each([
    ['空.xlsx', 'FILE_002'], ['网页.xlsx', 'FILE_003'], ['残.xlsx', 'FILE_006'], ['炸弹.xlsx', 'FILE_007'], ['外部.xlsx', 'FILE_008'],
    ['无表头.xlsx', 'SHEET_001'], ['没有.xlsx', 'FILE_001'],
  ])('says what is wrong with %s, once, and leaves no half file', async (name, messageCode) => {
    const { code, out, error } = await runCommand(['check', at(name), '--out', at(`出-${name}`)]);
    expect([code, out]).toEqual([2, '']);
    expect(error.split('\n').filter((line) => line.includes(`（${messageCode}）`))).toHaveLength(1);
    expect(error).toContain(name);
    expect(existsSync(at(`出-${name}`))).toBe(false);
  });

  it('goes on with the other files when one cannot be read', async () => {
    const { code, out, error } = await runCommand(['check', at('空.xlsx'), at('清单.xlsx')]);
    expect(code).toBe(2);
    expect(error).toContain('FILE_002');
    expect(out).toContain('共核查企业 2 家');
  });

  it('says so when the folder cannot be written', async () => {
    writeFileSync(at('挡路'), '');
    const { code, error } = await runCommand(['check', at('清单.xlsx'), '--out', at('挡路')]);
    expect([code, error.includes('FILE_010')]).toEqual([2, true]);
  });

  it('writes none of the files where one of them cannot be written', async () => {
    mkdirSync(at('半/清单.核查结果.json'), { recursive: true });
    const { code, error } = await runCommand(['check', at('清单.xlsx'), '--out', at('半')]);
    expect([code, readdirSync(at('半'))]).toEqual([2, ['清单.核查结果.json']]);
    expect(error).toContain('清单.核查结果.json');
  });

  it('reads a file that is named twice once', async () => {
    const { out } = await runCommand(['check', at('清单.xlsx'), join(folder.path, '.', '另处', '..', '清单.xlsx')]);
    expect(out).toContain('共核查企业 2 家、2 行');
  });

  it('finds a veto worth an exit code and a row of its own', async () => {
    writeFileSync(at('否决.xlsx'), await xlsxFromRows([[...header, '弄虚作假'], [...row('示例甲厂', 'B', 'B'), '有']]));
    const { code, out } = await runCommand(['check', at('否决.xlsx'), '--format', 'markdown']);
    expect(code).toBe(1);
    expect(out).toMatch(/\| 一票否决 \| 工业源清单 \| 2 \| N2 \| 示例甲厂 \|/);
  });

  it.skipIf(process.getuid?.() === 0)('leaves nothing behind in a folder without permission', async () => {
    mkdirSync(at('只读'));
    chmodSync(at('只读'), 0o500);
    const { code } = await runCommand(['check', at('清单.xlsx'), '--out', at('只读')]);
    expect([code, readdirSync(at('只读'))]).toEqual([2, []]);
  });

  it('stops when it is told to, and writes nothing', async () => {
    const abort = new AbortController();
    abort.abort(new Error('停'));
    await expect(runCommand(['check', at('清单.xlsx'), '--out', at('中断')], { signal: abort.signal })).rejects.toThrow('停');
    expect(existsSync(at('中断'))).toBe(false);
  });

  it('judges by the packs of the user where they stand, and says so when there are none', async () => {
    mkdirSync(at('空指标'));
    const empty = await runCommand(['check', at('清单.xlsx'), '--packs', at('空指标')]);
    expect([empty.code, empty.error.includes('PACK_020')]).toEqual([2, true]);
    mkdirSync(at('己指标'));
    const glass = readFileSync(new URL('../../grading/indicators/national-2020/19-glass.yaml', import.meta.url), 'utf8');
    writeFileSync(at('己指标/玻璃.yaml'), glass.replace('name: 玻璃\n    aliases', 'name: 玻璃（本地核对）\n    aliases'));
    const own = await runCommand(['check', at('清单.xlsx'), '--packs', at('己指标'), '--format', 'json']);
    expect((JSON.parse(own.out) as GradingResult).tables['glass/glass']?.name).toBe('玻璃（本地核对）');
  });

  it('names the packs of the user that it cannot use, and does not judge by others instead', async () => {
    mkdirSync(at('指标'));
    writeFileSync(at('指标/坏.yaml'), 'formatVersion: 1\nformatVersion: 1\n');
    const { code, out, error } = await runCommand(['check', at('清单.xlsx'), '--packs', at('指标')]);
    expect([code, out, error.includes('PACK_001'), error.includes('坏.yaml')]).toEqual([2, '', true, true]);
  });
});

describe('the command line', () => {
  it.each([
    [['check'], '没有写要处理的文件'],
    [['check', 'a.xlsx', '--date', '2020-02-30'], '须为日期'],
    [['check', 'a.xlsx', '--format', 'pdf'], 'table、json、markdown、xlsx'],
    [['check', 'a.xlsx', '--target', 'Z'], '没有这个等级'],
    [['check', 'a.xlsx', '--edition', 'x'], 'national-2020'],
    [['check', 'a.xlsx', '--date', '2019-01-01'], '没有在 2019-01-01 生效的指标版本'],
    [['check', 'a.xlsx', '--colour'], '没有选项 --colour'],
    [['check', 'a.xlsx', '--out'], '后面没有写值'],
    [['check', 'a.xlsx', '--out', ''], '须写一个文件夹'],
    [['check', '/dev/null'], '不是普通文件'],
    [['check', '/'], '这是文件夹'],
    [['indicators', '家具'], '还没有指标包'],
    [['chekc'], '没有命令 chekc'],
    [['indicators', '造船'], '没有名为“造船”'],
    [['unmark', 'none.xlsx'], 'FILE_001'],
  ])('%j says what to write instead', async (args, sentence) => {
    const { code, out, error } = await runCommand(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/error:|undefined|（未知）/);
  });

  it.each([[['--help']], [['check', '--help']], [['unmark', '--help']], [['indicators', '--help']]])('explains itself in Chinese: %j', async (args) => {
    const { code, out } = await runCommand(args);
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage:|Options:|Commands:|Arguments:|display help|default/);
  });

  it('documents every exit code', async () => {
    const { out } = await runCommand(['check', '--help']);
    expect(out).toMatch(/0 {2}没有发现问题[\s\S]*1 {2}发现问题[\s\S]*2 {2}输入读不了[\s\S]*3 {2}程序自身/);
  });
});

describe('grading unmark', () => {
  it('takes the marks away again, beside the marked copy', async () => {
    await runCommand(['check', at('清单.xlsx'), '--out', at('去')]);
    const { code, out } = await runCommand(['unmark', at('去/清单.已核查.xlsx')]);
    expect([code, out.includes('清单.去标注.xlsx')]).toEqual([0, true]);
    const plain = await readWorkbook(new Uint8Array(readFileSync(at('去/清单.去标注.xlsx'))));
    const former = await readWorkbook(new Uint8Array(readFileSync(at('清单.xlsx'))));
    expect(plain).toEqual(former);
  });

  it('says so when there are none', async () => {
    const { code, error } = await runCommand(['unmark', at('清单.xlsx')]);
    expect([code, error.includes('FILE_013')]).toEqual([2, true]);
  });
});

describe('grading indicators', () => {
  it('lists all industries', async () => {
    const { code, out } = await runCommand(['indicators']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^\d+ /.test(line)).length).toBeGreaterThanOrEqual(39);
  });

  it('shows what is asked at each grade, with source and confidence', async () => {
    const { out } = await runCommand(['indicators', '工业涂装']);
    expect(out).toMatch(/GB 37822-2019/);
    expect(out).toMatch(/待核/);
  });

  it('can be read by a machine', async () => {
    const { out } = await runCommand(['indicators', '水泥', '--format', 'json']);
    expect((JSON.parse(out) as { key: string }[]).map((table) => table.key)).toEqual(['cement/clinker', 'cement/grinding']);
  });
});
