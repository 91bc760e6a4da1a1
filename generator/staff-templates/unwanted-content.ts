/** What a template may not bring into every document made from it: things fetched from outside, things that run, tags that nobody fills. */
import { templateContents, templatePlaces as texts } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { safeAddress, unwantedField } from './field-codes.ts';
import { partContent, type Found, type PartContent } from './part-content.ts';
import { ownerOf, relationsIn, type Relation } from './relations.ts';
import type { TemplatePackage } from './template-package.ts';
import { unfilledTags } from './unfilled-tags.ts';

type Kind = keyof typeof templateContents;

/** Relationships that are unwanted wherever they lead, by the last word of their type. */
const unwantedTypes: Readonly<Record<string, Kind>> = {
  oleobject: 'object', package: 'object', control: 'control', activexcontrolbinary: 'control', afchunk: 'chunk', subdocument: 'chunk', attachedtemplate: 'attached',
  attachedtoolbars: 'other', keymapcustomizations: 'other', mailmergesource: 'mailMerge', mailmergeheadersource: 'mailMerge', frame: 'other', transform: 'other',
};
const externalTypes: Readonly<Record<string, Kind>> = { image: 'picture', hyperlink: 'link', video: 'other', audio: 'other' };
const elements: Readonly<Record<string, Kind>> = { altChunk: 'chunk', OLEObject: 'object', control: 'control', subDoc: 'chunk', mailMerge: 'mailMerge' };

/** In the order of the archive. Every part and every .rels file is looked at, those of the settings and of building blocks too. */
export function unwantedContent(opened: TemplatePackage): readonly Problem[] {
  const roles = new Map(opened.parts.map(({ path, role }) => [path, role]));
  const unwanted = unwantedRelations(opened);
  return [...opened.texts].flatMap(([path, xml]) => {
    const role = roles.get(path);
    const own = unwanted.get(path) ?? [];
    const content = partContent(xml, new Set(own.map(({ id }) => id)), role !== undefined);
    const part = placeOf(path, role);
    return [
      ...relationProblems(own, content, part), ...elementProblems(content, own, part), ...addressProblems(content, part),
      ...content.fields.flatMap(({ value, after }) => fieldProblem(value, where(part, after))),
      ...unfilledTags(content, part, role !== undefined),
    ];
  });
}

/** By the part that they belong to. */
function unwantedRelations({ texts: parts }: TemplatePackage): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, readonly Relation[]>();
  for (const [path, xml] of parts) {
    if (!/\.rels$/i.test(path)) continue;
    const owner = ownerOf(path);
    const own = relationsIn(xml, path).filter((relation) => isUnwanted(relation, owner));
    // What belongs to no part that is there is told of at its own.
    if (own.length > 0) found.set(parts.has(owner) ? owner : path, own);
  }
  return found;
}

function isUnwanted({ type, target, isExternal }: Relation, owner: string): boolean {
  if (isExternal) return !(type === 'hyperlink' && (safeAddress.test(target) || target.startsWith('#')));
  // The figures of a chart stand in a workbook of their own.
  return unwantedTypes[type] !== undefined && !(type === 'package' && /(?:^|\/)charts\//.test(owner));
}

function relationProblems(own: readonly Relation[], { references }: PartContent, part: string): readonly Problem[] {
  return own.map(({ id, type, target, isExternal }) => {
    const place = where(part, references.find(({ value }) => value === id)?.after);
    const { what, remedy } = templateContents[unwantedTypes[type] ?? externalTypes[type] ?? 'other'];
    return isExternal ? problem('TEMPLATE_040', 'error', {}, { where: place, what, target: target.slice(0, 200), remedy }) : problem('TEMPLATE_041', 'error', {}, { where: place, what, remedy });
  });
}

/** Those whose relationship has been told of are not told of again. */
function elementProblems({ active, references }: PartContent, own: readonly Relation[], part: string): readonly Problem[] {
  const told = new Set(references.filter(({ value }) => own.some(({ id }) => id === value)).map(({ element }) => element));
  return active.filter(({ element }) => !told.has(element)).map(({ element, after }) => {
    const { what, remedy } = templateContents[elements[element] ?? 'other'];
    return problem('TEMPLATE_041', 'error', {}, { where: where(part, after), what, remedy });
  });
}

/** Addresses that stand in the part itself, as old drawings have them. */
function addressProblems({ references }: PartContent, part: string): readonly Problem[] {
  return references.filter(isOwnAddress).map(({ attribute, value, after }) => {
    const { what, remedy } = templateContents[attribute === 'href' ? 'link' : 'picture'];
    return problem('TEMPLATE_040', 'error', {}, { where: where(part, after), what, target: value.slice(0, 200), remedy });
  });
}

function isOwnAddress({ attribute, value }: Found): boolean {
  return attribute === 'src' || (attribute === 'href' && !safeAddress.test(value));
}

function fieldProblem(code: string, place: string): readonly Problem[] {
  const field = unwantedField(code);
  return field === undefined ? [] : [problem('TEMPLATE_042', 'error', {}, { where: place, field })];
}

function placeOf(path: string, role: keyof typeof texts | undefined): string {
  if (role !== undefined) return String(texts[role]);
  if (/^docProps\//i.test(path)) return texts.properties;
  if (/\/settings\.xml$/i.test(path)) return texts.settings;
  if (/(?:^|\/)charts\//.test(path)) return texts.charts;
  return /(?:^|\/)diagrams\//.test(path) ? texts.diagrams : fill(texts.part, { path });
}

function where(part: string, after: string | undefined): string {
  if (after === undefined) return part;
  return after === '' ? fill(texts.start, { part }) : fill(texts.behind, { part, text: after });
}
