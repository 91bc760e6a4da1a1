/** A template for machines without the fonts of official documents: what it says in them, it says in those of the system. */
import { xml, type XmlNode } from 'easy-template-x';
import type { FontScheme } from '../../campaign/settings/campaign.ts';
import { contentOf } from '../package/read-zip.ts';
import { forEachTag } from '../package/xml-tags.ts';
import { escapeXml } from '../package/xml-text.ts';
import { textEntry, type ZipEntry } from '../package/zip-entry.ts';
import { fontsOf } from '../word/styles/fonts.ts';
import type { OpenTemplate } from './open-template.ts';
import { walk } from './part-tree.ts';

const limit = 40 * 1_048_576;
/** Parts besides those that are filled in which fonts are named. */
const named = /(^|\/)(styles|stylesWithEffects|numbering|footnotes|endnotes)\.xml$/;

/** The same template where the scheme is the one it was written for. */
export function inFonts(template: OpenTemplate, scheme: FontScheme): OpenTemplate {
  const names = replacements(scheme);
  if (names.size === 0) return template;
  const filled = new Set(template.parts.map(({ path }) => path));
  return {
    ...template,
    parts: template.parts.map((part) => ({ ...part, root: treeInFonts(part.root, names) })),
    entries: template.entries.map((entry) => (filled.has(entry.path) || !named.test(entry.path) ? entry : entryInFonts(entry, names))),
  };
}

/** Each font of the templates' own scheme with the one that stands for it. */
function replacements(scheme: FontScheme): ReadonlyMap<string, string> {
  const [from, to] = [fontsOf('GB2312'), fontsOf(scheme)];
  const pairs = (Object.keys(from) as (keyof typeof from)[]).map((role) => [from[role].eastAsia, to[role].eastAsia] as const);
  return new Map(pairs.filter(([before, after]) => before !== after));
}

function treeInFonts(root: XmlNode, names: ReadonlyMap<string, string>): XmlNode {
  const copy = xml.create.cloneNode(root, true);
  walk(copy, (node) => {
    if (node.nodeName !== 'w:rFonts' || !('attributes' in node) || node.attributes === undefined) return;
    for (const [key, value] of Object.entries(node.attributes)) node.attributes[key] = names.get(value) ?? value;
  });
  return copy;
}

function entryInFonts(entry: ZipEntry, names: ReadonlyMap<string, string>): ZipEntry {
  const text = new TextDecoder().decode(contentOf(entry, limit));
  let changed = '';
  let from = 0;
  forEachTag(text, ({ name, start, end }) => {
    if (name !== 'w:rFonts') return;
    changed += text.slice(from, start) + text.slice(start, end).replace(/"([^"]*)"/g, (whole, value: string) => {
      const other = names.get(value);
      return other === undefined ? whole : `"${escapeXml(other)}"`;
    });
    from = end;
  });
  return from === 0 ? entry : textEntry(entry.path, changed + text.slice(from));
}
