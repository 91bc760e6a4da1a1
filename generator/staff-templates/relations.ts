/** Relationships of a package's parts, as `.rels` files write them. */
import { forEachTag } from '../package/xml-tags.ts';
import { unescapeXml } from '../package/xml-text.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type, in small letters: `header`, `oleobject`. */
  readonly type: string;
  /** As written, or for those inside of the package the path of the part. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `path` is that of the .rels file. Names are compared without prefixes. */
export function relationsIn(xml: string, path: string): readonly Relation[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const found: Relation[] = [];
  forEachTag(xml, ({ name, kind, start, end }) => {
    if (kind === 'close' || !/(?:^|:)Relationship$/.test(name)) return;
    const tag = xml.slice(start, end);
    const target = attributeOf(tag, 'Target');
    const isExternal = attributeOf(tag, 'TargetMode').trim().toLowerCase() === 'external';
    const type = attributeOf(tag, 'Type').trim();
    found.push({
      id: attributeOf(tag, 'Id'), type: type.slice(type.lastIndexOf('/') + 1).toLowerCase(), isExternal,
      target: isExternal ? target : resolve(target.startsWith('/') ? target.slice(1) : folder + target),
    });
  });
  return found;
}

/** The .rels file of a part; of the package for no part. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose .rels file it is. */
export function ownerOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/i, '$1');
}

export function attributeOf(tag: string, name: string): string {
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
