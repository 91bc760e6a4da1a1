/** Rows against each other: one code for two enterprises, two codes for one, the same row twice. */
import { knownFields } from '../indicators/known-fields.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import { placeText, problem, type Place, type Problem } from '../messages/problem.ts';
import type { Fact } from './fact.ts';
import { foldKey } from './fold-text.ts';
import type { EnterpriseRecord, SheetTable } from './record.ts';
import { quoted } from './values/reading.ts';

/** A record by what it is compared with others. */
export interface Row {
  readonly record: EnterpriseRecord;
  readonly name: string;
  readonly nameKey: string;
  readonly code: string;
  /** Enterprise, industry, line and what decides which indicators apply; empty when they do not tell the row apart. */
  readonly identity: string;
}

type PlaceOf = (record: EnterpriseRecord, fields: readonly string[]) => Place;

function keyOf(fact: Fact): string {
  return typeof fact === 'string' ? foldKey(fact) : '';
}

function rowsOf(records: readonly EnterpriseRecord[], library: IndicatorLibrary, known: WeakMap<EnterpriseRecord, Row>): readonly Row[] {
  const slot = (id: string) => library.fields.slotOf.get(id) ?? -1;
  const slots = { name: slot(knownFields.name), code: slot(knownFields.creditCode), industry: slot(knownFields.industry), line: slot(knownFields.line) };
  const conditions = conditionFields(library).map(slot);
  const rowOf = (record: EnterpriseRecord): Row => {
    const name = record.facts[slots.name];
    const nameKey = keyOf(name);
    const code = keyOf(record.facts[slots.code]).toUpperCase();
    const industry = keyOf(record.facts[slots.industry]);
    const isTold = nameKey !== '' && industry !== '';
    const identity = isTold ? JSON.stringify([nameKey, industry, keyOf(record.facts[slots.line]), ...conditions.map((at) => keyOf(record.facts[at]))]) : '';
    return { record, name: typeof name === 'string' ? name : '', nameKey, code, identity };
  };
  return records.map((record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const row = rowOf(record);
    known.set(record, row);
    return row;
  });
}

/** Two rows of one enterprise that differ in 工序 are two lines, even where nobody named them. */
function conditionFields(library: IndicatorLibrary): readonly string[] {
  return [...new Set(library.tables.flatMap((table) => table.indicators.flatMap(({ appliesWhen }) =>
    (appliesWhen !== undefined && 'field' in appliesWhen ? [appliesWhen.field] : []))))];
}

function placer(tables: readonly SheetTable[]): PlaceOf {
  const columns = new Map(tables.map((table) => [table.sheet, new Map(table.columns.map((column) => [column.field, column]))]));
  return ({ sheet, row }, fields) => {
    const found = fields.map((field) => columns.get(sheet)?.get(field)).find((column) => column !== undefined);
    if (found === undefined) return { sheet, row };
    return { sheet, row, column: found.column, heading: found.leaf };
  };
}

/** The other row in words; its sheet is named only when it is another one. */
function otherPlace(from: Row, other: Row): string {
  const { sheet, row } = other.record;
  return placeText(from.record.sheet === sheet ? { row } : { sheet, row });
}

/** For every row, the first row of the same `key` that differs in `other`; both ways, so that the first row is told as well. */
function conflicts(rows: readonly Row[], key: (row: Row) => string, other: (row: Row) => string): ReadonlyMap<Row, Row> {
  const firsts = new Map<string, Row>();
  const found = new Map<Row, Row>();
  for (const row of rows) {
    if (key(row) === '' || other(row) === '') continue;
    const first = firsts.get(key(row));
    if (first === undefined) firsts.set(key(row), row);
    else if (other(first) !== other(row)) {
      found.set(row, first);
      if (!found.has(first)) found.set(first, row);
    }
  }
  return found;
}

function repeats(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const firsts = new Map<string, Row>();
  const found = new Map<Row, Row>();
  for (const row of rows) {
    if (row.identity === '') continue;
    const first = firsts.get(row.identity);
    const isOther = first !== undefined && first.code !== '' && row.code !== '' && first.code !== row.code;
    if (first === undefined) firsts.set(row.identity, row);
    else if (!isOther) found.set(row, first);
  }
  return found;
}

/** Checks rows any number of times: a record that is the same object is not looked at again, and rows that compare as before give the same problems. */
export class CrossRowCheck {
  private readonly library: IndicatorLibrary;
  private readonly known = new WeakMap<EnterpriseRecord, Row>();
  private last: { readonly rows: readonly Row[]; readonly tables: string; readonly problems: readonly Problem[] } | undefined;

  constructor(library: IndicatorLibrary) {
    this.library = library;
  }

  /** Of all rows of a record set against each other, in the order of the rows, at most one per cell. */
  problems(records: readonly EnterpriseRecord[], tables: readonly SheetTable[]): readonly Problem[] {
    const { last } = this;
    const rows = rowsOf(records, this.library, this.known);
    const key = JSON.stringify(tables.map(({ sheet, columns }) => [sheet, columns]));
    const isSame = last !== undefined && last.tables === key && last.rows.length === rows.length && rows.every((row, at) => comparesAs(last.rows[at] as Row, row));
    const problems = isSame ? last.problems : problemsAmong(rows, tables);
    this.last = { rows, tables: key, problems };
    return problems;
  }
}

function comparesAs(a: Row, b: Row): boolean {
  return a === b || (a.record.row === b.record.row && a.record.sheet === b.record.sheet
    && a.name === b.name && a.nameKey === b.nameKey && a.code === b.code && a.identity === b.identity);
}

function problemsAmong(rows: readonly Row[], tables: readonly SheetTable[]): readonly Problem[] {
  const placeOf = placer(tables);
  const sameCode = conflicts(rows, ({ code }) => code, ({ nameKey }) => nameKey);
  const sameName = conflicts(rows, ({ nameKey }) => nameKey, ({ code }) => code);
  const sameRow = repeats(rows);
  return rows.flatMap((row): readonly Problem[] => {
    const found: Problem[] = [];
    const [byCode, byName, twin] = [sameCode.get(row), sameName.get(row), sameRow.get(row)];
    if (byCode !== undefined) {
      const params = { seen: row.code, otherPlace: otherPlace(row, byCode), otherName: quoted(byCode.name) };
      found.push(problem('ROW_001', 'error', placeOf(row.record, [knownFields.creditCode]), params));
    } else if (byName !== undefined) {
      const params = { name: quoted(row.name), otherPlace: otherPlace(row, byName), other: byName.code, seen: row.code };
      found.push(problem('ROW_002', 'error', placeOf(row.record, [knownFields.creditCode]), params));
    }
    if (twin !== undefined) {
      const place = placeOf(row.record, [knownFields.line, knownFields.name]);
      found.push(problem('ROW_003', 'warning', place, { otherPlace: otherPlace(row, twin) }));
    }
    return found;
  });
}
