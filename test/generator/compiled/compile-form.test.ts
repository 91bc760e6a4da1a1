/** A form compiled once and filled many times. */
import { Document, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm, type CompiledForm } from '../../../generator/compiled/compile-form.ts';
import { FormDefect, type FormValues } from '../../../generator/compiled/form-values.ts';
import { rowsOf, slot } from '../../../generator/compiled/markers.ts';
import { cleanText } from '../../../generator/package/clean-text.ts';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { validate } from '../../support/validate-docx.ts';
import { sampleForm, sampleValues } from './sample-form.ts';

const form: CompiledForm = compileForm(await sampleForm());
const hostile = fc.string({ unit: fc.oneof(fc.nat(0xffff).map((code) => String.fromCharCode(code)), fc.constantFrom('<', '&', '"', ']]>', '\r\n', '\t', '⟦name⟧', '\ud800', '𠮷')), maxLength: 60 });

function textOf(bytes: Uint8Array): string {
  const read = documentText(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function partOf(bytes: Uint8Array, path: string): string {
  const entry = readZip(bytes).find((one) => one.path === path);
  return entry === undefined ? '' : new TextDecoder().decode(contentOf(entry, 1e8));
}

async function compiled(...texts: readonly string[]): Promise<CompiledForm> {
  return compileForm(await documentBytes(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })));
}

describe('a compiled form', () => {
  it('names its slots in their order', () => {
    expect([...form.slots].sort()).toEqual(['count', 'items.name', 'items.number', 'items.text', 'mark', 'name', 'title']);
    expect(form.slots.filter((name) => name.startsWith('items.'))).toEqual(['items.number', 'items.text', 'items.name']);
  });

  it('is filled in body, header and title, a row for each entry of its list', () => {
    const filled = form.fill(sampleValues);
    expect(textOf(filled)).toBe('企业：示例企业（完）\n序号 | 内容\n1 | 甲 / 示例企业\n2 | 乙 / 示例企业\n合计 | 共2项\n末段');
    expect(partOf(filled, 'word/header1.xml')).toContain('>参考<');
    expect(partOf(filled, 'docProps/core.xml')).toContain('<dc:title>表</dc:title>');
    expect(textOf(form.fill({ ...sampleValues, items: [] }))).toBe('企业：示例企业（完）\n序号 | 内容\n合计 | 共2项\n末段');
  });

  it('gives the same bytes for the same values', () => {
    expect(form.fill(sampleValues)).toEqual(form.fill({ ...sampleValues }));
    expect(form.fill({ ...sampleValues, count: '3' })).not.toEqual(form.fill(sampleValues));
  });

  it('passes the parts without slots on as they were compressed', async () => {
    const before = new Map(readZip(await sampleForm()).map((entry) => [entry.path, entry]));
    const after = readZip(form.fill(sampleValues));
    const changed = after.filter((entry) => before.get(entry.path)?.packed.join() !== entry.packed.join()).map(({ path }) => path);
    expect(changed.sort()).toEqual(['docProps/core.xml', 'word/document.xml', 'word/header1.xml']);
    expect(after).toHaveLength(before.size);
  });

  it('turns line feeds into breaks and tabs into tabs in a run, and both into spaces elsewhere', () => {
    const filled = form.fill({ ...sampleValues, name: '一\r\n二\t三', title: '上\n下' });
    expect(partOf(filled, 'word/document.xml')).toContain('<w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">一</w:t><w:br/><w:t xml:space="preserve">二</w:t><w:tab/><w:t xml:space="preserve">三</w:t>');
    expect(partOf(filled, 'docProps/core.xml')).toContain('<dc:title>上 下</dc:title>');
  });

  it('holds any text: the document stays well formed, and the text stands in it', () => {
    fc.assert(fc.property(hostile, hostile, fc.array(hostile, { maxLength: 3 }), (name, title, texts) => {
      const filled = form.fill({ ...sampleValues, name, title, mark: name, items: texts.map((text) => ({ number: '1', text })) });
      const rules = new Set(lintDocument(filled).map(({ rule }) => rule));
      // What looks like a tag or a mark may be somebody's name.
      for (const allowed of ['leftoverMark', 'leftoverTag', 'noValue'] as const) rules.delete(allowed);
      expect([...rules]).toEqual([]);
      expect(textOf(filled).startsWith(`企业：${cleanText(name)}（完）\n`)).toBe(true);
    }), { numRuns: 150 });
  });

  it('is valid, also with hostile values', async () => {
    const bad = '<w:t>&\u0007\ud800"\'\n\t]]>'.repeat(10);
    expect(await validate(form.fill(sampleValues))).toEqual([]);
    expect(await validate(form.fill({ ...sampleValues, name: bad, mark: bad, title: bad, items: [{ number: '', text: bad }] }))).toEqual([]);
  }, 60_000);
});

describe('a form and values that do not fit', () => {
  it.each<[string, FormValues, string]>([
    ['a missing value', { ...sampleValues, items: [{ number: '1' }] }, 'text'],
    ['a missing list', { title: '', mark: '', name: '', count: '' }, 'items'],
    ['a value that no slot prints', { ...sampleValues, other: '' }, 'other'],
    ['one in a row', { ...sampleValues, items: [{ number: '1', text: '', other: '' }] }, 'other'],
    ['a list for a text', { ...sampleValues, count: [] }, 'count'],
    ['a text for a list', { ...sampleValues, items: '' }, 'items'],
  ])('are a defect: %s', (_, values, subject) => {
    expect(() => form.fill(values)).toThrow(FormDefect);
    try {
      form.fill(values);
    } catch (error) {
      expect((error as FormDefect).subject).toBe(subject);
    }
  });

  it('do not take a name that every object has for a value', async () => {
    const own = await compiled(slot('constructor'));
    expect(() => own.fill({})).toThrow(FormDefect);
    expect(textOf(own.fill({ constructor: '甲' } as unknown as FormValues))).toBe('甲');
  });

  it('show at once where a mark cannot stand', async () => {
    await expect(compiled(rowsOf('items'))).rejects.toThrow(/outside of a table row/);
    expect(() => slot('含汉字')).toThrow(RangeError);
  });
});
