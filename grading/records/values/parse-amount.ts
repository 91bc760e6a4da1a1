/** `≤10 mg/m³`, `1,234.5`, `8～12%` taken apart: numbers, units and how they bound the value. No conversion here. */
import { foldText } from '../fold-text.ts';

/** A number as written, with the unit text that follows it (empty when there is none). */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

export type ParsedAmount =
  | { readonly kind: 'exact'; readonly amount: Amount }
  | { readonly kind: 'atMost'; readonly amount: Amount }
  | { readonly kind: 'atLeast'; readonly amount: Amount }
  | { readonly kind: 'between'; readonly low: Amount; readonly high: Amount };

const longest = 80;
const bounds = [
  ['atMost', ['≤', '≦', '⩽', '<=', '=<', '<', '不高于', '不超过', '不大于', '小于等于', '小于', '低于']],
  ['atLeast', ['≥', '≧', '⩾', '>=', '=>', '>', '不低于', '不小于', '不少于', '大于等于', '大于', '高于']],
  ['exact', ['大约', '约为', '约', '≈', '~', '=']],
] as const;
const endings = [
  ['atMost', ['及以下', '以下', '以内']],
  ['atLeast', ['及以上', '以上']],
  ['exact', ['左右']],
] as const;
const number = /^[+-]?[\d,]*\.?\d+(?:e[+-]?\d{1,3})?|^[+-]?[\d,]+\.?/;
const rangeMark = /^[-~至到]/;

function numberOf(text: string): number | undefined {
  const [whole = '', ...fraction] = text.split('.');
  const groups = whole.replace(/^[+-]/, '').split(',');
  const first = groups[0] ?? '';
  const grouped = groups.length === 1 || (first.length >= 1 && first.length <= 3 && groups.slice(1).every((group) => group.length === 3));
  if (!grouped || fraction.join('').includes(',')) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

interface Leading {
  readonly value: number;
  readonly rest: string;
}

function leadingNumber(text: string): Leading | undefined {
  const match = number.exec(text);
  if (match === null) return undefined;
  const value = numberOf(match[0]);
  return value === undefined ? undefined : { value, rest: text.slice(match[0].length) };
}

// `8/10` and `1.2.3` are not a number with a unit: digits stand only in the powers of a unit.
function hasStrayDigits(unit: string): boolean {
  return /\d/.test(unit.replace(/m\^?[23]/g, ''));
}

function unitText(text: string): string {
  return /^\(.*\)$/.test(text) ? text.slice(1, -1) : text;
}

// The unit ends where the mark of a range is followed by another number.
function rangeOf(first: Leading): ParsedAmount | undefined {
  for (let at = 0; at < first.rest.length; at += 1) {
    if (!rangeMark.test(first.rest.slice(at, at + 1))) continue;
    const second = leadingNumber(first.rest.slice(at + 1));
    if (second === undefined) continue;
    const unit = unitText(second.rest);
    const ownUnit = unitText(first.rest.slice(0, at));
    return {
      kind: 'between',
      low: { value: first.value, unit: ownUnit === '' ? unit : ownUnit },
      high: { value: second.value, unit },
    };
  }
  return undefined;
}

function prepared(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const folded = foldText(text).toLowerCase();
  // A space between digits can only be a thousands separator; a line break between them means two values.
  if (/\d[\r\n]+\s*\d/.test(folded)) return undefined;
  return folded.replace(/(\d) +(?=\d)/g, '$1,').replace(/\s/g, '');
}

function amountsOf(parsed: ParsedAmount): readonly Amount[] {
  return parsed.kind === 'between' ? [parsed.low, parsed.high] : [parsed.amount];
}

/** Takes an amount apart; undefined when the text is not one amount. `约10` is taken as 10. */
export function parseAmount(text: string): ParsedAmount | undefined {
  const parsed = takeApart(text);
  return parsed === undefined || amountsOf(parsed).some(({ unit }) => hasStrayDigits(unit)) ? undefined : parsed;
}

function takeApart(text: string): ParsedAmount | undefined {
  let rest = prepared(text);
  if (rest === undefined) return undefined;
  let kind: 'exact' | 'atMost' | 'atLeast' | undefined;
  for (const [meaning, words] of bounds) {
    const word = words.find((start) => rest?.startsWith(start));
    if (word === undefined || kind !== undefined) continue;
    kind = meaning;
    rest = rest.slice(word.length);
  }
  const first = leadingNumber(rest);
  if (first === undefined) return undefined;
  if (kind === undefined || kind === 'exact') {
    const range = rangeOf(first);
    if (range !== undefined) return range;
  }
  for (const [meaning, words] of endings) {
    const word = words.find((end) => first.rest.endsWith(end));
    if (word !== undefined && kind === undefined) {
      return { kind: meaning, amount: { value: first.value, unit: unitText(first.rest.slice(0, -word.length)) } };
    }
  }
  return { kind: kind ?? 'exact', amount: { value: first.value, unit: unitText(first.rest) } };
}
