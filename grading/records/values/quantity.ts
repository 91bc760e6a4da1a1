/** Quantities: numbers with or without unit, bounds, 未检出. Facts are in the field's unit. */
import { rangeText } from '../../messages/range-text.ts';
import type { Field } from '../../indicators/schema.ts';
import { cellText, percentOf, type PlainCell } from '../cell-text.ts';
import type { Interval } from '../fact.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { parseAmount, type Amount, type ParsedAmount } from './parse-amount.ts';
import { faultOf, quoted, unusable, usable, type Fault, type ValueReading } from './reading.ts';
import { conversionFactor, convert } from './units.ts';

const notDetected: ReadonlySet<string> = new Set([
  '未检出', 'nd', 'n.d.', 'n.d', '低于检出限', '小于检出限', '<检出限', '未检出(nd)', 'nd(未检出)',
]);

/** What a quantity is read with. `columnUnit` is the unit of the heading, when it names one. */
export interface QuantityContext {
  readonly field: Field;
  readonly columnUnit?: string;
}

function isPossible(field: Field, value: number): boolean {
  return (field.min === undefined || value >= field.min) && (field.max === undefined || value <= field.max);
}

function notANumber(field: Field, text: string): ValueReading {
  return unusable('CELL_002', { seen: quoted(text), unit: field.unit ?? '无' });
}

/** The amount in the field's unit, or the unit that could not be converted. */
function inFieldUnit({ field, columnUnit }: QuantityContext, amount: Amount): number | { readonly unit: string } {
  const unit = amount.unit === '' ? columnUnit : amount.unit;
  if (unit === undefined) return amount.value;
  const factor = field.unit === undefined ? undefined : conversionFactor(unit, field.unit);
  return factor === undefined ? { unit } : convert(amount.value, factor);
}

interface Numbers {
  readonly values: readonly number[];
  readonly fault?: Fault;
}

// A cell formatted as a percentage was told apart before; a bare 0.8 in a % field may mean either.
function asPercent(field: Field, amounts: readonly Amount[], values: readonly number[], text: string): Numbers | undefined {
  const isShare = field.unit !== undefined && foldKey(field.unit) === '%';
  const mayBeFraction = isShare && amounts.every(({ unit }) => unit === '') && values.every((value) => value > 0 && value <= 1);
  const percents = values.map((value) => convert(value, 100));
  if (!mayBeFraction || !percents.every((value) => isPossible(field, value))) return undefined;
  if (!values.every((value) => isPossible(field, value))) return { values: percents };
  return { values: percents, fault: faultOf('CELL_018', 'warning', { seen: quoted(text), percent: percents.join('～') }) };
}

/** All amounts of a cell as possible values in the field's unit, or the reading that says why not. */
function numbersOf(context: QuantityContext, amounts: readonly Amount[], text: string): Numbers | ValueReading {
  const { field } = context;
  const unit = field.unit ?? '无';
  const values: number[] = [];
  for (const amount of amounts) {
    const value = inFieldUnit(context, amount);
    if (typeof value !== 'number') return unusable('CELL_004', { seen: quoted(text), unitSeen: quoted(value.unit), unit });
    values.push(value);
  }
  const percent = asPercent(field, amounts, values, text);
  if (percent !== undefined) return percent;
  if (values.every((value) => isPossible(field, value))) return { values };
  return unusable('CELL_003', { seen: quoted(text), range: rangeText(field.min, field.max), unit });
}

function factOf(kind: ParsedAmount['kind'], field: Field, [first = 0, second = 0]: readonly number[]): number | Interval {
  switch (kind) {
    case 'exact': return first;
    case 'atMost': return { kind: 'interval', min: field.min ?? Math.min(0, first), max: first };
    case 'atLeast': return { kind: 'interval', min: first, max: Infinity };
    case 'between': return { kind: 'interval', min: first, max: second };
  }
}

function readAmount(context: QuantityContext, parsed: ParsedAmount, text: string): ValueReading {
  const numbers = numbersOf(context, parsed.kind === 'between' ? [parsed.low, parsed.high] : [parsed.amount], text);
  if (!('values' in numbers)) return numbers;
  const { values, fault } = numbers;
  const fact = factOf(parsed.kind, context.field, values);
  if (typeof fact === 'object' && fact.min > fact.max) return notANumber(context.field, text);
  return fault === undefined ? usable(fact) : { fact, fault };
}

/** Reads a quantity. `≤10` and `<10` give the same closed interval. */
export function readQuantity(cell: PlainCell, context: QuantityContext): ValueReading {
  const text = cellText(cell);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return notANumber(context.field, text);
    return readAmount(context, { kind: 'exact', amount: { value: cell, unit: '' } }, text);
  }
  if (typeof cell === 'object' && cell.kind === 'percent') {
    return readAmount(context, { kind: 'exact', amount: { value: percentOf(cell), unit: '%' } }, text);
  }
  if (typeof cell !== 'string') return notANumber(context.field, text);
  const key = foldKey(text);
  if (isNone(key)) return usable(null);
  if (notDetected.has(key)) return usable({ kind: 'interval', min: 0, max: 0 });
  const parsed = parseAmount(text);
  return parsed === undefined ? notANumber(context.field, text) : readAmount(context, parsed, text);
}
