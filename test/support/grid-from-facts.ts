/** A sheet with one row, its headings from the fields themselves: what a template would print and a person fill in. */
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';

/** Groups stand above their leaves; `texts` is by field id. */
export function gridFromFacts(library: IndicatorLibrary, texts: Readonly<Record<string, CellValue>>): SheetGrid {
  const fields = library.fields.all;
  const unknown = Object.keys(texts).filter((id) => !library.fields.slotOf.has(id));
  if (unknown.length > 0) throw new Error(`no such field: ${unknown.join(', ')}`);
  return {
    name: '清单',
    hidden: false,
    merges: fields.flatMap((field, at) => (field.group === undefined ? [{ top: 1, bottom: 2, left: at + 1, right: at + 1 }] : [])),
    rows: [
      { number: 1, hidden: false, cells: fields.map((field) => field.group ?? field.heading) },
      { number: 2, hidden: false, cells: fields.map((field) => (field.group === undefined ? undefined : field.heading)) },
      { number: 3, hidden: false, cells: fields.map((field) => texts[field.id]) },
    ],
  };
}
