import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradeRecords } from '../../grading/evaluate/grade-records.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { chooseLibrary, loadLibraries } from '../../grading/indicators/load-library.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { readRecords } from '../../grading/records/read-records.ts';
import { buildCounty, type County } from '../../scripts/make-sample/build-county.ts';
import { checkDate, expectedText, type ExpectedReport } from '../../scripts/make-sample/expected.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { reportOf, sortedLines } from './report-of.ts';

const samples = new URL('../../templates/samples/', import.meta.url);
const packs = new URL('../../grading/indicators/national-2020/', import.meta.url);
const fileName = 'county.xlsx';

function shippedLibrary(): IndicatorLibrary {
  const files = readdirSync(packs).filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `national-2020/${name}`, text: readFileSync(new URL(name, packs), 'utf8') }));
  const { libraries, problems } = loadLibraries(files);
  expect(problems).toEqual([]);
  const chosen = chooseLibrary(libraries, checkDate);
  if (!chosen.ok) throw new Error(chosen.problem.code);
  return chosen.value;
}

async function check(): Promise<GradingResult> {
  const grids = await readWorkbook(new Uint8Array(readFileSync(new URL(fileName, samples))));
  if (!grids.ok) throw new Error(grids.problem.code);
  const library = shippedLibrary();
  return gradeRecords([{ file: fileName, set: readRecords(grids.value, library) }], library, { date: checkDate });
}

describe('the sample of a county', () => {
  const expected = JSON.parse(readFileSync(new URL('county.expected.json', samples), 'utf8')) as ExpectedReport;
  let county: County;
  let result: GradingResult;
  let report: ExpectedReport;

  beforeAll(async () => {
    county = await buildCounty();
    result = await check();
    report = reportOf(result);
  });

  it('is up to date: the script gives the committed files byte for byte', () => {
    expect(Buffer.compare(Buffer.from(county.workbook), readFileSync(new URL(fileName, samples)))).toBe(0);
    expect(expectedText(county.expected)).toBe(readFileSync(new URL('county.expected.json', samples), 'utf8'));
  });

  it('is the same every time it is made', async () => {
    const again = await buildCounty();
    expect(Buffer.compare(Buffer.from(again.workbook), Buffer.from(county.workbook))).toBe(0);
    expect(again.expected).toEqual(county.expected);
  });

  it('holds 300 enterprises', () => {
    const names = result.lines.map(({ name }) => name.replace(/\s/g, '')).filter((name) => name !== '');
    expect(new Set(names).size).toBe(300);
    expect(county.enterprises).toBe(300);
    expect(names.every((name) => name.includes('示例'))).toBe(true);
  });

  it.each(['problems', 'findings', 'grades', 'notGraded'] as const)('reports exactly the seeded %s', (kind) => {
    expect(sortedLines(report[kind])).toEqual(sortedLines(expected[kind]));
  });

  it('seeds every kind of fault that a readable workbook can have', () => {
    const codes = new Set(expected.problems.map(({ code }) => code));
    const cellCodes = Array.from({ length: 18 }, (_, at) => `CELL_${String(at + 1).padStart(3, '0')}`);
    const others = ['ROW_001', 'ROW_002', 'ROW_003', 'SHEET_002', 'SHEET_003', 'SHEET_004', 'SHEET_005', ...[1, 2, 3, 4, 5].map((n) => `INDUSTRY_00${n}`)];
    expect([...cellCodes, ...others].filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(expected.findings.map(({ outcome }) => outcome))).toEqual(new Set(['notMet', 'missing', 'needsReview']));
  });
});
