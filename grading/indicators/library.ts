/** Loaded and checked packs of one edition, with every set resolved and every field given a slot. */
import type { Confidence, Edition, Field, GradingTable, Indicator, Pack, Reference } from './schema.ts';

/** All fields of an edition. A record keeps the fact of field `id` at `slotOf.get(id)`. */
export interface FieldIndex {
  readonly all: readonly Field[];
  readonly slotOf: ReadonlyMap<string, number>;
}

/** A table ready to be judged by: the indicators of its sets come first, then its own. */
export interface LibraryTable {
  /** `industry/table`, for example `cement/clinker`. */
  readonly key: string;
  readonly pack: Pack;
  readonly table: GradingTable;
  readonly indicators: readonly Indicator[];
}

export interface IndicatorLibrary {
  readonly edition: Edition;
  readonly packs: readonly Pack[];
  readonly tables: readonly LibraryTable[];
  readonly fields: FieldIndex;
}

/** The reference a key stands for; the loader has proved that it exists. */
export function referenceOf(library: IndicatorLibrary, pack: Pack | undefined, key: string): Reference {
  return pack?.references[key] ?? library.edition.references[key] ?? { document: library.edition.document };
}

/** The confidence of one grade's requirement: its own, else the indicator's. */
export function requirementConfidence(indicator: Indicator, grade: string): Confidence {
  const requirement = indicator.requirements[grade];
  if (requirement === undefined) return indicator.confidence;
  if ('sameAs' in requirement) return requirementConfidence(indicator, requirement.sameAs);
  return requirement.confidence ?? indicator.confidence;
}
