/** What the cells of the grid show of the issues. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../addin/session/session.ts';
import { CellIssues } from '../../../addin/workbench/grid/cell-issues.ts';
import { countyIssues } from '../session/faces/county.ts';

const sheet = '工业源清单';
const shown = (issues: CellIssues, row: number, name = sheet) => [...issues.inRow(name, row) ?? []].map(([column, { kind, text }]) => `${column} ${kind} ${text.split('\n').length}`);

describe('the issues of a row of the grid', () => {
  it('are those of its cells, the most urgent kind first, all of them in words', () => {
    const issues = new CellIssues(countyIssues);
    expect([1, 2, 4, 7, 9, 12].map((row) => shown(issues, row))).toEqual([
      [], ['6 shortfall 1'], ['5 missing 1', '6 review 1'], ['6 inputProblem 2'], [], ['1 inputProblem 1'],
    ]);
    expect(shown(issues, 2, '别的表')).toEqual([]);
  });

  it('are without those that the user left out', () => {
    const issues = new CellIssues(countyIssues.map((issue) => (issue.row === 2 ? { ...issue, ignored: '已核实' } : issue)));
    expect(shown(issues, 2)).toEqual([]);
  });

  it('stay the same object over an edit of another row, so that only that row is drawn again', () => {
    const before = new CellIssues(countyIssues);
    const rows = [2, 4].map((row) => before.inRow(sheet, row));
    const after = new CellIssues(countyIssues.filter((issue) => issue.row !== 2), before);
    expect([after.inRow(sheet, 2), after.inRow(sheet, 4) === rows[1]]).toEqual([undefined, true]);
  });

  it('are found in any sheet and row', () => {
    const [model] = countyIssues.slice(1) as [Issue];
    const places = fc.array(fc.tuple(fc.nat(2), fc.option(fc.nat(8), { nil: undefined }), fc.integer({ min: 1, max: 3 })), { maxLength: 30 });
    fc.assert(fc.property(places, (all) => {
      const sorted = [...all].sort(([a, b = 0], [c, d = 0]) => a - c || b - d);
      const issues = new CellIssues(sorted.map(([at, row, column]) => ({ ...model, sheet: `表${at}`, row, column })));
      for (let at = 0; at < 3; at++) {
        for (let row = 1; row <= 8; row++) {
          const columns = new Set(sorted.filter((one) => one[0] === at && one[1] === row).map(([, , column]) => column));
          expect([...issues.inRow(`表${at}`, row)?.keys() ?? []].sort()).toEqual([...columns].sort());
        }
      }
    }));
  });
});
