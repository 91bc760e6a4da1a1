/** Clean rows: each fully meets the grade it applies for, in whatever words. */
import type { Random } from '../random.ts';
import { formula, number, text, type CellContent } from './cell-content.ts';
import type { Profile } from './profiles.ts';
import { writeChoices, writeConcentration, writeDate, writeFigure, writeLevel, writeNo, writeYes } from './writings.ts';

type Cells = Map<string, CellContent>;

export const declaredFields = ['declared-equipment', 'declared-energy', 'declared-treatment', 'declared-emission-limits', 'declared-fugitive',
  'declared-monitoring', 'declared-management', 'declared-transport', 'declared-transport-supervision'] as const;

const vetoFields = ['built-without-approval', 'permit-exceeded', 'monitoring-not-used', 'penalised', 'unpermitted-discharge', 'false-declaration'];
const allLedgers = [['生产设施运行', '生产台账', '生产设施'], ['治理设施运行', '治理台账', '污染治理设施'], ['监测记录', '监测台账', '监测']];
const moreLedgers = [['原辅材料消耗', '原辅料台账'], ['燃料消耗', '燃料台账']];
const vehicleLedgers = [['进出厂运输车辆', '进出厂车辆', '进出厂'], ['厂内运输车辆', '厂内车辆'], ['非道路移动机械', '非道路机械']];
const days = ['2019-10-15', '2019-11-01', '2019-12-20', '2020-01-01', '2020-03-15', '2020-04-01', '2020-05-28', '2020-06-01', '2020-07-09', '2020-08-18'];
const commissioned = ['2003-06-01', '2008-10-18', '2011-05-01', '2014-09-12', '2016-03-01', '2018-11-26'];

/** Every fact of a line that applies for `grade`; the declared levels are that grade, now and then one better. */
export function baselineCells(random: Random, profile: Profile, grade: string): Cells {
  const cells: Cells = new Map();
  const isLowest = grade === profile.grades.at(-1);
  declareLevels(random, profile, grade, cells);
  describeProduction(random, profile, cells);
  for (const [field, [low, high]] of Object.entries(profile.concentrations)) {
    cells.set(field, writeConcentration(random, random.decimal(low, high, 1), high));
  }
  if (profile.concentrations['nmhc-concentration'] !== undefined) {
    cells.set('site-nmhc-hourly', writeConcentration(random, random.decimal(0.6, 5.4, 2), 6));
    cells.set('site-nmhc-once', writeConcentration(random, random.decimal(2, 18, 1), 20));
  }
  describeManagement(random, cells, isLowest);
  describeTransport(random, cells, isLowest);
  describeEmergency(random, profile, grade, cells);
  for (const field of vetoFields) cells.set(field, writeNo(random));
  if (random.chance(0.15)) cells.set('remarks', text(random.pick(['2020年5月完成提标改造', '采暖季停产', '正在办理延续', '／'])));
  return cells;
}

function declareLevels(random: Random, profile: Profile, grade: string, cells: Cells): void {
  const rank = profile.grades.indexOf(grade);
  for (const field of declaredFields) {
    const better = profile.grades[rank - 1];
    const level = better !== undefined && rank > 0 && random.chance(0.12) ? better : grade;
    cells.set(field, writeLevel(random, level));
  }
}

function describeProduction(random: Random, profile: Profile, cells: Cells): void {
  const [low, high] = profile.capacity;
  const capacity = random.decimal(low, high, low < 1 ? 2 : 0);
  cells.set('capacity', writeFigure(random, capacity, ['万吨/年', '万t/a', '万吨']));
  const share = random.decimal(0.6, 0.95, 2);
  const output = Number((capacity * share).toFixed(2));
  cells.set('output', random.chance(0.12) && cells.get('capacity')?.kind === 'number'
    ? formula(`ROUND({capacity}*${share},2)`, output, 'decimal1') : writeFigure(random, output, ['万吨', '万t']));
  cells.set('product', text(random.pick(profile.products)));
  cells.set('commissioned-on', writeDate(random, random.pick(commissioned)));
  cells.set('gbt4754-code', random.chance(0.6) ? number(Number(profile.gbt4754)) : text(profile.gbt4754));
}

/** The archive; low grades need none of it, so some of their cells are empty, which nobody may report. */
function describeManagement(random: Random, cells: Cells, isLowest: boolean): void {
  const keep = () => !isLowest || random.chance(0.6);
  if (keep()) cells.set('eia-approval', writeYes(random));
  if (keep()) cells.set('completion-acceptance', writeYes(random, ['有', '是', '√', '已完成', '有']));
  if (keep()) cells.set('operation-rules', writeYes(random));
  if (keep()) cells.set('monitoring-report-on', writeDate(random, random.pick(days)));
  if (keep()) cells.set('ledgers', writeChoices(random, random.chance(0.3) ? [...allLedgers, ...moreLedgers] : allLedgers));
  if (keep()) cells.set('environment-staff', writeFigure(random, random.integer(1, 6), ['人']));
}

function describeTransport(random: Random, cells: Cells, isLowest: boolean): void {
  if (!isLowest || random.chance(0.3)) {
    cells.set('gate-system', writeYes(random, ['有', '有', '是', '√', '已建成', '已联网', '已安装']));
    cells.set('vehicle-ledger', writeChoices(random, vehicleLedgers));
  }
  const share = random.pick([50, 60, 80, 85, 90, 100]);
  cells.set('share-of-stage5', random.pick([number(share), number(share / 100, 'percent'), text(`${share}%`), text(`${share}％`), text(`≥${share}`)]));
  cells.set('offroad-stage', text(random.pick(['国三', '国Ⅲ', '国III', '国3', '国四', '国Ⅳ', '新能源', '电动', '国三及以上'])));
  if (random.chance(0.3)) cells.set('clean-transport-share', text(random.pick(['／', '无', '—'])));
}

function describeEmergency(random: Random, profile: Profile, grade: string, cells: Cells): void {
  const daily: readonly string[] = ['daily-particulate', 'daily-so2', 'daily-nox', 'daily-vocs'];
  daily.forEach((field, at) => {
    const value = random.decimal(0.5, at === 2 && profile.capacity[1] > 100 ? 2400 : 60, 1);
    cells.set(field, random.chance(0.1) ? formula(`ROUND(${value}*300/300,1)`, value, 'decimal1')
      : random.chance(0.05) ? formula('ROUND(0*{capacity},1)', 0, 'decimal1')
      : random.chance(0.03) ? formula(`IF({capacity}="","","≤${value}")`, `≤${value}`) : writeFigure(random, value, ['kg/d', 'kg/天', '千克/天', 'kg']));
  });
  const best = grade === 'A' || grade === '引领性';
  const line = profile.lines[0] ?? '';
  cells.set('measures-yellow', text(best ? '自主减排' : `${line}限产20%，停用国四及以下重型载货车辆`));
  cells.set('measures-orange', text(best ? '自主减排' : `${line}限产50%（以生产线计）\n停用国四及以下重型载货车辆`));
  cells.set('measures-red', text(best ? '自主减排' : '涉气工序停产，停止公路运输'));
}
