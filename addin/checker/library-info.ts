/** What the packs ask, ready for the pane. */
import { compileTable } from '../../grading/evaluate/compile-table.ts';
import { editionSummary, fieldSummaries, tableSummary } from '../../grading/evaluate/summaries.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import type { LibraryInfo } from './checker.ts';

/** All tables of the edition with the indicators in force on `date` (YYYY-MM-DD). */
export function libraryInfo(library: IndicatorLibrary, date: string): LibraryInfo {
  const { edition, packs, tables } = library;
  const numbers = new Map(edition.industries.map(({ name, number }) => [name, number]));
  const numberOf = (industry: string) => numbers.get(industry) ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...tables].sort((a, b) => numberOf(a.pack.name) - numberOf(b.pack.name));
  const written = new Set(packs.map(({ name }) => name));
  return {
    edition: editionSummary(edition),
    tables: Object.fromEntries(ordered.map((table) => [table.key, tableSummary(compileTable(table, library, date), library)])),
    fields: fieldSummaries(library),
    industriesWithoutPack: edition.industries.map(({ name }) => name).filter((name) => !written.has(name)),
    grades: edition.vocabulary.grades.map(({ value }) => value),
  };
}
