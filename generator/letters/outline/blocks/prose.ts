/** Title, 主送机关, paragraphs, headings, 附注 and 附件 marks of an outline. */
import { AlignmentType, LineRuleType } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { character, sizes } from '../../../word/styles/measures.ts';
import { bodyParagraph, headingParagraph, prose, titleParagraph, type Piece } from '../../../word/styles/paragraphs.ts';
import { around, paragraphDraft, type Draft, type Repeated } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

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
    return titleParagraph(fonts, sized, { spacing: { line: Math.round(sizes[size] * 10 * 1.35), lineRule: LineRuleType.EXACT, before: 0, after: 0 } });
  }, repeated);
}

/** 主送机关: flush left, a full-width colon behind it. */
export function to(fonts: Fonts, { text }: BlockOf<'to'>): readonly Draft[] {
  return one((before, after) => prose(tagPieces(`${before}${text}：${after}`), fonts.body));
}

export function paragraph(fonts: Fonts, { text, lead = '', indent = true, align, ...repeated }: BlockOf<'paragraph'>, keepNext: boolean): readonly Draft[] {
  return one((before, after) => {
    const led: readonly Piece[] = lead === '' ? [] : [{ text: lead, font: fonts.kai }];
    const pieces = [...(before === '' ? [] : tagPieces(before)), ...led, ...tagPieces(text + after)];
    // Of a list only the last entry would have to stay; all of them would carry the whole list away.
    const look = { keepNext: keepNext && repeated.each === undefined, ...(indent ? {} : { indent: { firstLine: 0 } }), ...(align === undefined ? {} : { alignment: alignments[align] }) };
    return bodyParagraph(fonts, pieces, look);
  }, repeated);
}

export function heading(fonts: Fonts, { level, text, ...repeated }: BlockOf<'heading'>): readonly Draft[] {
  return one((before, after) => headingParagraph(fonts, level, tagPieces(before + text + after)), repeated);
}

/** 附注: in brackets below the date, two characters in. */
export function note(fonts: Fonts, { text, ...repeated }: BlockOf<'note'>): readonly Draft[] {
  return one((before, after) => prose(tagPieces(`${before}（${text}）${after}`), fonts.body, { indent: { left: 2 * character } }), repeated);
}

/** `附件1`: on the first line of a page of its own. */
export function annexMarkDraft(fonts: Fonts, { text }: BlockOf<'annexMark'>, isFirst: boolean): readonly Draft[] {
  return one((before, after) => prose(tagPieces(before + text + after), fonts.heading, { pageBreakBefore: !isFirst }));
}
