/** Lines that must not be published before the list is mended: whose code cannot be right, and what stands in the list twice. */
import type { ResultIndex } from '../grading/findings/lookups.ts';
import type { LineResult } from '../grading/findings/result.ts';
import { knownFields } from '../grading/indicators/known-fields.ts';
import type { MessageCode } from '../grading/messages/catalogue.ts';
import type { Problem } from '../grading/messages/problem.ts';
import { creditCodeText } from './enterprises.ts';

/** They are about the code, which is that of the whole enterprise. */
const codeFaults: ReadonlySet<MessageCode> = new Set<MessageCode>(['CELL_011', 'CELL_012', 'CELL_013', 'CELL_017', 'ROW_001', 'ROW_002']);
const sharedCode: MessageCode = 'ROW_001';
const repeatedRow: MessageCode = 'ROW_003';

/** With the first of the problems that say why. What the user leaves out is not among them. */
export function linesToMend(index: ResultIndex): ReadonlyMap<LineResult, Problem> {
  const { enterprises, lines } = index.result;
  const ofEnterprise = new Map<number, Problem>();
  const shared = new Map<string, Problem>();
  const repeated = new Map<string, Problem>();
  const note = <K>(notes: Map<K, Problem>, key: K, found: Problem): void => {
    if (key !== '' && !notes.has(key)) notes.set(key, found);
  };
  for (const line of lines) {
    for (const found of index.problemsOf(line)) {
      if (found.ignored !== undefined) continue;
      if (codeFaults.has(found.code)) note(ofEnterprise, line.enterprise, found);
      if (found.code === sharedCode) note(shared, creditCodeText(line.facts[knownFields.creditCode] ?? ''), found);
      if (found.code === repeatedRow) note(repeated, rowKey(line), found);
    }
  }
  return new Map(lines.flatMap((line) => {
    // Between files only the later of two enterprises is told that they share a code.
    const found = ofEnterprise.get(line.enterprise) ?? shared.get(creditCodeText(enterprises[line.enterprise]?.creditCode ?? '')) ?? repeated.get(rowKey(line));
    return found === undefined ? [] : [[line, found] as const];
  }));
}

function rowKey({ enterprise, table = '', line }: LineResult): string {
  return JSON.stringify([enterprise, table, line]);
}
