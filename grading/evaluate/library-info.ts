/** What the packs ask, ready to show and to print. */
import { compileTable } from './compile-table.ts';
import { editionSummary, fieldSummaries, tableSummary } from './summaries.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { FieldInfo, LibraryInfo } from '../findings/library-info.ts';

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
    fields: fieldInfos(library),
    industries: edition.industries.map(({ number, name }) => ({ number, name })),
    industriesWithoutPack: edition.industries.map(({ name }) => name).filter((name) => !written.has(name)),
    grades: edition.vocabulary.grades.map(({ value }) => value),
  };
}

function fieldInfos(library: IndicatorLibrary): Readonly<Record<string, FieldInfo>> {
  const summaries = fieldSummaries(library);
  return Object.fromEntries(library.fields.all.flatMap(({ id, kind, choices }) => {
    const summary = summaries[id];
    return summary === undefined ? [] : [[id, { ...summary, kind, choices: choices ?? [] }]];
  }));
}
