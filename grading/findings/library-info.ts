/** What the packs ask, whether or not a result uses it. */
import type { Field, FieldKind } from '../indicators/schema.ts';
import type { EditionSummary, FieldSummary, TableSummary } from './result.ts';

/** A field with what a form has to know to ask for it. */
export interface FieldInfo extends FieldSummary {
  readonly kind: FieldKind;
  /** The values of a choice with their other spellings, in their order; empty for other kinds. */
  readonly choices: NonNullable<Field['choices']>;
}

export interface LibraryInfo {
  readonly edition: EditionSummary;
  /** By key `industry/table`, in the order of the edition's industries. */
  readonly tables: Readonly<Record<string, TableSummary>>;
  readonly fields: Readonly<Record<string, FieldInfo>>;
  /** Every industry that the edition names, in its order. `name` is that of the tables' `industry`. */
  readonly industries: readonly { readonly number: number; readonly name: string }[];
  /** Industries that the edition names and nobody has written a pack for. */
  readonly industriesWithoutPack: readonly string[];
  /** Every grade of the edition, best first. */
  readonly grades: readonly string[];
}
