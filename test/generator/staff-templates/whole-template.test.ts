/** What a template must say as a whole: the mark on every page, a body, and the tags that its kind is made for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../generator/staff-templates/check-template.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { textEntry } from '../../../generator/package/zip-entry.ts';
import { letterKinds, type LetterKind } from '../../../grading/messages/documents/fields/field.ts';
import { requiredTags } from '../../../grading/messages/documents/fields/required.ts';
import { templateFields } from '../../../grading/messages/documents/template-fields.ts';
import { problemText } from '../../../grading/messages/problem.ts';
import { p, smallTemplate } from '../../support/small-template.ts';

const shipped = (kind: LetterKind) => new Uint8Array(readFileSync(new URL(`../../../templates/word/${kind}.docx`, import.meta.url)));

/** The template with its parts rewritten. */
function edited(bytes: Uint8Array, edit: (xml: string, path: string) => string): Uint8Array {
  return zipBytes(readZip(bytes).map((entry) => {
    if (!/\.(xml|rels)$/.test(entry.path)) return entry;
    const before = new TextDecoder().decode(contentOf(entry, 50_000_000));
    const after = edit(before, entry.path);
    return after === before ? entry : textEntry(entry.path, after);
  }));
}

async function found(bytes: Uint8Array, kind?: LetterKind): Promise<readonly string[]> {
  return (await checkTemplate(bytes, kind)).map((one) => `${one.code} ${one.severity} ${problemText(one).text}`);
}

describe('the mark of a document', () => {
  it.each(letterKinds)('taken out of the headers of %s is an error', async (kind) => {
    const without = edited(shipped(kind), (xml, path) => (/header\d+\.xml$/.test(path) ? xml.split('{文件标记}').join('') : xml));
    expect(await found(without, kind)).toEqual([expect.stringMatching(/^TEMPLATE_028 error 第1节.*的页眉里没有标签“{文件标记}”/)]);
    expect(await found(without)).toEqual([expect.stringMatching(/^TEMPLATE_028 error /)]);
  });

  it('taken out of one header only is told with the pages of that one', async () => {
    const without = edited(shipped('work-plan'), (xml, path) => (path === 'word/header4.xml' ? xml.split('{文件标记}').join('') : xml));
    expect(await found(without, 'work-plan')).toEqual([expect.stringMatching(/^TEMPLATE_028 error 第2节的偶数页的页眉里/)]);
  });

  it('is missing on a first page that has a header of its own, or none', async () => {
    const body = p('{企业名称}');
    expect(await found(smallTemplate(body, { header: p('{文件标记}') }))).toEqual([]);
    const first = edited(smallTemplate(body, { header: p('{文件标记}') }), (xml) => xml.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>'));
    expect(await found(first)).toEqual([expect.stringMatching(/^TEMPLATE_028 error 第1节的首页的页眉里/)]);
    expect(await found(edited(first, (xml) => xml.replace('<w:titlePg/>', '<w:titlePg w:val="0"/>')))).toEqual([]);
  });

  it('may stand in a footer, below its own condition, and in the header that a section takes over', async () => {
    expect(await found(smallTemplate(p('甲'), { footer: p('{文件标记}') }))).toEqual([]);
    expect(await found(smallTemplate(p('甲'), { header: p('{#有文件标记}（{文件标记}）{/有文件标记}') }))).toEqual([]);
    const two = edited(smallTemplate(p('甲') + '<w:p><w:pPr>SECTION</w:pPr></w:p>' + p('乙'), { header: p('{文件标记}') }), (xml, path) => {
      if (path !== 'word/document.xml') return xml;
      const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(xml)?.[0] ?? '';
      return xml.replace(section, '<w:sectPr/>').replace('SECTION', section);
    });
    expect(await found(two)).toEqual([]);
  });

  it('does not count in the body, below another condition, or where there is no header', async () => {
    expect(await found(smallTemplate(p('{文件标记}')))).toEqual([expect.stringMatching(/^TEMPLATE_028 /)]);
    expect(await found(smallTemplate(p('甲'), { header: p('{#有抄送}{文件标记}{/有抄送}') }))).toEqual([expect.stringMatching(/^TEMPLATE_028 /)]);
    expect(await found(smallTemplate(p('甲'), { header: p('正式') }))).toEqual([expect.stringMatching(/^TEMPLATE_028 /)]);
  });
});

describe('the body', () => {
  it('cannot be empty', async () => {
    for (const body of ['', p(''), p('  ')]) expect(await found(smallTemplate(body, { header: p('{文件标记}') }), 'notice')).toEqual([expect.stringMatching(/^TEMPLATE_030 error 模板的正文里一个字也没有。/)]);
  });
});

describe('the tags that a kind is made for', () => {
  it.each(letterKinds)('are all in the dictionary of %s, and their absence is a warning', async (kind) => {
    const known = new Set(Object.values(templateFields).flatMap((field) => {
      if (!(field.kinds as readonly LetterKind[]).includes(kind)) return [];
      return field.shape === 'list' ? [field.name, ...Object.values(field.fields as Readonly<Record<string, { readonly name: string }>>).map(({ name }) => name)] : [field.name];
    }));
    expect(requiredTags[kind].flat().filter((name) => !known.has(name))).toEqual([]);
    const bare = await found(smallTemplate(p('一句话'), { header: p('{文件标记}') }), kind);
    expect(bare).toEqual(requiredTags[kind].map(() => expect.stringMatching(/^TEMPLATE_029 warning 没有用到 {/)));
  });

  it('count wherever they stand, one of a group is enough', async () => {
    const body = p('{企业名称}{#生产线清单}{核定等级}{/生产线清单}');
    expect(await found(smallTemplate(body, { header: p('{文件标记}') }), 'verification-notice')).toEqual([]);
  });
});
