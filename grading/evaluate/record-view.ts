/** A record with the means to speak of its cells. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import { knownFields } from '../indicators/known-fields.ts';
import type { Place } from '../messages/problem.ts';
import type { Fact, GradeClaim } from '../records/fact.ts';
import type { EnterpriseRecord, ReadColumn } from '../records/record.ts';
import type { UngroupedLine } from './grade-types.ts';

/** The columns of a sheet that are read, looked up once for all of its rows. */
export interface SheetView {
  readonly columns: ReadonlyMap<string, ReadColumn>;
  /** In the order of the columns. */
  readonly fields: readonly { readonly id: string; readonly slot: number }[];
}

export function sheetViewOf(columns: readonly ReadColumn[], library: IndicatorLibrary): SheetView {
  const read = columns.flatMap((column) => (column.field === undefined ? [] : [[column.field, column] as const]));
  return {
    columns: new Map(read),
    fields: read.map(([id]) => ({ id, slot: library.fields.slotOf.get(id) ?? -1 })),
  };
}

export class RecordView {
  readonly file: string;
  readonly record: EnterpriseRecord;
  private readonly sheet: SheetView;
  private readonly library: IndicatorLibrary;

  constructor(file: string, record: EnterpriseRecord, sheet: SheetView, library: IndicatorLibrary) {
    this.file = file;
    this.record = record;
    this.sheet = sheet;
    this.library = library;
  }

  /** What the cell says; empty for an empty cell or no such column. */
  text(field: string): string {
    return this.record.texts[this.library.fields.slotOf.get(field) ?? -1] ?? '';
  }

  /** What stands in the column of the grade applied for. */
  claim(): GradeClaim | undefined {
    const fact: Fact = this.record.facts[this.library.fields.slotOf.get(knownFields.applied) ?? -1];
    return typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'gradeClaim' ? fact : undefined;
  }

  /** Slots of vetoes in whose cells something stands that is neither yes nor no. */
  doubtful(vetoes: readonly { readonly field: string; readonly slot: number }[]): ReadonlySet<number> | undefined {
    const slots = vetoes.filter(({ field, slot }) => this.record.facts[slot] === undefined && this.text(field) !== '').map(({ slot }) => slot);
    return slots.length === 0 ? undefined : new Set(slots);
  }

  /** The row, or the cell of a field where the sheet has its column. */
  place(field?: string): Place {
    const column = field === undefined ? undefined : this.sheet.columns.get(field);
    const place = { file: this.file, sheet: this.record.sheet, row: this.record.row };
    return column === undefined ? place : { ...place, column: column.column, heading: column.leaf };
  }

  /** The line without a judgement. */
  base(): UngroupedLine {
    return {
      file: this.file,
      sheet: this.record.sheet,
      row: this.record.row,
      name: this.text(knownFields.name),
      creditCode: this.text(knownFields.creditCode),
      line: this.text(knownFields.line),
      industry: this.text(knownFields.industry),
      steps: [],
      findings: [],
      settledBy: [],
      restsOn: { unverified: [], blank: [] },
      facts: this.seenFacts(),
    };
  }

  private seenFacts(): Readonly<Record<string, string>> {
    const seen: Record<string, string> = {};
    for (const { id, slot } of this.sheet.fields) {
      const text = this.record.texts[slot];
      if (text !== undefined && text !== '') seen[id] = text;
    }
    return seen;
  }
}
