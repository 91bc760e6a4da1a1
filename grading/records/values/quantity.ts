/** Quantities: numbers with or without unit, bounds, 未检出. Facts are in the field's unit. */
import { rangeText } from '../../messages/range-text.ts';
import type { Field } from '../../indicators/schema.ts';
import { cellText, type PlainCell } from '../cell-text.ts';
import type { Interval } from '../fact.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { parseAmount, type Amount } from './parse-amount.ts';
import { faultOf, quoted, unusable, usable, type ValueReading } from './reading.ts';
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

function impossible(field: Field, text: string): ValueReading {
  const range = rangeText(field.min, field.max);
  return unusable('CELL_003', { seen: quoted(text), range, unit: field.unit ?? '无' });
}

/** The amount in the field's unit, or the unit that could not be converted. */
function inFieldUnit({ field, columnUnit }: QuantityContext, amount: Amount): number | { readonly unit: string } {
  const unit = amount.unit === '' ? columnUnit : amount.unit;
  if (unit === undefined) return amount.value;
  const factor = field.unit === undefined ? undefined : conversionFactor(unit, field.unit);
  return factor === undefined ? { unit } : convert(amount.value, factor);
}

// Excel keeps 80% as 0.8 and the grid does not carry the number format, so a bare 0.8 may mean either.
function share(field: Field, value: number, text: string): ValueReading {
  const percent = convert(value, 100);
  if (!isPossible(field, percent)) return isPossible(field, value) ? usable(value) : impossible(field, text);
  if (!isPossible(field, value)) return usable(percent);
  return { fact: percent, fault: faultOf('CELL_018', 'warning', { seen: quoted(text), percent }) };
}

function exactValue(context: QuantityContext, amount: Amount, text: string): ValueReading {
  const { field } = context;
  const value = inFieldUnit(context, amount);
  if (typeof value !== 'number') return unusable('CELL_004', { seen: quoted(text), unitSeen: quoted(value.unit), unit: field.unit ?? '无' });
  const mayBeFraction = field.unit !== undefined && foldKey(field.unit) === '%' && amount.unit === '' && value > 0 && value <= 1;
  if (mayBeFraction) return share(field, value, text);
  return isPossible(field, value) ? usable(value) : impossible(field, text);
}

function interval(context: QuantityContext, low: Amount | undefined, high: Amount | undefined, text: string): ValueReading {
  const { field } = context;
  const ends = [low, high].map((end) => (end === undefined ? undefined : inFieldUnit(context, end)));
  for (const end of ends) {
    if (typeof end === 'object') {
      return unusable('CELL_004', { seen: quoted(text), unitSeen: quoted(end.unit), unit: field.unit ?? '无' });
    }
    if (typeof end === 'number' && !isPossible(field, end)) return impossible(field, text);
  }
  const [first, last] = ends;
  const max = typeof last === 'number' ? last : (field.max ?? Infinity);
  const min = typeof first === 'number' ? first : (field.min ?? Math.min(0, max));
  const fact: Interval = { kind: 'interval', min, max };
  return min <= max ? usable(fact) : notANumber(field, text);
}

/** Reads a quantity. `≤10` and `<10` give the same closed interval. */
export function readQuantity(cell: PlainCell, context: QuantityContext): ValueReading {
  const text = cellText(cell);
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? exactValue(context, { value: cell, unit: '' }, text) : notANumber(context.field, text);
  }
  if (typeof cell !== 'string') return notANumber(context.field, text);
  const key = foldKey(text);
  if (isNone(key)) return usable(null);
  if (notDetected.has(key)) return usable({ kind: 'interval', min: 0, max: 0 });
  const parsed = parseAmount(text);
  switch (parsed?.kind) {
    case undefined: return notANumber(context.field, text);
    case 'exact': return exactValue(context, parsed.amount, text);
    case 'atMost': return interval(context, undefined, parsed.amount, text);
    case 'atLeast': return interval(context, parsed.amount, undefined, text);
    case 'between': return interval(context, parsed.low, parsed.high, text);
  }
}
