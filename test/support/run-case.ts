/** The cases beside the packs: read once from their cells, then judged against any version of the packs. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { gradeRecords } from '../../grading/evaluate/grade-records.ts';
import { findingOutcomeAt } from '../../grading/findings/gap.ts';
import { outcomes } from '../../grading/findings/outcome.ts';
import type { LineResult, TableSummary } from '../../grading/findings/result.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { chooseLibrary } from '../../grading/indicators/load-library.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { readRecords } from '../../grading/records/read-records.ts';
import { gridFromFacts } from './grid-from-facts.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]);
const caseFile = z.strictObject({
  cases: z.array(z.strictObject({
    name: z.string(),
    table: z.string(),
    date: z.iso.date(),
    facts: z.record(z.string(), cell),
    edition: z.literal('absent').optional(),
    grade: z.strictObject({ best: z.string(), worst: z.string() }).optional(),
    notGraded: z.enum(['status', 'noPack']).optional(),
    expect: z.record(z.string(), z.union([z.literal('absent'), z.record(z.string(), z.enum(outcomes))])).optional(),
  })).min(1),
});

type Case = z.infer<typeof caseFile>['cases'][number];
type Records = ReturnType<typeof readRecords>;

export interface CaseFile {
  readonly path: string;
  readonly edition: string;
  readonly industry: string;
  readonly cases: readonly Case[];
}

/** A case whose cells have been read; what is read does not depend on what the packs demand. */
export interface PreparedCase {
  readonly of: CaseFile;
  readonly one: Case;
  readonly records: Records | undefined;
}

/** Every *.cases.yaml of the shipped packs. */
export function readCaseFiles(): readonly CaseFile[] {
  const folder = fileURLToPath(new URL('../../grading/indicators/', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cases.yaml')).sort();
  return paths.map((path) => ({
    path,
    edition: dirname(path),
    industry: basename(path, '.cases.yaml').replace(/^\d+-/, ''),
    cases: caseFile.parse(parse(readFileSync(join(folder, path), 'utf8'))).cases,
  }));
}

/** Throws when the case names a table or a field that does not exist. */
export function prepareCase(of: CaseFile, one: Case, libraries: readonly IndicatorLibrary[]): PreparedCase {
  if (one.edition === 'absent') return { of, one, records: undefined };
  const library = libraries.find(({ edition }) => edition.id === of.edition);
  const source = library?.tables.find((table) => table.key === `${of.industry}/${one.table}`);
  if (library === undefined || source === undefined) throw new Error(`no table ${of.industry}/${one.table}`);
  const texts = { 'enterprise-name': '示例企业', industry: `${source.pack.name}/${source.table.name}`, ...one.facts };
  return { of, one, records: readRecords([gridFromFacts(library, texts)], library) };
}

/** What the case expects and does not get; empty when it holds. */
export function mismatches({ of, one, records }: PreparedCase, libraries: readonly IndicatorLibrary[]): readonly string[] {
  const inForce = chooseLibrary(libraries, one.date);
  if (one.edition === 'absent') return inForce.ok ? [`${inForce.value.edition.id} is in force`] : [];
  if (!inForce.ok) return [problemLine(inForce.problem)];
  const chosen = chooseLibrary(libraries, one.date, of.edition);
  if (!chosen.ok || records === undefined) return ['no edition'];
  const result = gradeRecords([{ file: '示例.xlsx', set: records }], chosen.value, { date: one.date });
  const line = result.lines[0];
  const table = line?.table === undefined ? undefined : result.tables[line.table];
  if (line === undefined) return ['no line'];
  if (one.notGraded !== undefined) return line.notGraded?.reason === one.notGraded ? [] : [`graded, not ${one.notGraded}`];
  if (table === undefined) return [`not graded: ${result.problems.map(problemLine).join(' ')}`];
  return [...gradeMismatches(one, line), ...outcomeMismatches(one, line, table)];
}

function gradeMismatches({ grade }: Case, line: LineResult): readonly string[] {
  if (grade === undefined || (line.grade?.best === grade.best && line.grade.worst === grade.worst)) return [];
  return [`grade ${JSON.stringify(line.grade)}, expected ${JSON.stringify(grade)}`];
}

function outcomeMismatches(one: Case, line: LineResult, table: TableSummary): readonly string[] {
  return Object.entries(one.expect ?? {}).flatMap(([indicator, expected]) => {
    const finding = line.findings?.find((candidate) => candidate.indicator === indicator);
    if (expected === 'absent') return finding === undefined ? [] : [`${indicator} should not be in force`];
    if (finding === undefined) return [`no finding for ${indicator}`];
    return Object.entries(expected).flatMap(([grade, outcome]) => {
      const seen = findingOutcomeAt(table, finding, grade);
      return seen === outcome ? [] : [`${indicator} at ${grade}: ${seen}, expected ${outcome}`];
    });
  });
}
