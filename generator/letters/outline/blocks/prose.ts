/** Title, 主送机关, paragraphs, headings, 附注 and 附件 marks of an outline. */
import { AlignmentType, LineRuleType } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { beforeTable as roomBeforeTable, character, line, sizes } from '../../../word/styles/measures.ts';
import { bodyParagraph, headingParagraph, prose, titleParagraph, type Piece } from '../../../word/styles/paragraphs.ts';
import { around, paragraphDraft, type Draft, type Repeated } from '../drafts.ts';
import type { BlockOf, TextSize } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** What follows a paragraph. */
export interface Below {
  readonly keepNext: boolean;
  /** A table stands directly below. */
  readonly beforeTable: boolean;
}

/** The line of the standard for 三号, and one and three fifths of smaller characters. */
function spacingOf(size: TextSize | undefined, beforeTable: boolean) {
  const height = size === undefined ? line : Math.round(sizes[size] * 16);
  return { spacing: { line: height, lineRule: LineRuleType.EXACT, before: 0, after: beforeTable ? roomBeforeTable : 0 } };
}

function lookOf(size: TextSize | undefined): { readonly size?: number } {
  return size === undefined ? {} : { size: sizes[size] };
}

function one(make: (before: string, after: string) => ReturnType<typeof prose>, repeated: Repeated = {}): readonly Draft[] {
  const draft = paragraphDraft(make);
  return around([draft], repeated, () => draft);
}

export function title(fonts: Fonts, { text, size, ...repeated }: BlockOf<'title'>): readonly Draft[] {
  return one((before, after) => {
    const pieces = tagPieces(before + text + after);
    if (size === undefined) return titleParagraph(fonts, pieces);
    const sized = pieces.map((piece) => (typeof piece === 'string' ? { text: piece, size: sizes[size] } : piece));
    // A third more than the characters is what 二号 has too.
    return titleParagraph(fonts, sized, { spacing: { line: Math.round(sizes[size] * 10 * 1.35), lineRule: LineRuleType.EXACT, before: 0, after: 2 * roomBeforeTable } });
  }, repeated);
}

/** 主送机关: flush left, a full-width colon behind it. */
export function to(fonts: Fonts, { text }: BlockOf<'to'>): readonly Draft[] {
  return one((before, after) => prose(tagPieces(`${before}${text}：${after}`), fonts.body));
}

export function paragraph(fonts: Fonts, { text, lead = '', indent = true, align, size, keep = false, ...repeated }: BlockOf<'paragraph'>, { keepNext, beforeTable }: Below): readonly Draft[] {
  return one((before, after) => {
    const led: readonly Piece[] = lead === '' ? [] : [{ text: lead, font: fonts.kai }];
    const pieces = [...(before === '' ? [] : tagPieces(before)), ...led, ...tagPieces(text + after)];
    // Of a list only the last entry would have to stay; all of them would carry the whole list away.
    const options = {
      keepNext: keep || (keepNext && repeated.each === undefined), ...spacingOf(size, beforeTable),
      indent: { firstLine: indent ? 2 * (size === undefined ? character : sizes[size] * 10) : 0 }, ...(align === undefined ? {} : { alignment: alignments[align] }),
    };
    return bodyParagraph(fonts, pieces, options, lookOf(size));
  }, repeated);
}

export function heading(fonts: Fonts, { level, text, size, ...repeated }: BlockOf<'heading'>, { beforeTable }: Below): readonly Draft[] {
  const options = { ...spacingOf(size, beforeTable), indent: { firstLine: 2 * (size === undefined ? character : sizes[size] * 10) } };
  return one((before, after) => headingParagraph(fonts, level, tagPieces(before + text + after), options, lookOf(size)), repeated);
}

/** 附注: in brackets below the date, two characters in. */
export function note(fonts: Fonts, { text, ...repeated }: BlockOf<'note'>): readonly Draft[] {
  return one((before, after) => prose(tagPieces(`${before}（${text}）${after}`), fonts.body, { indent: { left: 2 * character } }), repeated);
}

/** `附件1`: on the first line of a page of its own. */
export function annexMarkDraft(fonts: Fonts, { text }: BlockOf<'annexMark'>, isFirst: boolean): readonly Draft[] {
  return one((before, after) => prose(tagPieces(before + text + after), fonts.heading, { pageBreakBefore: !isFirst }));
}
