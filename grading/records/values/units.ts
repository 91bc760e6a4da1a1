/** Units and their conversion. Only factors that hold everywhere: a year has no fixed number of working days. */
import { foldKey } from '../fold-text.ts';

interface BaseUnit {
  readonly dimension: string;
  readonly factor: number;
}

/** A unit taken apart: `万吨/年` is mass of factor 1e10 (in grams) per 年. */
interface ParsedUnit extends BaseUnit {
  readonly per: string;
}

const table: readonly (readonly [dimension: string, factor: number, spellings: string])[] = [
  ['mass', 1e-6, 'μg ug 微克'], ['mass', 1e-3, 'mg 毫克'], ['mass', 1, 'g 克'], ['mass', 1e3, 'kg 千克 公斤'], ['mass', 1e6, 't 吨'],
  ['volume', 1, 'm3 m^3 立方米 立方 nm3 nm^3 标立方米 标准立方米 标方'], ['volume', 1e-3, 'l 升'],
  ['area', 1, 'm2 m^2 平方米 平米'],
  ['length', 1e-3, 'mm 毫米'], ['length', 1e-2, 'cm 厘米'], ['length', 1, 'm 米'], ['length', 1e3, 'km 千米 公里'],
  ['energy', 1, 'kwh kw·h kw.h 千瓦时 度'],
  ['power', 1, 'kw 千瓦'], ['power', 1e3, '兆瓦'],
  ['share', 1, '% 百分比 百分之'], ['share', 0.1, '‰ 千分之'],
  ['temperature', 1, '°c 摄氏度'], ['angle', 1, '°'], ['money', 1, '元'],
  ['months', 1, '月 个月'], ['months', 12, '年 a'],
  ['hours', 1 / 60, '分钟 min'], ['hours', 1, '小时 h'], ['hours', 24, '天 日 d'],
  ...['辆', '台', '套', '条', '个', '家', '次', '座', '人', '根', '辆次', '户', '批次'].map((count) => [`count ${count}`, 1, count] as const),
];

const bases: ReadonlyMap<string, BaseUnit> = new Map(
  table.flatMap(([dimension, factor, spellings]) => spellings.split(' ').map((name) => [name, { dimension, factor }] as const)),
);
const multiples: ReadonlyMap<string, number> = new Map([['万', 1e4], ['亿', 1e8]]);
const timeSpans: ReadonlySet<string> = new Set(['months 12', 'months 1', 'hours 24', 'hours 1']);
const longestUnit = 24;

function numerator(text: string): BaseUnit | undefined {
  const base = bases.get(text);
  if (base !== undefined) return base;
  const multiple = multiples.get(text.slice(0, 1));
  const rest = bases.get(text.slice(1));
  return multiple === undefined || rest === undefined ? undefined : { dimension: rest.dimension, factor: rest.factor * multiple };
}

function parseUnit(text: string): ParsedUnit | undefined {
  if (text.length > longestUnit) return undefined;
  const parts = foldKey(text).replace('每', '/').split('/');
  if (parts.length > 2) return undefined;
  const top = numerator(parts[0] ?? '');
  if (top === undefined || parts[1] === undefined) return top && { ...top, per: '' };
  const bottom = bases.get(parts[1]);
  return bottom && { ...top, per: `${bottom.dimension} ${bottom.factor}` };
}

/** Whether a text is a unit that we know. */
export function isUnit(text: string): boolean {
  return parseUnit(text) !== undefined;
}

function bareMultiple(from: string, to: ParsedUnit, toText: string): number | undefined {
  const multiple = multiples.get(from);
  if (multiple === undefined) return undefined;
  const own = multiples.get(foldKey(toText).slice(0, 1)) ?? 1;
  return to.factor === 0 ? undefined : multiple / own;
}

/**
 * What a number in `from` is multiplied by to be in `to`; undefined when one cannot become the other.
 * A rate may leave out its time span (`50万吨` for 万吨/年); a bare 万 or 亿 multiplies the plain unit.
 */
export function conversionFactor(from: string, to: string): number | undefined {
  if (foldKey(from) === foldKey(to)) return 1;
  const target = parseUnit(to);
  if (target === undefined) return undefined;
  const source = parseUnit(from);
  if (source === undefined) return bareMultiple(foldKey(from), target, to);
  const samePer = source.per === target.per || (source.per === '' && timeSpans.has(target.per));
  return source.dimension === target.dimension && samePer ? source.factor / target.factor : undefined;
}

/** A converted number without the dust of binary fractions: `0.01 g/m3` is 10 mg/m3, not 10.000000000000002. */
export function convert(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
