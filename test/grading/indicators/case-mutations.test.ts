/** The cases pin the law: any small lie about it in a pack or in the edition makes at least one case fail. */
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../cli/load-packs.ts';
import type { IndicatorLibrary } from '../../../grading/indicators/library.ts';
import { buildLibrary } from '../../../grading/indicators/load-library.ts';
import { mutated, mutationsOf, type Mutation } from '../../support/pack-mutations.ts';
import { mismatches, prepareCase, readCaseFiles, type PreparedCase } from '../../support/run-case.ts';

/** Lies that no outcome can show, each with its reason. */
const harmless: readonly string[] = [
  // A requirement stricter than a better grade's is never reached: who meets A with 12 months is at A already.
  'edition: monitoring-report-age requirements.B.check.value = 11',
  'edition: monitoring-report-age requirements.B-.check.value = 11',
  // With a question for a person beside the figure, “/” stays open whatever it means.
  'long-process-steel: bulk-clean-transport whenNone = "notApplicable"',
  'long-process-steel: bulk-clean-transport whenNone = "notMet"',
  'foundry: dust-collection-process whenNone = "notApplicable"',
  'foundry: dust-collection-process whenNone = "notMet"',
  // The same; and a process written “/” is out of scope either way. That “/” is no treatment is pinned in the *-treated indicators.
  'foundry: hot-core-vocs-treatment whenNone = "notApplicable"',
  'foundry: shell-mould-vocs-treatment whenNone = "notApplicable"',
  'foundry: cold-core-vocs-treatment whenNone = "notApplicable"',
  'foundry: resin-sand-pouring-vocs-treatment whenNone = "notApplicable"',
];

const harmlessIn = (where: string) => harmless.filter((label) => label.startsWith(`${where}: `)).sort();

const { libraries } = loadPacks();
const caseFiles = readCaseFiles();
// A case that fails already would seem to notice everything.
const allCases = caseFiles.flatMap((file) => file.cases.map((one) => prepareCase(file, one, libraries)))
  .filter((each) => mismatches(each, libraries).length === 0);

/** Those that name the mutated indicator first: they are the likeliest to notice. */
function isNoticed({ indicator }: Mutation, cases: readonly PreparedCase[], changed: IndicatorLibrary): boolean {
  const names = ({ one }: PreparedCase) => indicator !== undefined && one.expect?.[indicator] !== undefined;
  const ordered = [...cases.filter(names), ...cases.filter((each) => !names(each))];
  return ordered.some((each) => mismatches(each, [changed]).length > 0);
}

describe.each(libraries.map((library) => [library.edition.id, library] as const))('%s', (_, library) => {
  const choicesOf = (field: string) => library.fields.all.find(({ id }) => id === field)?.choices?.map(({ value }) => value) ?? [];

  it('has cases that notice every lie about the edition', { timeout: 20_000 }, () => {
    const cases = allCases.filter(({ of }) => of.edition === library.edition.id);
    const survivors = mutationsOf(library.edition, choicesOf)
      .filter((mutation) => !isNoticed(mutation, cases, buildLibrary(mutated(library.edition, mutation), library.packs)))
      .map(({ label }) => `edition: ${label}`);
    expect(survivors.sort()).toEqual(harmlessIn('edition'));
  });

  it.each(library.packs.map((pack) => [pack.industry, pack] as const))('has cases that notice every lie about %s', { timeout: 20_000 }, (industry, pack) => {
    const cases = allCases.filter(({ of }) => of.edition === library.edition.id && of.industry === industry);
    const others = library.packs.filter((other) => other !== pack);
    const mutations = mutationsOf(pack, choicesOf);
    const survivors = mutations
      .filter((mutation) => !isNoticed(mutation, cases, buildLibrary(library.edition, [...others, mutated(pack, mutation)])))
      .map(({ label }) => `${industry}: ${label}`);
    expect(mutations.length).toBeGreaterThan(0);
    expect(survivors.sort()).toEqual(harmlessIn(industry));
  });
});
