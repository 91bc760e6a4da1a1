/** A table compiled once per date; rows are then judged by plain closures. */
import { declaredFields } from '../indicators/indicator-fields.ts';
import type { IndicatorLibrary, LibraryTable } from '../indicators/library.ts';
import type { GradeRange } from '../findings/result.ts';
import { compileIndicator, type CompiledIndicator } from './compile-indicator.ts';
import { uncertaintiesAt, type Uncertainties } from './uncertainties.ts';
import { compileVetoes, type CompiledVeto } from './compile-veto.ts';

export interface CompiledTable {
  readonly key: string;
  readonly source: LibraryTable;
  /** Best first; rank 0 is the best grade. */
  readonly grades: readonly string[];
  readonly indicators: readonly CompiledIndicator[];
  readonly vetoes: readonly CompiledVeto[];
  /** Rank codes of the row being judged, one per indicator, so that a row costs nothing but its findings. */
  readonly codes: Uint16Array;
  /** Per rank: what a grade of that rank rests on when every indicator applies. */
  readonly uncertainties: readonly Uncertainties[];
  /** The range of ranks (best, worst) stands at `best * grades.length + worst`. */
  readonly ranges: readonly GradeRange[];
}

/** Indicators that are not in force on `date` (YYYY-MM-DD) are left out: `from` is the first day, `until` the first day without. */
export function compileTable(source: LibraryTable, library: IndicatorLibrary, date: string): CompiledTable {
  const grades = source.table.scheme.grades;
  const around = {
    slotOf: library.fields.slotOf,
    fields: new Map(library.fields.all.map((field) => [field.id, field])),
    grades,
    declaredIn: declaredFields(library.edition.dimensions),
    date,
  };
  const inForce = source.indicators.filter(({ from, until }) => (from ?? '') <= date && (until === undefined || date < until));
  const indicators = inForce.map((indicator) => compileIndicator(indicator, around));
  return {
    key: source.key,
    source,
    grades,
    indicators,
    vetoes: compileVetoes(library.edition.vetoes, grades, library.fields.slotOf),
    codes: new Uint16Array(indicators.length),
    uncertainties: grades.map((_, rank) => uncertaintiesAt(indicators, rank)),
    ranges: grades.flatMap((best) => grades.map((worst) => ({ best, worst }))),
  };
}
