/** Which kinds of documents a command line means, and the list of all of them. */
import type { DocumentKind } from '../../generator/documents/document-kind.ts';
import { documentKinds, kindOf } from '../../generator/documents/kinds.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problem, problemLine } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { suggestName } from '../../grading/records/suggest.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

export interface ChosenKinds {
  readonly kinds: readonly DocumentKind[];
  /** Of `all`, only what is usual; of kinds that are named, everything. */
  readonly scope: 'usual' | 'all';
}

/** Undefined after saying which kinds there are. Kinds come in the order of the registry, each once. */
export function chooseKinds(names: readonly string[], terminal: Terminal): ChosenKinds | undefined {
  const unknown = names.filter((name) => name !== texts.all && kindOf(name) === undefined);
  if (names.length === 0) terminal.warn(texts.noKind);
  for (const name of unknown) terminal.warn(problemLine(problem('DOC_003', 'error', {}, { seen: name, suggestion: suggestion(name) })));
  if (names.length === 0 || unknown.length > 0) {
    terminal.warn(`\n${kindList()}`);
    return undefined;
  }
  if (names.includes(texts.all)) return { kinds: documentKinds, scope: 'usual' };
  const wanted = new Set(names.map(kindOf));
  return { kinds: documentKinds.filter((kind) => wanted.has(kind)), scope: 'all' };
}

function suggestion(seen: string): string {
  const name = suggestName(seen.toLowerCase(), documentKinds.map(({ id }) => ({ key: id, name: id })));
  return name === undefined ? '' : fill(bulkTexts.suggestion, { name });
}

function kindList(): string {
  const rows = documentKinds.map(({ id, title }) => [id, title]);
  return `${texts.kindsTitle}\n${textTable(texts.kindsHeadings, [...rows, [texts.all, texts.allTitle]])}`;
}
