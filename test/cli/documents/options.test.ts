/** What the options of `grading document` do together, and what is said where one does nothing. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { runCommand, temporaryFolder } from '../../support/fake-surroundings.ts';
import { xlsxFromRows } from '../../support/xlsx-from-rows.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const files = (name: string) => readdirSync(at(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.docx')).map((entry) => entry.name).sort();
const book = () => xlsxFromRows([
  ['企业名称', '统一社会信用代码', '行业类别', '申报绩效等级', '联系人'],
  ['示例甲厂', undefined, '玻璃/平板玻璃', 'B', '示例子'], ['示例乙厂', undefined, '玻璃/平板玻璃', 'B', '示例丑'], [`示例${'长'.repeat(200)}厂`, undefined, '玻璃/平板玻璃', 'B', '示例寅'],
]);
const saved = '结果/清单.核查结果.json';

beforeAll(async () => {
  writeFileSync(at('清单.xlsx'), await book());
  await runCommand(['check', at('清单.xlsx'), '--out', at('结果')]);
});
afterAll(folder.remove);

const run = (...args: readonly string[]) => runCommand(['document', ...args]);

describe('--enterprise', () => {
  it('with all makes only what is about the enterprise', async () => {
    const { out } = await run('all', '--from', at(saved), '--out', at('一家'), '--enterprise', '示例甲厂');
    expect(files('一家').length).toBeGreaterThan(2);
    expect(files('一家').filter((name) => !name.includes('示例甲厂'))).toEqual([]);
    expect(out).not.toMatch(/通知：没有适用的|按惯例不做/);
  });

  it('makes documents about the campaign when they are named', async () => {
    await run('contact-sheet', '--from', at(saved), '--out', at('指名'), '--enterprise', '示例甲厂');
    expect(files('指名')).toHaveLength(1);
  });

  it('fills in the application with what is known', async () => {
    await run('application', '--from', at(saved), '--out', at('申报'), '--enterprise', '示例乙厂');
    expect(files('申报')).toEqual([expect.stringMatching(/^2_示例乙厂_附件6_/)]);
    const [file = ''] = readdirSync(at('申报'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'));
    const entry = readZip(new Uint8Array(readFileSync(join(at('申报'), file)))).find(({ path }) => path === 'word/document.xml') ?? expect.fail();
    expect(new TextDecoder().decode(contentOf(entry, 10_000_000))).toContain('示例丑');
  });
});

describe('all', () => {
  it('says what it leaves out of each kind', async () => {
    const { out } = await run('all', '--from', at(saved), '--out', at('全'));
    expect(out).toMatch(/附件6 [^\n]*：另有 \d+ 份按惯例不做，单独写种类即做全部。/);
  });
});

describe('names', () => {
  it('keep what the document is, however long the enterprise is called', async () => {
    await run('audit-form', '--from', at(saved), '--out', at('长'));
    expect(files('长').filter((name) => !name.endsWith('_专家审核表.docx'))).toEqual([]);
  });

  it('of documents about the campaign stay, and that is said', async () => {
    const { error } = await run('contact-sheet', 'audit-form', '--from', at(saved), '--out', at('名'), '--name', '{企业名称}');
    expect(error).toMatch(/--name 只用于按企业或按指标表各做一份的文件：“附件3[^”]*”仍用原来的名称。/);
  });

  it('with an open brace stop the run', async () => {
    const { code, error } = await run('audit-form', '--from', at(saved), '--out', at('括'), '--name', '{序号');
    expect([code, error.includes('DOC_013'), existsSync(at('括'))]).toEqual([2, true, false]);
  });
});

describe('a saved result', () => {
  it('keeps its date, and that is said', async () => {
    const { error } = await run('contact-sheet', '--from', at(saved), '--out', at('日'), '--date', '2020-10-01');
    expect(error).toContain('--date 没有用上：核查结果已按 2020-09-01 核查');
    expect((await run('contact-sheet', '--from', at(saved), '--out', at('日'))).error).not.toContain('--date');
  });

  it('of one edition is not printed as another', async () => {
    const unknown = await run('contact-sheet', '--from', at(saved), '--out', at('版'), '--edition', 'nobody-1999');
    expect([unknown.code, unknown.error.includes('PACK_009')]).toEqual([2, true]);
    writeFileSync(at('版.yaml'), '指标版本: nobody-1999\n');
    const settings = await run('contact-sheet', '--from', at(saved), '--out', at('版'), '--settings', at('版.yaml'));
    expect([settings.code, settings.error.includes('PACK_009'), existsSync(at('版'))]).toEqual([2, true, false]);
  });
});

describe('settings', () => {
  it('in GBK are read, and a publication before the check is told of', async () => {
    const gbk = [0xb3, 0xc7, 0xca, 0xd0, 0x3a, 0x20, 0xbc, 0xd7, 0xca, 0xd0, 0x0a];
    writeFileSync(at('g.yaml'), new Uint8Array(gbk));
    const { code, error } = await run('contact-sheet', '--from', at(saved), '--out', at('码'), '--settings', at('g.yaml'));
    expect([code < 2, error.includes('SETTINGS')]).toEqual([true, false]);
    writeFileSync(at('d.yaml'), '公示期: { 从: 2020-08-01, 到: 2020-08-05 }\n');
    const early = await run('contact-sheet', '--from', at(saved), '--out', at('码'), '--settings', at('d.yaml'));
    expect([early.code < 2, early.error]).toEqual([true, expect.stringMatching(/d\.yaml”：第1行“公示期 \/ 从”是 2020-08-01，早于核查日期 2020-09-01。.*SETTINGS_014/)]);
  });
});
