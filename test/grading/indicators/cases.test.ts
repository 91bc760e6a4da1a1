/** Every pack's own cases: facts as they stand in a cell, through reading and judging, against what is expected. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadPacks } from '../../../cli/load-packs.ts';
import { gradeRecords } from '../../../grading/evaluate/grade-records.ts';
import { findingOutcomeAt } from '../../../grading/findings/gap.ts';
import { outcomes } from '../../../grading/findings/outcome.ts';
import { chooseLibrary } from '../../../grading/indicators/load-library.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { readRecords } from '../../../grading/records/read-records.ts';
import { gridFromFacts } from '../../support/grid-from-facts.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]);
const caseFile = z.strictObject({
  cases: z.array(z.strictObject({
    name: z.string(),
    table: z.string(),
    date: z.iso.date(),
    facts: z.record(z.string(), cell),
    edition: z.literal('absent').optional(),
    grade: z.strictObject({ best: z.string(), worst: z.string() }).optional(),
    expect: z.record(z.string(), z.union([z.literal('absent'), z.record(z.string(), z.enum(outcomes))])).optional(),
  })).min(1),
});
type Case = z.infer<typeof caseFile>['cases'][number];

const folder = fileURLToPath(new URL('../../../grading/indicators/', import.meta.url));
const loaded = loadPacks();
const caseFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cases.yaml')).sort();

describe('the shipped packs', () => {
  it('load without a single problem', () => {
    expect(loaded.problems.map(problemLine)).toEqual([]);
  });

  it('each have cases beside them', () => {
    const packs = loaded.libraries.flatMap((library) => library.packs.map((pack) => `${library.edition.id}/${pack.industry}`));
    const cased = caseFiles.map((path) => `${dirname(path)}/${basename(path, '.cases.yaml').replace(/^\d+-/, '')}`);
    expect(cased.sort()).toEqual(packs.sort());
  });
});

describe.each(caseFiles)('%s', (path) => {
  const industry = basename(path, '.cases.yaml').replace(/^\d+-/, '');
  const { cases } = caseFile.parse(parse(readFileSync(join(folder, path), 'utf8')));

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    if (one.edition === 'absent') {
      const chosen = chooseLibrary(loaded.libraries, one.date);
      expect(chosen.ok).toBe(false);
      return;
    }
    const { line, table } = judge(industry, one, dirname(path));
    if (one.grade !== undefined) expect(line.grade).toEqual(one.grade);
    for (const [indicator, expected] of Object.entries(one.expect ?? {})) {
      const finding = line.findings.find((candidate) => candidate.indicator === indicator);
      if (expected === 'absent') {
        expect(finding, `${indicator} should not be in force`).toBeUndefined();
        continue;
      }
      if (finding === undefined) throw new Error(`no finding for ${indicator}; there are ${line.findings.map((one) => one.indicator).join(', ')}`);
      const seen = Object.fromEntries(Object.keys(expected).map((grade) => [grade, findingOutcomeAt(table, finding, grade)]));
      expect({ [indicator]: seen }).toEqual({ [indicator]: expected });
    }
  });
});

function judge(industry: string, one: Case, edition: string) {
  const chosen = chooseLibrary(loaded.libraries, one.date, edition);
  if (!chosen.ok) throw new Error(problemLine(chosen.problem));
  const library = chosen.value;
  const source = library.tables.find((table) => table.key === `${industry}/${one.table}`);
  if (source === undefined) throw new Error(`no table ${industry}/${one.table}`);
  const texts = { 'enterprise-name': '示例企业', industry: `${source.pack.name}/${source.table.name}`, ...one.facts };
  const set = readRecords([gridFromFacts(library, texts)], library);
  const result = gradeRecords([{ file: '示例.xlsx', set }], library, { date: one.date });
  const [line] = result.lines;
  const table = line?.table === undefined ? undefined : result.tables[line.table];
  if (line === undefined || table === undefined) throw new Error(`not graded: ${result.problems.map(problemLine).join(' ')}`);
  return { line, table };
}
