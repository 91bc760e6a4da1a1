/** A pack or edition that was parsed, with the means to point at any place in it. */
import { problem, type MessageAt, type Problem } from '../messages/problem.ts';
import type { MessageCode } from '../messages/catalogue.ts';
import { pathText, type DataPath, type ParsedYaml } from './parse-yaml.ts';

export interface PackSource<T> {
  readonly file: string;
  readonly value: T;
  readonly parsed: ParsedYaml;
}

/** A PACK_* problem at a path: line and path are filled in here. */
export function problemAt<C extends MessageCode>(
  source: PackSource<unknown>, code: C, path: DataPath, params: MessageAt<C>,
): Problem {
  const place = { line: source.parsed.lineOf(path), path: pathText(path) };
  return problem(code, 'error', { file: source.file }, { ...place, ...params } as unknown as Parameters<typeof problem<C>>[3]);
}
