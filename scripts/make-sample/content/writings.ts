/** The same value written as people write it. Everything here reads as the value it stands for. */
import type { Random } from '../random.ts';
import { formula, number, text, type CellContent } from './cell-content.ts';

const fullWidthOffset = 0xfee0;

/** `8.6` as `８．６`. */
export function fullWidth(value: string): string {
  return [...value].map((character) => (/[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + fullWidthOffset) : character)).join('');
}

/** 1234.5 as `1,234.5`. */
export function withCommas(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, '$1,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A figure, mostly a plain number. */
export function writeFigure(random: Random, value: number, units: readonly string[]): CellContent {
  if (random.chance(0.62)) return number(value);
  const unit = random.pick(units);
  return random.pick([
    () => text(`${value}${unit}`),
    () => text(`${value} ${unit}`, 'inline'),
    () => text(fullWidth(String(value))),
    () => text(String(value)),
    () => text(` ${value} `),
    () => text(value >= 1000 ? withCommas(value) : `约${value}`),
    () => formula(`ROUND(${value}*330/330,2)`, value),
  ])();
}

/** A concentration; `limit` is the highest figure that must not be reported. */
export function writeConcentration(random: Random, value: number, limit: number): CellContent {
  if (random.chance(0.72)) return writeFigure(random, value, ['mg/m³', 'mg/m3', 'mg/Nm3']);
  return random.pick([
    text(`≤${limit}`), text(`＜${limit}`), text('未检出'), text('ND'), text(`${value}～${limit}`), text(`${value}-${limit}mg/m³`), text(`低于${limit}`),
    text(`${Number((value / 1000).toPrecision(6))}g/m3`),
  ]);
}

const fractionEpoch = Date.UTC(1899, 11, 30);

/** The serial of an ISO date. */
export function serialOf(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - fractionEpoch) / 86_400_000;
}

/** A date in one of twelve forms; those without a day are used only for the first of a month. */
export function writeDate(random: Random, iso: string): CellContent {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [m, d] = [Number(month), Number(day)];
  const serial = serialOf(iso);
  const forms: (() => CellContent)[] = [
    () => number(serial, 'date14'), () => number(serial, 'date14'), () => number(serial, 'date31'), () => number(serial, 'customDay'),
    () => text(`${year}/${m}/${d}`), () => text(`${year}-${month}-${day}`), () => text(`${year}年${m}月${d}日`), () => text(`${year}.${m}.${d}`),
    () => text(`${year}${month}${day}`), () => text(fullWidth(`${year}.${month}.${day}`)), () => text(String(serial)),
    () => number(serial), () => ({ kind: 'isoDate', iso: `${iso}T00:00:00` }),
  ];
  const monthForms: (() => CellContent)[] = [
    () => number(serial, 'month57'), () => number(serial, 'customMonth'), () => text(`${year}年${m}月`), () => text(`${year}.${month}`), () => text(`${year}-${month}`),
  ];
  return random.pick(d === 1 && random.chance(0.6) ? monthForms : forms)();
}

/** Yes as 有, 是, √ …; `words` narrows it to what suits the column. */
export function writeYes(random: Random, words: readonly string[] = ['有', '有', '有', '是', '√', '有 ', '已有']): CellContent {
  if (random.chance(0.02)) return { kind: 'boolean', value: true };
  return text(random.pick(words));
}

/** No as 否, 无, ×, or a dash for “does not apply”. */
export function writeNo(random: Random): CellContent {
  return text(random.pick(['否', '否', '否', '否', '无', '无', '×', '／', '—']));
}

const gradeWritings: Readonly<Record<string, readonly string[]>> = {
  A: ['A', 'A级', 'Ａ', 'A级企业'],
  B: ['B', 'B级', 'Ｂ', 'B', 'b级', 'B类'],
  'B-': ['B-', 'B-级', 'B－'],
  C: ['C', 'C级', 'Ｃ', 'C', 'C', ' C', 'C级企业'],
  D: ['D', 'D级', 'Ｄ', 'D'],
  引领性: ['引领性', '引领性企业', '绩效引领性', '引领性 生产线'],
  非引领性: ['非引领性', '非引领性', '非引领性企业'],
};

/** A grade in one of its spellings. */
export function writeGrade(random: Random, grade: string): CellContent {
  if (random.chance(0.02)) return formula(`LEFT("${grade}级",${grade.length})`, grade);
  return text(random.pick(gradeWritings[grade] ?? [grade]));
}

/** A declared level: mostly the plain letter. */
export function writeLevel(random: Random, grade: string): CellContent {
  if (random.chance(0.8)) return text(grade);
  return random.chance(0.15) ? text(`达到${grade}${grade.length === 1 ? '级' : ''}`) : writeGrade(random, grade);
}

/** Several choices in one cell, each in one of its spellings. */
export function writeChoices(random: Random, spellings: readonly (readonly string[])[]): CellContent {
  const parts = random.shuffled(spellings.map((list) => random.pick(list)));
  return text(parts.join(random.pick(['、', '、', '，', ',', '；', '\n', '/'])), random.chance(0.1) ? 'inline' : 'shared');
}

/** A name as it arrives: mostly clean, else with blanks, a line break, runs or pronunciation marks. */
export function writeName(random: Random, name: string): CellContent {
  if (random.chance(0.85)) return text(name);
  return random.pick([text(` ${name}`), text(`${name} `), text(name, 'inline'), text(name, 'rich'), text(name, 'rich'), text(`${name}\n`)]);
}

/** A credit code as it arrives: full width, lower case, or in groups. */
export function writeCode(random: Random, code: string): CellContent {
  if (random.chance(0.88)) return text(code);
  return random.pick([text(fullWidth(code)), text(code.toLowerCase()), text(`${code.slice(0, 8)} ${code.slice(8)}`), text(`${code} `)]);
}
