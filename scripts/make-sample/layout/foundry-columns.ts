/** 铸造企业清单: three header rows. */
import { column, under, type SampleColumn } from './columns.ts';

export const foundryColumns: readonly SampleColumn[] = [
  column('sequence', '序号', 5),
  ...under('企业基本情况', [
    ...under('单位信息', [
      column('enterprise-name', '单位名称', 28, 'text'),
      column('credit-code', '社会信用代码', 21),
      column('town', '所在乡镇', 12),
      column('address', '生产地址', 26, 'text'),
      column('contact', '企业联系人', 9),
      column('phone', '手机', 14, 'wrap'),
    ]),
    ...under('生产信息', [
      column('industry', '行业类型', 15, 'wrap'),
      column('production-line', '生产线（工序）', 12),
      column('product', '产品名称', 12),
      column('capacity', '设计产能(万吨/年)', 10),
      column('output', '年产量(万吨/年)', 10),
      column('commissioned-on', '建成投产时间', 12),
    ]),
  ]),
  ...under('绩效分级情况', [
    ...under('等级', [
      column('applied-grade', '绩效等级', 11),
      column('current-grade', '原绩效等级', 9),
    ]),
    ...under('各指标自评等级', [
      column('declared-equipment', '装备水平'),
      column('declared-energy', '能源类型'),
      column('declared-treatment', '治理技术'),
      column('declared-emission-limits', '排放浓度'),
      column('declared-fugitive', '无组织\n排放'),
      column('declared-monitoring', '监测监控水平'),
      column('declared-management', '环境管理水平'),
      column('declared-transport', '运输方式'),
      column('declared-transport-supervision', '运输监管'),
    ]),
    ...under('铸造工艺', [
      column('moulding-process', '造型工艺', 12),
      column('moulding-line', '造型线', 14),
      column('shell-line', '制壳线', 12),
      column('shell-binder', '制壳粘结剂', 10),
      column('core-making', '制芯工艺', 12),
    ]),
    ...under('铸造治理设施', [
      column('secondary-capture', '二次捕集', 14),
      column('dust-collector', '除尘设施', 12),
      column('core-vocs-treatment', '制芯废气治理', 12),
      column('pouring-vocs-treatment', '浇注VOCs\n治理', 12),
    ]),
    ...under('有组织排放浓度（毫克/立方米）', [
      column('particulate-concentration', 'PM', 10),
      column('nmhc-concentration', '非甲烷总烃', 10),
    ]),
  ]),
  ...under('管理与运输', [
    ...under('环保档案', [
      column('eia-approval', '环评批复文件'),
      column('completion-acceptance', '环保验收'),
      column('operation-rules', '治理设施操作规程'),
      column('monitoring-report-on', '监测报告时间', 13),
      column('ledgers', '环保台账', 20, 'wrap'),
      column('environment-staff', '环保人员数量', 8),
    ]),
    ...under('运输情况', [
      column('share-of-stage5', '国五及以上比例（%）', 10),
      column('offroad-stage', '非道路移动机械\n排放阶段', 10),
    ]),
    ...under('运输监管情况', [
      column('gate-system', '门禁系统'),
      column('vehicle-ledger', '运输台账', 20, 'wrap'),
    ]),
  ]),
  ...under('排放与应急', [
    ...under('常规日排放量（千克/天）', [
      column('daily-particulate', 'PM', 10),
      column('daily-so2', '二氧化硫', 10),
      column('daily-nox', '氮氧化物', 10),
      column('daily-vocs', 'VOCs', 10),
    ]),
    ...under('应急减排措施', [
      column('measures-yellow', '黄色预警', 30, 'wrap'),
      column('measures-orange', '橙色预警', 30, 'wrap'),
      column('measures-red', '红色预警', 30, 'wrap'),
    ]),
  ]),
  ...under('一票否决', [
    ...under('一年内一票否决情形', [
      column('built-without-approval', '未批先建'),
      column('permit-exceeded', '超许可排放'),
      column('monitoring-not-used', '自动监测未安装或未使用', 10),
      column('penalised', '是否受到处罚'),
      column('unpermitted-discharge', '是否无证排污'),
      column('false-declaration', '是否弄虚作假'),
    ]),
  ]),
  column('remarks', '备注说明', 16, 'wrap'),
];
