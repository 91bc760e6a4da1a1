/** The four lists of enterprises with their titles and notes. */
import { addedColumns, coatingColumns } from './coating-columns.ts';
import { foundryColumns } from './foundry-columns.ts';
import { mainColumns } from './main-columns.ts';
import type { SheetKey } from '../content/profiles.ts';
import type { SheetPlan } from './place-sheet.ts';

const signatures = ['填表人：张示例三', '审核人：李示例五', '填表日期：2020年8月28日'];
const filledBy = '填报单位（盖章）：示例市示例县大气办          填报日期：2020年8月28日          本表为示例，企业全部虚构';

export const listSheets: Readonly<Record<SheetKey, SheetPlan>> = {
  main: {
    name: '工业源清单', columns: mainColumns, mergesLines: true, totals: true, tabColour: 'FF2E75B6', signatures,
    titles: ['示例市示例县2020年重污染天气应急减排工业源清单（绩效分级）', filledBy],
    notes: ['注：1.同一企业有多条生产线的，分行填写；2.“各指标自评等级”对照附件1逐项填写。', '2.排放浓度按基准含氧量折算，未检出的填“未检出”，不涉及的填“／”。'],
  },
  foundry: {
    name: '铸造企业清单', columns: foundryColumns, mergesLines: true, totals: true, tabColour: 'FFC55A11', signatures,
    titles: ['示例县2020年铸造企业绩效分级情况汇总表（示例）'],
    notes: ['备注：造型、制壳、制芯工艺没有的填“／”。'],
  },
  coating: { name: '涂装及印刷', columns: coatingColumns, mergesLines: false, totals: false, tabColour: 'FF548235', signatures: [], titles: [], notes: [] },
  added: {
    name: '新增企业', columns: addedColumns, mergesLines: false, totals: false, tabColour: 'FF7F7F7F', signatures: [],
    titles: ['8月份新增企业名单（示例）'],
    notes: ['说明：信用代码待补。'],
  },
};
