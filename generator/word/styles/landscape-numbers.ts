/** Page numbers of turned sheets: they stay where the upright pages have theirs, at the left edge, low on odd and high on even pages. */
import { AlignmentType, LineRuleType, PageNumber, Paragraph, TextRun, TextWrappingSide, TextWrappingType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Fonts } from './fonts.ts';
import { landscape, sizes } from './measures.ts';

const emuPerMillimetre = 36_000;
const twipsPerMillimetre = 1440 / 25.4;
const pixels = (length: number): number => Math.round((length / 25.4) * 96);
/** Left edge and thickness of the number's line: the foot is 35 mm wide here, and the dash stands 7 mm outside the 版心. */
const box = { left: 20, width: 8, length: 40 };

/** Paragraphs for the page header that hold the number in a floating box. */
export function landscapeNumbers(fonts: Fonts, side: 'odd' | 'even'): readonly Paragraph[] {
  const bottom = landscape.height - landscape.margin.bottom;
  const top = side === 'odd' ? bottom / twipsPerMillimetre - box.length : landscape.margin.top / twipsPerMillimetre;
  const shape = new ShapeRun({
    type: 'rectangle', fill: 'none', line: 'none',
    transformation: { width: pixels(box.width), height: pixels(box.length) },
    floating: {
      horizontalPosition: { relative: 'page', offset: box.left * emuPerMillimetre },
      verticalPosition: { relative: 'page', offset: Math.round(top * emuPerMillimetre) },
      allowOverlap: true, behindDocument: false,
      // It stands in the margin, where no text is to give way. Without wrapping LibreOffice puts it at the corner of some pages.
      wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.BOTH_SIDES },
    },
    textOptions: { direction: 'topToBottom', verticalAlignment: 'top', margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: true },
    children: [number(fonts, side)],
  });
  // The line that holds the box takes next to no room, so that the header stays one line high.
  return [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [shape] })];
}

function number(fonts: Fonts, side: 'odd' | 'even'): Paragraph {
  // 空一字 of 四号, as on upright pages.
  const place = side === 'odd' ? { alignment: AlignmentType.RIGHT, indent: { right: 280 } } : { alignment: AlignmentType.LEFT, indent: { left: 280 } };
  return new Paragraph({
    ...place, spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [new TextRun({ font: fonts.song, size: sizes.fourth, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}
