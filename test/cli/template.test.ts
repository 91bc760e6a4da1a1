import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Paragraph } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { documentBytes } from '../../generator/package/document-bytes.ts';
import { readZip } from '../../generator/package/read-zip.ts';
import { runCommand, temporaryFolder } from '../support/fake-surroundings.ts';
import { xlsxFromRows } from '../support/xlsx-from-rows.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const header = () => new Header({ children: [new Paragraph('{文件标记}')] });
const wordWith = (lines: readonly string[]) => documentBytes(new Document({ sections: [{ headers: { default: header() }, children: lines.map((line) => new Paragraph(line)) }] }));

describe('grading template check', () => {
  it('finds nothing in the templates that ship', async () => {
    const { code, out } = await runCommand(['template', 'check', 'templates/word/notice.docx', 'templates/word/weekly-report.docx']);
    expect([code, out]).toEqual([0, 'templates/word/notice.docx：没有发现问题（按“通知”可用的标签核对）。\ntemplates/word/weekly-report.docx：没有发现问题（按“周报”可用的标签核对）。\n']);
  });

  it('names every fault of every file, with its place and what was meant', async () => {
    writeFileSync(at('notice.docx'), await wordWith(['{发文机关}', '{发文几关}', '{#成文日期}']));
    writeFileSync(at('别的.docx'), await wordWith(['{企业名称}']));
    const { code, out } = await runCommand(['template', 'check', at('notice.docx'), at('别的.docx')]);
    expect(code).toBe(1);
    expect(out).toMatch(/notice\.docx”：正文.*发文几关.*\{发文机关\}/);
    expect(out).toMatch(/TEMPLATE_015/);
    expect(out).toContain('没有用到 {时间表} 或');
    expect(out).toContain('别的.docx：没有发现问题（文件名不是文件种类，按全部标签核对）。');
  });

  it('says so when a file is no template', async () => {
    writeFileSync(at('空.docx'), '');
    const { code, out } = await runCommand(['template', 'check', at('没有.docx'), at('空.docx')]);
    expect([code, out.includes('FILE_001'), out.split('\n').length]).toEqual([2, true, 3]);
  });

  it('asks for a file, and names the commands there are', async () => {
    expect((await runCommand(['template', 'check'])).error).toContain('写法：grading template check FILE…');
    expect((await runCommand(['template', 'fieldz'])).error).toContain('没有命令 fieldz。可用的命令：check、fields。');
    const { code, error } = await runCommand(['template']);
    expect([code, error.includes('fields')]).toEqual([2, true]);
    expect((await runCommand(['chekc'])).error).toContain('check、unmark、indicators、document、init、template');
  });

  it.each([[['template', '--help']], [['template', 'check', '--help']], [['template', 'fields', '--help']]])('explains itself in Chinese: %j', async (args) => {
    const { code, out } = await runCommand(args);
    expect([code, out.includes('用法：')]).toEqual([0, true]);
    expect(out).not.toMatch(/Usage:|Options:|Commands:|Arguments:|display help/);
  });
});

describe('grading template fields', () => {
  it('lists the tags with what they mean, those of lists below them', async () => {
    const { code, out } = await runCommand(['template', 'fields']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\{发文机关\} +各种文件 +\S/m);
    expect(out).toMatch(/^\{#\S+\}…\{\/\S+\} .*\n {2}\{\S+\} +列表内/m);
    expect(out).not.toMatch(/undefined|（未知）/);
  });

  it('writes them as a Word table, beside one that differs', async () => {
    const first = await runCommand(['template', 'fields', '--word', at('字典.docx')]);
    expect([first.code, first.out]).toEqual([0, `已写入 ${at('字典.docx')}。\n`]);
    expect(readZip(new Uint8Array(readFileSync(at('字典.docx')))).map(({ path }) => path)).toContain('word/document.xml');
    expect((await runCommand(['template', 'fields', '--word', at('字典')])).out).toBe(`已写入 ${at('字典.docx')}。\n`);
    writeFileSync(at('字典.docx'), '有人写过');
    expect((await runCommand(['template', 'fields', '--word', at('字典.docx')])).out).toContain('字典(2).docx');
  });
});

describe('templates of the user', () => {
  it('go before the shipped ones, and a wrong one stops everything before it begins', async () => {
    writeFileSync(at('清单.xlsx'), await xlsxFromRows([['企业名称', '行业类别', '申报绩效等级'], ['示例甲厂', '玻璃/平板玻璃', 'B']]));
    const run = (out: string) => runCommand(['document', 'notice', '--from', at('清单.xlsx'), '--out', at(out), '--templates', at('模板')]);
    mkdirSync(at('模板'));
    writeFileSync(at('模板/notice.docx'), await wordWith(['自己的通知，{城市}']));
    writeFileSync(at('模板/notise.docx'), await wordWith(['x']));
    const good = await run('出');
    expect(good.error).toContain('没有名为“notise”的文件种类，这个模板用不上。“notice”可能是想写的；');
    expect(good.code).toBeLessThan(2);
    expect(readdirSync(at('出')).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    writeFileSync(at('模板/notice.docx'), await wordWith(['{没有这个}']));
    const bad = await run('出2');
    expect([bad.code, bad.error.includes('没有这个'), existsSync(at('出2'))]).toEqual([2, true, false]);
  });
});
