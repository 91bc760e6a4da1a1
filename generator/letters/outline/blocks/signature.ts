/** 署名 and 成文日期 of a sealed paper (7.3.5.1): the date four characters in from the right, the office centred on it. */
import { AlignmentType, type IParagraphOptions } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { character, portrait } from '../../../word/styles/measures.ts';
import { blankLine, prose } from '../../../word/styles/paragraphs.ts';
import { around, paragraphDraft, type Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

/** From the right edge to the middle of a date such as 2020年7月15日, which is six and a half characters wide and four in. */
const middleOfDate = Math.round((4 + 6.5 / 2) * character);

/** The seal is 42 mm high; with two lines its upper edge keeps within one line of the text. */
const linesForSeal = 2;

/** A name of up to 14 characters has room around that middle; a longer one ends at the right edge, and the date moves below its middle. */
export function signature(fonts: Fonts, { short, long, date }: BlockOf<'signature'>, keepNext: boolean): readonly Draft[] {
  const blanks = Array.from({ length: linesForSeal }, () => paragraphDraft(() => prose('', fonts.body, { keepNext: true })));
  const pair = (name: string, office: IParagraphOptions, day: IParagraphOptions) => around([
    paragraphDraft((before, after) => prose(tagPieces(`${before}{${name}}${after}`), fonts.body, { keepNext: true, keepLines: true, ...office })),
    paragraphDraft((before, after) => prose(tagPieces(before + date + after), fonts.body, { alignment: AlignmentType.RIGHT, keepNext, ...day })),
  ], { when: name }, () => paragraphDraft(() => blankLine(fonts)));
  return [
    ...blanks,
    ...pair(short, { alignment: AlignmentType.CENTER, indent: { left: portrait.textWidth - 2 * middleOfDate } }, { indent: { right: 4 * character } }),
    ...pair(long, { alignment: AlignmentType.RIGHT }, { indent: { right: Math.round(5.6 * character) } }),
  ];
}
