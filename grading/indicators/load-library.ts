/** Pack files to libraries, one per edition. Later files of the same edition and industry replace earlier ones. */
import { editionTexts as texts } from '../messages/pack.ts';
import { problem, type Problem } from '../messages/problem.ts';
import { failure, success, type Result } from '../messages/result.ts';
import { fill } from '../messages/template.ts';
import { checkEdition, checkPack } from './check-pack.ts';
import type { FieldIndex, IndicatorLibrary, LibraryTable } from './library.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import { parseData } from './parse-data.ts';
import { parseYaml } from './parse-yaml.ts';
import { edition as editionSchema, pack as packSchema, type Edition, type Field, type Pack } from './schema.ts';

/** One YAML file. `layer` tells shipped packs (0) from the user's own (1 and up), which replace them. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
  readonly layer?: number;
}

export interface LoadedLibraries {
  readonly libraries: readonly IndicatorLibrary[];
  readonly problems: readonly Problem[];
}

type Parsed = { readonly edition: PackSource<Edition> } | { readonly pack: PackSource<Pack> };

/** Loads everything that can be loaded; what cannot is left out and named in `problems`. Case files are passed over. */
export function loadLibraries(files: readonly PackFile[]): LoadedLibraries {
  const problems: Problem[] = [];
  const editions = new Map<string, PackSource<Edition>>();
  const packs = new Map<string, { readonly source: PackSource<Pack>; readonly layer: number }>();
  for (const file of files.filter((candidate) => !candidate.path.endsWith('.cases.yaml'))) {
    const { parsed, problems: faults } = parseFile(file);
    problems.push(...faults);
    if (parsed === undefined) continue;
    if ('edition' in parsed) editions.set(parsed.edition.value.id, parsed.edition);
    else problems.push(...addPack(packs, parsed.pack, file.layer ?? 0));
  }
  const libraries: IndicatorLibrary[] = [];
  for (const source of editions.values()) {
    const faults = checkEdition(source);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const own = [...packs.values()].filter((entry) => entry.source.value.edition === source.value.id).map((entry) => entry.source);
    const owners = new Map<string, PackSource<Pack>>();
    const sound = own.filter((entry) => {
      const packFaults = [...checkPack(entry, source.value), ...fieldClashes(entry, owners)];
      problems.push(...packFaults);
      return packFaults.length === 0;
    });
    libraries.push(buildLibrary(source.value, sound.map((entry) => entry.value)));
  }
  for (const { source } of packs.values()) {
    if (!editions.has(source.value.edition)) {
      problems.push(problem('PACK_011', 'error', { file: source.file }, { seen: source.value.edition }));
    }
  }
  return { libraries, problems };
}

/** The edition asked for by id, else the newest one in force on `date` (YYYY-MM-DD). */
export function chooseLibrary(
  libraries: readonly IndicatorLibrary[], date: string, editionId?: string,
): Result<IndicatorLibrary> {
  const editions = libraries.map((library) => library.edition.id).join('、');
  if (libraries.length === 0) return failure(problem('PACK_014', 'error', {}, {}));
  if (editionId !== undefined) {
    const named = libraries.find((library) => library.edition.id === editionId);
    return named ? success(named) : failure(problem('PACK_009', 'error', {}, { seen: editionId, editions }));
  }
  const inForce = libraries
    .filter(({ edition }) => edition.from <= date && (edition.until === undefined || date < edition.until))
    .sort((a, b) => (a.edition.from < b.edition.from ? 1 : -1))[0];
  return inForce ? success(inForce) : failure(problem('PACK_008', 'error', {}, { date, editions: timesOf(libraries) }));
}

function timesOf(libraries: readonly IndicatorLibrary[]): string {
  return libraries.map(({ edition: { name, from, until } }) => (until === undefined ? fill(texts.from, { name, from }) : fill(texts.until, { name, from, until })))
    .join(texts.separator);
}

/** Puts an edition and its checked packs together. */
export function buildLibrary(edition: Edition, packs: readonly Pack[]): IndicatorLibrary {
  const ordered = [...packs].sort((a, b) => numberOf(edition, a) - numberOf(edition, b));
  return { edition, packs: ordered, tables: ordered.flatMap((pack) => tablesOf(edition, pack)), fields: indexFields(edition, ordered) };
}

function parseFile(file: PackFile): { readonly parsed?: Parsed; readonly problems: readonly Problem[] } {
  const yaml = parseYaml(file.path, file.text);
  if (yaml.parsed === undefined) return { problems: yaml.problems };
  if (/(^|[\\/])edition\.yaml$/.test(file.path)) {
    const { value, problems } = parseData(editionSchema, file.path, yaml.parsed);
    return value ? { parsed: { edition: { file: file.path, value, parsed: yaml.parsed } }, problems } : { problems };
  }
  const { value, problems } = parseData(packSchema, file.path, yaml.parsed);
  return value ? { parsed: { pack: { file: file.path, value, parsed: yaml.parsed } }, problems } : { problems };
}

function addPack(
  packs: Map<string, { readonly source: PackSource<Pack>; readonly layer: number }>, source: PackSource<Pack>, layer: number,
): readonly Problem[] {
  const key = `${source.value.edition}/${source.value.industry}`;
  const earlier = packs.get(key);
  if (earlier !== undefined && earlier.layer === layer) {
    const { edition, industry } = source.value;
    return [problem('PACK_015', 'error', { file: source.file }, { seen: industry, edition, other: earlier.source.file })];
  }
  if (earlier === undefined || earlier.layer < layer) packs.set(key, { source, layer });
  return [];
}

/** One field id has one meaning in an edition; `owners` remembers which pack gave it. */
function fieldClashes(source: PackSource<Pack>, owners: Map<string, PackSource<Pack>>): readonly Problem[] {
  return (source.value.fields ?? []).flatMap((field, at) => {
    const owner = owners.get(field.id);
    if (owner === undefined) {
      owners.set(field.id, source);
      return [];
    }
    const known = owner.value.fields?.find((candidate) => candidate.id === field.id);
    if (JSON.stringify(known) === JSON.stringify(field)) return [];
    return [problemAt(source, 'PACK_019', ['fields', at, 'id'], { seen: field.id, other: owner.file })];
  });
}

function tablesOf(edition: Edition, pack: Pack): readonly LibraryTable[] {
  return pack.tables.map((table) => ({
    key: `${pack.industry}/${table.id}`,
    pack,
    table,
    indicators: [...(table.use ?? []).flatMap((set) => edition.indicatorSets[set] ?? []), ...table.indicators],
  }));
}

function indexFields(edition: Edition, packs: readonly Pack[]): FieldIndex {
  const all = new Map<string, Field>(edition.fields.map((field) => [field.id, field]));
  for (const field of packs.flatMap((pack) => pack.fields ?? [])) if (!all.has(field.id)) all.set(field.id, field);
  return { all: [...all.values()], slotOf: new Map([...all.keys()].map((id, slot) => [id, slot])) };
}

function numberOf(edition: Edition, pack: Pack): number {
  return edition.industries.find((industry) => industry.name === pack.name)?.number ?? Number.MAX_SAFE_INTEGER;
}
