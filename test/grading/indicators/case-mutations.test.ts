/** The cases pin the law: any small lie about it in a pack or in the edition makes at least one case fail. */
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../cli/load-packs.ts';
import type { IndicatorLibrary } from '../../../grading/indicators/library.ts';
import { buildLibrary } from '../../../grading/indicators/load-library.ts';
import { mutated, mutationsOf, type Mutation } from '../../support/pack-mutations.ts';
import { mismatches, prepareCase, readCaseFiles, type PreparedCase } from '../../support/run-case.ts';

/** Lies that no grade can show, each with its reason; `pack: label`. */
const harmless: readonly string[] = [];

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

  it('has cases that notice every lie about the edition', () => {
    const cases = allCases.filter(({ of }) => of.edition === library.edition.id);
    const survivors = mutationsOf(library.edition, choicesOf)
      .filter((mutation) => !isNoticed(mutation, cases, buildLibrary(mutated(library.edition, mutation), library.packs)))
      .map(({ label }) => `edition: ${label}`);
    expect(survivors.filter((label) => !harmless.includes(label))).toEqual([]);
  });

  it.each(library.packs.map((pack) => [pack.industry, pack] as const))('has cases that notice every lie about %s', (industry, pack) => {
    const cases = allCases.filter(({ of }) => of.edition === library.edition.id && of.industry === industry);
    const others = library.packs.filter((other) => other !== pack);
    const mutations = mutationsOf(pack, choicesOf);
    const survivors = mutations
      .filter((mutation) => !isNoticed(mutation, cases, buildLibrary(library.edition, [...others, mutated(pack, mutation)])))
      .map(({ label }) => `${industry}: ${label}`);
    expect(mutations.length).toBeGreaterThan(0);
    expect(survivors.filter((label) => !harmless.includes(label))).toEqual([]);
  });
});
