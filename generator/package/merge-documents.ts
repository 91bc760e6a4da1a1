/** Joins documents made from one form into one file: each begins on a page of its own, with page number 1. Strings are spliced, no tree is built. */
import { textIn, type Archive } from './archive-text.ts';
import { listRestarts } from './merge-lists.ts';
import { isHeader, mergedHeaders } from './merge-headers.ts';
import { MergeRefused } from './merge-refused.ts';
import { bodyOf, closedBody, firstPageOne, renamedBookmarks, type DocumentBody } from './merge-sections.ts';
import { readZip } from './read-zip.ts';
import { idNumbers, numberIds } from './same-ids.ts';
import { zipBytes } from './write-zip.ts';
import { textEntry, type ZipEntry } from './zip-entry.ts';

/** Word grows slow with more. */
export const mostMerged = 100;

const mainPart = 'word/document.xml';
const numberingPart = 'word/numbering.xml';
const corePart = 'docProps/core.xml';
/** What is counted over a whole file, or tells of changes to it. */
const counted = /<w:(?:footnoteReference|endnoteReference|commentReference|commentRangeStart|ins|del|sectPrChange)[\s/>]/;

/** Throws MergeRefused when the documents are not of one form (`mergeKey`); whoever calls groups them. */
export function mergeDocuments(documents: readonly Uint8Array[]): Uint8Array {
  const archives = documents.map(readZip);
  const [first] = archives;
  if (first === undefined || archives.length > mostMerged) throw new MergeRefused('count', archives.length);
  const key = staticsOf(first);
  archives.forEach((archive, at) => {
    if (staticsOf(archive) !== key) throw new MergeRefused('parts', at);
  });
  const headers = mergedHeaders(first);
  const bodies = archives.map((archive, at) => bodyIn(at === 0 ? textIn(archive, mainPart) : headers.referring(textIn(archive, mainPart), archive), at));
  const frame = bodies[0] as DocumentBody;
  const lists = listRestarts(textIn(first, numberingPart));
  const numbers = idNumbers();
  const joined = bodies.map((body, at) => {
    if (body.head !== frame.head || body.tail !== frame.tail) throw new MergeRefused('parts', at);
    const placed = closedBody(firstPageOne(body, at > 0), at < bodies.length - 1);
    // Ids of the paragraphs may stand once only, and nothing needs them.
    const own = placed.replace(/ w14:(?:paraId|textId)="[^"]*"/g, '');
    return numberIds(at === 0 ? own : lists.restarted(renamedBookmarks(own, `_${at + 1}`)), numbers, `${at}:`);
  });
  const numbering = lists.numbering();
  return zipBytes(replaced(first, [
    textEntry(mainPart, `${frame.head}${joined.join('')}${frame.tail}`), ...headers.parts(numbers),
    ...(numbering === undefined ? [] : [textEntry(numberingPart, numbering)]), ...commonTitle(archives),
  ]));
}

/** Documents with equal keys can be joined, unless they hold footnotes, comments or tracked changes. */
export function mergeKey(document: Uint8Array): string {
  return staticsOf(readZip(document));
}

/** Everything but the text, the headers and the file properties. */
function staticsOf(archive: Archive): string {
  return archive.filter(({ path }) => path !== mainPart && !path.startsWith('docProps/'))
    .map(({ path, crc, size }) => (isHeader(path) ? path : `${path} ${crc} ${size}`)).sort().join('\n');
}

function bodyIn(xml: string, at: number): DocumentBody {
  if (counted.test(xml)) throw new MergeRefused('notes', at);
  const body = bodyOf(xml);
  if (body === undefined) throw new MergeRefused('structure', at);
  return body;
}

/** The title of one of them is not the title of all. */
function commonTitle(archives: readonly Archive[]): readonly ZipEntry[] {
  const cores = archives.map((archive) => textIn(archive, corePart));
  const [core = ''] = cores;
  return cores.every((one) => one === core) ? [] : [textEntry(corePart, core.replace(/<dc:title>[^<]*<\/dc:title>/, '<dc:title></dc:title>'))];
}

/** The archive with other parts in the places of those of the same path; new ones stand at the end. */
function replaced(archive: Archive, parts: readonly ZipEntry[]): readonly ZipEntry[] {
  const byPath = new Map(parts.map((entry) => [entry.path, entry]));
  const known = new Set(archive.map(({ path }) => path));
  return [...archive.map((entry) => byPath.get(entry.path) ?? entry), ...parts.filter(({ path }) => !known.has(path))];
}
