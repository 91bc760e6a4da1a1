/** A paragraph that keeps its own line height in sections with a grid of lines. The library has no option for it. */
import { Paragraph } from 'docx';

type Context = Parameters<Paragraph['prepForXml']>[0];
type Written = ReturnType<Paragraph['prepForXml']>;

/** What follows `w:snapToGrid` in CT_PPr, as far as our paragraphs use it. */
const behind = ['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:textAlignment', 'w:outlineLvl', 'w:rPr', 'w:sectPr'];

export class OffGridParagraph extends Paragraph {
  override prepForXml(context: Context): Written {
    const written = super.prepForXml(context);
    const properties = childrenOf(written, 'w:p').map((child) => childrenOf(child, 'w:pPr')).find((found) => found.length > 0);
    if (properties === undefined) return written;
    const at = properties.findIndex((one) => behind.some((name) => isObject(one) && name in one));
    properties.splice(at < 0 ? properties.length : at, 0, { 'w:snapToGrid': { _attr: { 'w:val': 0 } } });
    return written;
  }
}

function childrenOf(element: unknown, name: string): unknown[] {
  const children = isObject(element) ? element[name] : undefined;
  return Array.isArray(children) ? children : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
