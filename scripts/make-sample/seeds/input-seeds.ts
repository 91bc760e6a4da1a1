/** Cells that cannot be read: every CELL_* and INDUSTRY_* code at least once. */
import { formula, image, number, text } from '../content/cell-content.ts';
import { finding, problemAt, type Seed } from './seed.ts';

/** A cell that no indicator reads. */
function cellOnly(code: string, profile: string, field: string, content: Seed['set'][string], count = 1): Seed {
  return { profile, count, set: { [field]: content }, problems: [problemAt(code, field)] };
}

/** A cell that decides an indicator of A and B: what cannot be read is missing. */
function deciding(code: string, profile: string, field: string, indicator: string, content: Seed['set'][string]): Seed {
  return { profile, grade: 'B', set: { [field]: content }, problems: [problemAt(code, field)], findings: [finding(indicator, 'missing', field)], graded: ['B', 'C'] };
}

const numbers: readonly Seed[] = [
  cellOnly('CELL_002', 'casting', 'daily-so2', text('二十左右')),
  cellOnly('CELL_002', 'coating', 'daily-vocs', text('达标排放')),
  deciding('CELL_002', 'coating', 'site-nmhc-once', 'site-nmhc-once-limit', text('合格')),
  { profile: 'grinding', set: { longitude: number(38.0512), latitude: number(114.4521) }, problems: [problemAt('CELL_003', 'longitude'), problemAt('CELL_003', 'latitude')] },
  cellOnly('CELL_003', 'concrete', 'capacity', text('120,000')),
  cellOnly('CELL_003', 'casting', 'share-of-stage5', number(150)),
  cellOnly('CELL_004', 'casting', 'capacity', text('5万件/年')),
  deciding('CELL_004', 'printing', 'site-nmhc-hourly', 'site-nmhc-hourly-limit', text('8ppm')),
  cellOnly('CELL_008', 'casting', 'daily-nox', formula('ROUND({capacity}/0,1)', { error: '#DIV/0!' })),
  cellOnly('CELL_008', 'grinding', 'output', formula('VLOOKUP({enterprise-name},字典!$A$2:$B$9,2,0)', { error: '#N/A' })),
  cellOnly('CELL_009', 'concrete', 'daily-particulate', formula('ROUND({capacity}*0.12,1)')),
  cellOnly('CELL_018', 'coating', 'share-of-stage5', number(0.85), 2),
  { profile: 'steel', grade: 'B', line: 1, set: { 'clean-transport-share': number(0.82) }, problems: [problemAt('CELL_018', 'clean-transport-share')] },
];

const words: readonly Seed[] = [
  cellOnly('CELL_005', 'concrete', 'commissioned-on', text('2018.13.5')),
  cellOnly('CELL_005', 'casting', 'commissioned-on', text('九十年代')),
  deciding('CELL_005', 'coating', 'monitoring-report-on', 'monitoring-report-age', text('去年底')),
  cellOnly('CELL_006', 'casting', 'offroad-stage', text('叉车3台')),
  deciding('CELL_006', 'casting', 'ledgers', 'operation-ledgers', text('齐全')),
  { profile: 'casting', grade: 'C', set: { 'dust-collector': text('袋试除尘') }, problems: [problemAt('CELL_007', 'dust-collector')],
    findings: [finding('dust-collection-process', 'missing', 'dust-collector')], graded: ['C', 'D'] },
  cellOnly('CELL_010', 'concrete', 'remarks', image('ID_5E0B0C1D2A3F4B5C8D9E0F1A2B3C4D52')),
  deciding('CELL_010', 'printing', 'eia-approval', 'eia-approval-file', image('ID_5E0B0C1D2A3F4B5C8D9E0F1A2B3C4D51')),
  cellOnly('CELL_014', 'casting', 'penalised', text('待核实')),
  deciding('CELL_014', 'casting', 'gate-system', 'gate-video-system', text('计划10月建成')),
  { profile: 'coating', grade: 'C', set: { 'declared-fugitive': text('优') }, problems: [problemAt('CELL_015', 'declared-fugitive')],
    findings: [finding('fugitive-level', 'missing', 'declared-fugitive')], graded: ['C', 'D'] },
  // Without a grade applied for, the line is measured against what it reaches.
  { profile: 'casting', grade: 'C', set: { 'applied-grade': text('待定') }, problems: [problemAt('CELL_015', 'applied-grade')] },
  { profile: 'coating', grade: 'C', set: { 'applied-grade': undefined } },
  cellOnly('CELL_016', 'coating', 'remarks', text('整改情况：已完成车间密闭。'.repeat(320))),
];

const codes: readonly Seed[] = [
  cellOnly('CELL_001', 'coating', 'credit-code', undefined),
  cellOnly('CELL_011', 'casting', 'credit-code', text('91139999MA01234567')),
  cellOnly('CELL_011', 'coating', 'credit-code', text('91139999MA07654321')),
  cellOnly('CELL_012', 'concrete', 'credit-code', text('91139999MA0123456')),
  cellOnly('CELL_012', 'casting', 'credit-code', text('139999000012345')),
  cellOnly('CELL_013', 'coating', 'credit-code', number(911399990123456800)),
  cellOnly('CELL_013', 'concrete', 'credit-code', text('9.11E+17')),
  cellOnly('CELL_017', 'printing', 'credit-code', text('91139999MAO1234567')),
];

function unknownIndustry(code: string, profile: string, written: string): Seed {
  return { profile, set: { industry: text(written) }, problems: [problemAt(code, 'industry')], notGraded: 'industry' };
}

const industries: readonly Seed[] = [
  unknownIndustry('CELL_001', 'coating', ''),
  unknownIndustry('INDUSTRY_001', 'coating', '金属结构件加工'),
  unknownIndustry('INDUSTRY_001', 'coating', '表面处理'),
  unknownIndustry('INDUSTRY_002', 'printing', '包装印涮'),
  unknownIndustry('INDUSTRY_002', 'coating', '工业涂妆'),
  unknownIndustry('INDUSTRY_004', 'concrete', '水泥'),
  unknownIndustry('INDUSTRY_004', 'casting', '铸造'),
  { profile: 'casting', grade: 'C', set: { 'applied-grade': text('引领性') }, problems: [problemAt('INDUSTRY_005', 'applied-grade')] },
  { profile: 'concrete', grade: '非引领性', set: { 'applied-grade': text('C级') }, problems: [problemAt('INDUSTRY_005', 'applied-grade')] },
];

export const inputSeeds: readonly Seed[] = [...numbers, ...words, ...codes, ...industries];
