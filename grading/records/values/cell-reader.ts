/** The reader of one column: any cell in, fact, text and fault out. */
import type { IndicatorLibrary } from '../../indicators/library.ts';
import type { Field } from '../../indicators/schema.ts';
import { dateTexts as texts } from '../../messages/cell.ts';
import { fill } from '../../messages/template.ts';
import { cellText, isBlank, isPlain, type PlainCell } from '../cell-text.ts';
import type { Fact } from '../fact.ts';
import type { CellValue } from '../sheet-grid.ts';
import { choiceIndexOf, readChoice, readChoices } from './choice.ts';
import { readCreditCode } from './credit-code.ts';
import { readDate } from './date.ts';
import { readGradeClaim, readLevel } from './grade.ts';
import { gradeWordsOf } from './grade-words.ts';
import { readQuantity } from './quantity.ts';
import { readText } from './read-text.ts';
import { textLimit, unusable, usable, type Fault, type ValueReading } from './reading.ts';
import { readYesNo } from './yes-no.ts';

/** A reading with the text it came from; the text is undefined where the cell is empty. */
export interface CellReading {
  readonly fact: Fact;
  readonly text: string | undefined;
  readonly fault: Fault | undefined;
}

export type CellReader = (cell: CellValue | undefined) => CellReading;

/** What a column is read as. `heading` is the user's own, for the sentences. */
export interface ColumnMeaning {
  readonly field: Field;
  readonly heading: string;
  readonly isRequired: boolean;
  readonly unit?: string;
}

const cacheLimit = 2_000;

function plainReader({ field, unit }: ColumnMeaning, library: IndicatorLibrary): (cell: PlainCell) => ValueReading {
  switch (field.kind) {
    case 'text':
    case 'industry': return readText;
    case 'date': return readDate;
    case 'yesNo': return readYesNo;
    case 'creditCode': return readCreditCode;
    case 'quantity': {
      const context = unit === undefined ? { field } : { field, columnUnit: unit };
      return (cell) => readQuantity(cell, context);
    }
    case 'choice':
    case 'choices': {
      const index = choiceIndexOf(field.choices);
      return field.kind === 'choice' ? (cell) => readChoice(cell, index) : (cell) => readChoices(cell, index);
    }
    case 'level':
    case 'gradeClaim': {
      const words = gradeWordsOf(library.edition.vocabulary);
      return field.kind === 'level' ? (cell) => readLevel(cell, words) : (cell) => readGradeClaim(cell, words);
    }
  }
}

function readSpecial(cell: Exclude<CellValue, PlainCell>, heading: string): ValueReading {
  switch (cell.kind) {
    case 'error': return unusable('CELL_008', { seen: cell.code });
    case 'uncalculated': return unusable('CELL_009', {});
    case 'image': return unusable('CELL_010', { heading });
  }
}

function withText({ fact, fault }: ValueReading, text: string | undefined): CellReading {
  return { fact, text, fault };
}

const serialNumber = /^\d{5}(\.\d+)?$/;

/** A serial number says nothing to a reader: the date that it stands for follows it. */
function datedText(text: string, fact: Fact): string {
  return typeof fact === 'string' && serialNumber.test(text) ? fill(texts.serial, { serial: text, date: fact }) : text;
}

/** Names and codes hardly ever repeat: looking them up would cost more than reading them. */
const uncachedKinds: ReadonlySet<Field['kind']> = new Set(['text', 'creditCode']);

/** Compiles the reader of a column. Where values repeat, each distinct text or number is read once. */
export function cellReaderOf(meaning: ColumnMeaning, library: IndicatorLibrary): CellReader {
  const { heading, isRequired } = meaning;
  const readPlain = plainReader(meaning, library);
  const empty = withText(isRequired ? unusable('CELL_001', { heading }) : usable(undefined), undefined);
  const cache = new Map<string | number, CellReading>();

  const read: CellReader = (cell) => {
    if (cell === undefined || isBlank(cell)) return empty;
    const text = cellText(cell);
    if (!isPlain(cell)) return withText(readSpecial(cell, heading), text);
    if (text.length > textLimit) return withText(unusable('CELL_016', { length: text.length, limit: textLimit }), text);
    const reading = readPlain(cell);
    if (meaning.field.kind === 'date') return withText(reading, datedText(text, reading.fact));
    // “无” is no name and no code.
    return isRequired && reading.fact === null ? { ...empty, text } : withText(reading, text);
  };
  const readCached: CellReader = (cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') return read(cell);
    const known = cache.get(cell);
    if (known !== undefined) return known;
    const reading = read(cell);
    if (cache.size < cacheLimit) cache.set(cell, reading);
    return reading;
  };
  return uncachedKinds.has(meaning.field.kind) ? read : readCached;
}
