/** Reads the words of a WordprocessingML part piece by piece, whatever stands around them. */
import { ZipUnreadable } from './read-zip.ts';
import { endOfMarkup, tagHead } from './xml-markup.ts';
import { unescapeXml } from './xml-text.ts';

export interface TextEvents {
  /** A paragraph has ended; those in text boxes end before the one that holds the box. */
  readonly paragraph: (text: string) => void;
  readonly element?: (name: 'w:tr' | 'w:tc', edge: 'start' | 'end') => void;
}

export interface ParagraphReader {
  /** Pieces may end anywhere. Throws ZipUnreadable for what is no XML of an office program. */
  readonly push: (xml: string) => void;
}

/** No tag, comment or stretch of text of an office file is longer; what is longer is not waited for. */
const longest = 1 << 20;

const breaks: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };
/** Second drawings of the same thing, and definitions that only look like text. */
const skipped = new Set(['mc:Fallback', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:sectPr']);

export function paragraphReader(events: TextEvents): ParagraphReader {
  const open: string[][] = [];
  let carried = '';
  let inText = false;
  let skipping: { readonly name: string; depth: number } | undefined;

  const tag = (name: string, closes: boolean, empty: boolean): void => {
    if (skipping !== undefined) {
      if (name === skipping.name && !empty) skipping.depth += closes ? -1 : 1;
      if (skipping.depth === 0) skipping = undefined;
      return;
    }
    if (!closes && !empty && skipped.has(name)) skipping = { name, depth: 1 };
    if (name === 'w:t') inText = !closes && !empty;
    if (name === 'w:p' && !closes) open.push([]);
    if (name === 'w:p' && (closes || empty)) events.paragraph((open.pop() ?? []).join(''));
    if ((name === 'w:tr' || name === 'w:tc') && !empty) events.element?.(name, closes ? 'end' : 'start');
    const instead = breaks[name];
    if (instead !== undefined && !closes) open[open.length - 1]?.push(instead);
  };

  const text = (xml: string): void => {
    if (inText && skipping === undefined) open[open.length - 1]?.push(unescapeXml(xml));
  };

  /** Reads as far as tokens are whole; gives back what is left. */
  const read = (xml: string): string => {
    let at = 0;
    for (let start = xml.indexOf('<'); start !== -1; start = xml.indexOf('<', at)) {
      text(xml.slice(at, start));
      at = start;
      const end = endOfMarkup(xml, start);
      if (end === -1) break;
      const head = tagHead(xml, start);
      if (head !== undefined) tag(head.name, head.closes, xml[end - 2] === '/');
      at = end;
    }
    return xml.slice(at);
  };

  return {
    push(xml) {
      carried = read(carried + xml);
      if (carried.length > longest) throw new ZipUnreadable('damaged');
    },
  };
}

/** The paragraphs of a whole part. */
export function readParagraphs(xml: string, onParagraph: (text: string) => void): void {
  const reader = paragraphReader({ paragraph: onParagraph });
  reader.push(xml);
}
