/** Facts by field id, for tests of the engine. */
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import type { Fact } from '../../grading/records/fact.ts';

/** An array by slot; every other field is empty. */
export function factsOf(library: IndicatorLibrary, facts: Readonly<Record<string, Fact>>): readonly Fact[] {
  const bySlot: Fact[] = library.fields.all.map(() => undefined);
  for (const [field, fact] of Object.entries(facts)) {
    const slot = library.fields.slotOf.get(field);
    if (slot === undefined) throw new Error(`no field ${field}`);
    bySlot[slot] = fact;
  }
  return bySlot;
}
