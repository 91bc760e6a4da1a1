import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import { publicationProblems } from '../../../campaign/settings/check-values.ts';
import { parseCampaign } from '../../../campaign/settings/parse-campaign.ts';
import { sampleCampaign } from '../../../campaign/settings/sample-campaign.ts';
import { settingsText } from '../../../campaign/settings/settings-text.ts';
import { problemLine } from '../../../grading/messages/problem.ts';

/** Settings of a town that is no sample; `changes` replace whole lines by their key. */
const real = (changes: Readonly<Record<string, string>> = {}): string => {
  const person = '姓名: 张某\n    单位及职务: 科长\n    电话: 0300-1234567';
  const lines: Readonly<Record<string, string>> = {
    城市: '城市: 甲市', 县区: '县区: 乙县', 发文机关: '发文机关: 甲市大气办', 发文字号: '发文字号: 甲气领办〔2021〕3号', 主送机关: '主送机关: 各县大气办', 抄送: '抄送: 省大气办',
    印发机关: '印发机关: 甲市大气办', 成文日期: '成文日期: 2021-03-09', 印发日期: '印发日期: 2021-03-10',
    周报: '周报:\n  从: 2021-03-01\n  到: 2021-03-07', 公示期: '公示期: { 从: 2021-04-01, 到: 2021-04-07 }',
    监督举报: '监督举报:\n  电话: 0300-1234568\n  邮箱: a@b.cn',
    时限: '时限:\n  报送联络表: 2021-03-20\n  完成整改: 2021-09-15\n  上报等级: 2021-09-20\n  延期整改: 2021-12-15\n  更新清单: 2021-12-25',
    字体: '字体: system',
    人员: `人员:\n  主管负责人:\n    ${person}\n  分管负责人:\n    ${person}\n  联络人:\n    ${person}\n  绩效分级组:\n  - ${person}\n  清单编制组: []\n  技术帮扶组: []`,
    ...changes,
  };
  return Object.values(lines).join('\n');
};
const campaignOf = (text: string): Campaign => parseCampaign(text).campaign ?? expect.fail(parseCampaign(text).problems.map(problemLine).join('\n'));
const linesOf = (text: string) => parseCampaign(text).problems.map(problemLine);

describe('settings that are complete', () => {
  it('are read as written and are no sample', () => {
    const parsed = parseCampaign(real());
    expect([parsed.samples, parsed.problems]).toEqual([[], []]);
    expect(parsed.campaign).toMatchObject({
      isSample: false, city: '甲市', documentNumber: '甲气领办〔2021〕3号', publication: { from: '2021-04-01', to: '2021-04-07' },
      deadlines: { rectification: '2021-09-15' }, report: { phone: '0300-1234568', mail: 'a@b.cn' }, edition: '', fontScheme: 'system',
      people: { lead: { name: '张某', phone: '0300-1234567' }, grading: [{ name: '张某', post: '科长' }], list: [] },
    });
  });

  it('keep the nought of a phone number and the text of what looks like something else', () => {
    expect(campaignOf(real({ 监督举报: '监督举报:\n  电话: 03001234567\n  邮箱: yes' })).report).toEqual({ phone: '03001234567', mail: 'yes' });
  });

  it.each(['2021/3/9', '2021.3.9', '2021年3月9日', '20210309', '"2021-03-09"', '２０２１－０３－０９'])('take the date however it is written: %s', (written) => {
    expect(campaignOf(real({ 成文日期: `成文日期: ${written}` })).issuedOn).toBe('2021-03-09');
  });

  it('take keys with blanks and full-width letters', () => {
    expect(campaignOf(real({ 城市: '城 市: 丙市', 字体: '字体: ＧＢ2312' }))).toMatchObject({ city: '丙市', fontScheme: 'GB2312' });
  });
});

describe('a value that is left empty', () => {
  it('stays empty and is no sample', () => {
    const text = real({ 发文字号: '发文字号:', 成文日期: '成文日期: ""', 周报: '周报:', 时限: '时限:', 监督举报: '监督举报:\n  电话:\n  邮箱: ~' });
    const campaign = campaignOf(text);
    expect(campaign).toMatchObject({ isSample: false, documentNumber: '', issuedOn: '', week: { from: '', to: '' }, report: { phone: '', mail: '' } });
    expect(Object.values(campaign.deadlines)).toEqual(['', '', '', '', '']);
  });

  it('of a person is never filled from a sample person', () => {
    const { people, isSample } = campaignOf(real({ 人员: '人员:\n  主管负责人:\n    姓名: 张某\n  分管负责人:\n  联络人: {}\n  绩效分级组:\n  清单编制组: []\n  技术帮扶组: [{}]' }));
    expect([people.lead, people.deputy, people.liaison, people.grading, people.support]).toEqual([
      { name: '张某', post: '', phone: '' }, { name: '', post: '', phone: '' }, { name: '', post: '', phone: '' }, [], [],
    ]);
    expect(isSample).toBe(false);
  });
});

describe('a value that is a sample', () => {
  it.each(['城市', '发文机关', '成文日期', '公示期', '周报', '监督举报', '时限', '人员'])('because %s is not there marks the whole campaign', (key) => {
    const { campaign, samples } = parseCampaign(real({ [key]: '' }));
    expect(campaign?.isSample).toBe(true);
    expect(samples.every((name) => name.startsWith(key))).toBe(true);
  });

  it.each([['抄送', 'copies', ''], ['县区', 'county', ''], ['字体', 'fontScheme', 'GB2312']] as const)('is not made of %s, which may be left out', (key, field, value) => {
    expect(campaignOf(real({ [key]: '' }))).toMatchObject({ isSample: false, [field]: value });
  });

  it.each([
    ['城市: 示例市', '城市'], ['发文机关: 示例市生态环境局', '发文机关'], ['发文字号: 示例气领办〔2021〕3号', '发文字号'],
    ['监督举报: { 电话: 010-00000000, 邮箱: a@b.cn }', '监督举报 / 电话'], ['监督举报: { 电话: 1, 邮箱: sample@example.com }', '监督举报 / 邮箱'],
  ])('because it was left as it came marks it too: %s', (line, name) => {
    const key = line.slice(0, line.indexOf(':'));
    const { campaign, samples } = parseCampaign(real({ [key]: line }));
    expect([campaign?.isSample, samples]).toEqual([true, [name]]);
  });

  it('among the people marks it too', () => {
    const text = real({ 人员: real().slice(real().indexOf('人员:')).replace('姓名: 张某', '姓名: 示例甲') });
    expect(parseCampaign(text)).toMatchObject({ samples: ['人员 / 主管负责人'], campaign: { isSample: true } });
  });

  it.each(['', '# 什么都没有\n', '---\n'])('stands for everything in an empty file', (text) => {
    expect(campaignOf(text)).toEqual({ ...sampleCampaign, county: '', copies: '' });
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['城市：甲市', '第1行：冒号须用半角'],
    ['城市:甲市', '第1行：冒号须用半角'],
    ['城市: 甲市\n县区：乙县', '第2行：冒号须用半角'],
    ['城市: 甲市\n县区:乙县\n字体: system', '第2行：冒号须用半角'],
    ['时限:\n\t完成整改: 2020-09-15', '第2行：缩进用了制表符'],
    ['城市: 甲市\n城市: 乙市', '第2行：这个键写了两次'],
    ['发文机构: 某办', '“发文机构”不是设置项。“发文机关”可能是想写的。可用的项：城市、'],
    ['完成整改日期: 2020-09-15', '“完成整改日期”不是设置项。可用的项：'],
    ['时限:\n  完成整改日期: 2020-09-15', '第2行的“完成整改日期”不是设置项。“完成整改”可能是想写的。可用的项：报送联络表、完成整改'],
    ['人员:\n  联络人: { 姓名: 甲, 手机: 1 }', '“手机”不是设置项。可用的项：姓名、单位及职务、电话。'],
    ['成文日期: 2020-02-30', '第1行“成文日期”填的是“2020-02-30”。须为日期'],
    ['成文日期: 2020-09', '填的是“2020-09”。须为日期'],
    ['周报: { 从: 昨天 }', '“周报 / 从”填的是“昨天”。须为日期'],
    ['字体: 宋体', '填的是“宋体”。须为 GB2312、system 之一。'],
    ['城市: [甲市]', '“城市”的内容读不出来。这里须为一行文字。'],
    ['城市: *甲', '“城市”的内容读不出来。'],
    ['周报: 2020-08-24', '“周报”的内容读不出来。这里须为“从”和“到”两项。'],
    ['人员: 张某', '“人员”的内容读不出来。这里须为这些项：主管负责人、'],
    ['人员:\n  绩效分级组: 张某', '这里须为几个人，每人以“- ”开头'],
    ['人员:\n  绩效分级组: [张某]', '这里须为“姓名”“单位及职务”“电话”三项'],
    ['- 城市', '“活动.yaml”的内容读不出来。这里须为一项一行的“名称: 内容”。'],
  ])('%j say where and what to do', (text, sentence) => {
    const { campaign, problems } = parseCampaign(text, '活动.yaml');
    expect(campaign).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problemLine(problems[0] as (typeof problems)[number]).slice(0, 400)).toContain(sentence);
    expect(problems.map((found) => [found.place.file, found.severity])).toEqual(problems.map(() => ['活动.yaml', 'error']));
    expect(linesOf(text).join('')).not.toContain('（未知）');
  });

  it.each([
    ['too long a text', `城市: ${'长'.repeat(201)}`, '“城市”有 201 个字符。缩短到 200 个字符以内。'],
    ['too long a file', '长'.repeat(100_001), '设置文件有 100001 个字符。'],
    ['brackets without end', '['.repeat(50_000), '第'],
    ['settings within settings without end', '{城市: '.repeat(9_000), '第'],
  ])('are told of, too, when they are of %s', (_, text, sentence) => {
    const { campaign, problems } = parseCampaign(text);
    expect([campaign, problems.length > 0, problems.map(problemLine).join('').slice(0, 400).includes(sentence)]).toEqual([undefined, true, true]);
  });

  it('are told of all at once', () => {
    expect(linesOf('城巿: 甲\n成文日期: x\n字体: y')).toHaveLength(3);
  });
});

const found = (changes: Readonly<Record<string, string>>) => {
  const { campaign, problems } = parseCampaign(real(changes), '文件夹/活动.yaml');
  return { isUsed: campaign !== undefined, lines: problems.map(problemLine), severities: problems.map(({ severity }) => severity) };
};

describe('values that contradict each other', () => {
  it.each([
    [{ 印发日期: '印发日期: 2021-03-08' }, '第9行“印发日期”是 2021-03-08，早于第8行“成文日期”的 2021-03-09。'],
    [{ 周报: '周报:\n  从: 2021-03-07\n  到: 2021-03-01' }, '第12行“周报 / 到”是 2021-03-01，早于第11行“周报 / 从”的 2021-03-07。'],
    [{ 公示期: '公示期:\n  到: 2021-04-01\n  从: 2021-04-07' }, '第14行“公示期 / 到”是 2021-04-01，早于第15行“公示期 / 从”的 2021-04-07。'],
    [{ 时限: '时限: { 报送联络表: 2021-03-20, 完成整改: 2021-03-19, 上报等级: , 延期整改: , 更新清单: 2021-03-21 }' }, '“时限 / 完成整改”是 2021-03-19，早于第17行“时限 / 报送联络表”的 2021-03-20。'],
    [{ 时限: '时限: { 报送联络表: 2021-03-20, 完成整改: , 上报等级: 2021-03-19, 延期整改: , 更新清单: }' }, '“时限 / 上报等级”是 2021-03-19，早于'],
    [{ 城市: '城市: 甲{企业名称}市' }, '第1行“城市”填的是“甲{企业名称}市”，花括号'], [{ 抄送: '抄送: ｛市｝' }, '花括号'],
    [{ 人员: '人员: { 联络人: { 姓名: "{x}" } }' }, '“联络人 / 姓名”填的是“{x}”'],
  ])('are errors that say that nothing is made: %j', (changes, sentence) => {
    const { isUsed, lines, severities } = found(changes as Readonly<Record<string, string>>);
    expect([isUsed, severities]).toEqual([false, ['error']]);
    expect(lines.join()).toContain(sentence);
    expect(lines.join()).toContain('不生成文件');
  });

  it('are told of without what only looks odd', () => {
    expect(found({ 周报: '周报: { 从: 2021-03-07, 到: 2021-03-01 }', 监督举报: '监督举报: { 电话: 无, 邮箱: 无 }' }).severities).toEqual(['error']);
  });

  it('are left alone where one of them is empty or a sample', () => {
    for (const 公示期 of ['公示期: { 从: 2021-04-07 }', '公示期: { 到: 1999-01-01 }', '公示期:']) expect(found({ 公示期 }).lines).toEqual([]);
    expect(found({ 印发日期: '', 成文日期: '成文日期: 2029-01-01' }).lines).toEqual([]);
  });
});

describe('values that look odd', () => {
  it.each([
    [{ 发文字号: '发文字号: 甲气领办[2021]3号' }, '填的是“甲气领办[2021]3号”。须为机关代字、六角括号'],
    [{ 发文字号: '发文字号: 甲气领办〔2021〕第03号' }, '六角括号'],
    [{ 监督举报: '监督举报:\n  电话: 待定\n  邮箱: a@b.cn' }, '第15行“监督举报 / 电话”填的是“待定”，没有一个数字。'],
    [{ 监督举报: '监督举报:\n  电话: 1\n  邮箱: a.b.cn' }, '第16行“监督举报 / 邮箱”填的是“a.b.cn”，没有 @。'],
    [{ 人员: '人员:\n  主管负责人: { 姓名: 甲, 电话: 无 }' }, '“人员 / 主管负责人”填的是“无”，没有一个数字。'],
    [{ 周报: '周报: { 从: 2021-03-01, 到: 2021-03-08 }' }, '第10行“周报”从 2021-03-01 到 2021-03-08，是 8 天。'],
  ])('are used, with a warning that says so: %j', (changes, sentence) => {
    const { isUsed, lines, severities } = found(changes as Readonly<Record<string, string>>);
    expect([isUsed, severities]).toEqual([true, ['warning']]);
    expect(lines.join()).toContain(sentence);
    expect(lines.join()).toContain('不改也照样生成文件');
  });

  it('among them a publication before the check, where it is not a sample', () => {
    const { publicationLine, campaign } = parseCampaign(real());
    expect(publicationLine).toBe(13);
    const { publication } = campaign ?? expect.fail();
    expect(publicationProblems(publication, '2021-04-02', publicationLine, 'd.yaml').map(problemLine).join()).toMatch(/^“d\.yaml”：第13行“公示期 \/ 从”是 2021-04-01，早于核查日期 2021-04-02。.*不改也照样生成文件/);
    expect(publicationProblems(publication, '2021-04-01', publicationLine, 'd.yaml')).toEqual([]);
    expect(publicationProblems(publication, '2030-01-01', parseCampaign(real({ 公示期: '' })).publicationLine, 'd.yaml')).toEqual([]);
  });
});

describe('a key of two characters', () => {
  it.each([['县去', '县区'], ['城巿', '城市'], ['周抱', '周报'], ['人元', '人员']])('%s may have one that is wrong', (seen, meant) => {
    expect(linesOf(`${seen}: x`).join()).toContain(`“${meant}”可能是想写的。`);
  });
});

describe('the text of a settings file', () => {
  it('may be in UTF-8 or in GB 18030', () => {
    const gbk = new Uint8Array([0xb3, 0xc7, 0xca, 0xd0, 0x3a, 0x20, 0xbc, 0xd7, 0xca, 0xd0]);
    for (const bytes of [gbk, new TextEncoder().encode('城市: 甲市'), new TextEncoder().encode('\ufeff城市: 甲市')]) expect(parseCampaign(settingsText(bytes)).campaign?.city).toBe('甲市');
  });
});
