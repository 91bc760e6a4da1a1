/** What documents are made from in tests: the sample county graded on a day of its campaign, and small results of a test's own. */
import { readFileSync } from 'node:fs';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import { loadPacks } from '../../cli/load-packs.ts';
import type { DocumentSource } from '../../generator/documents/document-kind.ts';
import { gradeRecords } from '../../grading/evaluate/grade-records.ts';
import { libraryInfo } from '../../grading/evaluate/library-info.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { chooseLibrary } from '../../grading/indicators/load-library.ts';
import { readRecords } from '../../grading/records/read-records.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';

export { sampleCampaign };

export const sampleDate = '2020-09-01';

/** The shipped packs in force on the sample's date. */
export function shippedLibrary(): IndicatorLibrary {
  const { libraries, problems } = loadPacks();
  const chosen = chooseLibrary(libraries, sampleDate);
  if (problems.length > 0 || !chosen.ok) throw new Error('the shipped packs cannot be used');
  return chosen.value;
}

/** The sheets graded, for documents without templates; `changes` go over the rest. */
export function sourceFromGrids(grids: readonly SheetGrid[], library: IndicatorLibrary, changes: Partial<DocumentSource> = {}): DocumentSource {
  const result = gradeRecords([{ file: 'county.xlsx', set: readRecords(grids, library) }], library, { date: sampleDate });
  return { index: new ResultIndex(result), library: libraryInfo(library, sampleDate), campaign: sampleCampaign, templates: new Map(), ...changes };
}

let sample: Promise<DocumentSource> | undefined;

/** The sample county: graded once for all tests of a file. */
export function sampleSource(): Promise<DocumentSource> {
  return sample ??= readSample();
}

async function readSample(): Promise<DocumentSource> {
  const bytes = readFileSync(new URL('../../templates/samples/county.xlsx', import.meta.url));
  const grids = await readWorkbook(new Uint8Array(bytes));
  if (!grids.ok) throw new Error(grids.problem.code);
  return sourceFromGrids(grids.value, shippedLibrary());
}
