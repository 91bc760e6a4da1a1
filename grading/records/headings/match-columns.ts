/** Columns to fields: user's mapping first, then headings; doubtful columns are reported and not read. */
import type { IndicatorLibrary } from '../../indicators/library.ts';
import { knownFields } from '../../indicators/known-fields.ts';
import type { Field } from '../../indicators/schema.ts';
import { problem, type Place, type Problem } from '../../messages/problem.ts';
import { columnLetters } from '../cell-address.ts';
import { suggestName } from '../suggest.ts';
import { conversionFactor } from '../values/units.ts';
import type { HeadedColumn } from './header-cells.ts';
import type { HeadingIndex } from './heading-index.ts';
import { matchHeading, type HeadingMatch, type HeadingPath } from './match-heading.ts';
import { nearFields } from './near-fields.ts';
import { headingKey } from './parse-heading.ts';

/** Without these two a row cannot be graded at all, so they are required in every edition. */
export const identifyingFields: ReadonlySet<string> = new Set([knownFields.name, knownFields.industry]);

/** A sheet with more unknown columns than this is no list that somebody would go through. */
const mostSearched = 200;

/** A column that is read. `heading` is the user's own leaf. */
export interface MatchedColumn {
  readonly column: number;
  readonly field: Field;
  readonly heading: string;
  readonly unit?: string;
  /** The user said that it is this field. */
  readonly confirmed?: true;
}

export interface MatchedColumns {
  readonly matched: readonly MatchedColumn[];
  readonly problems: readonly Problem[];
  /** By column: the fields that an unsure heading may mean, best first. */
  readonly doubts: ReadonlyMap<number, readonly Field[]>;
}

/** The user's own heading of a column: groups before the leaf, joined by `/`. */
export function fullHeading({ groups, leaf }: HeadingPath): string {
  return [...groups, leaf].map(({ shown }) => shown).join('/');
}

/** What a mapping calls a column: its full heading, with `#2` behind it where an earlier column says the same. */
export function mappingKey(path: HeadingPath): string {
  return path.repeat === undefined ? fullHeading(path) : `${fullHeading(path)}#${path.repeat}`;
}

/** The heading match with the user's mapping in front. An empty id leaves the column out; unknown fields count for nothing. */
export function matcherOf(index: HeadingIndex, mapping: ReadonlyMap<string, string>): (path: HeadingPath) => HeadingMatch {
  if (mapping.size === 0) return (path) => matchHeading(path, index);
  const plain = [...mapping].filter(([heading]) => !/#\d+$/.test(heading));
  const byKey = new Map(plain.map(([heading, id]) => [headingKey(heading.slice(0, 1000)), id]));
  const decided = (headings: readonly string[]): HeadingMatch | undefined => {
    for (const heading of headings) {
      const id = mapping.get(heading) ?? byKey.get(headingKey(heading));
      if (id === '') return { kind: 'leftOut' };
      const field = id === undefined ? undefined : index.fieldById.get(id);
      if (field !== undefined) return { kind: 'field', field, throughGroup: true, confirmed: true };
    }
    return undefined;
  };
  return (path) => {
    const own = decided([mappingKey(path), fullHeading(path)]);
    if (own !== undefined) return own;
    const found = matchHeading(path, index);
    // What was decided of a heading alone is not about columns that stand under a group which names them.
    return found.kind === 'field' && found.throughGroup ? found : decided([path.leaf.shown]) ?? found;
  };
}

function groupUnit({ groups }: HeadingPath): string | undefined {
  return groups.filter(({ unit }) => unit !== undefined).pop()?.unit;
}

// The leaf's own unit always counts; one over a whole group only where it fits (含氧量 stands under mg/m³ as well).
function unitFor(path: HeadingPath, field: Field): string | undefined {
  if (field.kind !== 'quantity') return undefined;
  if (path.leaf.unit !== undefined) return path.leaf.unit;
  const inherited = groupUnit(path);
  const fits = inherited !== undefined && field.unit !== undefined && conversionFactor(inherited, field.unit) !== undefined;
  return fits ? inherited : undefined;
}

/** A leaf of the right name under another group, in a unit that does not fit, is another quantity (颗粒物 in kg/h). */
function isOtherQuantity(path: HeadingPath, field: Field, throughGroup: boolean): boolean {
  const unit = path.leaf.unit ?? groupUnit(path);
  if (throughGroup || path.groups.length === 0 || unit === undefined || field.kind !== 'quantity' || field.unit === undefined) return false;
  return conversionFactor(unit, field.unit) === undefined;
}

interface Candidate {
  readonly column: HeadedColumn;
  readonly match: HeadingMatch;
}

/** What the user confirmed goes before all, then through a group beats by leaf alone; then the left column wins. */
function standing(match: HeadingMatch): number {
  if (match.kind !== 'field') return 0;
  return match.confirmed === true ? 3 : match.throughGroup ? 2 : 1;
}

function ownersOf(candidates: readonly Candidate[]): ReadonlyMap<Field, Candidate> {
  const owners = new Map<Field, Candidate>();
  for (const candidate of candidates) {
    const { match } = candidate;
    const known = match.kind === 'field' ? owners.get(match.field) : undefined;
    if (match.kind === 'field' && (known === undefined || standing(match) > standing(known.match))) owners.set(match.field, candidate);
  }
  return owners;
}

function matchedColumn(column: HeadedColumn, { field, confirmed }: HeadingMatch & { readonly kind: 'field' }): MatchedColumn {
  const unit = unitFor(column, field);
  return {
    column: column.column, field, heading: column.leaf.shown,
    ...(unit === undefined ? {} : { unit }), ...(confirmed === undefined ? {} : { confirmed }),
  };
}

/** Matches all columns of a header block and reports what is doubtful. */
export function matchColumns(
  columns: readonly HeadedColumn[], match: (path: HeadingPath) => HeadingMatch, index: HeadingIndex,
  placeOf: (column: HeadedColumn) => Place,
): MatchedColumns {
  const candidates = columns.filter((column) => !column.isContinuation).map((column): Candidate => {
    const found = match(column);
    const isOther = found.kind === 'field' && isOtherQuantity(column, found.field, found.throughGroup);
    return { column, match: isOther ? { kind: 'none' } : found };
  });
  const owners = ownersOf(candidates);
  const open = index.candidates.filter(({ field }) => !owners.has(field));
  const matched: MatchedColumn[] = [];
  const problems: Problem[] = [];
  const doubts = new Map<number, readonly Field[]>();
  let searched = 0;
  for (const { column, match: found } of candidates) {
    const seen = column.leaf.shown;
    const owner = found.kind === 'field' ? owners.get(found.field) : undefined;
    if (found.kind === 'field' && owner?.column === column) {
      matched.push(matchedColumn(column, found));
    } else if (found.kind === 'field' && owner !== undefined && standing(found) === standing(owner.match)) {
      problems.push(problem('SHEET_003', 'warning', placeOf(column), { seen, other: columnLetters(owner.column.column) }));
      doubts.set(column.column, [found.field]);
    } else if (found.kind === 'ambiguous') {
      const listed = found.fields.map(({ heading, group }) => `“${group === undefined ? '' : `${group}/`}${heading}”`).join('、');
      problems.push(problem('SHEET_005', 'warning', placeOf(column), { seen, candidates: listed }));
      doubts.set(column.column, [...found.fields].sort((a, b) => Number(owners.has(a)) - Number(owners.has(b))));
    } else if (found.kind === 'none') {
      const suggestion = column.leaf.keys.map((key) => suggestName(key, open)).find((name) => name !== undefined);
      if (suggestion !== undefined) problems.push(problem('SHEET_002', 'warning', placeOf(column), { seen, suggestion }));
      const near = searched < mostSearched ? nearFields(column, open) : [];
      searched += 1;
      if (near.length > 0) doubts.set(column.column, near);
    }
  }
  return { matched, problems, doubts };
}

/** Fields that should have a column and have none. */
export function missingColumns(library: IndicatorLibrary, matched: readonly MatchedColumn[], place: Place): readonly Problem[] {
  const present = new Set(matched.map(({ field }) => field.id));
  return library.fields.all.flatMap((field) => {
    const isIdentifying = identifyingFields.has(field.id);
    if (present.has(field.id) || (!isIdentifying && field.required !== true)) return [];
    return [problem('SHEET_004', isIdentifying ? 'error' : 'warning', place, { heading: field.heading })];
  });
}
