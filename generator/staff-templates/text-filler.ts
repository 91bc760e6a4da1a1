/** Puts one value in the place of its tag: line feeds become breaks, empty facts become blanks to write on. */
import { officeMarkup, TagPlacement, TemplatePlugin, TEXT_CONTENT_TYPE, xml, type ScopeData, type Tag, type TextNodeTag, type XmlNode } from 'easy-template-x';
import { ancestor, isShownText, walk } from './part-tree.ts';
import { EmptyText } from './template-values.ts';

export class TextFiller extends TemplatePlugin {
  override readonly contentType = TEXT_CONTENT_TYPE;

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    // The engine's own type allows only what its own plugins know.
    const value: unknown = data.getScopeData();
    if (tag.placement === TagPlacement.TextNode) {
      const text = value instanceof EmptyText ? (standsAlone(tag) ? '' : value.blank) : String(value ?? '');
      fillText(tag, text);
      return;
    }
    const { attributes } = tag.xmlNode;
    const description = attributes?.[tag.attributeName];
    if (attributes !== undefined && description !== undefined) {
      attributes[tag.attributeName] = description.split(tag.rawText).join(value instanceof EmptyText ? '' : String(value ?? ''));
    }
  }
}

function fillText(tag: TextNodeTag, text: string): void {
  const node = tag.xmlTextNode;
  const [first = '', ...more] = text.split('\n');
  if (first === '' && more.length === 0) {
    officeMarkup.modify.removeTag(tag);
    return;
  }
  node.textContent = first;
  const holder = officeMarkup.query.containingTextNode(node);
  officeMarkup.modify.setSpacePreserveAttribute(holder);
  // Drawings know no breaks inside a run.
  if (holder.nodeName !== 'w:t') node.textContent = [first, ...more].join(' ');
  else more.reduce<XmlNode>((last, line) => appendLine(last, line), holder);
}

function appendLine(after: XmlNode, line: string): XmlNode {
  const lineBreak = xml.create.generalNode('w:br');
  xml.modify.insertAfter(lineBreak, after);
  const text = xml.create.generalNode('w:t', { attributes: { 'xml:space': 'preserve' }, childNodes: [xml.create.textNode(line)] });
  xml.modify.insertAfter(text, lineBreak);
  return text;
}

/** A tag that fills a table cell by itself leaves room enough when it is left out. */
function standsAlone({ xmlTextNode, rawText }: TextNodeTag): boolean {
  const cell = ancestor(xmlTextNode, 'w:tc');
  if (cell === undefined) return false;
  let text = '';
  walk(cell, (node) => {
    if (isShownText(node)) text += node.textContent;
  });
  return text.trim() === rawText;
}
