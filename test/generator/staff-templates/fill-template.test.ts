/** Filling: what is printed, where, and that nothing breaks it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../generator/package/clean-text.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { fillOpenTemplate } from '../../../generator/staff-templates/fill-template.ts';
import { openTemplate } from '../../../generator/staff-templates/open-template.ts';
import { namedValues, type KeyedValues } from '../../../generator/staff-templates/template-values.ts';
import { documentDates } from '../../../grading/messages/documents/dates.ts';
import { box, control, p, run, smallTemplate, tbl } from '../../support/small-template.ts';
import { validate } from '../../support/validate-docx.ts';
import { partText } from '../../support/word-tables.ts';

async function filled(template: Uint8Array, values: KeyedValues): Promise<Uint8Array> {
  const opened = openTemplate(template);
  expect(opened.problems).toEqual([]);
  return fillOpenTemplate(opened, namedValues(values));
}

async function textOf(body: string, values: KeyedValues): Promise<string> {
  const read = documentText(await filled(smallTemplate(body), values));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const problems = [{ number: '1', place: 'F12', seen: '“B -”', remedy: '改为B' }, { number: '2', place: 'G3', seen: '空', remedy: '填写' }];

describe('a filled template', () => {
  it('has its values wherever the tags stood', async () => {
    const body = p('致', '{企', '业名', '称}：') + control(p('{地址}')) + `<w:p>${box(p('{联系人}'))}</w:p>` + p('｛＃有问题｝有｛／有问题｝');
    const bytes = await filled(smallTemplate(body, { header: p('{文件标记}'), footer: p('{联系电话}') }), {
      enterpriseName: '甲公司', address: '乙路', contact: '丙', phone: '丁', mark: '示例', hasProblems: true,
    });
    expect(documentText(bytes)).toMatchObject({ value: '致甲公司：\n乙路\n丙\n\n有' });
    expect(partText(bytes, 'word/header.xml')).toContain('>示例<');
    expect(partText(bytes, 'word/footer.xml')).toContain('>丁<');
    expect(await validate(bytes)).toEqual([]);
  });

  it('repeats rows, whole paragraphs and text, with what stands around the list', async () => {
    const table = tbl([[p('位置'), p('改法')], [p('{#问题清单}{位置}'), p('{改法}（{企业名称}）{/问题清单}')]]);
    expect(await textOf(table + p(''), { problems, enterpriseName: '甲' })).toBe('位置 | 改法\nF12 | 改为B（甲）\nG3 | 填写（甲）\n');
    expect(await textOf(p('{#问题清单 [loopOver: "paragraph"]}{序号}. {位置}{/问题清单}') + p('完'), { problems })).toBe('1. F12\n2. G3\n完');
    expect(await textOf(p('见{#问题清单}{位置}；{/问题清单}共二处'), { problems })).toBe('见F12；G3；共二处');
  });

  it('keeps or leaves out what stands in a condition, an empty text being none', async () => {
    const body = p('{#抄送}抄送：{抄送}{/抄送}{#无差距}无{/无差距}');
    expect(await textOf(body, { copies: '乙', noShortfalls: false })).toBe('抄送：乙');
    expect(await textOf(body, { copies: '', noShortfalls: true })).toBe('无');
  });

  it('breaks lines where the value does, before what follows the tag', async () => {
    const bytes = await filled(smallTemplate(p('前{企业名称}后{地址}完')), { enterpriseName: '一\n\n三', address: '\r\n末' });
    expect(documentText(bytes)).toMatchObject({ value: '前一\n\n三后\n末完' });
    expect(await validate(bytes)).toEqual([]);
  });

  it('prints a blank for what is not known, nothing in a cell of its own and nothing for what may be empty', async () => {
    expect(await textOf(p('{企业名称}于{成文日期}{文件标记}'), { enterpriseName: '', issuedOn: '', mark: '' })).toBe(`________于${documentDates.blank}`);
    expect(await textOf(tbl([[p('{企业名称}'), p('（{企业名称}）')]]) + p(''), { enterpriseName: '' })).toBe(' | （________）\n');
  });

  it('takes braces in a value for what they are', async () => {
    expect(await textOf(p('{企业名称}') + p('{#问题清单}{位置}{/问题清单}'), { enterpriseName: '{地址}', problems: [{ ...problems[0], place: '{#有问题}' }] })).toBe('{地址}\n{#有问题}');
  });

  it('leaves no cell without paragraph, no table without row and no number twice', async () => {
    const drawing = `<w:p w14:paraId="1A2B3C4D" w14:textId="77777777">${box(p('{位置}'))}<w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/></w:p>`;
    const body = p('{#问题清单}') + drawing + control(p('甲')) + p('{/问题清单}') + tbl([[p('{#有缺项 [loopOver: "paragraph"]}甲{/有缺项}')]])
      + p('') + tbl([[p('{#缺项清单}'), p('{内容}{/缺项清单}')]]) + p('');
    const bytes = await filled(smallTemplate(body), { problems, hasMissingFacts: false, missingFacts: [] });
    expect(lintDocument(bytes)).toEqual([]);
    expect(await validate(bytes)).toEqual([]);
    expect(partText(bytes, 'word/document.xml').match(/<w:tbl>/g)).toHaveLength(1);
  });

  it('adds no paragraph to a cell that has its end', async () => {
    const bytes = await filled(smallTemplate(tbl([[control(p('{企业名称}')), p('{地址}') + '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>']]) + p('')), { enterpriseName: '甲', address: '乙' });
    expect(partText(bytes, 'word/document.xml').match(/<w:p[ />]/g)).toHaveLength(3);
    expect(await validate(bytes)).toEqual([]);
  });

  it('goes through a loop in a loop', async () => {
    const alerts = [{ alert: '黄', summary: '', measures: [{ lineName: '一', measure: '停' }, { lineName: '二', measure: '减' }] }, { alert: '红', summary: '', measures: [] }];
    expect(await textOf(p('{#预警措施}{预警级别}：{#各线措施}{生产线}{措施}，{/各线措施}；{/预警措施}'), { alerts })).toBe('黄：一停，二减，；红：；');
  });

  it('is the same to the byte, and different templates do not disturb each other', async () => {
    const one = smallTemplate(p('{企业名称}'));
    const opened = openTemplate(one);
    const values = namedValues({ enterpriseName: '甲' });
    const first = await fillOpenTemplate(opened, values);
    await fillOpenTemplate(opened, namedValues({ enterpriseName: '乙' }));
    expect(await fillOpenTemplate(opened, values)).toEqual(first);
    expect(await fillOpenTemplate(openTemplate(one), values)).toEqual(first);
  });
});

describe('values of whatever kind', () => {
  const hostile = ['\u0007\u0000钟', '<w:p>&amp;', '"\'>', '\ud83d', '\udc00x', '\ufffe\uffff', ']]>', '{', '}', '{{#a}}', '中'.repeat(5_000), '\t', '　', '$&$1', '__proto__', '\u202e右', '😀'];

  it('give well-formed parts whose text holds the cleaned value', async () => {
    const opened = openTemplate(smallTemplate(p('<', '前{企业名称}后').replace('<w:t xml:space="preserve"><', '<w:t xml:space="preserve">&lt;') + tbl([[p('{#问题清单}{位置}'), p('{改法}{/问题清单}')]]) + p('')));
    expect(opened.problems).toEqual([]);
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
    await fc.assert(fc.asyncProperty(text, text, async (name, place) => {
      const bytes = await fillOpenTemplate(opened, namedValues({ enterpriseName: name, problems: [{ number: '1', place, seen: '', remedy: name }] }));
      expect(lintDocument(bytes).filter(({ rule }) => rule === 'notWellFormed' || rule === 'unreadable' || rule === 'cellEnd')).toEqual([]);
      const read = documentText(bytes);
      expect(read.ok && read.value.split('\n').join('')).toContain(`前${cleanText(name) === '' ? '________' : cleanText(name).split('\n').join('')}后`);
    }), { numRuns: 150 });
  });

  it('pass the validator', async () => {
    const bytes = await filled(smallTemplate(hostile.map(() => p('{企业名称}')).join('') + tbl([[p('{#问题清单}{位置}'), p('{改法}{/问题清单}')]]) + p('')), {
      enterpriseName: hostile.join(''), problems: hostile.map((place) => ({ number: '', place, seen: place, remedy: place })),
    });
    expect(await validate(bytes)).toEqual([]);
  });

  it('leaves alone what is not text of the document', async () => {
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF {某地} = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('{企业名称}')}</w:p>`;
    const bytes = await filled(smallTemplate(field), { enterpriseName: '甲' });
    expect(partText(bytes, 'word/document.xml')).toContain('IF {某地} = 1');
  });
});
