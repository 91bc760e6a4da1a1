/** A part of a template as a tree, with the braces and signs of its tags brought to half width. */
import { xml, type XmlNode, type XmlTextNode } from 'easy-template-x';
import type { TemplatePart } from './template-package.ts';

export interface PartTree extends Pick<TemplatePart, 'path' | 'role'> {
  readonly root: XmlNode;
}

export function partTree({ path, role, xml: text }: TemplatePart): PartTree {
  const root = xml.parser.parse(text.replace(/^\ufeff/, ''));
  normaliseBraces(root);
  return { path, role, root };
}

/** Calls `visit` for every node, parents first; what `visit` answers with `false` is not gone into. */
export function walk(node: XmlNode, visit: (node: XmlNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of node.childNodes ?? []) walk(child, visit);
}

export function isText(node: XmlNode): node is XmlTextNode {
  return node.nodeName === '#text';
}

/** Text that shows: in `w:t`, not in fields or deletions. */
export function isShownText(node: XmlNode): node is XmlTextNode {
  return isText(node) && (node.parentNode?.nodeName === 'w:t' || node.parentNode?.nodeName === 'a:t');
}

const braces: Readonly<Record<string, string>> = { '｛': '{', '｝': '}' };
const signs: Readonly<Record<string, string>> = { '＃': '#', '／': '/' };

/** The sign behind an opening brace may stand in the next run. */
function normaliseBraces(root: XmlNode): void {
  let behindBrace = false;
  walk(root, (node) => {
    if (node.nodeName === 'w:p') behindBrace = false;
    if (!isShownText(node)) return;
    let text = '';
    for (const character of node.textContent) {
      const brace = braces[character] ?? character;
      const mended: string = behindBrace ? signs[brace] ?? brace : brace;
      behindBrace = mended === '{' || (behindBrace && /\s/.test(mended));
      text += mended;
    }
    node.textContent = text;
  });
}

/** The nearest node above that bears the name. */
export function ancestor(node: XmlNode, name: string): XmlNode | undefined {
  for (let at = node.parentNode; at !== undefined && at !== null; at = at.parentNode) if (at.nodeName === name) return at;
  return undefined;
}
