/** Each thing the lint looks for is found when it is there, and not when it is not. */
import { Document, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { lintDocument, type LintRule } from '../../../generator/package/lint-document.ts';
import { zipBytes } from '../../../generator/package/write-zip.ts';
import { textEntry } from '../../../generator/package/zip-entry.ts';
import { kitchenSink } from './kitchen-sink.ts';

const namespaces = 'xmlns:w="w" xmlns:wp="wp" xmlns:mc="mc"';
const withBody = (body: string, header = '<w:p/>'): Uint8Array => zipBytes([
  textEntry('word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  textEntry('word/header1.xml', `<w:hdr ${namespaces}>${header}</w:hdr>`),
]);
const rulesOf = (bytes: Uint8Array): readonly LintRule[] => lintDocument(bytes).map(({ rule }) => rule);
const says = (...texts: readonly string[]): string => `<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const grid = (columns: number, rows: string): string => `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows}</w:tbl>`;
const cell = (inner: string, span = 1): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${inner}</w:tc>`;
const field = (...types: readonly string[]): string => `<w:p>${types.map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`).join('')}</w:p>`;

describe('the lint of documents', () => {
  it('finds nothing in what docx makes', async () => {
    expect(lintDocument(await documentBytes(kitchenSink()))).toEqual([]);
  });

  it.each<[string, string, LintRule]>([
    ['a cell without a paragraph', grid(1, `<w:tr>${cell('')}</w:tr>`), 'cellEnd'],
    ['an empty cell', grid(1, '<w:tr><w:tc/></w:tr>'), 'cellEnd'],
    ['a cell that ends with a table', grid(1, `<w:tr>${cell(`<w:p/>${grid(1, `<w:tr>${cell('<w:p/>')}</w:tr>`)}`)}</w:tr>`), 'cellEnd'],
    ['a cell that ends with a control', grid(1, `<w:tr>${cell('<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>')}</w:tr>`), 'cellEnd'],
    ['a row with a cell too few', grid(3, `<w:tr>${cell('<w:p/>', 2)}</w:tr>`), 'span'],
    ['a row with a cell too many', grid(2, `<w:tr>${cell('<w:p/>', 2)}${cell('<w:p/>')}</w:tr>`), 'span'],
    ['a tag over three runs', says('单位：{企', '业名', '称}。'), 'leftoverTag'],
    ['a loop', says('{#企业}'), 'leftoverTag'],
    ['the end of a loop', says('{/}'), 'leftoverTag'],
    ['a full-width tag', says('｛文件标记｝'), 'leftoverTag'],
    ['a tag in the description of a picture', '<wp:docPr id="1" name="" descr="{企业名称}的图"/>', 'leftoverTag'],
    ['a tag in the title of a picture', '<wp:docPr id="1" name="" title="{企业名称}"/>', 'leftoverTag'],
    ['a tag in the tip of a link', '<w:p><w:hyperlink w:tooltip="见｛城市｝"><w:r><w:t>网址</w:t></w:r></w:hyperlink></w:p>', 'leftoverTag'],
    ['a tag in the code of a field', '<w:p><w:r><w:instrText>SEQ {城市}</w:instrText></w:r></w:p>', 'leftoverTag'],
    ['a tag in a short field', '<w:p><w:fldSimple w:instr="SEQ {城市}"/></w:p>', 'leftoverTag'],
    ['undefined in a description', '<wp:docPr id="1" name="" descr="undefined"/>', 'noValue'],
    ['a mark of a form', says('⟦na', 'me⟧'), 'leftoverMark'],
    ['undefined', says('共undefined家'), 'noValue'],
    ['not a number', says('NaN mg/m³'), 'noValue'],
    ['an object', says('[object Object]'), 'noValue'],
    ['two controls with one id', '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr></w:sdt>'.repeat(2), 'controlId'],
    ['two controls with one tag', '<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr></w:sdt>'.repeat(2), 'controlTag'],
    ['two drawings with one id', '<wp:docPr id="1" name=""/><wp:docPr name="" id="1"/>', 'drawingId'],
    ['two bookmarks with one id', '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:name="b" w:id="1"/>', 'bookmarkId'],
    ['a field without an end', field('begin', 'separate'), 'field'],
    ['a field without a beginning', field('separate', 'end'), 'field'],
    ['a line rule that Word ignores', '<w:p><w:pPr><w:spacing w:line="579" w:lineRule="exactly"/></w:pPr></w:p>', 'lineRule'],
    ['XML that is none', '<w:p></w:b>', 'notWellFormed'],
  ])('finds %s, in the body and in a header', (_, xml, rule) => {
    expect(rulesOf(withBody(xml))).toEqual([rule]);
    expect(lintDocument(withBody('<w:p/>', xml)).map(({ rule: found, part }) => [found, part])).toEqual([[rule, 'word/header1.xml']]);
  });

  it.each([
    ['spans and gaps that fill the grid', grid(4, `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('<w:p/>', 2)}</w:tr>`)],
    ['a table in a table', grid(2, `<w:tr>${cell(`${grid(1, `<w:tr>${cell('<w:p/>')}</w:tr>`)}<w:p/>`)}${cell('<w:p/><w:bookmarkEnd w:id="1"/>')}</w:tr>`)],
    ['fields in fields', field('begin', 'begin', 'separate', 'end', 'separate', 'end', 'begin', 'end')],
    ['ids in braces', '<wp:docPr id="1" name="{A28A0092-C50C-407E-A947-70E740481C1C}"/>'],
    ['braces that are no tag', says('{1, 2} { 空格 } {}', '（NaNo）undefinedX')],
  ])('leaves alone %s', (_, xml) => {
    expect(lintDocument(withBody(xml))).toEqual([]);
  });

  it('shows the place', async () => {
    const table = new Table({ columnWidths: [1000, 1000, 1000], rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('短行')] })] })] });
    const bytes = await documentBytes(new Document({ sections: [{ children: [table, new Paragraph({ children: [new TextRun('应于{截止'), new TextRun('日期}前完成')] })] }] }));
    expect(lintDocument(bytes)).toEqual([
      { rule: 'span', part: 'word/document.xml', excerpt: '1 / 3: 短行' }, { rule: 'leftoverTag', part: 'word/document.xml', excerpt: '应于{截止日期}前完成' },
    ]);
  });

  it('never throws, whatever the bytes and whatever stands in the parts', () => {
    const good = withBody(grid(1, `<w:tr>${cell(says('甲'))}</w:tr>`));
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(good.length), (changes, length) => {
      const bytes = good.slice(0, length);
      for (const [at, value] of changes) if (at < length) bytes[at] = value;
      expect(Array.isArray(lintDocument(bytes))).toBe(true);
    }), { numRuns: 500 });
    const bit = fc.constantFrom('<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', '<w:p>', '</w:p>', '<w:gridCol/>', '<w:gridSpan w:val="2"/>', '字', '&amp;', '<!-- -->');
    fc.assert(fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      expect(Array.isArray(lintDocument(withBody(bits.join(''))))).toBe(true);
    }), { numRuns: 500 });
  });

  it('says of other bytes that they cannot be read', () => {
    expect(rulesOf(new Uint8Array(50))).toEqual(['unreadable']);
  });
});
