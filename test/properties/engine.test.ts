import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable } from '../../grading/evaluate/compile-table.ts';
import { judgeLine, type LineJudgement } from '../../grading/evaluate/judge-line.ts';
import type { LibraryTable } from '../../grading/indicators/library.ts';
import type { Fact } from '../../grading/records/fact.ts';
import { factsOf } from '../support/facts-of.ts';
import { randomFacts, randomTable, reordered, type RandomTable } from '../support/random-table.ts';

type Facts = Readonly<Record<string, Fact>>;

function judge(table: RandomTable, facts: Facts): LineJudgement {
  const compiled = compileTable(table.library.tables[0] as LibraryTable, table.library, '2020-09-01');
  return judgeLine(compiled, factsOf(table.library, facts));
}

const ranks = (table: RandomTable, judged: LineJudgement) => ({
  best: table.grades.indexOf(judged.grade.best), worst: table.grades.indexOf(judged.grade.worst),
});

const tableAndFacts = randomTable.chain((table) => fc.tuple(fc.constant(table), randomFacts(table)));

describe('the engine', () => {
  it('gives the weakest of its indicators, at best and at worst', () => {
    fc.assert(fc.property(tableAndFacts, ([table, facts]) => {
      const judged = judge(table, facts);
      const counted = judged.findings.filter((finding) => finding.outcome !== 'notApplicable');
      const weakest = (side: 'best' | 'worst') => Math.max(0, ...counted.map((finding) => table.grades.indexOf(finding.levels[side])));
      expect(ranks(table, judged)).toEqual({ best: weakest('best'), worst: weakest('worst') });
    }));
  });

  it('never puts the best below the worst', () => {
    fc.assert(fc.property(tableAndFacts, ([table, facts]) => {
      const { best, worst } = ranks(table, judge(table, facts));
      expect(best).toBeLessThanOrEqual(worst);
    }));
  });

  it('never lowers a grade when a fact gets better', () => {
    fc.assert(fc.property(tableAndFacts, fc.nat(), fc.integer({ min: 0, max: 30 }), ([table, facts], which, by) => {
      const fields = Object.keys(facts).filter((field) => typeof facts[field] === 'number' || (field.startsWith('declared') && typeof facts[field] === 'string'));
      const field = fields[which % Math.max(1, fields.length)];
      fc.pre(field !== undefined);
      const before = ranks(table, judge(table, facts));
      const after = ranks(table, judge(table, { ...facts, [field as string]: improved(table, field as string, facts[field as string], by) }));
      expect(after.best).toBeLessThanOrEqual(before.best);
      expect(after.worst).toBeLessThanOrEqual(before.worst);
    }));
  });

  it('narrows the range, and never leaves it, when a blank is filled', () => {
    fc.assert(fc.property(randomTable.chain((table) => fc.tuple(fc.constant(table), randomFacts(table), randomFacts(table))), ([table, facts, filling]) => {
      const before = ranks(table, judge(table, facts));
      const filled = Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, fact ?? filling[field]]).map(([field, fact]) =>
        [field, facts[field as string] === undefined ? fact : facts[field as string]]));
      const after = ranks(table, judge(table, filled));
      expect(after.best).toBeGreaterThanOrEqual(before.best);
      expect(after.worst).toBeLessThanOrEqual(before.worst);
    }));
  });

  it('is settled by the facts it names, once they are exact, and by no others', () => {
    fc.assert(fc.property(tableAndFacts, ([table, facts]) => {
      const judged = judge(table, facts);
      const isOpen = judged.grade.best !== judged.grade.worst;
      expect(judged.settledBy.length > 0).toBe(isOpen);
      let filled = facts;
      for (let round = 0; round < 20 && judge(table, filled).settledBy.length > 0; round++) {
        const exact = judge(table, filled).settledBy.map((field) => [field, field.startsWith('quantity') ? 25 : field === 'process' ? '湿法' : table.grades[1]] as const);
        filled = { ...filled, ...Object.fromEntries(exact) };
      }
      const settled = judge(table, filled);
      expect(settled.grade.best).toBe(settled.grade.worst);
    }));
  });

  it('judges a row the same whatever rows it judged before, and with or without what it remembers of them', () => {
    const tableAndRows = randomTable.chain((table) => fc.tuple(fc.constant(table), fc.array(randomFacts(table), { minLength: 2, maxLength: 12 })));
    fc.assert(fc.property(tableAndRows, ([table, rows]) => {
      const compiled = compileTable(table.library.tables[0] as LibraryTable, table.library, '2020-09-01');
      const plain = { ...compiled, indicators: compiled.indicators.map((indicator) => ({ ...indicator, fast: undefined })) };
      for (const facts of rows) {
        const remembered = judgeLine(compiled, factsOf(table.library, facts));
        expect(remembered).toEqual(judgeLine(plain, factsOf(table.library, facts)));
        expect(remembered).toEqual(judge(table, facts));
      }
    }));
  });

  it('does not care for the order of indicators', () => {
    fc.assert(fc.property(tableAndFacts.chain(([table, facts]) =>
      fc.tuple(fc.constant(table), fc.constant(facts), fc.shuffledSubarray([...table.indicators], { minLength: table.indicators.length }))), ([table, facts, order]) => {
      const one = judge(table, facts);
      const other = judge(reordered(table, order), facts);
      const byId = (judged: LineJudgement) => [...judged.findings].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
      expect(other.grade).toEqual(one.grade);
      expect(byId(other)).toEqual(byId(one));
      expect([...other.settledBy].sort()).toEqual([...one.settledBy].sort());
    }));
  });
});

function improved(table: RandomTable, field: string, fact: Fact, by: number): Fact {
  if (typeof fact === 'number') return table.better.get(field) === 'more' ? fact + by : fact - by;
  return table.grades[Math.max(0, table.grades.indexOf(fact as string) - by)];
}
