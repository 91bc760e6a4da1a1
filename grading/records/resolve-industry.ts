/** What an industry cell means: an indicator table, or why none can be chosen. */
import type { IndicatorLibrary, LibraryTable } from '../indicators/library.ts';
import type { Pack } from '../indicators/schema.ts';
import { foldKey } from './fold-text.ts';
import { suggestName, type Candidate } from './suggest.ts';

export type ResolvedIndustry =
  | { readonly kind: 'table'; readonly table: LibraryTable }
  | { readonly kind: 'severalTables'; readonly pack: Pack; readonly tables: readonly LibraryTable[] }
  /** An industry of the edition that has no pack. */
  | { readonly kind: 'noPack'; readonly industry: string }
  | { readonly kind: 'unknown'; readonly suggestion?: string };

interface IndustryIndex {
  /** Names of the edition's industries and their aliases, by stem. */
  readonly industries: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tables: ReadonlyMap<string, ReadonlySet<LibraryTable>>;
  readonly tablesOf: ReadonlyMap<string, readonly LibraryTable[]>;
  readonly candidates: readonly Candidate[];
  /** Sub-sectors without a table, by stem, with their industries. */
  readonly uncovered: ReadonlyMap<string, ReadonlySet<string>>;
}

const longest = 100;
const leadingNumber = /^\d{1,2}(?:[.、):]|(?=[^\d.]))/;
const endings = ['行业', '制造业', '制造', '工业', '企业', '业'] as const;
const partSeparators = /[/\-:>、,，(){}[\]【】]+/;
const indexes = new WeakMap<IndicatorLibrary, IndustryIndex>();

function withoutEnding(key: string): string {
  let stem = key;
  for (let round = 0; round < 3; round += 1) {
    const ending = endings.find((end) => stem.endsWith(end) && stem.length >= end.length + 2);
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** A key without punctuation, running number and 行业/制造业; both sides of every comparison go through it. */
function stemOf(text: string): string {
  return withoutEnding(foldKey(text).replace(leadingNumber, '').replace(/[^\p{L}\p{N}]/gu, ''));
}

function add<T>(map: Map<string, Set<T>>, name: string, value: T): void {
  const stem = stemOf(name);
  const values = map.get(stem) ?? new Set<T>();
  values.add(value);
  if (stem !== '') map.set(stem, values);
}

function buildIndex(library: IndicatorLibrary): IndustryIndex {
  const industries = new Map<string, Set<string>>();
  const tables = new Map<string, Set<LibraryTable>>();
  const tablesOf = new Map<string, LibraryTable[]>();
  const names: string[] = [];
  const uncovered = new Map<string, Set<string>>();
  for (const { name, aliases } of library.edition.industries) {
    for (const each of [name, ...(aliases ?? [])]) add(industries, each, name);
    names.push(name, ...(aliases ?? []));
  }
  for (const table of library.tables) {
    const industry = table.pack.name;
    add(industries, industry, industry);
    for (const each of [table.table.name, ...(table.table.aliases ?? [])]) add(tables, each, table);
    names.push(industry, table.table.name, ...(table.table.aliases ?? []));
    tablesOf.set(industry, [...(tablesOf.get(industry) ?? []), table]);
  }
  for (const pack of library.packs) {
    for (const name of pack.withoutTable ?? []) add(uncovered, name, pack.name);
    names.push(...(pack.withoutTable ?? []));
  }
  const candidates = [...new Set(names)].map((name) => ({ key: stemOf(name), name }));
  return { industries, tables, tablesOf, uncovered, candidates };
}

function indexOf(library: IndicatorLibrary): IndustryIndex {
  const known = indexes.get(library) ?? buildIndex(library);
  indexes.set(library, known);
  return known;
}

function only<T>(values: ReadonlySet<T> | undefined): T | undefined {
  return values?.size === 1 ? [...values][0] : undefined;
}

/** What is known once the industry is: its one table, its several, or that it has no pack. */
function ofIndustry(industry: string, index: IndustryIndex): ResolvedIndustry {
  const tables = index.tablesOf.get(industry) ?? [];
  const [first] = tables;
  if (first === undefined) return { kind: 'noPack', industry };
  return tables.length === 1 ? { kind: 'table', table: first } : { kind: 'severalTables', pack: first.pack, tables };
}

/** A sub-sector of the industry that no table is known for, by its own name or with that of the industry before it. */
function isUncovered(part: string, industry: string, index: IndustryIndex): boolean {
  return [part, part + stemOf(industry)].some((stem) => index.uncovered.get(stem)?.has(industry) === true);
}

function wholeText(stem: string, index: IndustryIndex): ResolvedIndustry | undefined {
  const without = only(index.uncovered.get(stem));
  if (without !== undefined) return { kind: 'noPack', industry: without };
  const tables = index.tables.get(stem);
  const table = only(tables);
  if (table !== undefined) return { kind: 'table', table };
  const industry = only(index.industries.get(stem)) ?? only(new Set([...(tables ?? [])].map(({ pack }) => pack.name)));
  return industry === undefined ? undefined : ofIndustry(industry, index);
}

/** `粉磨站` below 水泥: a table whose name or alias is that, or the only one whose name contains it. */
function tableBelow(industry: string, part: string, index: IndustryIndex): LibraryTable | undefined {
  const tables = index.tablesOf.get(industry) ?? [];
  const named = [...(index.tables.get(part) ?? []), ...(index.tables.get(stemOf(industry) + part) ?? [])].filter((table) => tables.includes(table));
  if (named.length > 0) return only(new Set(named));
  const containing = tables.filter(({ table }) => [table.name, ...(table.aliases ?? [])].some((name) => part.length >= 2 && stemOf(name).includes(part)));
  return only(new Set(containing));
}

/** `陶瓷/建筑陶瓷`, `水泥（粉磨站）`: an industry and what narrows it. Parts of two industries say nothing certain. */
function inParts(parts: readonly string[], index: IndustryIndex): ResolvedIndustry | undefined {
  const found = new Set<string>();
  for (const part of parts) {
    const industry = only(index.industries.get(part)) ?? only(index.tables.get(part))?.pack.name;
    if (industry !== undefined) found.add(industry);
  }
  const industry = only(found);
  if (industry === undefined) return undefined;
  const narrowing = parts.filter((part) => part !== stemOf(industry));
  if (narrowing.some((part) => isUncovered(part, industry, index))) return { kind: 'noPack', industry };
  const table = only(new Set(narrowing.flatMap((part) => tableBelow(industry, part, index) ?? [])));
  return table === undefined ? ofIndustry(industry, index) : { kind: 'table', table };
}

/** Resolves the text of an industry cell. Exact names and aliases only; a near miss is suggested, not taken. */
export function resolveIndustry(text: string, library: IndicatorLibrary): ResolvedIndustry {
  if (text.length > longest) return { kind: 'unknown' };
  const index = indexOf(library);
  const stem = stemOf(text);
  const whole = wholeText(stem, index);
  if (whole !== undefined) return whole;
  const parts = foldKey(text).replace(leadingNumber, '').split(partSeparators).map(stemOf).filter((part) => part !== '');
  const byParts = parts.length < 2 ? undefined : inParts(parts, index);
  if (byParts !== undefined) return byParts;
  const suggestion = suggestName(stem, index.candidates);
  return suggestion === undefined ? { kind: 'unknown' } : { kind: 'unknown', suggestion };
}
