/** Paragraphs of an official document (GB/T 9704-2012, 7.3): title, body, headings, each made the same way everywhere. */
import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { cleanText } from '../../package/clean-text.ts';
import type { FontNames, Fonts } from './fonts.ts';
import { character, characterSpacing, line, sizes } from './measures.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';

/** One run of text with its look; a bare string has the look of its paragraph. */
export type Piece = string | (IRunOptions & { readonly text: string });

const exact = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** Runs of one look; line feeds become breaks, and what XML cannot hold is left out. */
export function runs(pieces: Piece | readonly Piece[], look: IRunOptions): readonly TextRun[] {
  const list = typeof pieces === 'string' || 'text' in pieces ? [pieces] : pieces;
  return list.flatMap((piece) => {
    const { text, ...own } = typeof piece === 'string' ? { text: piece } : piece;
    return cleanText(text).split('\n').map((part, at) => new TextRun({ ...look, ...own, text: part, ...(at === 0 ? {} : { break: 1 }) }));
  });
}

/** A paragraph of 三号 with the exact line of the standard. */
export function prose(pieces: Piece | readonly Piece[], font: FontNames, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return new Paragraph({
    spacing: exact, widowControl: false, ...options,
    children: runs(pieces, { font, size: sizes.third, characterSpacing, ...look }),
  });
}

/** 正文: first line two characters in. */
export function bodyParagraph(fonts: Fonts, pieces: Piece | readonly Piece[], options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return prose(pieces, fonts.body, { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * character }, ...options }, look);
}

/** Headings `一、` (黑体), `（一）` (楷体), below them the body's font. */
export function headingParagraph(fonts: Fonts, level: 1 | 2 | 3, text: Piece | readonly Piece[], options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  const font = level === 1 ? fonts.heading : level === 2 ? fonts.kai : fonts.body;
  return prose(text, font, { indent: { firstLine: 2 * character }, keepNext: true, outlineLevel: level - 1, ...options }, look);
}

/** 标题: 二号小标宋, centred; lines are parted by `\n`. */
export function titleParagraph(fonts: Fonts, text: Piece | readonly Piece[], options: IParagraphOptions = {}): Paragraph {
  return new OffGridParagraph({
    alignment: AlignmentType.CENTER, spacing: { ...exact, line: 660 }, keepNext: true, ...options,
    children: runs(text, { font: fonts.title, size: sizes.second, ...(fonts.title.eastAsia === fonts.song.eastAsia ? { bold: true } : {}) }),
  });
}

/** `附件1`: 黑体, flush left on the first line of the page. */
export function annexMark(fonts: Fonts, text: string): Paragraph {
  return prose(text, fonts.heading);
}

export function blankLine(fonts: Fonts): Paragraph {
  return prose('', fonts.body);
}
