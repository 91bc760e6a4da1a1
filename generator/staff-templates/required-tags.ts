/** What a template of a kind would leave unsaid: tags that its documents are made for, and a body at all. */
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { requiredTags } from '../../grading/messages/documents/fields/required.ts';
import { letterTitles } from '../../grading/messages/documents/letters.ts';
import { templatePlaces as texts } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import type { OpenTemplate } from './open-template.ts';
import { isShownText, walk } from './part-tree.ts';
import type { TagNode } from './tag-tree.ts';

/** A warning for every group of tags of which none is there; an empty body is an error. */
export function contentProblems({ parts, tags }: Pick<OpenTemplate, 'parts' | 'tags'>, kind: LetterKind | undefined): readonly Problem[] {
  const body = parts.find(({ role }) => role === 'body');
  if (body === undefined) return [];
  if (isEmptyBody(body.root)) return [problem('TEMPLATE_030', 'error', {}, {})];
  if (kind === undefined) return [];
  const used = new Set(namesIn(tags));
  return requiredTags[kind].filter((names) => !names.some((name) => used.has(name)))
    .map((names) => problem('TEMPLATE_029', 'warning', {}, { kind: letterTitles[kind].title, tags: names.map((name) => `{${name}}`).join(texts.or) }));
}

function namesIn(nodes: readonly TagNode[]): readonly string[] {
  return nodes.flatMap(({ tag, inner }) => [tag.name, ...namesIn(inner ?? [])]);
}

function isEmptyBody(root: OpenTemplate['parts'][number]['root']): boolean {
  let text = '';
  walk(root, (node) => {
    if (isShownText(node)) text += node.textContent;
  });
  return text.trim() === '';
}
