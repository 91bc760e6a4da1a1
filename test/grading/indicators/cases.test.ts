/** Every pack's own cases: facts as they stand in a cell, through reading and judging, against what is expected. */
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../cli/load-packs.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { mismatches, prepareCase, readCaseFiles } from '../../support/run-case.ts';

const loaded = loadPacks();
const caseFiles = readCaseFiles();

describe('the shipped packs', () => {
  it('load without a single problem', () => {
    expect(loaded.problems.map(problemLine)).toEqual([]);
  });

  it('each have cases beside them', () => {
    const packs = loaded.libraries.flatMap((library) => library.packs.map((pack) => `${library.edition.id}/${pack.industry}`));
    expect(caseFiles.map(({ edition, industry }) => `${edition}/${industry}`).sort()).toEqual(packs.sort());
  });
});

describe.each(caseFiles.map((file) => [file.path, file] as const))('%s', (_, file) => {
  it.each(file.cases.map((one) => [one.name, one] as const))('%s', (__, one) => {
    expect(mismatches(prepareCase(file, one, loaded.libraries), loaded.libraries)).toEqual([]);
  });
});
