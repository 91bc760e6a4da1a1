/** A template as a zip archive: the parts that are filled, as text, and the rest as it is. */
import { templatePlaces } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { contentOf, readZip, ZipUnreadable } from '../package/read-zip.ts';
import { xmlFault } from '../package/xml-fault.ts';
import { forEachTag } from '../package/xml-tags.ts';
import { unescapeXml } from '../package/xml-text.ts';
import type { ZipEntry } from '../package/zip-entry.ts';

export type PartRole = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments';

export interface TemplatePart {
  readonly path: string;
  readonly role: PartRole;
  readonly xml: string;
}

export interface TemplatePackage {
  /** All parts, in the order of the archive. */
  readonly entries: readonly ZipEntry[];
  /** The body first. */
  readonly parts: readonly TemplatePart[];
}

const megabyte = 1_048_576;
export const sizeLimits = { file: 20, part: 40 } as const;

/** Levels of elements; Word writes a few dozen, and a tree is walked by recursion. */
const deepest = 400;

const officeDocument = '/officeDocument';
const roles: Readonly<Record<string, PartRole>> = {
  '/header': 'header', '/footer': 'footer', '/footnotes': 'footnotes', '/endnotes': 'endnotes', '/comments': 'comments',
};

/** Stops reading; carries what is told to the user. */
class Unusable extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}

/** The parts of a template, or why it has none. */
export function openPackage(bytes: Uint8Array): TemplatePackage | Problem {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof Unusable) return error.problem;
    if (error instanceof ZipUnreadable) return zipProblem(error);
    throw error;
  }
}

function read(bytes: Uint8Array): TemplatePackage {
  if (bytes.length > sizeLimits.file * megabyte) throw tooLarge();
  // Compound files: .doc, and .docx with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new Unusable(problem('TEMPLATE_002', 'error', {}, {}));
  const entries = readZip(bytes);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  if (byPath.size !== entries.length) throw damaged(templatePlaces.archive);
  const main = relations(textOf(byPath, '_rels/.rels'), '').find(({ type }) => type.endsWith(officeDocument))?.target;
  if (main === undefined || !byPath.has(main)) throw new Unusable(problem('TEMPLATE_001', 'error', {}, {}));
  checkType(textOf(byPath, '[Content_Types].xml'), main, entries);
  const slash = main.lastIndexOf('/') + 1;
  const related = relations(textOf(byPath, `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`), main.slice(0, slash)).flatMap(({ type, target }) => {
    const role = roles[type.slice(type.lastIndexOf('/'))];
    return role === undefined || !byPath.has(target) ? [] : [{ role, path: target }];
  });
  const parts = [{ role: 'body' as const, path: main }, ...distinctPaths(related)].map(({ role, path }) => ({ role, path, xml: wellFormed(textOf(byPath, path), path) }));
  return { entries, parts };
}

function distinctPaths(found: readonly { readonly role: PartRole; readonly path: string }[]): readonly { readonly role: PartRole; readonly path: string }[] {
  return [...new Map(found.map((each) => [each.path, each])).values()];
}

function textOf(byPath: ReadonlyMap<string, ZipEntry>, path: string): string {
  const entry = byPath.get(path);
  if (entry === undefined) return '';
  const content = contentOf(entry, sizeLimits.part * megabyte);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw damaged(path);
  }
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relations(xml: string, folder: string): readonly Relation[] {
  const found: Relation[] = [];
  forEachTag(xml, ({ name, start, end }) => {
    if (name !== 'Relationship') return;
    const tag = xml.slice(start, end);
    const target = attributeOf(tag, 'Target');
    if (attributeOf(tag, 'TargetMode') !== 'External') found.push({ type: attributeOf(tag, 'Type'), target: target.startsWith('/') ? target.slice(1) : resolve(folder + target) });
  });
  return found;
}

function attributeOf(tag: string, name: string): string {
  return unescapeXml(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? '');
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function checkType(types: string, main: string, entries: readonly ZipEntry[]): void {
  let type = '';
  forEachTag(types, ({ name, start, end }) => {
    const tag = types.slice(start, end);
    if (name === 'Override' && attributeOf(tag, 'PartName') === `/${main}`) type = attributeOf(tag, 'ContentType');
  });
  if (/macroEnabled/i.test(type) || entries.some(({ path }) => /vbaProject\.bin$/i.test(path))) throw new Unusable(problem('TEMPLATE_004', 'error', {}, {}));
  if (type !== '' && !/wordprocessingml\.(document|template)\.main\+xml$/.test(type)) throw new Unusable(problem('TEMPLATE_001', 'error', {}, {}));
}

/** Nothing that a parser would have to look up elsewhere, and nothing that it would stumble over. */
function wellFormed(xml: string, path: string): string {
  const fault = xmlFault(xml);
  if (fault?.kind === 'doctype') throw new Unusable(problem('TEMPLATE_006', 'error', {}, { part: path }));
  if (fault !== undefined || depthOf(xml) > deepest) throw damaged(path);
  return xml;
}

function depthOf(xml: string): number {
  let depth = 0;
  let most = 0;
  forEachTag(xml, ({ kind }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    most = Math.max(most, depth);
  });
  return most;
}

function damaged(part: string): Unusable {
  return new Unusable(problem('TEMPLATE_005', 'error', {}, { part }));
}

function tooLarge(): Unusable {
  return new Unusable(problem('TEMPLATE_003', 'error', {}, { limit: sizeLimits.file }));
}

function zipProblem({ trouble }: ZipUnreadable): Problem {
  switch (trouble) {
    case 'notZip': return problem('TEMPLATE_001', 'error', {}, {});
    case 'encrypted': return problem('TEMPLATE_002', 'error', {}, {});
    case 'bytes':
    case 'entries': return tooLarge().problem;
    case 'damaged': return problem('TEMPLATE_005', 'error', {}, { part: templatePlaces.archive });
  }
}
