/** A template of staff, taken apart once: what is wrong with it, which tags it uses, and the trees that are filled. */
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { templatePlaces } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import type { ZipEntry } from '../package/zip-entry.ts';
import { nameProblems, namesFor } from './check-names.ts';
import { firstProblems } from './first-problems.ts';
import { partTree, type PartTree } from './part-tree.ts';
import { tagsOf, type PartTags } from './tag-scan.ts';
import { tagTree, type TagNode } from './tag-tree.ts';
import { openPackage } from './template-package.ts';
import { unwantedContent } from './unwanted-content.ts';

export interface OpenTemplate {
  readonly entries: readonly ZipEntry[];
  /** The parts that are filled. */
  readonly parts: readonly PartTree[];
  readonly tags: readonly TagNode[];
  /** With an error among them the template must not be filled. */
  readonly problems: readonly Problem[];
}

/** Whether something has to be mended before the template can be filled. */
export function hasErrors({ problems }: OpenTemplate): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

const filledRoles: ReadonlySet<string> = new Set(['body', 'header', 'footer']);

/** Without `kind`, tags of every kind of document are allowed. */
export function openTemplate(bytes: Uint8Array, kind?: LetterKind): OpenTemplate {
  const opened = openPackage(bytes);
  if ('code' in opened) return { entries: [], parts: [], tags: [], problems: [opened] };
  const scanned = opened.parts.map((part) => tagsOf(partTree(part)));
  const filled = scanned.filter(({ part }) => filledRoles.has(part.role));
  const trees = filled.map((part) => ({ part, tree: tagTree(part) }));
  const scopes = [namesFor(kind)];
  const problems = [
    ...trees.flatMap(({ part, tree }) => [...writingProblems(part), ...tree.problems, ...nameProblems(tree.nodes, scopes, kind)]),
    ...scanned.filter(({ part }) => !filledRoles.has(part.role)).flatMap(unfilledProblems),
    ...unwantedContent(opened),
  ];
  return { entries: opened.entries, parts: filled.map(({ part }) => part), tags: trees.flatMap(({ tree }) => tree.nodes), problems: firstProblems(problems) };
}

function writingProblems({ tags, braces }: PartTags): readonly Problem[] {
  return [
    ...braces.map(({ seen, isOpen, where }) => (isOpen
      ? problem('TEMPLATE_018', 'error', {}, { where, seen, brace: '}' }) : problem('TEMPLATE_019', 'error', {}, { where, seen, brace: '{' }))),
    ...tags.filter(({ isSplit }) => isSplit).map(({ where, raw }) => problem('TEMPLATE_020', 'error', {}, { where, tag: raw })),
  ];
}

/** Only tags of the dictionary are told of: braces in a note are no tags. */
function unfilledProblems({ part, tags }: PartTags): readonly Problem[] {
  const names = namesFor(undefined);
  return tags.filter(({ name }) => names.has(name))
    .map(({ where, raw }) => problem('TEMPLATE_025', 'error', {}, { where, tag: raw, part: templatePlaces[part.role] }));
}
