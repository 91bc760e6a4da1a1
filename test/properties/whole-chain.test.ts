/** Any sheet through reading and judging with the shipped packs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../cli/load-packs.ts';
import { gradeRecords } from '../../grading/evaluate/grade-records.ts';
import { findingsSheet } from '../../grading/findings/findings-sheet.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { catalogue } from '../../grading/messages/catalogue.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { readRecords } from '../../grading/records/read-records.ts';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { planMarks } from '../../workbook/plan-marks.ts';

const library = loadPacks().libraries[0] as IndicatorLibrary;
const fields = library.fields.all;
const tables = library.tables.map((table) => `${table.pack.name}/${table.table.name}`);

const cell: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>('A', 'B', 'C', 'D', '引领性', 'B-', '有', '无', '/', '未检出', '≤10', '8~12', '国五', '2020/8/1', '长期停产') },
  { weight: 2, arbitrary: fc.double({ min: -10, max: 1e6, noNaN: true }) },
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.string({ unit: 'binary', maxLength: 30 }), fc.boolean(),
  fc.constantFrom<CellValue>({ kind: 'error', code: '#N/A' }, { kind: 'image' }, { kind: 'uncalculated', formula: 'A1' }, { kind: 'percent', fraction: 0.8 }),
);

/** Real headings in some order, anything below them. */
const grid: fc.Arbitrary<SheetGrid> = fc.shuffledSubarray([...fields], { minLength: fields.length >> 1 })
  .chain((columns) => fc.tuple(fc.constant(columns), fc.array(fc.tuple(fc.constantFrom(...tables), fc.array(cell, { minLength: columns.length, maxLength: columns.length })), { maxLength: 6 })))
  .map(([columns, rows]) => sheetOf(columns.map((field) => field.id), rows.map(([industry, cells], at) => new Map(columns.map((field, column) =>
    [field.id, field.id === 'industry' ? industry : field.id === 'enterprise-name' ? `示例${at}厂` : cells[column]])))));

function sheetOf(ids: readonly string[], rows: readonly ReadonlyMap<string, CellValue | undefined>[]): SheetGrid {
  const heading = (id: string) => fields.find((field) => field.id === id);
  const required = ['enterprise-name', 'industry'].filter((id) => !ids.includes(id));
  const columns = [...required, ...ids];
  const name = (at: number): CellValue => `示例${at}厂`;
  return {
    name: '清单', hidden: false, merges: [],
    rows: [
      { number: 1, hidden: false, cells: columns.map((id) => heading(id)?.group ?? heading(id)?.heading) },
      { number: 2, hidden: false, cells: columns.map((id) => (heading(id)?.group === undefined ? undefined : heading(id)?.heading)) },
      ...rows.map((row, at) => ({ number: at + 3, hidden: false, cells: columns.map((id) => row.get(id) ?? (id === 'enterprise-name' ? name(at) : id === 'industry' ? tables[0] : undefined)) })),
    ],
  };
}

function grade(sheet: SheetGrid): GradingResult {
  return gradeRecords([{ file: '示例.xlsx', set: readRecords([sheet], library) }], library, { date: '2020-09-01' });
}

describe('any sheet', () => {
  it('gives a result in which every line is graded or says why not, and every finding can be shown', () => {
    fc.assert(fc.property(grid, (sheet) => {
      const result = grade(sheet);
      const index = new ResultIndex(result);
      for (const line of result.lines) {
        expect((line.grade === undefined) !== (line.notGraded === undefined)).toBe(true);
        const table = index.tableOf(line);
        const wanted = table?.indicators.map((indicator) => indicator.id) ?? [];
        expect(line.findings.map((finding) => finding.indicator)).toEqual(line.grade === undefined ? [] : wanted);
      }
      for (const found of result.problems) {
        expect(Object.keys(catalogue)).toContain(found.code);
        expect(problemLine(found)).not.toMatch(/（未知）|\{\w+\}/);
      }
      for (const mark of planMarks(index, '示例.xlsx').sheets.flatMap((one) => one.cells)) {
        expect(mark.row).toBeGreaterThan(0);
        expect(mark.column).toBeLessThanOrEqual(fields.length + 2);
      }
      expect(JSON.stringify(findingsSheet(index, '示例.xlsx'))).not.toMatch(/（未知）|undefined|NaN/);
    }), { numRuns: 60 });
  });

  it('gives every row the same findings whatever the order of rows', () => {
    fc.assert(fc.property(grid, (sheet) => {
      const [top, sub, ...rows] = sheet.rows;
      const turned = [...rows].reverse().map((row, at) => ({ ...row, number: at + 3 }));
      const byName = (result: GradingResult) => new Map(result.lines.map((line) => [line.facts['enterprise-name'], [line.grade, line.findings, line.settledBy]]));
      expect(byName(grade({ ...sheet, rows: [top, sub, ...turned] as SheetGrid['rows'] }))).toEqual(byName(grade(sheet)));
    }), { numRuns: 30 });
  });

  it('gives every row the same findings whatever the order of columns', () => {
    fc.assert(fc.property(grid, (sheet) => {
      const turned = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: Array.from(row.cells).reverse() })) };
      const shown = (result: GradingResult) => result.lines.map((line) => [line.row, line.grade, line.findings, line.facts]);
      const width = Math.max(...sheet.rows.map((row) => row.cells.length));
      fc.pre(sheet.rows.every((row) => row.cells.length === width));
      expect(shown(grade(turned))).toEqual(shown(grade(sheet)));
    }), { numRuns: 30 });
  });
});
