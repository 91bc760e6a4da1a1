/** The safe mend of one cell. What makes it safe: the reader gives the same fact for the cell before and after, without a fault. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { Fact } from '../records/fact.ts';
import type { CellValue } from '../records/sheet-grid.ts';
import type { CompiledColumn } from '../records/survey-sheet.ts';
import type { CellReading } from '../records/values/cell-reader.ts';
import { gradeWordsOf, type GradeWords } from '../records/values/grade-words.ts';
import { mendDate } from './mend-date.ts';
import { mendQuantity } from './mend-quantity.ts';
import { plainClaim, plainGrade, saysTheSame } from './mend-words.ts';
import { halfWidth, rewritten, type Proposal } from './proposal.ts';

/** Undefined where the cell needs no mend or none is safe. */
export type CellMender = (cell: CellValue | undefined) => Proposal | undefined;

const cacheLimit = 2_000;
const soundCode = /^[0-9A-Z]{18}$/;

/** Whether two facts say the same. */
export function isSameFact(a: Fact, b: Fact): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return one.length === other.length && one.every(([key, value], at) => other[at]?.[0] === key && other[at][1] === value);
}

/** Every way to write the cell better, the strongest first. */
function proposals(text: string, fact: Fact, column: CompiledColumn, words: GradeWords): readonly (Proposal | undefined)[] {
  const trimmed = rewritten(text, text.trim(), 'trim');
  const narrow = rewritten(text, halfWidth(text).trim(), 'width');
  const spelt = (value: string | undefined) => (value === undefined ? undefined : rewritten(text, value, 'choice'));
  if (fact === null) return [narrow, trimmed];
  switch (column.field.kind) {
    case 'quantity':
      return [mendQuantity(text, column.field, column.unit), narrow, trimmed];
    case 'date':
      return [typeof fact === 'string' ? mendDate(text, fact) : undefined, narrow, trimmed];
    case 'creditCode':
      return [typeof fact === 'string' ? rewritten(text, fact, 'creditCode') : undefined];
    case 'choice':
    case 'choices': {
      const only = Array.isArray(fact) && fact.length === 1 ? String(fact[0]) : fact;
      return [spelt(typeof only === 'string' && saysTheSame(text, only) ? only : undefined), trimmed];
    }
    case 'level':
      return [spelt(plainGrade(text, words)), narrow, trimmed];
    case 'gradeClaim': {
      const claim = typeof fact === 'object' && 'kind' in fact && fact.kind === 'gradeClaim' ? plainClaim(text, fact, words) : undefined;
      return [spelt(claim), narrow, trimmed];
    }
    case 'text':
    case 'industry':
    case 'yesNo':
      return [trimmed];
  }
}

/** Spares the reading of cells that cannot be better. */
function isSound(text: string, { field }: CompiledColumn): boolean {
  if (field.kind === 'text' || field.kind === 'industry' || field.kind === 'yesNo') return text === text.trim();
  return field.kind === 'creditCode' && soundCode.test(text);
}

/** Compiles the mender of a column; texts that repeat are looked at once. */
export function cellMenderOf(column: CompiledColumn, library: IndicatorLibrary): CellMender {
  const words = gradeWordsOf(library.edition.vocabulary);
  const isUsable = ({ fact, fault }: CellReading) => fault === undefined && fact !== undefined;
  const isSafe = (before: CellReading, { value }: Proposal) => {
    const after = column.read(value);
    return isUsable(after) && isSameFact(before.fact, after.fact);
  };
  const mend = (cell: string | number): Proposal | undefined => {
    const before = column.read(cell);
    if (!isUsable(before)) return undefined;
    const found = typeof cell === 'string'
      ? proposals(cell, before.fact, column, words) : [typeof before.fact === 'string' ? mendDate(cell, before.fact) : undefined];
    return found.find((proposal) => proposal !== undefined && isSafe(before, proposal));
  };
  const known = new Map<string, Proposal | undefined>();
  return (cell) => {
    if (typeof cell === 'number') return column.field.kind === 'date' ? mend(cell) : undefined;
    if (typeof cell !== 'string' || cell === '' || isSound(cell, column)) return undefined;
    if (known.has(cell)) return known.get(cell);
    const made = mend(cell);
    if (known.size < cacheLimit) known.set(cell, made);
    return made;
  };
}
