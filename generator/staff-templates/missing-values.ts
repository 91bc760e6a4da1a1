/** The facts that a template would print and that are not known. */
import { letterWords as words } from '../../grading/messages/documents/letters.ts';
import { fill } from '../../grading/messages/template.ts';
import type { OpenTemplate } from './open-template.ts';
import type { TagNode } from './tag-tree.ts';
import { EmptyText, type NamedValue, type NamedValues } from './template-values.ts';

/** Names of tags, each once, in the order of the template. A fact of a list is named with its list. */
export function missingNames({ tags }: OpenTemplate, values: NamedValues): readonly string[] {
  const names = new Set<string>();
  collect(tags, [values], '', names);
  return [...names];
}

function collect(nodes: readonly TagNode[], scopes: readonly NamedValues[], list: string, names: Set<string>): void {
  for (const { tag: { name }, inner } of nodes) {
    const value = valueOf(name, scopes);
    if (inner === undefined) {
      const isOwn = list !== '' && Object.prototype.hasOwnProperty.call(scopes[0] ?? {}, name);
      if (value instanceof EmptyText && value.blank !== '') names.add(isOwn ? fill(words.inList, { list, name }) : name);
    } else if (Array.isArray(value)) {
      for (const entry of value as readonly NamedValues[]) collect(inner, [entry, ...scopes], name, names);
    } else if (value !== undefined && value !== false && !(value instanceof EmptyText)) {
      collect(inner, scopes, list, names);
    }
  }
}

function valueOf(name: string, scopes: readonly NamedValues[]): NamedValue | undefined {
  for (const scope of scopes) if (Object.prototype.hasOwnProperty.call(scope, name)) return scope[name];
  return undefined;
}

