/** Texts that are plainly a number, with or without a unit. */
import type { Field } from '../indicators/schema.ts';
import { foldKey, foldText } from '../records/fold-text.ts';
import { parseAmount } from '../records/values/parse-amount.ts';
import { conversionFactor, convert } from '../records/values/units.ts';
import type { Proposal } from './proposal.ts';

/** A sign, digits with or without thousands commas, a fraction; then whatever follows. */
const leading = /^([+-]?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?\s*([^\d,.].*)?$/;
/** A double keeps 15 decimal digits, a conversion 12. */
const keptDigits = 15;
const convertedDigits = 12;
const longest = 80;

interface PlainNumber {
  readonly value: number;
  readonly digits: number;
  readonly rest: string;
}

function plainNumber(text: string): PlainNumber | undefined {
  const match = text.length > longest ? null : leading.exec(foldText(text));
  const [, sign = '', whole = '', fraction = '', rest = ''] = match ?? [];
  // 007 is rather a code than a number, and -0 is nothing that Excel keeps.
  if (match === null || /^0\d/.test(whole)) return undefined;
  const digits = whole.replace(/,/g, '') + fraction.slice(1);
  const value = Number(`${sign}${whole.replace(/,/g, '')}${fraction}`);
  return value === 0 && sign === '-' ? undefined : { value, digits: digits.replace(/^0+/, '').length, rest };
}

function withoutBrackets(text: string): string {
  return /^\(.*\)$/.test(text) ? text.slice(1, -1) : text;
}

/** `columnUnit` is that of the heading; numbers in the column are in it, else in the field's. */
export function mendQuantity(text: string, { unit: fieldUnit }: Field, columnUnit: string | undefined): Proposal | undefined {
  const plain = plainNumber(text);
  if (plain === undefined || plain.digits > keptDigits) return undefined;
  if (plain.rest === '') return { kind: 'number', value: plain.value };
  const parsed = parseAmount(text);
  const unit = withoutBrackets(plain.rest);
  // What follows the number has to be the unit and nothing else: 10左右 is not plainly 10.
  if (parsed?.kind !== 'exact' || foldKey(parsed.amount.unit) !== foldKey(unit)) return undefined;
  if (foldKey(unit) === '%') return { kind: 'number', value: { kind: 'percent', fraction: Number((plain.value / 100).toPrecision(keptDigits)) } };
  const wanted = columnUnit ?? fieldUnit;
  const factor = wanted === undefined ? undefined : conversionFactor(unit, wanted);
  if (wanted === undefined || factor === undefined || (factor !== 1 && plain.digits > convertedDigits)) return undefined;
  const value = convert(plain.value, factor);
  return { kind: 'unit', value, ...(factor === 1 ? {} : { converted: { from: unit, to: wanted } }) };
}
