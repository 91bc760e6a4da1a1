/** Who falls short, who gets the declaration back: on the sample county. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../campaign/figures.ts';
import { enterprisesWithGap, gapsOf, nearestToTarget } from '../../campaign/rectification.ts';
import { enterprisesToReturn, linesOf, missingFacts, problemsOfEnterprise } from '../../campaign/returns.ts';
import type { LineResult } from '../../grading/findings/result.ts';
import { isNotice } from '../../grading/messages/problem.ts';
import { sampleSource } from '../support/sample-source.ts';

const { index, library } = await sampleSource();

describe('enterprises that fall short of their target', () => {
  it('are those with a finding or a veto that is not met', () => {
    const falls = (line: LineResult): boolean => line.target !== undefined && (line.findings.some(({ outcome }) => outcome === 'notMet')
      || line.steps.some((step) => step.step === 'veto' && step.outcome === 'notMet' && index.tableOf(line)?.barredBy[step.veto]?.includes(line.target ?? '') === true));
    const expected = index.result.enterprises.flatMap((_, enterprise) => (linesOf(index, enterprise).some(falls) ? [enterprise] : []));
    expect(expected.length).toBeGreaterThan(10);
    expect(enterprisesWithGap(index)).toEqual(expected);
  });

  it('come with the smallest gap first, those with a veto last', () => {
    const nearest = nearestToTarget(index);
    expect([...nearest].sort((a, b) => a - b)).toEqual(enterprisesWithGap(index));
    const failed = nearest.map((enterprise) => gapsOf(index, enterprise).flatMap(({ shortfalls }) => shortfalls).filter(({ outcome }) => outcome === 'notMet').length);
    const isVetoed = nearest.map((enterprise) => gapsOf(index, enterprise).some(({ shortfalls }) => shortfalls.some(({ indicator }) => index.result.vetoes[indicator] !== undefined)));
    expect(isVetoed).toContain(true);
    expect(isVetoed.indexOf(true)).toBeGreaterThan(isVetoed.lastIndexOf(false));
    const plain = failed.slice(0, isVetoed.indexOf(true));
    expect(plain).toEqual([...plain].sort((a, b) => a - b));
  });
});

describe('declarations that go back', () => {
  it('have a cell to mend or an empty cell that would settle the grade', () => {
    const back = enterprisesToReturn(index);
    expect(back.length).toBeGreaterThan(20);
    for (const enterprise of back) {
      const problems = problemsOfEnterprise(index, enterprise);
      const missing = missingFacts(index, enterprise);
      expect(problems.length + missing.length).toBeGreaterThan(0);
      expect(problems.some(isNotice)).toBe(false);
      for (const { line, field } of missing) expect(line.facts[field]).toBeUndefined();
    }
    const clean = index.result.lines.filter((line) => index.problemsOf(line).length === 0 && line.settledBy.length === 0);
    expect(clean.length).toBeGreaterThan(100);
  });
});

describe('the figures of a campaign', () => {
  it('add up', () => {
    const figures = figuresOf(index.result, library.grades);
    expect(figures.graded + figures.open + figures.notGraded).toBe(figures.lines);
    expect(figures.lines).toBe(index.result.lines.length);
    expect(figures.tables.reduce((sum, { lines }) => sum + lines, 0)).toBe(index.result.lines.filter(({ table }) => table !== undefined).length);
    expect(figures.applications.reduce((sum, { lines }) => sum + lines, 0)).toBe(index.result.lines.filter(({ applied }) => applied !== undefined).length);
  });
});
