/** Whether every page would show the mark of a document that must not be taken for a real one: 示例, 参考. */
import type { XmlNode } from 'easy-template-x';
import { templateFields } from '../../grading/messages/documents/template-fields.ts';
import { templatePlaces as texts } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { contentOf } from '../package/read-zip.ts';
import { forEachTag } from '../package/xml-tags.ts';
import { unescapeXml } from '../package/xml-text.ts';
import type { ZipEntry } from '../package/zip-entry.ts';
import type { OpenTemplate } from './open-template.ts';
import { walk, type PartTree } from './part-tree.ts';
import { tagsOf } from './tag-scan.ts';
import { tagTree, type TagNode } from './tag-tree.ts';

const pageTypes = ['default', 'first', 'even'] as const;
type PageType = (typeof pageTypes)[number];
type Shown = Readonly<Record<PageType, ReadonlySet<string>>>;

const { mark, hasMark } = templateFields;
/** Conditions that hold wherever there is a mark. */
const withMark: ReadonlySet<string> = new Set([mark.name, hasMark.name]);
const limit = 20 * 1_048_576;

/** One problem that names the pages on which a reader would not see the mark. */
export function markProblems({ entries, parts }: Pick<OpenTemplate, 'entries' | 'parts'>): readonly Problem[] {
  const body = parts.find(({ role }) => role === 'body');
  if (body === undefined) return [];
  const marked = new Set(parts.filter((part) => part !== body && holdsMark(tagTree(tagsOf(part)).nodes)).map(({ path }) => path));
  const targets = targetsOf(entries, body.path);
  const hasEven = isSwitchedOn(entries, body.path);
  const bare = sectionsOf(body).flatMap((section, at) => barePages(section, hasEven, (id) => marked.has(targets.get(id) ?? ''))
    .map((page) => fill(texts.pages[page], { section: at + 1 })));
  return bare.length === 0 ? [] : [problem('TEMPLATE_028', 'error', {}, { pages: bare.join(texts.separator), tag: `{${mark.name}}` })];
}

function holdsMark(nodes: readonly TagNode[]): boolean {
  return nodes.some(({ tag, inner }) => (inner === undefined ? tag.name === mark.name : withMark.has(tag.name) && holdsMark(inner)));
}

interface Section {
  readonly node: XmlNode;
  /** Ids of headers and footers, its own and those it takes over. */
  readonly shown: Shown;
}

/** A section shows the headers of the one before where it has none of its own. */
function sectionsOf({ root }: PartTree): readonly Section[] {
  const sections: Section[] = [];
  let header: Partial<Record<PageType, string>> = {};
  let footer: Partial<Record<PageType, string>> = {};
  walk(root, (node) => {
    if (node.nodeName === 'w:sectPrChange') return false;
    if (node.nodeName !== 'w:sectPr') return true;
    header = { ...header, ...references(node, 'w:headerReference') };
    footer = { ...footer, ...references(node, 'w:footerReference') };
    const idsOf = (type: PageType) => new Set([header[type], footer[type]].filter((id) => id !== undefined));
    sections.push({ node, shown: { default: idsOf('default'), first: idsOf('first'), even: idsOf('even') } });
    return true;
  });
  return sections;
}

function references(section: XmlNode, name: string): Partial<Record<PageType, string>> {
  const found: Partial<Record<PageType, string>> = {};
  for (const child of section.childNodes ?? []) {
    const type = pageTypes.find((each) => each === (attribute(child, 'w:type') ?? 'default'));
    const id = attribute(child, 'r:id');
    if (child.nodeName === name && type !== undefined && id !== undefined) found[type] = id;
  }
  return found;
}

function attribute(node: XmlNode, name: string): string | undefined {
  return 'attributes' in node ? node.attributes?.[name] : undefined;
}

function barePages({ node, shown }: Section, hasEven: boolean, isMarked: (id: string) => boolean): readonly PageType[] {
  const hasFirst = (node.childNodes ?? []).some((child) => child.nodeName === 'w:titlePg' && isOn(attribute(child, 'w:val')));
  return pageTypes.filter((type) => (type === 'default' || (type === 'first' ? hasFirst : hasEven)) && ![...shown[type]].some(isMarked));
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function textOf(entries: readonly ZipEntry[], path: string): string {
  const entry = entries.find((each) => each.path === path);
  try {
    return entry === undefined ? '' : new TextDecoder().decode(contentOf(entry, limit));
  } catch {
    // Told of by whoever opens the template.
    return '';
  }
}

/** What the ids of the body's relationships stand for. */
function targetsOf(entries: readonly ZipEntry[], body: string): ReadonlyMap<string, string> {
  const folder = body.slice(0, body.lastIndexOf('/') + 1);
  const xml = textOf(entries, `${folder}_rels/${body.slice(folder.length)}.rels`);
  const targets = new Map<string, string>();
  forEachTag(xml, ({ name, start, end }) => {
    if (name !== 'Relationship') return;
    const tag = xml.slice(start, end);
    const target = valueIn(tag, 'Target');
    targets.set(valueIn(tag, 'Id'), target.startsWith('/') ? target.slice(1) : folder + target.replace(/^(\.\/)+/, ''));
  });
  return targets;
}

function valueIn(tag: string, name: string): string {
  return unescapeXml(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? '');
}

/** Whether left and right pages have headers of their own. */
function isSwitchedOn(entries: readonly ZipEntry[], body: string): boolean {
  const xml = textOf(entries, `${body.slice(0, body.lastIndexOf('/') + 1)}settings.xml`);
  let isEven = false;
  forEachTag(xml, ({ name, kind, start, end }) => {
    if (name === 'w:evenAndOddHeaders' && kind !== 'close') isEven = isOn(/w:val\s*=\s*["']([^"']*)["']/.exec(xml.slice(start, end))?.[1]);
  });
  return isEven;
}
