/** What repeating and leaving out can break in a part, put right: Word wants a paragraph in every cell and no number twice. */
import { xml, type XmlGeneralNode, type XmlNode } from 'easy-template-x';
import { ancestor, walk } from './part-tree.ts';

/** Holders that must end with a paragraph. */
const endWithParagraph: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent', 'w:hdr', 'w:ftr']);

/** `drawings` goes on counting through all parts of a document. */
export function mendTree(root: XmlNode, drawings: { last: number }): void {
  dropEmptyTables(root);
  const seen: Seen = { ids: new Set(), bookmarks: new Set() };
  const doubled: XmlNode[] = [];
  walk(root, (node) => {
    if (endWithParagraph.has(node.nodeName)) closeWithParagraph(node);
    if ('attributes' in node) mendNumbers(node, seen, drawings, doubled);
  });
  doubled.forEach((node) => xml.modify.remove(node));
}

interface Seen {
  readonly ids: Set<string>;
  readonly bookmarks: Set<string>;
}

function mendNumbers(node: XmlGeneralNode, seen: Seen, drawings: { last: number }, doubled: XmlNode[]): void {
  const attributes = node.attributes;
  if (attributes === undefined) return;
  const paragraph = attributes['w14:paraId'];
  if (paragraph !== undefined && isSecond(seen.ids, `paragraph ${paragraph}`)) {
    delete attributes['w14:paraId'];
    delete attributes['w14:textId'];
  }
  switch (node.nodeName) {
    case 'wp:docPr':
      attributes['id'] = String(drawings.last += 1);
      break;
    case 'pic:cNvPr':
      // The second copy of a description, in which no tag is filled.
      if (attributes['descr'] !== undefined) attributes['descr'] = descriptionOf(node) ?? attributes['descr'];
      break;
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
      if (isSecond(seen.bookmarks, `${node.nodeName} ${attributes['w:id'] ?? ''}`)) doubled.push(node);
      break;
    case 'w:id':
      if (node.parentNode?.nodeName === 'w:sdtPr' && isSecond(seen.ids, `control ${attributes['w:val'] ?? ''}`)) doubled.push(node);
  }
}

/** What the drawing around a picture says of it. */
function descriptionOf(picture: XmlNode): string | undefined {
  const frame = ancestor(picture, 'wp:inline') ?? ancestor(picture, 'wp:anchor');
  const properties = (frame?.childNodes ?? []).find(({ nodeName }) => nodeName === 'wp:docPr');
  return properties !== undefined && 'attributes' in properties ? properties.attributes?.['descr'] : undefined;
}

function isSecond(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/** After a table, or where nothing is left; bookmarks and the like may follow the last paragraph. */
function closeWithParagraph(node: XmlNode): void {
  const blocks = (node.childNodes ?? []).filter(({ nodeName }) => blockNames.has(nodeName));
  const last = blocks[blocks.length - 1]?.nodeName;
  if (last === undefined || last === 'w:tbl') xml.modify.appendChild(node, xml.create.generalNode('w:p'));
}

const blockNames: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml', 'w:altChunk', 'w:ins', 'w:moveTo']);

/** A table whose rows were all left out goes too. */
function dropEmptyTables(root: XmlNode): void {
  const tables: XmlNode[] = [];
  walk(root, (node) => {
    if (node.nodeName === 'w:tbl' && !(node.childNodes ?? []).some(({ nodeName }) => nodeName === 'w:tr' || nodeName === 'w:sdt')) tables.push(node);
  });
  tables.forEach((table) => xml.modify.remove(table));
}
