import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { controlWriter, shortTag, tagListHash } from '../../../../generator/word/content-controls/control-writer.ts';
import type { Control } from '../../../../generator/word/content-controls/control.ts';
import { readControls } from '../../../support/read-controls.ts';
import { validate } from '../../../support/validate-docx.ts';
import { partText } from '../../../support/word-tables.ts';

const look = { font: '宋体', size: 21 };
const choices = ['有', '无'];
const control = (tag: string, input: Control['input'], value = ''): Control => ({ tag, name: `名称${tag}`, input, value });

async function documentOf(controls: readonly Control[]): Promise<Uint8Array> {
  const writer = controlWriter();
  const children = controls.map((one) => new Paragraph({ children: [writer.write(one, look)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const read = async (controls: readonly Control[]) => readControls(await documentOf(controls)).map(({ tag, value }) => [tag, value]);

describe('content controls', () => {
  it('give back what they were given, of every kind', async () => {
    const filled = [
      control('text', { kind: 'text' }, '示例 <&>"'), control('lines', { kind: 'multiLine' }, '第一行\n第二行'), control('choice', { kind: 'choice', choices }, '无'),
      control('day', { kind: 'date' }, '2020-09-05'), control('tick', { kind: 'check' }, 'true'), control('no-tick', { kind: 'check' }),
    ];
    expect(await read(filled)).toEqual([['text', '示例 <&>"'], ['lines', '第一行\n第二行'], ['choice', '无'], ['day', '2020-09-05'], ['tick', 'true'], ['no-tick', '']]);
  });

  it('are empty where nothing is filled in, and say what to do', async () => {
    const open = [control('text', { kind: 'text' }), control('lines', { kind: 'multiLine' }), control('choice', { kind: 'choice', choices }), control('day', { kind: 'date' })];
    expect((await read(open)).map(([, value]) => value)).toEqual(['', '', '', '']);
    const xml = partText(await documentOf(open), 'word/document.xml');
    for (const hint of ['点击填写', '点击填写，可换行', '请选择', '选择日期']) expect(xml).toContain(`>${hint}<`);
    expect(xml.match(/<w:showingPlcHdr\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:lock w:val="sdtLocked"\/>/g)).toHaveLength(4);
  });

  it('take what they cannot hold for empty', async () => {
    expect(await read([control('choice', { kind: 'choice', choices }, '也许'), control('day', { kind: 'date' }, '去年'), control('tick', { kind: 'check' }, '是')])).toEqual([['choice', ''], ['day', ''], ['tick', '']]);
  });

  it('keep a one-line text on one line', async () => {
    expect(await read([control('text', { kind: 'text' }, '甲\n乙')])).toEqual([['text', '甲 乙']]);
  });

  it('are valid, hostile names, values and choices included', async () => {
    const nasty = `<w:t>&\u0007\ud800${'长'.repeat(200)}\ufffe`;
    const bytes = await documentOf([
      { tag: 'a', name: nasty, input: { kind: 'text' }, value: nasty }, { tag: 'b', name: '😀'.repeat(40), input: { kind: 'multiLine' }, value: `${nasty}\n${nasty}` },
      { tag: 'c', name: '', input: { kind: 'choice', choices: ['甲', '甲', '', '\u0007', nasty] }, value: nasty }, control('d', { kind: 'choice', choices: [] }), control('e', { kind: 'check' }, 'true'), control('f', { kind: 'date' }, '2020-02-29'),
    ]);
    expect(lintDocument(bytes)).toEqual([]);
    expect(await validate(bytes)).toEqual([]);
  }, 60_000);

  it('bear ids in their order and refuse a tag that stands already', async () => {
    const xml = partText(await documentOf(['a', 'b', 'c'].map((tag) => control(tag, { kind: 'text' }))), 'word/document.xml');
    expect([...xml.matchAll(/<w:id w:val="(\d+)"\/>/g)].map((found) => found[1])).toEqual(['1', '2', '3']);
    const writer = controlWriter();
    writer.write(control('a', { kind: 'text' }), look);
    expect(() => writer.write(control('a', { kind: 'text' }), look)).toThrow(RangeError);
    expect(writer.tags()).toEqual(['a']);
  });

  it('shorten tags that Word would cut, so that they still differ', () => {
    const [one, two] = [shortTag(`${'x'.repeat(80)}[1]`), shortTag(`${'x'.repeat(80)}[2]`)];
    expect([one?.length, two?.length]).toEqual([64, 64]);
    expect(one).not.toBe(two);
    expect(shortTag('enterprise-name')).toBe('enterprise-name');
    expect(tagListHash(['a', 'b'])).not.toBe(tagListHash(['b', 'a']));
  });
});
