/** A small county with one line for each thing the faces have to show. */
import { createIssuesOf } from '../../../../addin/session/faces/issues.ts';
import type { Issue } from '../../../../addin/session/session.ts';
import { gradeTable } from '../../../support/grade-table.ts';

export const county = gradeTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 氧化物浓度 | 工艺 | 未批先建 | 清洁运输比例 | 生产线 |
  | 示例甲厂 | 甲业/甲主表 | B | B | B | 22.5 |  | 干法 | 无 | | |
  | 示例乙厂 | 甲业/甲主表 | B | C | B | 12 |  | 干法 | 无 | | |
  | 示例丙厂 | 甲业/甲主表 | B | B |  | 8-25 |  | 湿法 | 无 | | |
  | 示例丁厂 | 甲业/甲主表 | B | A | A | 5 |  | 干法 | 有 | | |
  | 示例戊厂 | 甲业/甲副表 | 引领性 |  |  |  |  |  |  | 70 | |
  | 示例己厂 | 甲业/甲主表 | C | C | C | 十二 |  | 干法 | 无 | | |
  | 示例庚厂 | 乙业 | C |  |  |  |  |  |  | | |
  | 示例辛厂 | 甲业/甲主表 | 长期停产 |  |  |  |  |  |  | | |
  | 示例壬厂 | 甲业/甲主表 | B | A | A | 5 |  | 干法 | 无 | | 一线 |
  | 示例壬厂 | 甲业/甲副表 | 引领性 |  |  |  |  |  |  | 90 | 二线 |
  |  | 甲业/甲主表 | B | A | A | 5 |  | 干法 | 无 | | |
`);

export const countyIssues: readonly Issue[] = createIssuesOf()(county);
