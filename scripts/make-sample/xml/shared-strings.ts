/** The shared string table: plain texts, runs, and runs with pronunciation marks. */
import { declaration, escapeXml, mainNamespace } from './escape.ts';

/** The first run keeps the font of the cell, the second names its own. */
const secondRun = '<rPr><sz val="10"/><rFont val="微软雅黑"/><charset val="134"/></rPr>';
const headingRun = secondRun.replace('<rPr>', '<rPr><b/>');

/** Gives every distinct string an index, in the order of first use. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string, stored: 'shared' | 'rich'): number {
    const xml = stored === 'rich' ? richXml(text) : plainXml(text);
    this.uses += 1;
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    this.indexes.set(xml, this.indexes.size);
    return this.indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.indexes.keys()].join('');
    return `${declaration}<sst xmlns="${mainNamespace}" count="${this.uses}" uniqueCount="${this.indexes.size}">${items}</sst>`;
  }
}

/** Every third text with a line break keeps it as Excel's `_x000D_` before the feed, as files from other programs do. */
function plainXml(text: string): string {
  const broken = text.length % 3 === 0 ? text.replaceAll('\n', '_x000D_\n') : text;
  return `<si>${textXml(broken)}</si>`;
}

/** Two runs; the reading (`rPh`) is no part of the text. */
function richXml(text: string): string {
  const middle = Math.ceil(text.length / 2);
  const phonetic = `<rPh sb="0" eb="${middle}"><t>shili</t></rPh><phoneticPr fontId="1" type="noConversion"/>`;
  return `<si><r>${textXml(text.slice(0, middle))}</r><r>${text.includes('\n') ? headingRun : secondRun}${textXml(text.slice(middle))}</r>${phonetic}</si>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}
