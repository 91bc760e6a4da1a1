/** Gives a document's ids numbers of its own: docx counts them over all documents it ever made, or draws them by lot. */

/** Text of a document's XML parts by path. */
export type XmlParts = ReadonlyMap<string, string>;

const drawing = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|wpc:cNvPr|a:stCxn|a:endCxn)\s[^>]*?\bid=")(\d+)("[^>]*>)/g;
const bookmark = /(<w:bookmark(?:Start|End)\s[^>]*?w:id=")(-?\d+)(")/g;
const fitted = /(<w:fitText\s[^>]*?w:id=")(-\d+)(")/g;
const control = /(<w:id w:val=")(-?\d+)("\/>)/g;
const drawnShape = /(<v:[a-z]+\s[^>]*?\bid=")([a-z0-9_-]{21})(")/g;

/** What has been numbered so far. */
export interface IdNumbers {
  readonly drawings: Map<string, number>;
  readonly bookmarks: Map<string, number>;
  readonly fits: Map<string, number>;
  readonly shapes: Map<string, number>;
  readonly controls: Map<string, number>;
}

export function idNumbers(): IdNumbers {
  return { drawings: new Map(), bookmarks: new Map(), fits: new Map(), shapes: new Map(), controls: new Map() };
}

/** Renumbers from 1 in the order of `parts`; what refers to an id follows it. */
export function sameIds(parts: XmlParts): XmlParts {
  const numbers = idNumbers();
  const renumbered = new Map<string, string>();
  for (const [path, xml] of parts) renumbered.set(path, holdsIds(path) ? numberIds(xml, numbers) : xml);
  return sameRelationships(renumbered);
}

/** Parts whose ids must differ from each other's. */
export function holdsIds(path: string): boolean {
  return /^word\/[^/]*\.xml$/.test(path);
}

/** Goes on numbering; ids of another `scope` are other things though they be equal. */
export function numberIds(xml: string, { drawings, bookmarks, fits, shapes, controls }: IdNumbers, scope = ''): string {
  return xml
    .replace(drawing, (_, before: string, id: string, after: string) => {
      const number = numberOf(drawings, scope + id);
      return `${before}${number}${renamed(after, id, number)}`;
    })
    .replace(bookmark, (_, before: string, id: string, after: string) => `${before}${numberOf(bookmarks, scope + id)}${after}`)
    .replace(fitted, (_, before: string, id: string, after: string) => `${before}-${numberOf(fits, scope + id)}${after}`)
    // Nothing refers to a control by its id, so each gets one of its own.
    .replace(control, (_, before: string, _id: string, after: string) => `${before}${numberOf(controls, String(controls.size))}${after}`)
    .replace(drawnShape, (_, before: string, id: string, after: string) => `${before}shape${numberOf(shapes, scope + id)}${after}`);
}

/** The number a thing has, or the next one. */
function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size + 1);
  return numbers.size;
}

/** Shapes are named by what they are and their id: `Process 12`. */
function renamed(rest: string, id: string, number: number): string {
  return rest.replace(/( name="[^"]* )(\d+)"/, (whole, before: string, named: string) => (named === id ? `${before}${number}"` : whole));
}

/** Relationships with drawn ids get the next free numbers of their part. */
function sameRelationships(parts: XmlParts): XmlParts {
  const renamedParts = new Map(parts);
  for (const [path, xml] of parts) {
    const found = /^(.*?)_rels\/([^/]+)\.rels$/.exec(path);
    const ids = xml.match(/ Id="[^"]*"/g)?.map((text) => text.slice(5, -1)) ?? [];
    const drawn = ids.filter((id) => !/^rId\d+$/.test(id));
    if (found === null || drawn.length === 0) continue;
    const free = Math.max(0, ...ids.map((id) => Number(/^rId(\d+)$/.exec(id)?.[1] ?? 0))) + 1;
    const names = new Map(drawn.map((id, at) => [id, `rId${free + at}`]));
    renamedParts.set(path, xml.replace(/( Id=")([^"]*)"/g, (_, before: string, id: string) => `${before}${names.get(id) ?? id}"`));
    const owner = `${found[1]}${found[2]}`;
    const owned = renamedParts.get(owner);
    if (owned !== undefined) renamedParts.set(owner, owned.replace(/( r:[a-z]+=")([^"]*)"/gi, (_, before: string, id: string) => `${before}${names.get(id) ?? id}"`));
  }
  return renamedParts;
}
