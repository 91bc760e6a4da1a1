/** A saved result back from its text. Whatever stands in the file, nothing behind this stumbles over it. */
import { resultFaults as faults } from '../messages/documents/bulk.ts';
import { problem, type Place } from '../messages/problem.ts';
import { failure, success, type Result } from '../messages/result.ts';
import { fill } from '../messages/template.ts';
import type { GradingResult } from './result.ts';
import { strangeGrade } from './result-grades.ts';
import { resultSchema } from './result-schema.ts';

const format = 1;
const longestPath = 100;
/** A key that sets what an object inherits wherever it is copied. */
const refusedKey = '__proto__';

class RefusedKey extends Error {}

export function parseResult(text: string, place: Place): Result<GradingResult> {
  const wrongAt = (path: string) => failure(problem('DOC_006', 'error', place, { detail: fill(faults.shape, { path: path === '' ? faults.root : path.slice(0, longestPath) }) }));
  let data: unknown;
  try {
    data = readJson(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return error instanceof RefusedKey ? wrongAt(refusedKey) : failure(problem('DOC_006', 'error', place, { detail: faults.notJson }));
  }
  const version = typeof data === 'object' && data !== null && 'formatVersion' in data ? data.formatVersion : undefined;
  if (typeof version === 'number' && version !== format) return failure(problem('DOC_010', 'error', place, { seen: version, known: format }));
  const issue = resultSchema.safeParse(data).error?.issues[0];
  if (issue !== undefined) return wrongAt(issue.path.map(String).join('.'));
  // The text as it is, not the copy of the schema: it may hold more than the schema asks for.
  const result = withoutInheritance(data as GradingResult);
  const dangling = danglingIn(result);
  if (dangling !== undefined) return failure(problem('DOC_006', 'error', place, { detail: fill(faults.dangling, { path: dangling }) }));
  const strange = strangeGrade(result);
  return strange === undefined ? success(result) : wrongAt(strange);
}

function readJson(text: string): unknown {
  // Looking at every key takes several times as long; the key can only hide behind an escape.
  if (!text.includes(refusedKey) && !text.includes('\\u')) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => {
    if (key === refusedKey) throw new RefusedKey();
    return value;
  });
}

/** What is looked up by an id from the file must not find what every object has: `constructor`, `toString`. */
function withoutInheritance(result: GradingResult): GradingResult {
  return {
    ...result, fields: bare(result.fields), tables: bare(result.tables), vetoes: bare(result.vetoes),
    lines: result.lines.map((line) => ({ ...line, facts: bare(line.facts) })),
  };
}

function bare<T extends object>(record: T): T {
  return Object.assign(Object.create(null) as T, record);
}

/** The first place that points at something the result does not have, or twice at the same. */
function danglingIn({ lines, enterprises, tables }: GradingResult): string | undefined {
  const line = lines.findIndex(({ enterprise, table }) => enterprises[enterprise] === undefined || (table !== undefined && tables[table] === undefined));
  if (line !== -1) return `lines.${line}`;
  const enterprise = enterprises.findIndex((own, at) => new Set(own.lines).size < own.lines.length || own.lines.some((index) => lines[index]?.enterprise !== at));
  return enterprise === -1 ? undefined : `enterprises.${enterprise}`;
}
