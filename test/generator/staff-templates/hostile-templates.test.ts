/** Templates that fetch, run, hang or crash something, or hide tags: refused in time, each with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../grading/messages/problem.ts';
import { readZip } from '../../../generator/package/read-zip.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { deflatedEntry, textEntry, type ZipEntry } from '../../../generator/package/zip-entry.ts';
import { checkTemplate } from '../../../generator/staff-templates/check-template.ts';
import { fillOpenTemplate } from '../../../generator/staff-templates/fill-template.ts';
import { openTemplate } from '../../../generator/staff-templates/open-template.ts';
import { namedValues } from '../../../generator/staff-templates/template-values.ts';
import { p, run, smallTemplate, tbl } from '../../support/small-template.ts';
import { partText } from '../../support/word-tables.ts';

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...all: readonly string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const relation = (type: string, target: string, mode = 'External'): string => `<Relationship Id="x9" Type="${base}/${type}" Target="${target}" TargetMode="${mode}"/>`;
const field = (code: string): string => `<w:fldSimple w:instr="${code}">${run('结果')}</w:fldSimple>`;
const edge = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (...texts: readonly string[]): string => texts.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join('');
const full = (...codes: readonly string[]): string => edge('begin') + code(...codes) + edge('separate') + run('结果') + edge('end');

/** The template with these parts in it, in the places of those of the same path. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const own = readZip(bytes).filter(({ path }) => parts[path] === undefined);
  return zipBytes([...own, ...Object.entries(parts).map(([path, xml]) => textEntry(path, xml))]);
}

const withEntries = (...entries: readonly ZipEntry[]): Uint8Array => zipBytes([...readZip(smallTemplate(p('{城市}'))), ...entries]);
const documentRels = (...all: readonly string[]) => ({ 'word/_rels/document.xml.rels': relationships(...all) });

/** What a template says, and on which pages, is told of elsewhere. */
const aboutContent: ReadonlySet<string> = new Set(['TEMPLATE_028', 'TEMPLATE_029', 'TEMPLATE_030']);

async function found(bytes: Uint8Array): Promise<readonly string[]> {
  return (await checkTemplate(bytes)).filter((each) => !aboutContent.has(each.code)).map((each) => `${each.code} ${problemText(each).text}`);
}

describe('what a template fetches or runs', () => {
  it.each([
    ['image', 'file:///C:/a.png', /^TEMPLATE_040 正文“见图”之后：图片在文件之外（file:\/\/\/C:\/a.png）/],
    ['oleObject', 'file:///C:/a.xlsx', /^TEMPLATE_040 正文“见图”之后：嵌入或链接的对象/],
    ['hyperlink', 'file:///C:/a.exe', /^TEMPLATE_040 正文“见图”之后：链接的目标/],
    ['hyperlink', '\\\\server\\share', /^TEMPLATE_040 /],
    ['frame', 'https://example.com/', /^TEMPLATE_040 /],
  ])('is refused with its place: an external %s to %s', async (type, target, told) => {
    const bytes = withParts(smallTemplate(p('见图') + '<w:p><w:r><w:pict r:id="x9"/></w:r></w:p>'), documentRels(relation(type, target)));
    expect(await found(bytes)).toEqual([expect.stringMatching(told)]);
  });

  it.each(['https://example.com/a?b=1', 'http://example.com', 'mailto:a@example.com', '#here'])('may be a link to %s', async (target) => {
    expect(await found(withParts(smallTemplate(p('{城市}')), documentRels(relation('hyperlink', target))))).toEqual([]);
  });

  it.each([['oleObject', 'embeddings/a.bin'], ['control', 'activeX/a.xml'], ['aFChunk', 'a.html'], ['package', 'embeddings/a.xlsx'], ['subDocument', 'b.docx']])(
    'is refused though it stands inside: %s', async (type, target) => {
      expect(await found(withParts(smallTemplate(p('{城市}')), documentRels(relation(type, target, 'Internal'))))).toEqual([expect.stringMatching(/^TEMPLATE_041 正文：/)]);
    });

  it('is found in the settings, in headers, in building blocks, and whatever the mode is called', async () => {
    const attached = relation('attachedTemplate', 'file:///C:/a.dotm');
    expect(await found(withParts(smallTemplate(p('{城市}')), { 'word/settings.xml': '<settings/>', 'word/_rels/settings.xml.rels': relationships(attached) }))).toEqual([
      expect.stringMatching(/^TEMPLATE_040 文件设置：所附的文档模板在文件之外/),
    ]);
    expect(await found(withParts(smallTemplate(p('{城市}'), { header: p('甲') }), { 'word/_rels/header.xml.rels': relationships(relation('image', '//server/a.png')) }))).toEqual([
      expect.stringMatching(/^TEMPLATE_040 页眉：图片/),
    ]);
    const glossary = `<a xmlns:x="w"><x:instrText>DDEAUTO c:\\a</x:instrText><x:fldSimple x:instr="DDE a"/></a>`;
    expect(await found(withParts(smallTemplate(p('{城市}')), { 'word/glossary/document.xml': glossary, 'word/glossary/_rels/document.xml.rels': relationships(attached.replace('External', ' external ')) }))).toEqual([
      expect.stringMatching(/^TEMPLATE_040 部件 word\/glossary\/document.xml：/), expect.stringMatching(/^TEMPLATE_042 部件 .*域“DDE a”/),
    ]);
  });

  it('may be an element without a relationship, or an address in an old drawing', async () => {
    expect(await found(smallTemplate(p('前') + '<w:altChunk/>' + p('')))).toEqual([expect.stringMatching(/^TEMPLATE_041 正文“前”之后：这里有整个嵌入的另一份文件/)]);
    expect(await found(smallTemplate('<w:p><w:r><w:pict src="https://example.com/a.png"/></w:r></w:p>' + p('文')))).toEqual([expect.stringMatching(/^TEMPLATE_040 正文开头：图片/)]);
    expect(await found(withParts(smallTemplate(p('文')), { 'word/settings.xml': '<settings><mailMerge/></settings>' }))).toEqual([expect.stringMatching(/^TEMPLATE_041 文件设置/)]);
  });
});

describe('fields', () => {
  it.each(['PAGE', ' page \\* MERGEFORMAT ', 'NUMPAGES', 'DATE \\@ "yyyy年M月d日"', 'TOC \\o "1-3" \\h', '=SUM(ABOVE)', '= 1 + 1', 'REF _Ref1 \\h', 'SEQ 表', 'HYPERLINK "https://example.com/" \\o "提示"', 'HYPERLINK \\l "here"', ''])(
    'may stand: %s', async (text) => {
      const quoted = text.replace(/"/g, '&quot;');
      expect(await found(smallTemplate(`<w:p>${field(quoted)}${full(text)}${run('文')}</w:p>`))).toEqual([]);
    });

  it.each([
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', 'DDE a b', 'INCLUDETEXT "file:///C:/a.docx"', 'INCLUDEPICTURE "https://example.com/a.png" \\d', 'LINK Excel.Sheet a', 'IMPORT a', 'MACROBUTTON a b', 'RD a.docx',
    'DATABASE \\d a', 'HYPERLINK "file:///C:/a.exe"', 'HYPERLINK \\\\server\\share', 'HYPERLINK a.docx', 'HYPERLINK \\o "a" "file:///a"', '"DDE" a', '_Ref1',
  ])('are refused: %s', async (text) => {
    const quoted = text.replace(/"/g, '&quot;');
    for (const body of [field(quoted), full(text), full(...text)]) {
      expect(await found(smallTemplate(`<w:p>${run('前')}${body}</w:p>`))).toEqual([expect.stringMatching(/^TEMPLATE_042 正文“.*”之后：域“/)]);
    }
  });

  it('are refused when another field puts the code together, or when they are deeper than Word makes them', async () => {
    expect(await found(smallTemplate(`<w:p>${run('前')}${edge('begin')}${full('REF a')}${code(' x')}${edge('end')}</w:p>`))).toEqual([expect.stringMatching(/^TEMPLATE_042 /)]);
    expect(await found(smallTemplate(`<w:p>${run('前')}${edge('begin')}${code('HYPERLINK "')}${full('REF a')}${code('"')}${edge('end')}</w:p>`))).toEqual([expect.stringMatching(/^TEMPLATE_042 /)]);
    expect((await found(smallTemplate(`<w:p>${run('前')}${edge('begin').repeat(100)}</w:p>`)))[0]).toMatch(/^TEMPLATE_042 /);
  });

  it('are looked at however many harmless ones stand before', async () => {
    const all = await found(smallTemplate(`<w:p>${field('PAGE').repeat(5_000)}${field('DDE a')}</w:p>`));
    expect(all).toEqual([expect.stringMatching(/^TEMPLATE_042 /)]);
  });
});

describe('tags where nobody fills them', () => {
  const picture = (attributes: string): string => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="a" ${attributes}/></wp:inline></w:drawing></w:r></w:p>${p('文')}`;

  it.each([
    ['the title of a picture', picture('title="{企业名称}"'), '图片的标题'],
    ['the tip of a link', `<w:p><w:hyperlink w:anchor="a" w:tooltip="｛企业名称｝">${run('见')}</w:hyperlink></w:p>`, '链接的屏幕提示'],
    ['the code of a field', `<w:p>${full('SEQ {企', '业名称}')}</w:p>${p('文')}`, '域代码'],
    ['a short field', `<w:p>${field('SEQ {位置}')}</w:p>`, '域代码'],
    ['an attribute of a control', p('文') + '<w:sdt><w:sdtPr><w:alias w:val="{# 企业名称 }"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>', '看不见的属性'],
  ])('are told of in %s', async (_, body, part) => {
    expect(await found(smallTemplate(body))).toEqual([expect.stringMatching(new RegExp(`^TEMPLATE_025 正文：“.*”在${part}里`))]);
  });

  it('are told of in charts, in the properties and in links', async () => {
    expect(await found(withParts(smallTemplate(p('文')), { 'word/charts/chart1.xml': '<c xmlns:a="a"><a:p><a:r><a:t>{企业</a:t></a:r><a:r><a:t>名称}</a:t></a:r></a:p></c>' }))).toEqual([expect.stringMatching(/^TEMPLATE_025 图表：“{企业名称}”/)]);
    expect(await found(withParts(smallTemplate(p('文')), { 'docProps/core.xml': '<c><title>{企业名称}</title></c>' }))).toEqual([expect.stringMatching(/^TEMPLATE_025 文件属性：/)]);
    expect(await found(withParts(smallTemplate(p('文')), documentRels(relation('hyperlink', 'https://example.com/{企业名称}'))))).toEqual([expect.stringMatching(/^TEMPLATE_025 .*在超链接里/)]);
  });

  it('are no tags when the dictionary does not know them; a description is filled, both copies of it', async () => {
    expect(await found(smallTemplate(picture('title="{甲乙}" descr="{企业名称}"')))).toEqual([]);
    const both = picture('descr="{企业名称}的图"').replace('</wp:inline>', '<pic:cNvPr xmlns:pic="pic" id="0" name="b" descr="{企业名称}的图"/></wp:inline>');
    const bytes = await fillOpenTemplate(openTemplate(smallTemplate(both)), namedValues({ enterpriseName: '甲' }));
    expect(partText(bytes, 'word/document.xml').match(/descr="甲的图"/g)).toHaveLength(2);
  });
});

describe('templates made to hang or to exhaust', () => {
  const quick = { timeout: 20_000 };
  async function inTime(bytes: Uint8Array): Promise<readonly string[]> {
    const start = performance.now();
    const all = await found(bytes);
    expect(performance.now() - start).toBeLessThan(6_000);
    return all;
  }

  it.each([['comments', '<!--'], ['instructions', '<?a'], ['stretches', '<![CDATA['], ['tags', '<a '], ['quotes', '<a b="'], ['entities', '&'], ['spaces', '<a      ']])(
    'are answered in time: %s that do not end', quick, async (_, piece) => {
      const text = `<a>${piece.repeat(400_000)}`;
      expect(await inTime(withParts(smallTemplate(p('')), { '_rels/.rels': text }))).toEqual([expect.stringMatching(/^TEMPLATE_005 /)]);
      expect(await inTime(withParts(smallTemplate(p('')), { 'word/document.xml': text }))).toEqual([expect.stringMatching(/^TEMPLATE_005 /)]);
    });

  it('are answered in time: namespaces in namespaces', quick, async () => {
    const nestedText = Array.from({ length: 100_000 }, (_, at) => `<a xmlns:p${at}="u">`).join('');
    expect(await inTime(withParts(smallTemplate(p('')), { 'word/document.xml': nestedText }))).toEqual([expect.stringMatching(/^TEMPLATE_005 /)]);
  });

  it('have one budget for all parts, counted while they are inflated', quick, async () => {
    const spaces = new Uint8Array(15_000_000).fill(0x20);
    const headers = Array.from({ length: 20 }, (_, at) => deflatedEntry(`word/header${at}.xml`, new TextEncoder().encode(`<a>${' '.repeat(3_000_000)}</a>`)));
    expect(await inTime(withEntries(...headers))).toEqual([expect.stringMatching(/^TEMPLATE_008 模板解压之后超过 40 MB/)]);
    expect(await inTime(withEntries(...['a', 'b', 'c'].map((name) => deflatedEntry(`word/media/${name}.png`, spaces))))).toEqual([expect.stringMatching(/^TEMPLATE_008 /)]);
    expect(await inTime(withEntries(deflatedEntry('word/media/a.png', spaces)))).toEqual([]);
  });

  it('hold no more parts and no more tags than can be worked with', quick, async () => {
    expect(await inTime(withEntries(...Array.from({ length: 2_001 }, (_, at) => textEntry(`a${at}`, ''))))).toEqual([expect.stringMatching(/^TEMPLATE_009 /)]);
    expect(await inTime(smallTemplate('<w:p/>'.repeat(250_000)))).toEqual([expect.stringMatching(/^TEMPLATE_009 /)]);
  });

  it.each([
    ['braces', p('{'.repeat(200_000))], ['closing braces', p('}'.repeat(200_000))], ['tags', p('{甲}'.repeat(60_000))], ['runs with tags', `<w:p>${run('{甲}').repeat(40_000)}</w:p>`],
    ['beginnings', p('{#有问题}'.repeat(20_000))], ['fields', `<w:p>${field('DDE').repeat(20_000)}</w:p>`], ['cells', tbl([Array.from({ length: 5_000 }, () => p('{'))])],
  ])('have no end of problems, and are told the first ones: %s', quick, async (_, body) => {
    const all = await inTime(smallTemplate(body));
    expect(all).toHaveLength(101);
    expect(all[100]).toBe('TEMPLATE_043 问题太多，只列出前 100 处。');
  });

  it('are refused for paths that lead elsewhere, and for two parts of one name', quick, async () => {
    const renamed = (from: string, to: string): Uint8Array => new Uint8Array(Buffer.from(Buffer.from(withEntries(textEntry(from, 'a'))).toString('latin1').split(from).join(to), 'latin1'));
    for (const to of ['../../a.xml', '/abcd/a.xml', 'ab\\cde\\a.xm', 'C:bcde/a.xm', 'ab/./cd/a.x', 'ab//cde/a.x']) {
      expect(await inTime(renamed('x'.repeat(to.length), to))).toEqual([expect.stringMatching(/^TEMPLATE_007 模板的压缩包里有指到文件之外的路径/)]);
    }
    expect(await inTime(renamed('WORD/document.xmX'.replace('WORD', 'xord'), 'WORD/document.xml'))).toEqual([expect.stringMatching(/^TEMPLATE_005 /)]);
  });

  it('are refused for text in another encoding, which would be read in two ways', quick, async () => {
    const xml = partText(smallTemplate(p('')), 'word/document.xml');
    expect(await inTime(withParts(smallTemplate(p('')), { 'word/document.xml': xml.replace('UTF-8', 'UTF-7') }))).toEqual([expect.stringMatching(/^TEMPLATE_005 word\/document.xml/)]);
    expect(await inTime(withEntries(deflatedEntry('word/b.bin', Uint8Array.of(0xff, 0xfe, 0x3c, 0))))).toEqual([expect.stringMatching(/^TEMPLATE_005 word\/b.bin/)]);
  });

  it('never throw, whatever the XML', async () => {
    const bit = fc.constantFrom('<w:p>', '</w:p>', edge('begin'), edge('separate'), edge('end'), code('PAGE'), run('{城市}'), '<mc:Fallback>', '</mc:Fallback>', '字', '<w:altChunk/>', '<a', '"');
    await fc.assert(fc.asyncProperty(fc.array(bit, { maxLength: 12 }), async (bits) => {
      expect(Array.isArray(await checkTemplate(smallTemplate(bits.join(''))))).toBe(true);
    }), { numRuns: 150 });
  });
});
