/** 一票否决: a fact that takes grades away whatever the indicators say. */
import type { Veto } from '../indicators/schema.ts';

export interface CompiledVeto {
  readonly id: string;
  readonly field: string;
  readonly slot: number;
  /** The rank each rank falls to: never a better one. */
  readonly fallsTo: readonly number[];
}

/** A veto that bars no grade of this scheme is left out. */
export function compileVetoes(
  vetoes: readonly Veto[], grades: readonly string[], slotOf: ReadonlyMap<string, number>,
): readonly CompiledVeto[] {
  return vetoes.flatMap((veto) => {
    const slot = slotOf.get(veto.field);
    if (slot === undefined) return [];
    const fallsTo = grades.map((_, rank) => fall(veto, grades, rank));
    return fallsTo.every((to, rank) => to === rank) ? [] : [{ id: veto.id, field: veto.field, slot, fallsTo }];
  });
}

function fall(veto: Veto, grades: readonly string[], rank: number): number {
  const lowest = grades.length - 1;
  if ('toLowest' in veto.effect) return lowest;
  const barred = new Set(veto.effect.barredGrades);
  let to = rank;
  while (to < lowest && barred.has(grades[to] ?? '')) to++;
  return to;
}
