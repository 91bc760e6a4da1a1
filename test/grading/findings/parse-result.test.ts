import fc from 'fast-check';
import type { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseResult } from '../../../grading/findings/parse-result.ts';
import type { EnterpriseResult, Finding, GradingResult, IndicatorSummary, LineResult, TableSummary } from '../../../grading/findings/result.ts';
import type { resultSchema } from '../../../grading/findings/result-schema.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { sampleSource } from '../../support/sample-source.ts';

type Shape = z.infer<typeof resultSchema>;
type SameKeys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : false;
/** Does not compile where a result has gained or lost something that the schema does not know of. */
const known: readonly [
  SameKeys<GradingResult, Shape>, SameKeys<LineResult, Shape['lines'][number]>, SameKeys<Finding, Shape['lines'][number]['findings'][number]>,
  SameKeys<EnterpriseResult, Shape['enterprises'][number]>, SameKeys<TableSummary, Shape['tables'][string]>, SameKeys<IndicatorSummary, Shape['tables'][string]['indicators'][number]>,
] = [true, true, true, true, true, true];

let result: GradingResult;
beforeAll(async () => {
  ({ result } = (await sampleSource()).index);
});

const place = { file: '核查结果.json' };
const complaint = (text: string) => {
  const parsed = parseResult(text, place);
  return parsed.ok ? '' : problemLine(parsed.problem);
};
/** The result with something put at a path. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy = JSON.parse(JSON.stringify(result)) as Record<string | number, unknown>;
  const last = path[path.length - 1] as string;
  const owner = path.slice(0, -1).reduce((at, step) => at[step] as Record<string | number, unknown>, copy);
  owner[last] = value;
  return JSON.stringify(copy);
}

describe('a saved result', () => {
  it('comes back as it was saved, with a mark at the beginning or without', () => {
    const text = JSON.stringify(result);
    for (const saved of [text, `\ufeff${text}\n`]) {
      const parsed = parseResult(saved, place);
      expect(parsed.ok && parsed.value).toEqual(JSON.parse(text));
    }
  });

  it('keeps what a later version has added', () => {
    const parsed = parseResult(changed(['later'], { a: 1 }), place);
    expect(parsed.ok && (parsed.value as unknown as { later: unknown }).later).toEqual({ a: 1 });
  });

  it.each([
    ['', '不是完整的 JSON'], ['{"formatVersion":1', '不是完整的 JSON'], ['PK\u0003\u0004', '不是完整的 JSON'], ['null', '“整体”处'], ['[]', '“整体”处'], ['7', '“整体”处'],
    ['{"formatVersion":2}', '核查结果的格式是 2，这里能读 1。'], ['{"formatVersion":"1"}', '“formatVersion”处'],
  ])('that is %j says so', (text, sentence) => {
    expect(complaint(text)).toContain(sentence);
    expect(complaint(text)).toMatch(/^“核查结果\.json”：.*（DOC_0(06|10)）$/);
  });

  it.each([
    [['lines', 0, 'facts'], null, '“lines.0.facts”处'],
    [['lines', 0, 'findings'], {}, '“lines.0.findings”处'],
    [['lines', 3, 'enterprise'], 100_000, '“lines.3”指向不存在的内容'],
    [['lines', 3, 'table'], 'constructor', '“lines.3”指向不存在的内容'],
    [['enterprises', 2, 'lines'], [0], '“enterprises.2”指向不存在的内容'],
    [['problems'], [{ code: 'toString', severity: 'error', place: {}, params: {} }], '“problems.0.code”处'],
    [['edition'], {}, '“edition.'], [['date'], '2020-02-30', '“date”处'], [['enterprises', 0, 'name'], 5, '“enterprises.0.name”处'],
  ])('with something else at %j says where', (path, value, sentence) => {
    expect(complaint(changed(path, value))).toContain(sentence);
  });

  it.each([
    [['lines', 0, 'grade'], { best: 'Z', worst: 'Q' }, '“lines.0.grade”处'], [['lines', 0, 'target'], 'Z', '“lines.0.target”处'],
    [['lines', 0, 'applied'], 'Z', '“lines.0.applied”处'], [['lines', 0, 'attained'], { best: 'A', worst: 'Q' }, '“lines.0.attained”处'],
    [['lines', 0, 'findings', 0, 'levels'], { best: 'Z', worst: 'Z' }, '“lines.0.findings.0.levels”处'], [['target'], 'Z', '“target”处'],
    [['lines', 0, 'steps'], [{ step: 'appliedFor', range: { best: 'Z', worst: 'Z' }, applied: 'Z' }], '“lines.0.steps.0”处'],
    [['enterprises', 0, 'overall'], [{ grades: ['Z', 'Q'], best: 'Z', worst: 'Q' }], '“enterprises.0.overall”处'],
  ])('with a grade that its table does not have at %j says where', (path, value, sentence) => {
    expect(complaint(changed(path, value))).toContain(sentence);
  });

  it('with the worst grade before the best says where', () => {
    const [best = '', worst = ''] = Object.values(result.tables)[0]?.grades ?? [];
    const at = result.lines.findIndex((line) => line.table === Object.keys(result.tables)[0]);
    expect(complaint(changed(['lines', at, 'grade'], { best: worst, worst: best }))).toContain(`“lines.${at}.grade”处`);
  });

  it.each(['"__proto__"', '"\\u005f_proto__"', '"__pr\\u006fto__"'])('with the key %s is refused', (key) => {
    const text = JSON.stringify(result);
    for (const owner of ['tables', 'fields', 'facts']) expect(complaint(text.replace(`"${owner}":{`, `"${owner}":{${key}:5,`))).toMatch(/“__proto__”处/);
  });

  it('finds nothing under the names that every object has', () => {
    const parsed = parseResult(JSON.stringify(result), place);
    const { lines, tables, fields, vetoes } = parsed.ok ? parsed.value : expect.fail();
    for (const record of [lines[0]?.facts, tables, fields, vetoes]) expect((record as Readonly<Record<string, unknown>>)['constructor']).toBeUndefined();
  });

  it('cannot have a table of one grade, nor an enterprise with the same line twice', () => {
    const key = Object.keys(result.tables)[0] ?? '';
    expect(complaint(changed(['tables', key, 'grades'], ['A']))).toContain(`“tables.${key}.grades”处`);
    expect(complaint(changed(['enterprises', 0, 'lines'], [0, 0]))).toContain('“enterprises.0”指向不存在的内容');
  });

  it('has every key that the schema asks for, and the other way round', () => {
    expect(known).not.toContain(false);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseResult(text, place).ok).toBe(false);
    }));
  });
});
