/** Plain data against a schema: typed data, or problems that name file, line, path and remedy. */
import { z } from 'zod';
import { problem, type Problem } from '../messages/problem.ts';
import { pathText, type DataPath, type ParsedYaml } from './parse-yaml.ts';

const inChinese = z.locales.zhCN().localeError;

type Issue = z.core.$ZodIssue;

/** Checks `parsed` against `schema`. Unknown keys are problems of their own (PACK_003). */
export function parseData<T>(
  schema: z.ZodType<T>, file: string, parsed: ParsedYaml,
): { readonly value?: T; readonly problems: readonly Problem[] } {
  const outcome = schema.safeParse(parsed.data, { error: inChinese });
  if (outcome.success) return { value: outcome.data, problems: [] };
  return { problems: outcome.error.issues.flatMap((issue) => issueProblems(issue, [], file, parsed, schema)) };
}

function issueProblems(issue: Issue, prefix: DataPath, file: string, parsed: ParsedYaml, schema: z.ZodType): readonly Problem[] {
  const path = [...prefix, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => issueProblems(inner, path, file, parsed, schema));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem('PACK_003', 'error', { file }, {
      line: parsed.lineOf([...path, key]), path: pathText(path), key, known: knownKeys(schema, path).join('、') || '（见 pack.schema.json）',
    }));
  }
  const detail = issue.message ?? issue.code;
  return [problem('PACK_002', 'error', { file }, { line: parsed.lineOf(path), path: pathText(path), detail })];
}

/** Of several ways to read the data, the one that came closest: its fault lies deepest, or it has the fewest. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((issue) => issue.path.length));
  return branches.filter((branch) => branch.length > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

/** The keys that an object at `path` may have, for the remedy. Empty where the schema branches. */
function knownKeys(schema: z.ZodType, path: DataPath): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = stepInto(at, step);
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function stepInto(schema: unknown, step: string | number): unknown {
  const at = unwrap(schema);
  if (at instanceof z.ZodObject) return (at.shape as Record<string, unknown>)[step];
  if (at instanceof z.ZodArray) return at.element;
  if (at instanceof z.ZodRecord) return at.valueType;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap();
  return at;
}
