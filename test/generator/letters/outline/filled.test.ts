/** What the tags of the builder do when the template engine fills them. */
import { TemplateHandler, type TemplateData } from 'easy-template-x';
import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../../../generator/letters/outline/build-outline.ts';
import type { OutlineBlock } from '../../../../generator/letters/outline/schema.ts';
import { documentBytes } from '../../../../generator/package/document-bytes.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { partText } from './shipped.ts';

async function filled(blocks: readonly OutlineBlock[], data: TemplateData): Promise<Uint8Array> {
  const bytes = await documentBytes(buildOutline({ formatVersion: 1, kind: 'letter', title: '函', mark: '{文件标记}', sections: [{ blocks: [...blocks] }] }));
  return new TemplateHandler().process(Buffer.from(bytes), data);
}

const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map((found) => found[1]).join('');
const paragraphsOf = (bytes: Uint8Array) => (partText(bytes, 'word/document.xml').match(/<w:p>.*?<\/w:p>|<w:p\/>/g) ?? []).map(textOf);
const rowsOf = (bytes: Uint8Array) => (partText(bytes, 'word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? []).map(textOf);

const start = { block: 'paragraph', text: '始。' } as const;
const end = { block: 'paragraph', text: '终。' } as const;

describe('filling what the builder makes', () => {
  it('keeps or leaves out a paragraph whole, without an empty one in its place', async () => {
    const blocks = [start, { block: 'paragraph', when: '有名单', text: '名单附后。' }, end] as const;
    expect(paragraphsOf(await filled(blocks, { 有名单: true }))).toEqual(['始。', '名单附后。', '终。']);
    expect(paragraphsOf(await filled(blocks, { 有名单: false }))).toEqual(['始。', '终。']);
  });

  it('repeats a paragraph for each entry', async () => {
    const blocks = [start, { block: 'paragraph', each: '时间表', text: '{序号}. {事项}' }, end] as const;
    expect(paragraphsOf(await filled(blocks, { 时间表: [{ 序号: '1', 事项: '甲' }, { 序号: '2', 事项: '乙' }] }))).toEqual(['始。', '1. 甲', '2. 乙', '终。']);
  });

  it('leaves out a group with its table', async () => {
    const table = { block: 'table', each: '名单', columns: [{ width: 20, heading: '序号', value: '{序号}' }, { width: 60, heading: '企业', value: '{企业名称}' }] } satisfies OutlineBlock;
    const blocks = [start, { block: 'group', when: '有名单', blocks: [table] }, end] satisfies OutlineBlock[];
    const data = { 名单: [{ 序号: '1', 企业名称: '甲\n乙' }, { 序号: '2', 企业名称: '' }] };
    const kept = await filled(blocks, { ...data, 有名单: true });
    expect(rowsOf(kept)).toEqual(['序号企业', '1甲乙', '2']);
    expect(lintDocument(kept)).toEqual([]);
    const left = await filled(blocks, { ...data, 有名单: false });
    expect([rowsOf(left), paragraphsOf(left)]).toEqual([[], ['始。', '终。']]);
  });

  it('repeats rows of a form, of one cell too', async () => {
    const form = {
      block: 'form', widths: [40, 40],
      rows: [{ cells: [{ label: '线', span: 2 }] }, { each: '线', cells: [{ value: '{名}' }, { value: '' }] }, { each: '线', cells: [{ value: '{名}', span: 2 }] }],
    } satisfies OutlineBlock;
    const bytes = await filled([form], { 线: [{ 名: '甲' }, { 名: '乙' }] });
    expect(rowsOf(bytes)).toEqual(['线', '甲', '乙', '甲', '乙']);
    expect(lintDocument(bytes)).toEqual([]);
  });

  it('leaves one of the two kinds of 署名, and 版记 without 抄送 where there is none', async () => {
    const blocks = [
      start, { block: 'signature', short: '署名短', long: '署名长', date: '{成文日期}' }, { block: 'imprint', copies: '抄送', printedBy: '{印发机关}', printedOn: '{印发日期}' },
    ] satisfies OutlineBlock[];
    const data = { 成文日期: '2020年7月15日', 印发机关: '示例办', 印发日期: '2020年7月16日' };
    const short = await filled(blocks, { ...data, 署名短: '示例办', 署名长: '', 抄送: '' });
    expect(paragraphsOf(short).filter((text) => text !== '')).toEqual(['始。', '示例办', '2020年7月15日', '示例办2020年7月16日印发']);
    const long = await filled(blocks, { ...data, 署名短: '', 署名长: '示例市大气污染防治工作领导小组办公室', 抄送: '示例厅' });
    expect(rowsOf(long)).toEqual(['抄送：示例厅。', '示例办2020年7月16日印发']);
    expect(lintDocument(long)).toEqual([]);
  });

  it('leaves one of the marks in the red head', async () => {
    const head = { block: 'redHead', marks: [{ size: 'large', text: '{大}' }, { size: 'narrow', text: '{窄}' }], number: '{号}' } satisfies OutlineBlock;
    expect(paragraphsOf(await filled([head], { 大: '', 窄: '示例办公室', 号: '示〔2020〕1号' })).filter((text) => text !== '')).toEqual(['示例办公室', '示〔2020〕1号']);
  });
});
