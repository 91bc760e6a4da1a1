/** A small edition of its own for the reader's tests: every kind of field, two industries with packs, no real limits. */
import type { IndicatorLibrary, LibraryTable } from '../../../grading/indicators/library.ts';
import type { Edition, Field, Pack } from '../../../grading/indicators/schema.ts';

const fields: readonly Field[] = [
  { id: 'sequence', heading: '序号', kind: 'text' },
  { id: 'enterprise-name', heading: '企业名称', aliases: ['单位名称'], kind: 'text', required: true },
  { id: 'credit-code', heading: '统一社会信用代码', aliases: ['信用代码'], kind: 'creditCode' },
  { id: 'industry', heading: '行业类别', aliases: ['行业'], kind: 'industry', required: true },
  { id: 'production-line', heading: '生产线', kind: 'text' },
  { id: 'applied-grade', heading: '绩效等级', kind: 'gradeClaim' },
  { id: 'contact-phone', heading: '联系电话', kind: 'text' },
  { id: 'capacity', heading: '产能', kind: 'quantity', unit: '万吨/年', min: 0 },
  { id: 'pm', heading: '颗粒物', group: '排放浓度', aliases: ['有组织/颗粒物'], kind: 'quantity', unit: 'mg/m³', min: 0, max: 1000 },
  { id: 'so2', heading: '二氧化硫', group: '排放浓度', kind: 'quantity', unit: 'mg/m³', min: 0, max: 1000 },
  { id: 'oxygen', heading: '含氧量', group: '排放浓度', kind: 'quantity', unit: '%', min: 0, max: 21 },
  { id: 'pm-daily', heading: '颗粒物', group: '日排放量', kind: 'quantity', unit: 'kg/d', min: 0 },
  { id: 'share', heading: '清洁运输比例', kind: 'quantity', unit: '%', min: 0, max: 100 },
  { id: 'efficiency', heading: '收集效率', kind: 'quantity', unit: '%', min: 5, max: 100 },
  { id: 'commissioned-on', heading: '投产日期', kind: 'date' },
  { id: 'gate-system', heading: '门禁系统', kind: 'yesNo' },
  { id: 'stage', heading: '排放阶段', kind: 'choice', choices: [{ value: '国六', also: ['国VI以上'] }, { value: '国五' }, { value: '国四' }] },
  {
    id: 'treatment', heading: '治理工艺', kind: 'choices',
    choices: [{ value: '袋式除尘', also: ['布袋除尘'] }, { value: 'SCR' }, { value: 'SNCR' }, { value: 'SNCR+SCR' }, { value: '活性炭吸附' }],
  },
  { id: 'declared-equipment', heading: '装备水平', group: '自评等级', aliases: ['自评等级/生产工艺'], kind: 'level' },
  { id: 'remarks', heading: '备注', kind: 'text' },
];

const edition: Edition = {
  formatVersion: 1, id: 'test', name: '测试版本', document: '测试文件', from: '2020-01-01', overall: 'perLine', references: {},
  dimensions: [{ name: '装备水平', declaredIn: 'declared-equipment' }],
  industries: [
    { number: 6, name: '铸造', aliases: ['铸造业'] }, { number: 15, name: '水泥' }, { number: 17, name: '陶瓷', aliases: ['建筑陶瓷'] },
    { number: 34, name: '橡胶制品制造' }, { number: 39, name: '工业涂装' },
  ],
  vocabulary: {
    grades: [{ value: 'A', also: ['A级'] }, { value: '引领性', also: ['绩效引领性'] }, { value: 'B' }, { value: 'B-' }, { value: 'C' }, { value: 'D' }, { value: '非引领性' }],
    qualifiers: [{ value: '地方' }, { value: '民生豁免' }, { value: '保障类' }],
    statuses: [{ value: '长期停产', treatedAs: 'notGraded' }, { value: '应评未评', also: ['未评级'], treatedAs: 'lowest' }],
  },
  fields: [...fields], indicatorSets: {}, vetoes: [], reviewLevels: [],
};

function tablesOf(industry: string, name: string, tables: readonly { id: string; name: string; aliases?: string[] }[]): readonly LibraryTable[] {
  const scheme = { grades: ['A', 'B', 'C', 'D'], reference: 'none', confidence: 'blank' as const };
  const pack: Pack = {
    formatVersion: 1, edition: 'test', industry, name, references: {},
    scope: { includes: [name], reference: 'none', confidence: 'blank' },
    tables: tables.map((table) => ({ ...table, scheme, indicators: [] })),
  };
  return pack.tables.map((table) => ({ key: `${industry}/${table.id}`, pack, table, indicators: [] }));
}

const cement = tablesOf('cement', '水泥', [
  { id: 'clinker', name: '水泥熟料', aliases: ['熟料'] },
  { id: 'grinding', name: '独立粉磨站、水泥制品', aliases: ['粉磨站', '水泥制品'] },
]);
const coating = tablesOf('coating', '工业涂装', [{ id: 'coating', name: '工业涂装' }]);
const tables = [...cement, ...coating];

/** The library the reader's tests run with. */
export const smallLibrary: IndicatorLibrary = {
  edition, tables, packs: [...new Set(tables.map(({ pack }) => pack))],
  fields: { all: fields, slotOf: new Map(fields.map(({ id }, slot) => [id, slot])) },
};
