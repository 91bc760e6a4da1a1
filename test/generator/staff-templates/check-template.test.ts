/** Planted faults, each found at its place with what to do. */
import { describe, expect, it } from 'vitest';
import type { LetterKind } from '../../../grading/messages/documents/fields/field.ts';
import { problemText } from '../../../grading/messages/problem.ts';
import { checkTemplate } from '../../../generator/staff-templates/check-template.ts';
import { sizeLimits } from '../../../generator/staff-templates/template-package.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { textEntry } from '../../../generator/package/zip-entry.ts';
import { box, control, p, run, smallTemplate, tbl, type SmallParts } from '../../support/small-template.ts';

/** What a whole template would lack besides is another matter. */
const ofWhole: readonly string[] = ['TEMPLATE_028', 'TEMPLATE_029', 'TEMPLATE_030'];

async function found(body: string, parts: SmallParts = {}, kind: LetterKind = 'return-notice'): Promise<readonly string[]> {
  return (await checkTemplate(smallTemplate(body, parts), kind)).filter(({ code }) => !ofWhole.includes(code)).map((each) => `${each.code} ${problemText(each).text}${problemText(each).fix}`);
}

const codes = async (bytes: Uint8Array) => (await checkTemplate(bytes, 'notice')).map(({ code }) => code);

describe('a template without fault', () => {
  it('may have tags in the body, header, footer, text box, control and table, split over runs, in full width', async () => {
    const body = p('致', '{企', '业名', '称}：') + p('｛＃有问题｝有｛／有问题｝') + control(p('{地址}')) + `<w:p>${box(p('{联系人}'))}</w:p>`
      + tbl([['位置', '改法'].map((text) => p(text)), [p('{#问题清单}{位置}'), p('{改法}（{企业名称}）{/问题清单}')]]);
    expect(await found(body, { header: p('{文件标记}'), footer: p('{联系电话}') })).toEqual([]);
  });

  it('may use a text as a condition, end without a name, and say what is repeated', async () => {
    expect(await found(p('{#抄送}抄送：{抄送}{/}') + p('{#问题清单 [loopOver: "paragraph"]}') + p('{序号}') + p('{/问题清单}'))).toEqual([]);
    expect(await found(p('{#问题清单 [loopOver: “row”]}{/问题清单}'))).toEqual([]);
  });
});

describe('tags that mean nothing here', () => {
  it('are suggested the name that was probably meant', async () => {
    expect(await found(p('致{企业名秤}：'))).toEqual([
      'TEMPLATE_010 正文“致{企业名秤}：”：没有标签“{企业名秤}”。改为“{企业名称}”，或删去它。可用的标签见 grading template fields。',
    ]);
    expect((await found(p('{信用代码}')))[0]).toContain('改为“{统一社会信用代码}”');
  });

  it('are told without suggestion where nothing is near', async () => {
    expect(await found(p('{法定代表人}'))).toEqual([expect.stringMatching(/^TEMPLATE_011 正文“{法定代表人}”：没有标签/)]);
  });

  it('are told of when they have a value only in other kinds', async () => {
    expect(await found(p('{名单数量}'))).toEqual([
      'TEMPLATE_012 正文“{名单数量}”：“{名单数量}”在“退回通知”里没有值，只用于周报、公示名单（省级）、公示名单（市级）。删去它，或换用别的标签。',
    ]);
    expect(await checkTemplate(smallTemplate(p('{名单数量}{企业名称}'), { header: p('{文件标记}') }))).toEqual([]);
  });

  it('are told of when they belong into a list, or are a list', async () => {
    expect((await found(p('{位置}')))[0]).toMatch(/^TEMPLATE_013 .*“{位置}”是列表“.+”里的一项。把它放在 {#.+} 和 {\/.+} 之间。$/);
    expect((await found(p('{问题清单}')))[0]).toMatch(/^TEMPLATE_014 .*改写为 {#问题清单}…{\/问题清单}/);
    expect((await found(p('{有问题}')))[0]).toMatch(/^TEMPLATE_014 /);
  });

  it('are told of when empty, or with options that nobody knows', async () => {
    expect((await found(p('见{}')))[0]).toMatch(/^TEMPLATE_024 正文“见{}”/);
    expect((await found(p('{#问题清单 [loop: 1]}{序号}{/问题清单}')))[0]).toMatch(/^TEMPLATE_023 /);
  });
});

describe('lists and conditions', () => {
  it('need their end, their beginning, and their order', async () => {
    expect((await found(p('{#问题清单}{序号}')))[0]).toBe('TEMPLATE_015 正文“{#问题清单}{序号}”：“{#问题清单}”没有对应的结束标签。在要重复或保留的内容之后写“{/问题清单}”。');
    expect((await found(p('{/问题清单}')))[0]).toMatch(/^TEMPLATE_016 .*在前面补上“{#问题清单}”/);
    expect(await found(p('{#有问题}{#有缺项}甲{/有问题}{/有缺项}'))).toEqual([expect.stringMatching(/^TEMPLATE_017 .*先结束“{\/有缺项}”，却写着“{\/有问题}”/)]);
  });

  it('cannot begin in a table and end outside, nor in two tables, nor in a control', async () => {
    expect((await found(tbl([[p('{#问题清单}')]]) + p('{/问题清单}')))[0]).toMatch(/^TEMPLATE_022 正文第1个表格第1行“{#问题清单}”/);
    expect((await found(tbl([[p('{#问题清单}')]]) + p('') + tbl([[p('{/问题清单}')]])))[0]).toMatch(/^TEMPLATE_022 /);
    expect(await found(control(p('{#问题清单}{序号}{/问题清单}')))).toEqual([expect.stringMatching(/^TEMPLATE_021 /), expect.stringMatching(/^TEMPLATE_021 /)]);
  });

  it('cannot hold themselves', async () => {
    expect(await found(p('{#问题清单}{#问题清单}{序号}{/问题清单}{/问题清单}'))).toEqual([expect.stringMatching(/^TEMPLATE_033 .*“{#问题清单}”已经在同一个列表“问题清单”里面。/)]);
    expect(await found(p('{#问题清单}{#缺项清单}{#问题清单}{序号}{/问题清单}{/缺项清单}{/问题清单}'))).toHaveLength(1);
    expect(await found(p('{#生产线清单}{#差距}{指标}{/差距}{/生产线清单}{#问题清单}{#有问题}{序号}{/有问题}{/问题清单}{#问题清单}{所见}{/问题清单}'))).toEqual([]);
  });

  it('are warned of where they would repeat a column', async () => {
    const table = tbl([[p('{#问题清单}{序号}'), p('')], [p('{/问题清单}'), p('')]]);
    const [problem, ...more] = await checkTemplate(smallTemplate(table + p('{发文机关}{企业名称}'), { header: p('{文件标记}') }), 'return-notice');
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'TEMPLATE_027', severity: 'warning' });
  });
});

describe('the writing of tags', () => {
  it('needs both braces in one paragraph', async () => {
    expect(await found(p('致{企业名称') + p('：'))).toEqual([expect.stringMatching(/^TEMPLATE_018 正文“致{企业名称”：“{企业名称”后面没有找到“}”/)]);
    expect(await found(p('企业名称}'))).toEqual([expect.stringMatching(/^TEMPLATE_019 /)]);
    expect(await found(p('{企业{名称}'))).toEqual([expect.stringMatching(/^TEMPLATE_018 /), expect.stringMatching(/^TEMPLATE_011 |^TEMPLATE_010 /)]);
  });

  it('cannot be half in a link or a revision', async () => {
    const link = `<w:p>${run('{企业')}<w:hyperlink w:anchor="a">${run('名称}')}</w:hyperlink></w:p>`;
    expect(await found(link)).toEqual([expect.stringMatching(/^TEMPLATE_020 正文“{企业名称}”/)]);
    expect(await found(`<w:p>${run('{企业')}<w:ins w:id="1" w:author="a">${run('名称}')}</w:ins></w:p>`)).toEqual([expect.stringMatching(/^TEMPLATE_020 /)]);
  });
});

describe('the place of a fault', () => {
  it('names the part, the table and its row, and the text box', async () => {
    expect((await found(p('甲'), { header: p('{甲乙丙丁}') }))[0]).toContain('页眉“{甲乙丙丁}”');
    expect((await found(p('甲'), { footer: p('{甲乙丙丁}') }))[0]).toContain('页脚“{甲乙丙丁}”');
    expect((await found(`<w:p>${box(p('{甲乙丙丁}'))}</w:p>`))[0]).toContain('正文的文本框“{甲乙丙丁}”');
    const second = p('') + tbl([[p('一')]]) + tbl([[p('一')], [p('{甲乙丙丁}')]]);
    expect((await found(second))[0]).toContain('正文第2个表格第2行“{甲乙丙丁}”');
    expect((await found(p('甲'), { footnotes: `<w:footnote w:id="1">${p('{企业名称}')}</w:footnote>` }))[0]).toMatch(/^TEMPLATE_025 脚注“{企业名称}”.*在脚注里/);
  });

  it('quotes only the beginning of a long paragraph, and carries the name of the file', async () => {
    const [problem] = await checkTemplate(smallTemplate(p(`${'长'.repeat(100)}{甲乙丙丁}`)), 'notice', '通知.docx');
    expect(problem?.place).toEqual({ file: '通知.docx' });
    expect(String(problem?.params['where'])).toBe(`正文“${'长'.repeat(30)}…”`);
  });
});

describe('files that are no template', () => {
  it('are refused with the reason', async () => {
    expect(await codes(new TextEncoder().encode('not a zip'))).toEqual(['TEMPLATE_001']);
    expect(await codes(zipBytes([textEntry('a.txt', 'a')]))).toEqual(['TEMPLATE_001']);
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual(['TEMPLATE_002']);
    expect(await codes(new Uint8Array(sizeLimits.file * 1_048_576 + 1))).toEqual(['TEMPLATE_003']);
    expect(await codes(smallTemplate(p(''), { contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }))).toEqual(['TEMPLATE_004']);
    expect(await codes(smallTemplate(p('').replace('</w:p>', '')))).toEqual(['TEMPLATE_005']);
    expect(await codes(smallTemplate(p(''), { prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' }))).toEqual(['TEMPLATE_006']);
    expect(await codes(smallTemplate('<w:p>'.repeat(500) + '</w:p>'.repeat(500)))).toEqual(['TEMPLATE_005']);
    const whole = smallTemplate(p('{城市}'));
    expect(await codes(whole.slice(0, whole.length - 40))).toEqual(['TEMPLATE_005']);
  });
});
