import { describe, expect, it } from 'vitest';
import { compileTable } from '../../../grading/evaluate/compile-table.ts';
import { judgeLine, type LineQuestion } from '../../../grading/evaluate/judge-line.ts';
import type { LibraryTable } from '../../../grading/indicators/library.ts';
import type { Fact } from '../../../grading/records/fact.ts';
import { factsOf } from '../../support/facts-of.ts';
import { tinyLibrary } from '../../support/tiny-edition.ts';

const library = tinyLibrary();
const table = (key: string) => compileTable(library.tables.find((candidate) => candidate.key === key) as LibraryTable, library, '2020-09-01');
const judge = (facts: Record<string, Fact>, question?: LineQuestion) => judgeLine(table('first/main'), factsOf(library, facts), question);
const sound: Record<string, Fact> = { 'declared-equipment': 'A', 'declared-limits': 'A', particulate: 10, process: '干法' };

describe('judging a line', () => {
  it.each([
    // facts, best, worst
    [{}, 'A', 'A'],
    [{ particulate: 10.0001 }, 'B', 'B'],
    [{ particulate: 20 }, 'B', 'B'],
    [{ particulate: 30.5 }, 'D', 'D'],
    [{ particulate: undefined }, 'A', 'D'],
    [{ particulate: undefined, 'declared-equipment': 'C' }, 'C', 'D'],
    [{ particulate: { kind: 'interval', min: 0, max: 10 } }, 'A', 'A'],
    [{ particulate: { kind: 'interval', min: 8, max: 12 } }, 'A', 'B'],
    [{ particulate: null }, 'A', 'D'],
    [{ 'declared-equipment': 'B' }, 'B', 'B'],
    [{ 'declared-equipment': 'D' }, 'D', 'D'],
    [{ 'declared-equipment': '引领性' }, 'A', 'D'],
    [{ process: '湿法' }, 'A', 'A'],
    // The figure is 待填 and the same at every grade: the level declared stands in at each of them.
    [{ process: '湿法', 'declared-limits': 'C' }, 'C', 'C'],
    [{ process: '湿法', 'declared-limits': 'D' }, 'D', 'D'],
    [{ process: undefined, 'declared-limits': 'C' }, 'A', 'C'],
    [{ fraud: true }, 'D', 'D'],
    [{ unapproved: true }, 'C', 'C'],
    [{ unapproved: false }, 'A', 'A'],
  ] as const)('%j gives %s to %s', (changed, best, worst) => {
    expect(judge({ ...sound, ...(changed as Record<string, Fact>) }).grade).toEqual({ best, worst });
  });

  it('gives exactly one finding for every indicator in force', () => {
    expect(judge(sound).findings.map((finding) => [finding.indicator, finding.outcome])).toEqual([
      ['equipment-declared', 'met'], ['particulate-limit', 'met'], ['oxide-limit', 'notApplicable'],
    ]);
  });

  it('measures the gap against the grade applied for, and says how far it is', () => {
    const { findings, target, grade } = judge({ ...sound, particulate: 22.5 }, { applied: 'B' });
    expect([target, grade]).toEqual(['B', { best: 'C', worst: 'C' }]);
    expect(findings[1]).toMatchObject({ outcome: 'notMet', difference: 2.5, levels: { best: 'C', worst: 'C' } });
  });

  it('never grades above what was applied for', () => {
    const { attained, grade, steps } = judge(sound, { applied: 'C' });
    expect([attained.best, grade.best, steps.map((step) => step.step)]).toEqual(['A', 'C', ['weakestItem', 'appliedFor']]);
  });

  it('measures against the target asked for before the one applied for', () => {
    expect(judge({ ...sound, particulate: 15 }, { applied: 'B', target: 'A' }).findings[1]).toMatchObject({ outcome: 'notMet', difference: 5 });
  });

  it('names the facts that would settle an open grade, and only those', () => {
    const open = judge({ ...sound, particulate: undefined, 'declared-equipment': 'C', process: undefined });
    expect([open.grade, open.settledBy]).toEqual([{ best: 'C', worst: 'D' }, ['particulate']]);
  });

  it('says what the grade rests on that nobody verified', () => {
    expect(judge({ ...sound, process: '湿法' }).restsOn).toEqual({ unverified: [], blank: ['equipment-declared', 'oxide-limit'] });
    expect(judge(sound).restsOn.blank).toEqual(['equipment-declared']);
  });

  it('keeps going when an indicator throws: one error finding, the rest judged', () => {
    const compiled = table('first/main');
    const broken = { ...compiled, indicators: compiled.indicators.map((indicator, at) => (at === 1 ? { ...indicator, fast: undefined, judge: () => { throw new Error('x'); } } : indicator)) };
    const { findings, grade } = judgeLine(broken, factsOf(library, sound));
    expect(findings.map((finding) => finding.outcome)).toEqual(['met', 'error', 'notApplicable']);
    expect(grade).toEqual({ best: 'A', worst: 'D' });
  });

  it('grades a two-level scheme', () => {
    const leading = (share: Fact) => judgeLine(table('first/leading'), factsOf(library, { share })).grade.worst;
    expect([leading(80), leading(79.9), leading(undefined)]).toEqual(['引领性', '非引领性', '非引领性']);
  });
});
