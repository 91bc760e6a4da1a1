/** The text of a settings file as a plain tree that remembers its lines. Every scalar stays as it was written: 0310 keeps its nought. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { settingsTexts as texts } from '../../grading/messages/documents/settings.ts';
import { yamlFaults } from '../../grading/messages/pack.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';

/** `other` is what settings have no use for: references, keys that are no text. */
export type Tree = { readonly line: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly entries: readonly TreeEntry[] }
  | { readonly kind: 'other' }
);

export interface TreeEntry {
  readonly key: string;
  /** Of the key. */
  readonly line: number;
  readonly value: Tree;
}

const lengthLimit = 100_000;
const deepest = 8;

/** The tree, or what is wrong with the writing. */
export function settingsTree(file: string, text: string): { readonly tree?: Tree; readonly problems: readonly Problem[] } {
  if (text.length > lengthLimit) {
    return { problems: [problem('SETTINGS_009', 'error', { file }, { length: text.length, limit: lengthLimit })] };
  }
  const lines = new LineCounter();
  const fault = (line: number, detail: string) => problem('SETTINGS_001', 'error', { file }, { line, detail });
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: false, logLevel: 'error' });
    const first = document.errors[0];
    // One slip of the pen gives a tail of further errors that only confuse.
    if (first !== undefined) {
      const line = lines.linePos(first.pos[0]).line;
      return { problems: [fault(line, writingFault(text, line) ?? yamlFaults[first.code] ?? first.message)] };
    }
    const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
    const tree = treeOf(document.contents, lineAt, 1, 0);
    const slip = tree.kind === 'text' ? writingFault(text, tree.line) : undefined;
    return slip === undefined ? { tree, problems: [] } : { problems: [fault(tree.line, slip)] };
  } catch (error) {
    return { problems: [fault(1, error instanceof Error ? error.message : String(error))] };
  }
}

function treeOf(node: unknown, lineAt: (offset: number | undefined) => number, above: number, depth: number): Tree {
  const line = isMap(node) || isSeq(node) || isScalar(node) ? lineAt(node.range?.[0]) : above;
  if (node === null || node === undefined) return { line, kind: 'text', text: '' };
  if (depth > deepest) return { line, kind: 'other' };
  if (isScalar(node)) return typeof node.value === 'string' ? { line, kind: 'text', text: node.value } : { line, kind: 'other' };
  if (isSeq(node)) return { line, kind: 'list', items: node.items.map((item) => treeOf(item, lineAt, line, depth + 1)) };
  if (!isMap(node)) return { line, kind: 'other' };
  const entries = node.items.map(({ key, value }) => {
    const keyLine = isScalar(key) ? lineAt(key.range?.[0]) : line;
    return { key: isScalar(key) ? String(key.value) : '', line: keyLine, value: treeOf(value, lineAt, keyLine, depth + 1) };
  });
  return { line, kind: 'map', entries };
}

/** Slips of people who do not write YAML every day, which the parser calls something else. */
function writingFault(text: string, line: number): string | undefined {
  const own = text.split('\n')[line - 1] ?? '';
  if (/^\s*\t/.test(own)) return texts.tabs;
  return /^\s*[^\s:#"'-][^:#"']*(：|:(?=\S))/.test(own) ? texts.keyColon : undefined;
}
