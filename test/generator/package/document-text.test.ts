/** The words of a document, for previews. */
import { Document } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { paragraphReader, readParagraphs } from '../../../generator/package/paragraph-text.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { deflatedEntry, storedEntry, textEntry } from '../../../generator/package/zip-entry.ts';
import { kitchenSink } from './kitchen-sink.ts';

const withBody = (body: string): Uint8Array => zipBytes([textEntry('word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`)]);
const codeOf = (bytes: Uint8Array): string => {
  const read = documentText(bytes);
  return read.ok ? 'read' : read.problem.code;
};

describe('the text of a document', () => {
  it('has paragraphs and rows as lines, text boxes and shapes once, no header', async () => {
    const read = documentText(await documentBytes(kitchenSink()));
    expect(read.ok && read.value.split('\n')).toEqual(['示例企业紧排', '见上网址', '', '第一条', '开始', '完', '', '盒中', '', '甲 | 乙 & <丙>', '1 | 2', '末段']);
  });

  it('keeps breaks, tabs and entities, joins the paragraphs of a cell, and flattens tables in tables', () => {
    const inner = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>';
    const read = documentText(withBody(
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>一&amp;&#x4E8C;</w:t><w:br/><w:tab/><w:t>三</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>'
      + `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p></w:tc><w:tc>${inner}</w:tc></w:tr></w:tbl>`,
    ));
    expect(read).toEqual({ ok: true, value: '一&二\n\t三\n上 下 | 内 | ' });
  });

  it('is the same however the XML is cut', () => {
    const xml = '<w:p a="x>y"><w:r><w:t xml:space="preserve">一 &lt;二&gt;</w:t></w:r><!-- <w:t> --></w:p><w:p><w:r><w:t>三</w:t></w:r></w:p>';
    const whole: string[] = [];
    readParagraphs(xml, (text) => whole.push(text));
    expect(whole).toEqual(['一 <二>', '三']);
    fc.assert(fc.property(fc.array(fc.nat(xml.length), { maxLength: 12 }), (cuts) => {
      const found: string[] = [];
      const reader = paragraphReader({ paragraph: (text) => found.push(text) });
      const places = [0, ...[...cuts].sort((a, b) => a - b), xml.length];
      places.slice(1).forEach((end, at) => reader.push(xml.slice(places[at], end)));
      expect(found).toEqual(whole);
    }));
  });

  it('is cut where it is longer than asked for', () => {
    const read = documentText(withBody('<w:p><w:r><w:t>四个字母</w:t></w:r></w:p>'.repeat(50)), { characters: 12 });
    expect(read).toEqual({ ok: true, value: '四个字母\n四个字母\n四个\n……（以下还有内容，预览只到前 12 个字）' });
  });

  it('is cut in a table where it is longer, each character counted once, and never within a character', () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const rows = Array.from({ length: 300 }, (_, at) => `<w:tr>${cell(`第${at}行`)}${cell(`<w:tbl><w:tr>${cell('内表')}${cell('二')}</w:tr></w:tbl>`)}<w:tc><w:p/></w:tc></w:tr>`);
    const table = withBody(`<w:tbl>${rows.join('')}</w:tbl>`);
    const whole = documentText(table);
    const full = whole.ok ? whole.value : expect.fail();
    expect(full.split('\n')).toHaveLength(300);
    expect(documentText(table, { characters: full.length + 1 })).toEqual(whole);
    expect(documentText(table, { characters: full.length })).toEqual(whole);
    const cut = documentText(table, { characters: full.length - 100 });
    expect(cut.ok && cut.value).toBe(`${full.slice(0, -100)}\n……（以下还有内容，预览只到前 ${full.length - 100} 个字）`);
    expect(documentText(withBody('<w:p><w:r><w:t>一𠮷𠮷</w:t></w:r></w:p>'), { characters: 4 })).toMatchObject({ value: expect.stringMatching(/^一𠮷\n…/) });
  });
});

describe('bytes that are no document', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'FILE_002'],
    ['text', new TextEncoder().encode('不是文档'), 'DOCX_001'],
    ['an old document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'DOCX_002'],
    ['an archive without text', zipBytes([storedEntry('xl/workbook.xml', Uint8Array.of(1))]), 'DOCX_001'],
    ['an archive without its head', withBody('<w:p/>').slice(20), 'DOCX_003'],
    ['an archive that would unpack elsewhere', zipBytes([textEntry('word/xx/document.xml', 'a')]).map((byte, at, all) => (byte === 0x78 && (all[at - 1] === 0x78 || all[at + 1] === 0x78) ? 0x2e : byte)), 'DOCX_003'],
    ['an archive cut off', withBody('<w:p/>').slice(0, -30), 'DOCX_003'],
  ])('are told by what they are: %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('do not blow up: the limit counts what comes out', () => {
    const bomb = zipBytes([deflatedEntry('word/document.xml', new Uint8Array(30_000_000).fill(32))]);
    expect(bomb.length).toBeLessThan(40_000);
    const read = documentText(bomb, { inflatedBytes: 10_000_000 });
    expect(!read.ok && read.problem).toMatchObject({ code: 'DOCX_004', params: { limit: 9 } });
    expect(documentText(withBody(''), { fileBytes: 10 })).toMatchObject({ problem: { code: 'DOCX_004' } });
  });

  it.each([['tags that never end', '<w:p '], ['quotes that never end', '<w:p a="'], ['endless text', '字'], ['endless depth', '<w:tr><w:tc><w:p>'], ['comments', '<!--']])('are answered in time: %s', (_, piece) => {
    const start = performance.now();
    expect(['read', 'DOCX_003']).toContain(codeOf(withBody(piece.repeat(400_000))));
    expect(performance.now() - start).toBeLessThan(8_000);
  }, 20_000);

  it('give text or one problem, whatever they are', () => {
    const good = withBody('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>');
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 5 }), fc.nat(good.length), (changes, length) => {
      const bytes = good.slice(0, length);
      for (const [at, value] of changes) if (at < length) bytes[at] = value;
      expect(codeOf(bytes)).toMatch(/^(?:read|FILE_002|DOCX_00[1-4])$/);
    }), { numRuns: 1_000 });
    fc.assert(fc.property(fc.string(), (body) => {
      expect(codeOf(withBody(`<w:tc>${body}</w:tr>`))).toBe('read');
    }));
  });

  it('may be a document without a word', async () => {
    expect(documentText(await documentBytes(new Document({ sections: [] })))).toEqual({ ok: true, value: '' });
  });
});
