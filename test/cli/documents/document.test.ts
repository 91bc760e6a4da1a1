import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printSettings } from '../../../campaign/settings/print-settings.ts';
import { sampleCampaign } from '../../../campaign/settings/sample-campaign.ts';
import { checksum, manifestRows } from '../../../generator/documents/manifest.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { runCommand, temporaryFolder } from '../../support/fake-surroundings.ts';
import { xlsxFromRows, type PlainRow } from '../../support/xlsx-from-rows.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const declared = ['装备水平', '能源类型', '污染治理技术', '排放限值', '无组织排放', '监测监控水平', '环境管理水平', '运输方式', '运输监管'];
const header = ['企业名称', '统一社会信用代码', '行业类别', '申报绩效等级', ...declared.map((name) => `${name}自评等级`)];
const row = (name: string, level: string, applied: string): PlainRow => [name, undefined, '玻璃/平板玻璃', applied, ...declared.map(() => level)];
const forms = '附件5 企业绩效分级专家审核表';
const files = (name: string) => readdirSync(at(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
const bytesOf = (path: string) => new Uint8Array(readFileSync(at(path)));
const textOf = (bytes: Uint8Array, part = /^word\/(document|header\d*)\.xml$/) =>
  readZip(bytes).filter(({ path }) => part.test(path)).map((entry) => new TextDecoder().decode(contentOf(entry, 10_000_000))).join('');

beforeAll(async () => {
  writeFileSync(at('清单.xlsx'), await xlsxFromRows([header, row('示例甲厂', 'B', 'B'), row('示例乙/厂', 'C', 'B'), row('示例丙厂', 'C', 'C')]));
  await runCommand(['check', at('清单.xlsx'), '--out', at('结果')]);
  writeFileSync(at('实际.yaml'), printSettings({ ...sampleCampaign, county: '', city: '甲市' }).replace(/示例/g, '甲').replace('010-00000000', '1').replace(/010-00000000/g, '2').replace('sample@example.com', 'a@b.cn'));
});
afterAll(folder.remove);

describe('grading document', () => {
  it('writes the forms of a workbook, what is missing, and a manifest that is true', async () => {
    const { code, out, error } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('出')]);
    expect([code, files('出')]).toEqual([1, ['1_示例甲厂_专家审核表.docx', '2_示例乙_厂_专家审核表.docx', '3_示例丙厂_专家审核表.docx', '文件清单.csv', '缺少的内容.csv']]);
    expect(error).toContain('没有指定活动设置（--settings）：用示例值，用到的文件都标“示例”。');
    expect(out).toMatch(/将做 3 份文件。\n其中 3 份缺少内容，逐份列在“缺少的内容\.csv”里：\n {2}统一社会信用代码（3 份）/);
    expect(out).toMatch(/附件5 企业绩效分级专家审核表：3 份\n已写入 .*：3 份，[\d.]+ 秒。/);
    const rows = manifestRows(readFileSync(at('出/文件清单.csv'), 'utf8'));
    expect(rows).toHaveLength(4);
    for (const { path, bytes, sha256 } of rows) expect([bytesOf(`出/${path}`).length, checksum(bytesOf(`出/${path}`))]).toEqual([bytes, sha256]);
    expect(textOf(bytesOf(`出/${forms}/1_示例甲厂_专家审核表.docx`))).toMatch(/示例甲厂[\s\S]*示例 参考|示例 参考[\s\S]*示例甲厂/);
  });

  it('writes the same from a saved result', async () => {
    await runCommand(['document', 'audit-form', '--from', at('结果/清单.核查结果.json'), '--out', at('出2')]);
    for (const name of readdirSync(at(`出/${forms}`))) expect(checksum(bytesOf(`出2/${forms}/${name}`)), name).toBe(checksum(bytesOf(`出/${forms}/${name}`)));
  });

  it('writes into one zip, the list of what is missing first and the manifest last', async () => {
    const { code, out } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('包'), '--zip']);
    expect([code, files('包')]).toEqual([1, ['绩效分级文件.zip']]);
    expect(out).toContain('绩效分级文件.zip：3 份');
    const paths = readZip(bytesOf('包/绩效分级文件.zip')).map(({ path }) => path);
    expect([paths[0], paths[1], paths[4]]).toEqual(['缺少的内容.csv', `${forms}/1_示例甲厂_专家审核表.docx`, '文件清单.csv']);
    await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('包'), '--zip']);
    expect(files('包')).toEqual(['绩效分级文件.zip']);
    await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('包'), '--zip', '--enterprise', '示例甲厂']);
    expect(files('包')).toEqual(['绩效分级文件(2).zip', '绩效分级文件.zip']);
  });

  it('makes those of the enterprises that are named, under the names they always have', async () => {
    await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('少'), '--enterprise', '示例丙厂', ' 示例甲厂 ', '--name', '{企业名称}-{序号}.docx']);
    expect(files('少').filter((name) => name.endsWith('.docx'))).toEqual(['示例丙厂-3.docx', '示例甲厂-1.docx'].sort());
  });

  it('never writes over what somebody has worked in, and writes anew what is its own', async () => {
    await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('改')]);
    const path = `改/${forms}/1_示例甲厂_专家审核表.docx`;
    writeFileSync(at(path), '有人填过');
    const { out } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('改'), '--settings', at('实际.yaml')]);
    expect(out).toContain(`1 份已被人改过，没有覆盖，新的另存为带编号的文件，例如 ${forms}/1_示例甲厂_专家审核表(2).docx。`);
    expect(readFileSync(at(path), 'utf8')).toBe('有人填过');
    expect(files('改').filter((name) => name.endsWith('.docx'))).toEqual(['1_示例甲厂_专家审核表(2).docx', '1_示例甲厂_专家审核表.docx', '2_示例乙_厂_专家审核表.docx', '3_示例丙厂_专家审核表.docx']);
    expect(textOf(bytesOf(`改/${forms}/3_示例丙厂_专家审核表.docx`), /header/)).not.toContain('示例 参考');
  });

  it('uses the settings of the user, and says which of them are samples still', async () => {
    const real = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('实'), '--settings', at('实际.yaml')]);
    expect([real.code, real.error.includes('示例')]).toEqual([0, false]);
    expect(textOf(bytesOf(`实/${files('实').find((name) => name.endsWith('.docx')) ?? ''}`))).not.toContain('示例');
    expect(files('实')).not.toContain('缺少的内容.csv');
    writeFileSync(at('一半.yaml'), readFileSync(at('实际.yaml'), 'utf8').replace(/^公示期:\n.*\n.*\n/m, '').replace('城市: 甲市', '城市: 示例市'));
    const half = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('半'), '--settings', at('一半.yaml')]);
    expect(half.error).toContain('活动设置里还有示例：城市、公示期。用到活动设置的文件都标“示例”。');
    expect(textOf(bytesOf(`半/${files('半').find((name) => name.endsWith('.docx')) ?? ''}`))).toContain('示例');
  });

  it('takes the list of what is missing away when nothing is any more', async () => {
    writeFileSync(at('缺.yaml'), readFileSync(at('实际.yaml'), 'utf8').replace(/姓名: 甲丙/, '姓名:'));
    const lacking = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('补'), '--settings', at('缺.yaml')]);
    expect([lacking.code, files('补').includes('缺少的内容.csv')]).toEqual([1, true]);
    const whole = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('补'), '--settings', at('实际.yaml')]);
    expect([whole.code, files('补').includes('缺少的内容.csv'), files('补').filter((name) => name.endsWith('.docx')).length]).toEqual([0, false, 1]);
  });

  it('makes of all kinds what is usual', async () => {
    const { code, out } = await runCommand(['document', 'all', '--from', at('清单.xlsx'), '--out', at('全')]);
    expect(code).toBe(1);
    expect(out).toContain(`${forms}：2 份`);
    expect(out).toContain('附件3');
    expect(out).not.toMatch(/没有做成|undefined|（未知）/);
  });

  it('writes beside what it is made from when no folder is given', async () => {
    mkdirSync(at('旁'));
    writeFileSync(at('旁/清单.xlsx'), readFileSync(at('清单.xlsx')));
    await runCommand(['document', 'contact-sheet', '--from', at('旁/清单.xlsx')]);
    expect(files('旁/文件')).toContain('文件清单.csv');
  });

  it('stops when it is told to: what is written is whole, and known for ours the next time', async () => {
    const abort = new AbortController();
    let out = '';
    const terminal = { print: (text: string) => { out += text; }, warn: (text: string) => { out += text; }, settle: () => undefined, progress: (text: string) => {
      if (text.includes('2/3')) abort.abort(new Error('停'));
    } };
    const { code } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('断')], { signal: abort.signal, terminal });
    expect([code, files('断')]).toEqual([130, ['1_示例甲厂_专家审核表.docx', '2_示例乙_厂_专家审核表.docx', '文件清单.csv', '缺少的内容.csv']]);
    expect(out).toContain('已中断：写好的 2 份都是完整的，其余没有写。');
    await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('断'), '--settings', at('实际.yaml')]);
    expect(files('断').filter((name) => name.includes('(2)'))).toEqual([]);
  });

  it('leaves no zip at all when it is stopped', async () => {
    const abort = new AbortController();
    const terminal = { print: () => undefined, warn: () => undefined, settle: () => undefined, progress: (text: string) => {
      if (text.includes('2/3')) abort.abort(new Error('停'));
    } };
    const { code } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('断包'), '--zip'], { signal: abort.signal, terminal });
    expect([code, files('断包')]).toEqual([130, []]);
  });
});

describe('a command line for documents that cannot be done', () => {
  it.each([
    [['document'], '没有写文件种类'],
    [['document', 'audit-from', '--from', 'x'], '“audit-form”可能是想写的；'],
    [['document', 'nothing', '--from', 'x'], '没有名为“nothing”的文件种类。可写的种类见下。'],
    [['document', 'all'], '没有写 --from'],
    [['document', 'all', '--from', ''], '--from 后面是空的'],
    [['document', 'all', '--from', 'x', '--merge', '1'], '--merge 后面写的是“1”，须为 2 到 100 的整数。'],
    [['document', 'all', '--from', 'x', '--merge', '两份'], '--merge 后面写的是“两份”'],
    [['document', 'all', '--from', 'x', '--zip', '--pdf'], '不能一起用'],
    [['document', 'all', '--from', 'x', '--date', '2020-13-01'], '须为日期'],
    [['document', 'all', '--from', 'x', '--name', '{公司}'], '{公司} 不是规定的标签'],
    [['document', 'all', '--from', '没有.xlsx'], 'FILE_001'],
    [['document', 'all', '--from', '没有.xlsx', '--settings', '没有.yaml'], '没有.yaml'],
    [['document', 'all', '--from', '没有.xlsx', '--templates', '没有'], 'FILE_012'],
  ])('%j says what to write instead', async (args, sentence) => {
    const { code, out, error } = await runCommand(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/error:|undefined|（未知）/);
  });

  it('lists the kinds with their titles', async () => {
    const { error } = await runCommand(['document']);
    expect(error).toMatch(/audit-form +附件5 企业绩效分级专家审核表\n/);
    expect(error).toMatch(/\nall +以上全部/);
  });

  it.each([
    ['坏.json', '{"formatVersion":1}', 'DOC_006'], ['新.json', '{"formatVersion":9}', 'DOC_010'], ['空.json', '', 'DOC_006'],
  ])('from %s says so and writes nothing', async (name, text, expected) => {
    writeFileSync(at(name), text);
    const { code, error } = await runCommand(['document', 'all', '--from', at(name), '--out', at(`无-${name}`)]);
    expect([code, error.includes(`（${expected}）`), existsSync(at(`无-${name}`))]).toEqual([2, true, false]);
  });

  it('names every enterprise that is not there, with the one that was meant', async () => {
    const { code, error } = await runCommand(['document', 'audit-form', '--from', at('清单.xlsx'), '--out', at('无'), '--enterprise', '示例甲广', '丙厂', '某厂']);
    expect([code, existsSync(at('无'))]).toEqual([2, false]);
    expect(error).toMatch(/“示例甲广”的企业。“示例甲厂”可能是想写的；[\s\S]*“丙厂”的企业。“示例丙厂”可能[\s\S]*“某厂”的企业。照核查结果里的/);
  });

  it('tells every problem of the settings and writes nothing', async () => {
    writeFileSync(at('错.yaml'), '城巿: 甲\n成文日期: 明天\n');
    const { code, error } = await runCommand(['document', 'all', '--from', at('清单.xlsx'), '--out', at('无'), '--settings', at('错.yaml')]);
    expect([code, existsSync(at('无')), error.match(/SETTINGS_00\d/g)]).toEqual([2, false, ['SETTINGS_002', 'SETTINGS_003']]);
  });

  it('says so when the folder cannot be written', async () => {
    writeFileSync(at('挡路'), '');
    for (const zip of [[], ['--zip']]) {
      const { code, error } = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('挡路'), ...zip]);
      expect([code, error.includes('FILE_010')]).toEqual([2, true]);
    }
  });
});

describe('grading init', () => {
  it('writes settings that can be used as they are, and never writes over any', async () => {
    const first = await runCommand(['init', at('新')]);
    expect([first.code, first.out.includes('campaign.yaml')]).toEqual([0, true]);
    const used = await runCommand(['document', 'contact-sheet', '--from', at('清单.xlsx'), '--out', at('初'), '--settings', at('新/campaign.yaml')]);
    expect(used.error).toContain('活动设置里还有示例：城市、县区、');
    writeFileSync(at('新/campaign.yaml'), '城市: 甲市\n');
    const again = await runCommand(['init', at('新')]);
    expect([again.code, again.error.includes('DOC_009'), readFileSync(at('新/campaign.yaml'), 'utf8')]).toEqual([2, true, '城市: 甲市\n']);
  });
});

describe('the help', () => {
  it.each([[['document', '--help']], [['init', '--help']]])('explains %j in Chinese', async (args) => {
    const { code, out } = await runCommand(args);
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage:|Options:|Arguments:|display help|default/);
  });
});
