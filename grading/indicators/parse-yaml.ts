/** YAML text to plain data, with a way back from any place in the data to its line. */
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { yamlFaults } from '../messages/pack.ts';
import { problem, type Problem } from '../messages/problem.ts';

export type DataPath = readonly (string | number)[];

export interface ParsedYaml {
  readonly data: unknown;
  /** 1-based line of the deepest existing node on the path. */
  lineOf(path: DataPath): number;
}

/** A pack is a few hundred lines; more aliases than this is an attack or a mistake. */
const maxAliases = 50;

/** Parses one document. Duplicate keys and every other fault of writing become PACK_001 problems. */
export function parseYaml(file: string, text: string): { readonly parsed?: ParsedYaml; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: false });
  const faults = document.errors.map((error) =>
    problem('PACK_001', 'error', { file }, { line: lines.linePos(error.pos[0]).line, detail: yamlFaults[error.code] ?? error.message }));
  if (faults.length > 0) return { problems: faults };
  try {
    const data: unknown = document.toJS({ maxAliasCount: maxAliases });
    return { parsed: { data, lineOf: (path) => lineOf(document, lines, path) }, problems: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problems: [problem('PACK_001', 'error', { file }, { line: 1, detail })] };
  }
}

function lineOf(document: Document, lines: LineCounter, path: DataPath): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `tables[0].indicators[2].title` */
export function pathText(path: DataPath): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text === '' ? step : `.${step}`;
  return text === '' ? '（文件）' : text;
}
