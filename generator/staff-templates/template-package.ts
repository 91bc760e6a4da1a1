/** A template as a zip archive: the parts that are filled, as text, and the rest as it is. */
import { templatePlaces } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { contentOf, readZip, ZipUnreadable } from '../package/read-zip.ts';
import { xmlFault } from '../package/xml-fault.ts';
import { forEachTag } from '../package/xml-tags.ts';
import type { ZipEntry } from '../package/zip-entry.ts';
import { attributeOf, relationsIn, relationsPath } from './relations.ts';

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
  /** All that is XML, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

const megabyte = 1_048_576;
/** Megabytes of the file and of all its parts inflated; tags of the parts that become trees, which take a hundred times the room. */
export const sizeLimits = { file: 20, inflated: 40, tags: 200_000 } as const;

/** Levels of elements; Word writes a few dozen, and a tree is walked by recursion. */
const deepest = 400;

const officeDocument = 'officedocument';
const roles: Readonly<Record<string, PartRole>> = {
  header: 'header', footer: 'footer', footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments',
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
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size !== entries.length) throw damaged(templatePlaces.archive);
  const texts = xmlTexts(entries);
  const main = relationsIn(texts.get(relationsPath('')) ?? '', relationsPath('')).find(({ type, isExternal }) => type === officeDocument && !isExternal)?.target;
  if (main === undefined || !texts.has(main)) throw new Unusable(problem('TEMPLATE_001', 'error', {}, {}));
  checkTypes(texts.get('[Content_Types].xml') ?? '', main, entries);
  const related = relationsIn(texts.get(relationsPath(main)) ?? '', relationsPath(main)).flatMap(({ type, target, isExternal }) => {
    const role = roles[type];
    return role === undefined || isExternal || !texts.has(target) ? [] : [{ role, path: target }];
  });
  const parts = [{ role: 'body' as const, path: main }, ...distinctPaths(related)].map(({ role, path }) => ({ role, path, xml: texts.get(path) ?? '' }));
  if (parts.reduce((sum, { xml }) => sum + tagsIn(xml), 0) > sizeLimits.tags) throw new Unusable(problem('TEMPLATE_009', 'error', {}, {}));
  return { entries, parts, texts };
}

function distinctPaths(found: readonly { readonly role: PartRole; readonly path: string }[]): readonly { readonly role: PartRole; readonly path: string }[] {
  return [...new Map(found.map((each) => [each.path, each])).values()];
}

/** Inflates every part, pictures too, within one budget; what goes over into the documents has been counted. */
function xmlTexts(entries: readonly ZipEntry[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let left: number = sizeLimits.inflated * megabyte;
  for (const entry of entries) {
    const content = contentOf(entry, left);
    left -= content.length;
    if (isXml(entry.path, content)) texts.set(entry.path, wellFormed(decoded(content, entry.path), entry.path));
  }
  return texts;
}

/** By its name, or by how it begins, whatever its name: a part may be called as one likes. */
function isXml(path: string, content: Uint8Array): boolean {
  if (/\.(?:xml|rels|vml)$/i.test(path)) return true;
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  let at = first === 0xef && second === 0xbb ? 3 : 0;
  while (content[at] === 0x20 || content[at] === 0x0a || content[at] === 0x0d || content[at] === 0x09) at++;
  return content[at] === 0x3c;
}

/** Only UTF-8, which is what office programs write: read otherwise, the same bytes would be another text. */
function decoded(content: Uint8Array, path: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw damaged(path);
  }
  const encoding = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 300))?.[1];
  if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) throw damaged(path);
  return text;
}

function checkTypes(xml: string, main: string, entries: readonly ZipEntry[]): void {
  let mainType = '';
  let hasMacros = entries.some(({ path }) => /vba(?:Project|Data)[^/]*$/i.test(path));
  forEachTag(xml, ({ start, end }) => {
    const tag = xml.slice(start, end);
    const type = attributeOf(tag, 'ContentType');
    if (attributeOf(tag, 'PartName') === `/${main}`) mainType = type;
    if (/macroEnabled|vbaProject|vbaData/i.test(type)) hasMacros = true;
  });
  if (hasMacros) throw new Unusable(problem('TEMPLATE_004', 'error', {}, {}));
  if (mainType !== '' && !/wordprocessingml\.(document|template)\.main\+xml$/.test(mainType)) throw new Unusable(problem('TEMPLATE_001', 'error', {}, {}));
}

/** Nothing that a parser would have to look up elsewhere, and nothing that it would stumble over. Drawings of other programs may say what they are. */
function wellFormed(xml: string, path: string): string {
  if (/\.svg$/i.test(path)) return xml;
  const fault = xmlFault(xml, deepest);
  if (fault?.kind === 'doctype') throw new Unusable(problem('TEMPLATE_006', 'error', {}, { part: path }));
  if (fault !== undefined) throw damaged(path);
  return xml;
}

function tagsIn(xml: string): number {
  let count = 0;
  forEachTag(xml, () => {
    count += 1;
  });
  return count;
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
    case 'path': return problem('TEMPLATE_007', 'error', {}, {});
    case 'bytes': return problem('TEMPLATE_008', 'error', {}, { limit: sizeLimits.inflated });
    case 'entries': return problem('TEMPLATE_009', 'error', {}, {});
    case 'damaged': return problem('TEMPLATE_005', 'error', {}, { part: templatePlaces.archive });
  }
}
