/** A document of docx as bytes that depend on nothing but the document: no clock, no lot, no memory of those made before. */
import { Packer, type Document } from 'docx';
import { contentOf, readZip } from './read-zip.ts';
import { sameIds } from './same-ids.ts';
import { zipBytes } from './write-zip.ts';
import { storedEntry, textEntry, type ZipEntry } from './zip-entry.ts';

const noLimit = Number.MAX_SAFE_INTEGER;
/** What readers look at first; the rest follows by path. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** The same document gives the same bytes, built twice, or after others. */
export async function documentBytes(document: Document): Promise<Uint8Array> {
  const entries = [...readZip(new Uint8Array(await Packer.toArrayBuffer(document)))].sort(byPlace);
  const decoder = new TextDecoder();
  const parts = new Map(entries.filter(isXml).map((entry) => [entry.path, decoder.decode(contentOf(entry, noLimit))]));
  const same = sameIds(parts);
  return zipBytes(entries.map((entry) => {
    const xml = same.get(entry.path);
    // Pictures and fonts are compressed in themselves.
    return xml === undefined ? storedEntry(entry.path, contentOf(entry, noLimit)) : textEntry(entry.path, entry.path === 'docProps/core.xml' ? undated(xml) : xml);
  }));
}

function isXml(entry: ZipEntry): boolean {
  return /\.(?:xml|rels)$/.test(entry.path);
}

function byPlace(a: ZipEntry, b: ZipEntry): number {
  return place(a) - place(b) || (a.path < b.path ? -1 : 1);
}

function place({ path }: ZipEntry): number {
  const at = first.indexOf(path);
  return at === -1 ? first.length : at;
}

/** When a file was made is not known here, and nothing is better than a wrong day. */
function undated(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}
