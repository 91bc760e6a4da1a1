/** A document with one of everything that docx counts or draws by lot. */
import {
  Bookmark, CheckBox, Document, ExternalHyperlink, FootnoteReferenceRun, Header, ImageRun, InternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, Textbox, TextRun,
} from 'docx';
import { ShapeCanvasRun } from 'docx/shapes';

const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0),
);
const image = (): ImageRun => new ImageRun({ type: 'png', data: picture, transformation: { width: 9, height: 9 } });
const link = (to: string): ExternalHyperlink => new ExternalHyperlink({ link: to, children: [new TextRun('网址')] });

/** Plain bytes of docx, with a clock in them. */
export async function plainBytes(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

export function kitchenSink(name = '示例企业'): Document {
  return new Document({
    title: name,
    footnotes: { 1: { children: [new Paragraph('脚注')] } },
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left' }] }] },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [image(), link('https://example.org/'), new TextRun('页眉文字')] })] }) },
      children: [
        new Paragraph({ children: [new Bookmark({ id: 'here', children: [new TextRun(name)] }), new TextRun({ text: '紧排', fitText: { width: 800 } })] }),
        new Paragraph({ children: [new InternalHyperlink({ anchor: 'here', children: [new TextRun('见上')] }), link('https://example.com/')] }),
        new Paragraph({ children: [image(), new CheckBox({ alias: '一' }), new CheckBox({ alias: '二' }), new FootnoteReferenceRun(1)] }),
        new Paragraph({ numbering: { reference: 'list', level: 0 }, children: [new TextRun('第一条')] }),
        new Paragraph({ children: [flowChart()] }),
        new Textbox({ children: [new Paragraph('盒中')], style: { width: '200pt', height: '40pt' } }),
        new Table({ columnWidths: [2000, 3000], rows: [row(['甲', '乙 & <丙>']), row(['1', '2'])] }),
        new Paragraph('末段'),
      ],
    }],
  });
}

/** Only what may be joined with others of its kind. */
export function drawings(name: string, { footnote = false, mark = '' }: { readonly footnote?: boolean; readonly mark?: string } = {}): Document {
  return new Document({
    ...(footnote ? { footnotes: { 1: { children: [new Paragraph('脚注')] } } } : {}),
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left' }] }] },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [image(), new TextRun(mark)] })] }) },
      children: [
        new Paragraph({ children: [new Bookmark({ id: 'here', children: [new TextRun(name)] }), ...(footnote ? [new FootnoteReferenceRun(1)] : [])] }),
        new Paragraph({ children: [new InternalHyperlink({ anchor: 'here', children: [new TextRun('见上')] }), image()] }),
        new Paragraph({ numbering: { reference: 'list', level: 0 }, children: [new TextRun('第一条')] }),
        new Paragraph({ children: [flowChart()] }),
      ],
    }],
  });
}

function flowChart(): ShapeCanvasRun {
  const size = { width: 80, height: 30 };
  return new ShapeCanvasRun({
    transformation: { width: 300, height: 200 },
    layout: { type: 'flow' },
    children: [
      { id: 'from', type: 'flowChartProcess', transformation: size, children: [new Paragraph('开始')] },
      { id: 'to', type: 'flowChartProcess', transformation: size, children: [new Paragraph('完')] },
      { type: 'connector', from: 'from', to: 'to', route: 'elbow' },
    ],
  });
}

function row(texts: readonly string[]): TableRow {
  return new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}
