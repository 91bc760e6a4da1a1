/** A small XML document as a tree, for looking at manifests. */
import { XmlScanner, unescapeXml, type StartTag } from '../../workbook/xlsx/xml-scanner.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  text: string;
  attribute(name: string): string | undefined;
}

/** Throws XmlError when the text is not well-formed. */
export function xmlTree(source: string): XmlElement {
  const top = elementOf(undefined, undefined);
  let current = top;
  const scanner = new XmlScanner({
    start: (tag) => {
      tag.attribute('');
      const element = elementOf(tag, current);
      current.children.push(element);
      current = element;
    },
    end: () => { current = current.parent ?? top; },
    text: (raw, cdata) => { current.text += cdata ? raw.slice(9, -3) : unescapeXml(raw); },
  });
  scanner.push(source);
  scanner.finish();
  return top.children[0] as XmlElement;
}

function elementOf(tag: StartTag | undefined, parent: XmlElement | undefined): XmlElement {
  return { name: tag?.local ?? '', parent, children: [], text: '', attribute: (name) => tag?.attribute(name) };
}

/** The element and everything in it, in document order. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
