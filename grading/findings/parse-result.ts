/** A saved result back from its text. Whatever stands in the file, nothing behind this stumbles over it. */
import { resultFaults as faults } from '../messages/documents/bulk.ts';
import { problem, type Place } from '../messages/problem.ts';
import { failure, success, type Result } from '../messages/result.ts';
import { fill } from '../messages/template.ts';
import type { GradingResult } from './result.ts';
import { resultSchema } from './result-schema.ts';

const format = 1;

export function parseResult(text: string, place: Place): Result<GradingResult> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return failure(problem('DOC_006', 'error', place, { detail: faults.notJson }));
  }
  const version = typeof data === 'object' && data !== null && 'formatVersion' in data ? data.formatVersion : undefined;
  if (typeof version === 'number' && version !== format) return failure(problem('DOC_010', 'error', place, { seen: version, known: format }));
  const outcome = resultSchema.safeParse(data);
  const issue = outcome.error?.issues[0];
  if (issue !== undefined) {
    const path = issue.path.map(String).join('.');
    return failure(problem('DOC_006', 'error', place, { detail: fill(faults.shape, { path: path === '' ? faults.root : path.slice(0, 100) }) }));
  }
  // The text as it is, not the copy of the schema: it may hold more than the schema asks for.
  const result = data as GradingResult;
  const dangling = danglingIn(result);
  return dangling === undefined ? success(result) : failure(problem('DOC_006', 'error', place, { detail: fill(faults.dangling, { path: dangling }) }));
}

/** The first place that points at something the result does not have. */
function danglingIn({ lines, enterprises, tables }: GradingResult): string | undefined {
  const has = (key: string) => Object.prototype.hasOwnProperty.call(tables, key);
  const line = lines.findIndex(({ enterprise, table }) => enterprises[enterprise] === undefined || (table !== undefined && !has(table)));
  if (line !== -1) return `lines.${line}`;
  const enterprise = enterprises.findIndex((own, at) => own.lines.some((index) => lines[index]?.enterprise !== at));
  return enterprise === -1 ? undefined : `enterprises.${enterprise}`;
}
