/** Page numbers of turned sheets: they stay where the upright pages have theirs, at the left edge, low on odd and high on even pages. */
import { AlignmentType, BuilderElement, LineRuleType, PageNumber, Paragraph, TextRun, TextWrappingSide, TextWrappingType, type XmlComponent } from 'docx';
import { ShapeRun, type IShapeOptions } from 'docx/shapes';
import type { Fonts } from './fonts.ts';
import { landscape, sizes } from './measures.ts';

const emuPerMillimetre = 36_000;
const twipsPerMillimetre = 1440 / 25.4;
const pointsPerMillimetre = 72 / 25.4;
const pixels = (length: number): number => Math.round((length / 25.4) * 96);
/** Left edge and thickness of the number's line: the foot is 35 mm wide here, and the dash stands 7 mm outside the 版心. */
const box = { left: 20, width: 8, length: 40 };

/** Paragraphs for the page header that hold the number in a floating box. */
export function landscapeNumbers(fonts: Fonts, side: 'odd' | 'even'): readonly Paragraph[] {
  const bottom = landscape.height - landscape.margin.bottom;
  const top = side === 'odd' ? bottom / twipsPerMillimetre - box.length : landscape.margin.top / twipsPerMillimetre;
  const shape = new ShapeWithFallback({
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
  }, oldBox(top, number(fonts, side)));
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

/** Programs that do not know shapes draw the older kind of box, as files of Word itself have it. */
class ShapeWithFallback extends ShapeRun {
  constructor(options: IShapeOptions, fallback: XmlComponent) {
    super(options);
    const drawing = this.root.pop();
    if (drawing === undefined) throw new RangeError('a shape without its drawing');
    this.root.push(element('mc:AlternateContent', {}, [element('mc:Choice', { Requires: 'wps' }, [drawing]), element('mc:Fallback', {}, [fallback])]));
  }
}

/** The same box in VML; `top` in millimetres. */
function oldBox(top: number, content: Paragraph): BuilderElement {
  const points = (length: number): string => `${Math.round(length * pointsPerMillimetre * 10) / 10}pt`;
  const style = [
    'position:absolute', `margin-left:${points(box.left)}`, `margin-top:${points(top)}`, `width:${points(box.width)}`, `height:${points(box.length)}`, 'z-index:1',
    'mso-position-horizontal-relative:page', 'mso-position-vertical-relative:page',
  ].join(';');
  const text = element('v:textbox', { style: 'layout-flow:vertical', inset: '0,0,0,0' }, [element('w:txbxContent', {}, [content])]);
  return element('w:pict', {}, [element('v:rect', { style, filled: 'f', stroked: 'f' }, [text, element('w10:wrap', { type: 'square' })])]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: ConstructorParameters<typeof BuilderElement>[0]['children'] = []): BuilderElement {
  return new BuilderElement<Record<string, string>>({
    name, children, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
  }) as BuilderElement;
}
