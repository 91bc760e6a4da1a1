/** A small edition and pack as YAML text, for tests of the loader and the engine. The figures are of no law. */
import { loadLibraries } from '../../grading/indicators/load-library.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';

export const tinyEdition = `
formatVersion: 1
id: test-2020
name: 测试版
document: 测试〔2020〕1号
from: 2020-06-29
overall: perLine
references: { test: { document: 测试〔2020〕1号 } }
dimensions:
  - { name: 装备水平, declaredIn: declared-equipment }
  - { name: 排放限值, declaredIn: declared-limits }
industries:
  - { number: 1, name: 甲业, aliases: [甲行业] }
  - { number: 2, name: 乙业 }
vocabulary:
  grades:
    - { value: A, also: [A级] }
    - { value: 引领性, also: [绩效引领性] }
    - { value: B, also: [B级] }
    - { value: C, also: [C级] }
    - { value: D, also: [D级] }
    - { value: 非引领性 }
  qualifiers: [{ value: 地方 }]
  statuses:
    - { value: 长期停产, treatedAs: notGraded }
    - { value: 应评未评, treatedAs: lowest }
fields:
  - { id: enterprise-name, heading: 企业名称, kind: text, required: true }
  - { id: credit-code, heading: 统一社会信用代码, kind: creditCode }
  - { id: industry, heading: 行业类别, kind: industry, required: true }
  - { id: production-line, heading: 生产线, kind: text }
  - { id: applied-grade, heading: 申报绩效等级, kind: gradeClaim }
  - { id: declared-equipment, heading: 装备水平, kind: level }
  - { id: declared-limits, heading: 排放限值, kind: level }
  - { id: particulate, heading: 颗粒物浓度, kind: quantity, unit: mg/m3, min: 0, max: 5000 }
  - { id: oxide, heading: 氧化物浓度, kind: quantity, unit: mg/m3 }
  - { id: share, heading: 清洁运输比例, kind: quantity, unit: '%', min: 0, max: 100 }
  - { id: process, heading: 工艺, kind: choice, choices: [{ value: 湿法 }, { value: 干法 }] }
  - { id: stage, heading: 车辆阶段, kind: choice, choices: [{ value: 国六 }, { value: 国五 }, { value: 国四 }] }
  - { id: archive, heading: 环保档案, kind: choices, choices: [{ value: 批复 }, { value: 验收 }, { value: 许可 }] }
  - { id: approval, heading: 环评批复, kind: yesNo }
  - { id: report-on, heading: 监测报告日期, kind: date }
  - { id: fraud, heading: 弄虚作假, kind: yesNo }
  - { id: unapproved, heading: 未批先建, kind: yesNo }
indicatorSets:
  shared:
    - id: equipment-declared
      dimension: 装备水平
      title: 装备水平自评
      requirements: { A: { check: { op: declaredLevel } }, B: { check: { op: declaredLevel } }, C: { check: { op: declaredLevel } } }
      reference: test
      confidence: blank
vetoes:
  - { id: fraud, title: 弄虚作假, field: fraud, effect: { toLowest: true }, reference: test, confidence: secondary }
  - { id: unapproved, title: 未批先建, field: unapproved, effect: { barredGrades: [A, B, 引领性] }, reference: test, confidence: secondary }
reviewLevels:
  - { grades: [A, B, 引领性], reviews: [初审, 复核], publishedBy: province, inWeeklyReport: true, reference: test, confidence: secondary }
  - { grades: [C, D, 非引领性], reviews: [审核], publishedBy: city, inWeeklyReport: false, reference: test, confidence: secondary }
`;

export const tinyPack = `
formatVersion: 1
edition: test-2020
industry: first
name: 甲业
scope: { includes: [甲], reference: test, confidence: secondary }
references: { own: { document: 测试〔2020〕2号, clause: 表1 } }
tables:
  - id: main
    name: 甲主表
    scheme: { grades: [A, B, C, D], reference: test, confidence: secondary }
    use: [shared]
    indicators:
      - id: particulate-limit
        dimension: 排放限值
        title: 颗粒物排放浓度
        oxygenBasis: 9
        requirements:
          A: { check: { op: atMost, field: particulate, value: 10 } }
          B: { check: { op: atMost, field: particulate, value: 20 } }
          C: { check: { op: atMost, field: particulate, value: 30 } }
        evidence: [监测报告]
        remedy: 更换滤袋
        reference: own
        confidence: secondary
      - id: oxide-limit
        dimension: 排放限值
        title: 氧化物排放浓度
        appliesWhen: { op: oneOf, field: process, values: [湿法] }
        whenNone: notApplicable
        requirements:
          A: { check: { op: atMost, field: oxide, value: null } }
          B: { sameAs: A }
          C: { sameAs: A }
        reference: own
        confidence: blank
  - id: leading
    name: 甲副表
    scheme: { grades: [引领性, 非引领性], reference: test, confidence: secondary }
    indicators:
      - id: share-floor
        dimension: 装备水平
        title: 清洁运输比例
        requirements: { 引领性: { check: { op: atLeast, field: share, value: 80 } } }
        reference: own
        confidence: unverified
`;

/** Loads the texts and demands that they are sound. */
export function libraryOf(...packs: readonly string[]): IndicatorLibrary {
  const loaded = loadLibraries([
    { path: 'test-2020/edition.yaml', text: tinyEdition },
    ...packs.map((text, at) => ({ path: `test-2020/${at}.yaml`, text })),
  ]);
  const library = loaded.libraries[0];
  if (loaded.problems.length > 0 || library === undefined) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return library;
}

export const tinyLibrary = (): IndicatorLibrary => libraryOf(tinyPack);
