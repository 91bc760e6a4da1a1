/** A list of enterprises as large as a province's, under the headings of the shipped packs; always the same. */
import { knownFields } from '../grading/indicators/known-fields.ts';
import type { IndicatorLibrary } from '../grading/indicators/library.ts';
import type { Field } from '../grading/indicators/schema.ts';
import type { CellValue, GridRow, SheetGrid } from '../grading/records/sheet-grid.ts';
import { seeded } from './random.ts';

/** Every second row belongs to an industry with a pack; a tenth of the cells are empty, a few cannot be read. */
export function liveSheet(library: IndicatorLibrary, rows: number, columns: number): SheetGrid {
  const random = seeded(5);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const fields = library.fields.all.slice(0, columns);
  const tables = library.tables.map((table) => `${table.pack.name}/${table.table.name}`);
  const industries = library.edition.industries.map(({ name }) => name);
  const grades = library.edition.vocabulary.grades.map(({ value }) => value);
  const cellOf = (field: Field, row: number): CellValue | undefined => {
    if (field.id === knownFields.name) return `示例${String(row).padStart(5, '0')}有限公司`;
    if (field.id === knownFields.industry) return row % 2 === 0 ? pick(tables) : pick(industries);
    if (field.id === knownFields.line) return `${row % 3}号线`;
    const chance = random();
    if (chance < 0.1 || field.id === knownFields.creditCode) return undefined;
    if (chance < 0.101) return `示例${row}？`;
    switch (field.kind) {
      case 'quantity': return Math.round(random() * 600) / 10;
      case 'level':
      case 'gradeClaim': return pick(grades);
      case 'choice':
      case 'choices': return pick(field.choices ?? []).value;
      case 'yesNo': return pick(['是', '否']);
      case 'date': return '2020-08-01';
      default: return `示例文字${row % 400}`;
    }
  };
  const heading = (of: (field: Field) => string | undefined, number: number): GridRow => ({ number, hidden: false, cells: fields.map(of) });
  const body = Array.from({ length: rows }, (_, at): GridRow => ({ number: at + 3, hidden: false, cells: fields.map((field) => cellOf(field, at + 3)) }));
  return {
    name: '示例清单', hidden: false, merges: [],
    rows: [heading((field) => field.group ?? field.heading, 1), heading((field) => (field.group === undefined ? undefined : field.heading), 2), ...body],
  };
}
