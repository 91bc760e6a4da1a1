/** Relationships: which part belongs to which, whatever the producer's way of writing targets. */
import { ElementVisitor } from './element-path.ts';
import { scanPart } from './scan-part.ts';
import { partName, type ZipPackage } from './zip-package.ts';

/** `type` is the last word of the relationship type, the same in the transitional and the strict namespace. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to. */
  readonly part: string;
}

/** `xl/workbook.xml -> xl/_rels/workbook.xml.rels`; the package itself is `''`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part that a target leads to: absolute, or relative to the folder of the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replace(/\\/g, '/').replace(/#.*$/s, '');
  const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return partName(steps.join('/'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The internal relationships of a part, in file order; none when it has no such part. */
export async function readRelationships(source: ZipPackage, part: string): Promise<readonly Relationship[]> {
  const found: Relationship[] = [];
  const relations = relationshipsPart(part);
  if (!source.has(relations)) return found;
  await scanPart(source, relations, new ElementVisitor('Relationships', (tag) => {
    if (tag.local !== 'Relationship' || tag.attribute('TargetMode')?.toLowerCase() === 'external') return;
    const target = resolveTarget(part, tag.attribute('Target') ?? '');
    const type = tag.attribute('Type') ?? '';
    found.push({
      id: tag.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: source.has(target) ? target : decoded(target),
    });
  }));
  return found;
}
