/** The numbers of GB/T 9704-2012 in what the builder writes. */
import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../../../generator/letters/outline/build-outline.ts';
import type { Outline, OutlineBlock, OutlineSection } from '../../../../generator/letters/outline/schema.ts';
import { documentBytes } from '../../../../generator/package/document-bytes.ts';
import { partText } from './shipped.ts';

const letter = (...sections: readonly OutlineSection[]): Outline => ({ formatVersion: 1, kind: 'letter', title: '函', mark: '{文件标记}', sections: [...sections] });
const bytesOf = (...blocks: readonly OutlineBlock[]) => documentBytes(buildOutline(letter({ blocks: [...blocks] })));
const bodyOf = async (...blocks: readonly OutlineBlock[]) => partText(await bytesOf(...blocks), 'word/document.xml');
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/g) ?? [];
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map((found) => found[1]).join('');
const attribute = (xml: string, element: string, name: string) => new RegExp(`<w:${element} [^>]*w:${name}="([^"]*)"`).exec(xml)?.[1];

const title = { block: 'title', text: '关于某事的通知' } as const;
const body = { block: 'paragraph', text: '正文。' } as const;
const signature = { block: 'signature', short: '署名短', long: '署名长', date: '{成文日期}' } as const;
const head = { block: 'redHead', marks: [{ size: 'large', text: '{发文机关标志大}' }, { size: 'narrow', text: '{发文机关标志窄}' }], number: '{发文字号}' } as const satisfies OutlineBlock;
const imprint = { block: 'imprint', copies: '抄送', printedBy: '{印发机关}', printedOn: '{印发日期}' } as const;
const table = { block: 'table', each: '名单', columns: [{ width: 20, heading: '序号', value: '{序号}' }, { width: 100, heading: '企业', value: '{企业名称}' }] } satisfies OutlineBlock;

describe('the page', () => {
  it('is A4 with 天头 37, 订口 28 and a 版心 of 156 × 225 mm', async () => {
    const xml = await bodyOf(body);
    expect(['w', 'h'].map((name) => attribute(xml, 'pgSz', name))).toEqual(['11906', '16838']);
    expect(['top', 'left', 'right', 'bottom'].map((name) => attribute(xml, 'pgMar', name))).toEqual(['2098', '1587', '1474', '1984']);
  });

  it('lies across where a section says so, 天头 to the left', async () => {
    const xml = partText(await documentBytes(buildOutline(letter({ orientation: 'landscape', blocks: [body] }))), 'word/document.xml');
    expect(['w', 'h', 'orient'].map((name) => attribute(xml, 'pgSz', name))).toEqual(['16838', '11906', 'landscape']);
    expect(['top', 'left', 'right', 'bottom'].map((name) => attribute(xml, 'pgMar', name))).toEqual(['1587', '1984', '2098', '1474']);
  });

  it('has a grid of 22 lines for prose and none where there are tables', async () => {
    expect(attribute(await bodyOf(body), 'docGrid', 'linePitch')).toBe('579');
    expect(await bodyOf(body, { block: 'group', when: '有名单', blocks: [table] })).not.toMatch(/<w:docGrid [^>]*linePitch="579"/);
  });

  it('says its mark above the text, and its number 7 mm below it: right on odd, left on even pages', async () => {
    const bytes = await bytesOf(body);
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((path) => partText(bytes, path));
    expect(textOf(partText(bytes, 'word/header1.xml'))).toBe('{文件标记}');
    expect(footers.map((xml) => attribute(xml, 'jc', 'val')).sort()).toEqual(['left', 'right']);
    expect(attribute(partText(bytes, 'word/document.xml'), 'pgMar', 'footer')).toBe(String(1587 - 360));
  });

  it('has no number where the section is to be hung on a wall', async () => {
    const bytes = await documentBytes(buildOutline(letter({ orientation: 'landscape', pageNumbers: false, blocks: [body] })));
    expect(['header1', 'header2', 'footer1', 'footer2'].map((part) => partText(bytes, `word/${part}.xml`)).join('')).not.toContain('PAGE');
  });
});

describe('the text', () => {
  it('has lines of 28.95 pt exactly, 28 characters on each, the first two characters in', async () => {
    const xml = await bodyOf(body);
    expect([attribute(xml, 'spacing', 'line'), attribute(xml, 'spacing', 'lineRule'), attribute(xml, 'ind', 'firstLine')]).toEqual(['579', 'exact', '640']);
    expect(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/.exec(xml)?.[1]).toBe('-5');
    expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"/);
  });

  it('puts two blank lines below the mark and two below the red line, one below the title', async () => {
    const found = paragraphs(await bodyOf(head, title, { block: 'to', text: '各县' }, body)).map(textOf);
    expect(found).toEqual(['', '', '', '{发文机关标志大}{发文机关标志窄}', '', '', '{发文字号}', '', '', '关于某事的通知', '', '各县：', '正文。']);
  });

  it('draws the mark in red 小标宋, narrow where it is long, and a red line below 发文字号', async () => {
    const [mark = '', , , number = ''] = paragraphs(await bodyOf(head)).slice(3);
    expect([...mark.matchAll(/<w:sz w:val="(\d+)"/g)].map((found) => found[1])).toEqual(['108', '72']);
    expect(mark).toMatch(/方正小标宋简体.*FF0000.*<w:w w:val="66"/);
    expect(number).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="7"\/>/);
  });

  it('leaves the title its own line height', async () => {
    const found = paragraphs(await bodyOf(title)).find((xml) => textOf(xml) !== '') ?? '';
    expect(found).toMatch(/<w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="660"/);
  });

  it('puts 附件1 on the first line of a new page and its title on the third', async () => {
    const all = paragraphs(await bodyOf(body, { block: 'annexMark', text: '附件1' }, { block: 'title', text: '名单' }));
    expect(all.map(textOf)).toEqual(['正文。', '附件1', '', '名单']);
    expect(all.map((xml) => xml.includes('<w:pageBreakBefore/>'))).toEqual([false, true, false, false]);
    expect(all[1]).toContain('w:eastAsia="黑体"');
  });

  it('hangs the names of 附件说明 below each other: five characters and the number in', async () => {
    const all = paragraphs(await bodyOf(body, { block: 'annexNote', items: ['1. 路线图', '2. 时间表'] }));
    expect(all.map(textOf)).toEqual(['正文。', '', '附件：1. 路线图', '2. 时间表']);
    expect(all.slice(2).map((xml) => [attribute(xml, 'ind', 'left'), attribute(xml, 'ind', 'hanging')])).toEqual([['2080', '1440'], ['2080', '480']]);
  });
});

describe('署名 and 版记', () => {
  it('leaves two lines for the seal, the date four characters in, the office on its middle', async () => {
    const all = paragraphs(await bodyOf(body, signature)).slice(1);
    expect(all.map((xml) => textOf(xml).replace(/\{[#/][^}]*\}/g, ''))).toEqual(['', '', '{署名短}', '{成文日期}', '{署名长}', '{成文日期}']);
    const [, , office = '', date = ''] = all;
    const middle = (8844 + Number(attribute(office, 'ind', 'left'))) / 2;
    expect([attribute(office, 'jc', 'val'), attribute(date, 'jc', 'val'), attribute(date, 'ind', 'right')]).toEqual(['center', 'right', '1280']);
    // A date of 6.5 characters, four characters in from the right.
    expect(middle).toBe(8844 - 1280 - 6.5 * 160);
  });

  it('keeps 署名 on the page of the last sentence that always stands', async () => {
    const all = paragraphs(await bodyOf(title, body, { ...body, when: '有名单' }, { block: 'annexNote', items: ['名单'] }, signature));
    const kept = all.map((xml) => xml.includes('<w:keepNext/>'));
    expect(all.slice(2, 6).map((xml) => textOf(xml).replace(/\{[#/][^}]*\}/g, ''))).toEqual(['正文。', '正文。', '', '附件：名单']);
    expect(kept.slice(2, 9)).toEqual([true, true, true, true, true, true, true]);
  });

  it('does not carry a whole list to the page of 署名', async () => {
    const all = paragraphs(await bodyOf(title, { ...body, each: '时间表' }, signature));
    expect(all[2]).not.toContain('<w:keepNext/>');
  });

  it('has lines of 0.35 mm outside and 0.25 mm between, at the lower edge of the text and as wide as it', async () => {
    const xml = await bodyOf(body, imprint);
    const borders = /<w:tblBorders>(.*?)<\/w:tblBorders>/.exec(xml)?.[1] ?? '';
    expect(['top', 'bottom', 'insideH'].map((name) => attribute(borders, name, 'sz'))).toEqual(['8', '8', '6']);
    expect(['vertAnchor', 'tblpYSpec', 'horzAnchor', 'tblpX'].map((name) => attribute(xml, 'tblpPr', name))).toEqual(['margin', 'bottom', 'page', '1587']);
    expect(attribute(xml, 'tblW', 'w')).toBe('8844');
    expect(textOf(xml)).toContain('抄送：{抄送}。');
  });
});

describe('tables, conditions and lists', () => {
  it('repeats the row by tags in its first and last cell, under a head that comes again', async () => {
    const xml = await bodyOf(table);
    const rows = (xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []);
    expect(rows.map(textOf)).toEqual(['序号企业', '{#名单}{序号}{企业名称}{/名单}']);
    expect(rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')])).toEqual([[true, true], [false, true]]);
  });

  it('merges the headings of a group above its columns', async () => {
    const columns = [{ width: 20, heading: '序号', value: '{序号}' }, { width: 40, heading: '本周', value: '{本周}', group: '通过' }, { width: 40, heading: '累计', value: '{累计}', group: '通过' }];
    const rows = (await bodyOf({ ...table, columns })).match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.slice(0, 2).map(textOf)).toEqual(['序号通过', '本周累计']);
    expect(rows[0]).toMatch(/<w:vMerge w:val="restart"\/>.*<w:gridSpan w:val="2"\/>/);
  });

  it('puts the tags of a condition into its own paragraphs, and into low lines where a table begins or ends it', async () => {
    const inner = paragraphs(await bodyOf({ block: 'group', when: '有名单', blocks: [body, { ...body, text: '完。' }] })).map(textOf);
    expect(inner.map((text) => text.replace(/&quot;/g, '"'))).toEqual(['{#有名单 [loopOver: "paragraph"]}正文。', '完。{/有名单}']);
    const xml = await bodyOf({ block: 'group', when: '有名单', blocks: [table] });
    expect(xml.replace(/&quot;/g, '"')).toMatch(/^(?:(?!<w:tbl>).)*\{#有名单 \[loopOver: "paragraph"\]\}.*<w:tbl>.*<\/w:tbl>.*\{\/有名单\}/);
  });

  it('keeps the sentence above a table on its page, and the period of a report below its title', async () => {
    const all = paragraphs(await bodyOf(title, { ...body, align: 'center', text: '（本周）' }, body, { ...body, text: '如下。' }, table));
    expect(all.map(textOf).slice(0, 5)).toEqual(['关于某事的通知', '（本周）', '', '正文。', '如下。']);
    expect(all.slice(3, 5).map((xml) => xml.includes('<w:keepNext/>'))).toEqual([false, true]);
  });

  it('puts the bar of a stage below the months, both from the left', async () => {
    const columns = [{ width: 30, heading: '阶段', value: '{阶段}' }];
    const rows = (await bodyOf({ block: 'timetable', each: '路线图', axis: '{时间轴}', bar: '{进度条}', barWidth: 80, columns, after: [{ width: 40, heading: '目标', value: '{目标}' }] }))
      .match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map(textOf)).toEqual(['阶段{时间轴}目标', '{#路线图}{阶段}{进度条}{目标}{/路线图}']);
    const aligned = rows.map((row) => row.match(/<w:tc>.*?<\/w:tc>/g)?.[1] ?? '').map((cell) => attribute(cell, 'jc', 'val'));
    expect(aligned).toEqual(['left', 'left']);
  });

  it('ends a row of one cell by the option for rows', async () => {
    const form = { block: 'form', widths: [50, 50], rows: [{ each: '名单', cells: [{ value: '{企业名称}', span: 2 }] }] } satisfies OutlineBlock;
    expect(textOf(await bodyOf(form)).replace(/&quot;/g, '"')).toBe('{#名单 [loopOver: "row"]}{企业名称}{/名单}');
  });
});

describe('tables and what stands around them', () => {
  const annexes = { block: 'annexNote', each: '附件清单', text: '{序号}. {名称}' } satisfies OutlineBlock;
  const afterOf = (xml: string) => attribute(paragraphs(xml)[0] ?? '', 'spacing', 'after');

  it('leaves 6 pt between a paragraph or a heading and the table below it', async () => {
    expect(afterOf(await bodyOf(body, table))).toBe('120');
    expect(afterOf(await bodyOf({ block: 'heading', level: 1, text: '一、名单' }, table))).toBe('120');
    expect(afterOf(await bodyOf(body, body))).toBe('0');
  });

  it('leaves more room below the text of a cell than above it', async () => {
    const margins = /<w:tblCellMar>.*?<\/w:tblCellMar>/.exec(await bodyOf(table))?.[0] ?? '';
    expect(Number(attribute(margins, 'bottom', 'w'))).toBeGreaterThanOrEqual(40);
    expect(Number(attribute(margins, 'bottom', 'w'))).toBeGreaterThan(Number(attribute(margins, 'top', 'w')));
  });

  it('keeps heads with their rows, and all rows of a table that says so', async () => {
    const kept = (xml: string) => (xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []).map((row) => row.includes('<w:keepNext/>'));
    expect(kept(await bodyOf(table))).toEqual([true, false]);
    expect(kept(await bodyOf({ ...table, together: true }))).toEqual([true, true]);
  });

  it('never parts the list of attachments', async () => {
    expect(/<w:tr>.*附件清单.*<\/w:tr>/.exec(await bodyOf(body, annexes))?.[0]).toContain('<w:cantSplit/>');
  });

  it('sets smaller text on lower lines where a sheet has little room', async () => {
    const xml = await bodyOf({ ...body, size: 'fourth' });
    expect([attribute(xml, 'sz', 'val'), attribute(xml, 'spacing', 'line'), attribute(xml, 'ind', 'firstLine')]).toEqual(['28', '448', '560']);
  });
});
