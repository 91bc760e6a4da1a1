/** A small form with everything that can be filled: text, line feeds, header, title, repeated rows within a table. */
import { Document, Header, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { rowsOf, slot } from '../../../generator/compiled/markers.ts';
import { documentBytes } from '../../../generator/package/document-bytes.ts';

const cell = (...texts: readonly string[]): TableCell => new TableCell({ children: [new Paragraph({ children: texts.map((text) => new TextRun(text)) })] });

export function sampleForm(): Promise<Uint8Array> {
  return documentBytes(new Document({
    title: slot('title'),
    sections: [{
      headers: { default: new Header({ children: [new Paragraph(slot('mark'))] }) },
      children: [
        new Paragraph({ children: [new TextRun('企业：'), new TextRun({ text: slot('name'), bold: true }), new TextRun('（完）')] }),
        new Table({
          columnWidths: [1000, 3000],
          rows: [
            new TableRow({ children: [cell('序号'), cell('内容')] }),
            new TableRow({ children: [cell(rowsOf('items'), slot('number')), cell(slot('text'), ' / ', slot('name'))] }),
            new TableRow({ children: [cell('合计'), cell(`共${slot('count')}项`)] }),
          ],
        }),
        new Paragraph('末段'),
      ],
    }],
  }));
}

export const sampleValues = {
  title: '表', mark: '参考', name: '示例企业', count: '2', items: [{ number: '1', text: '甲' }, { number: '2', text: '乙' }],
} as const;
