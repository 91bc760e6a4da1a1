/** Whether tags are in the data dictionary, have a value in this kind of document, and stand where they mean something. */
import { letterTitles } from '../../grading/messages/documents/letters.ts';
import type { LetterKind, ListField, RowField, TemplateField } from '../../grading/messages/documents/fields/field.ts';
import { templateFields } from '../../grading/messages/documents/template-fields.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { suggestName } from '../../grading/records/suggest.ts';
import type { FoundTag } from './tag-scan.ts';
import { overOf, type TagNode } from './tag-tree.ts';

type AnyField = TemplateField | RowField;
type Fields = Readonly<Record<string, AnyField>>;
/** By Chinese name. */
export type Names = ReadonlyMap<string, AnyField>;

const separator = '、';

export function namesOf(fields: Fields): Names {
  return new Map(Object.values(fields).map((field) => [field.name, field]));
}

const allNames = namesOf(templateFields);

/** The tags of one kind, or of all. */
export function namesFor(kind: LetterKind | undefined): Names {
  if (kind === undefined) return allNames;
  return new Map([...allNames].filter(([, field]) => 'kinds' in field && field.kinds.includes(kind)));
}

/** `scopes` are the names that may be used here, the innermost list first; `lists` are those that stand around. */
export function nameProblems(nodes: readonly TagNode[], scopes: readonly Names[], kind: LetterKind | undefined, lists: readonly AnyField[] = []): readonly Problem[] {
  return nodes.flatMap(({ tag, inner }) => {
    const field = fieldOf(tag.name, scopes);
    const own = tagProblems(tag, field, scopes, kind);
    if (inner === undefined) return own;
    if (field?.shape !== 'list') return [...own, ...nameProblems(inner, scopes, kind, lists)];
    // Each entry would be printed once more for every entry.
    const again = lists.includes(field) ? [problem('TEMPLATE_033', 'error', {}, { where: tag.where, tag: tag.raw, list: field.name })] : [];
    return [...own, ...again, ...nameProblems(inner, [namesOf(field.fields), ...scopes], kind, [...lists, field])];
  });
}

/** What a name means here: the innermost list that has it, else the document. */
export function fieldOf(name: string, scopes: readonly Names[]): AnyField | undefined {
  for (const scope of scopes) {
    const field = scope.get(name);
    if (field !== undefined) return field;
  }
  return undefined;
}

function tagProblems(tag: FoundTag, field: AnyField | undefined, scopes: readonly Names[], kind: LetterKind | undefined): readonly Problem[] {
  const at = { where: tag.where, tag: tag.raw };
  const options = tag.options !== '' && (overOf(tag.options) === undefined || tag.sign !== '#') ? [problem('TEMPLATE_023', 'error', {}, at)] : [];
  if (tag.name === '') return [problem('TEMPLATE_024', 'error', {}, { where: tag.where })];
  if (field === undefined) return [unknownProblem(tag, scopes, kind), ...options];
  if (tag.sign === '' && field.shape !== 'text') {
    return [problem('TEMPLATE_014', 'error', {}, { ...at, open: `{#${tag.name}}`, close: `{/${tag.name}}` }), ...options];
  }
  return options;
}

/** Not to be used here: of another kind, of a list, or of nothing at all. */
function unknownProblem(tag: FoundTag, scopes: readonly Names[], kind: LetterKind | undefined): Problem {
  const at = { where: tag.where, tag: tag.raw };
  const elsewhere = allNames.get(tag.name);
  if (elsewhere !== undefined && 'kinds' in elsewhere && kind !== undefined) {
    const kinds = elsewhere.kinds.map((each) => letterTitles[each].title).join(separator);
    return problem('TEMPLATE_012', 'error', {}, { ...at, kind: letterTitles[kind].title, kinds });
  }
  const list = listWith(tag.name, namesFor(kind));
  if (list !== undefined) return problem('TEMPLATE_013', 'error', {}, { ...at, list: list.name, open: `{#${list.name}}`, close: `{/${list.name}}` });
  const suggestion = suggestionFor(tag.name, scopes, kind);
  return suggestion === undefined ? problem('TEMPLATE_011', 'error', {}, at) : problem('TEMPLATE_010', 'error', {}, { ...at, suggestion: `{${tag.sign}${suggestion}}` });
}

function listWith(name: string, names: Names): ListField | undefined {
  for (const field of names.values()) {
    if (field.shape !== 'list') continue;
    if (Object.values(field.fields).some((inner) => inner.name === name)) return field as ListField;
  }
  return undefined;
}

/** A name of this place within two strokes, else the only one that contains the word or is contained in it. */
function suggestionFor(name: string, scopes: readonly Names[], kind: LetterKind | undefined): string | undefined {
  const names = [...new Set([...scopes, namesFor(kind)].flatMap((scope) => [...scope.keys()]))];
  const near = suggestName(name, names.map((each) => ({ key: each, name: each })));
  if (near !== undefined) return near;
  const related = name.length < 2 ? [] : names.filter((each) => each.includes(name) || (each.length > 2 && name.includes(each)));
  return related.length === 1 ? related[0] : undefined;
}
