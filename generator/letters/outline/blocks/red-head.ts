/** 版头 (GB/T 9704-2012, 7.2): 发文机关标志, 发文字号 and the red line below it. */
import { AlignmentType, BorderStyle, LineRuleType, type Paragraph } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { characterSpacing, line, sizes } from '../../../word/styles/measures.ts';
import { OffGridParagraph } from '../../../word/styles/off-grid-paragraph.ts';
import { blankLine, runs } from '../../../word/styles/paragraphs.ts';
import { paragraphDraft, type Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

const red = 'FF0000';

/** Half points, and percent of the width of a character: 8, 12 and 18 characters fit the 442 pt of a line, and 30 of a name so long that it takes several. */
const markLooks = { large: { size: 108 }, medium: { size: sizes.mark }, narrow: { size: sizes.mark, scale: 66 }, small: { size: sizes.second, scale: 66 } } as const;

/** 35 mm down to the mark's upper edge are three lines, which 份号、密级、紧急程度 would take, and 12.3 pt, a part of them inside the mark's line. */
const linesAboveMark = 3;
const beforeMark = 40;

export function redHead(fonts: Fonts, { marks, number }: BlockOf<'redHead'>): readonly Draft[] {
  const blanks = (count: number) => Array.from({ length: count }, () => paragraphDraft(() => blankLine(fonts)));
  return [...blanks(linesAboveMark), paragraphDraft(() => markParagraph(fonts, marks)), ...blanks(2), paragraphDraft((before, after) => numberParagraph(fonts, before + number + after))];
}

function markParagraph(fonts: Fonts, marks: BlockOf<'redHead'>['marks']): Paragraph {
  return new OffGridParagraph({
    alignment: AlignmentType.CENTER, widowControl: false, spacing: { line: 240, lineRule: LineRuleType.AUTO, before: beforeMark, after: 0 },
    children: marks.flatMap(({ text, size }) => runs(text, { font: fonts.title, color: red, ...markLooks[size] })),
  });
}

function numberParagraph(fonts: Fonts, text: string): Paragraph {
  return new OffGridParagraph({
    alignment: AlignmentType.CENTER, widowControl: false, spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    // 4 mm are 11.3 pt, of which the line below the characters already has five.
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 7, color: red } },
    children: runs(tagPieces(text), { font: fonts.body, size: sizes.third, characterSpacing }),
  });
}
