/** Headers and footers of documents that are joined: what differs from the first document's becomes a part of its own, each text once. */
import { textIn, type Archive } from './archive-text.ts';
import { numberIds, type IdNumbers } from './same-ids.ts';
import { textEntry, type ZipEntry } from './zip-entry.ts';

const relationshipsPart = 'word/_rels/document.xml.rels';
const typesPart = '[Content_Types].xml';
const reference = /(<w:(?:header|footer)Reference\b[^>]* r:id=")([^"]*)(")/g;

export interface MergedHeaders {
  /** The text of another document, referring to its own headers and footers. */
  readonly referring: (xml: string, archive: Archive) => string;
  /** The parts to add and to replace, ids numbered on. */
  readonly parts: (numbers: IdNumbers) => readonly ZipEntry[];
}

/** Parts that may differ between documents of one form. */
export function isHeader(path: string): boolean {
  return /^word\/(?:header|footer)\d*\.xml$/.test(path);
}

interface Copy {
  readonly id: string;
  readonly path: string;
  readonly of: string;
  readonly xml: string;
}

export function mergedHeaders(first: Archive): MergedHeaders {
  const relationships = textIn(first, relationshipsPart);
  const own = new Map(first.filter(({ path }) => isHeader(path)).map(({ path }) => [path, textIn(first, path)]));
  const idOf = relationshipIds(relationships);
  let nextPart = 1 + Math.max(0, ...[...own.keys()].map((path) => Number(/(\d*)\.xml$/.exec(path)?.[1] ?? 0)));
  let nextId = 1 + Math.max(0, ...(relationships.match(/ Id="rId\d+"/g) ?? []).map((text) => Number(/\d+/.exec(text)?.[0] ?? 0)));
  const copies = new Map<string, Copy>();

  const copyOf = (of: string, xml: string): Copy => {
    const key = `${of}\n${xml}`;
    const known = copies.get(key);
    if (known !== undefined) return known;
    const copy = { id: `rId${nextId++}`, path: `${of.replace(/\d*\.xml$/, '')}${nextPart++}.xml`, of, xml };
    copies.set(key, copy);
    return copy;
  };

  return {
    referring(xml, archive) {
      const ids = new Map<string, string>();
      for (const [path, text] of own) {
        const other = textIn(archive, path);
        const id = idOf.get(path);
        if (id !== undefined && other !== text) ids.set(id, copyOf(path, other).id);
      }
      return ids.size === 0 ? xml : xml.replace(reference, (_, before: string, id: string, after: string) => before + (ids.get(id) ?? id) + after);
    },
    parts(numbers) {
      const originals = [...own].map(([path, xml]) => textEntry(path, numberIds(xml, numbers, path)));
      const list = [...copies.values()];
      if (list.length === 0) return originals;
      return [
        ...originals, textEntry(relationshipsPart, withRelationships(relationships, list)), textEntry(typesPart, withTypes(textIn(first, typesPart), list)),
        ...list.flatMap((copy) => copiedParts(first, copy, numbers)),
      ];
    },
  };
}

/** By part: the id that the text refers to it with. */
function relationshipIds(relationships: string): ReadonlyMap<string, string> {
  const tags = relationships.match(/<Relationship\b[^>]*>/g) ?? [];
  return new Map(tags.map((tag) => {
    const target = attribute(tag, 'Target');
    return [target.startsWith('/') ? target.slice(1) : `word/${target}`, attribute(tag, 'Id')];
  }));
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function withRelationships(relationships: string, copies: readonly Copy[]): string {
  const added = copies.map(({ id, path, of }) => {
    const kind = of.includes('header') ? 'header' : 'footer';
    return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${path.slice('word/'.length)}"/>`;
  });
  return relationships.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

function withTypes(types: string, copies: readonly Copy[]): string {
  const added = copies.map(({ path, of }) => {
    const kind = of.includes('header') ? 'header' : 'footer';
    return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  });
  return types.replace('</Types>', `${added.join('')}</Types>`);
}

/** The part, and what it refers to itself. */
function copiedParts(first: Archive, { path, of, xml }: Copy, numbers: IdNumbers): readonly ZipEntry[] {
  const beside = (part: string): string => part.replace(/^word\/(.*)$/, 'word/_rels/$1.rels');
  const relationships = first.find((entry) => entry.path === beside(of));
  return [textEntry(path, numberIds(xml, numbers, path)), ...(relationships === undefined ? [] : [{ ...relationships, path: beside(path) }])];
}
