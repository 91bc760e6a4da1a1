/** Tags about lists of enterprises and the figures of a campaign. */
import { campaignLetters, condition, day, inKinds, list, listLetters, optional, text } from './field.ts';

const listed = {
  number: text('序号', '从1起', '1'),
  enterpriseName: text('企业名称', '企业名称', '示例水泥有限公司'),
  creditCode: text('统一社会信用代码', '18位代码', '91139999000000000X'),
  county: optional('县区', '企业所在县（市、区）', '示例县'),
  town: optional('乡镇', '企业所在乡镇、街道', '示例镇'),
  industry: text('行业', '行业与指标表', '水泥/水泥熟料'),
  lineName: optional('生产线', '生产线名称', '1#线'),
  applied: optional('申报等级', '申报的等级', 'B级'),
  grade: text('等级', '核定的等级', 'B级'),
  reviewedOn: day('初审日期', '初审通过的日期'),
  reference: optional('参考', '等级仅供参考时为“参考”', '参考'),
  remark: optional('备注', '等级仅供参考时为“参考”，涉密企业为“涉密”', '参考'),
} as const;

/** What every list of enterprises has. */
export const listedFields = inKinds(listLetters, {
  listed: list('名单', '公示的企业；周报为本周通过初审的企业', listed),
  listedCount: text('名单数量', '名单的条数', '12'),
  listedEnterprises: text('名单企业数', '名单里企业的家数', '11'),
  hasListed: condition('有名单', '名单不为空'),
  noListed: condition('无名单', '名单为空'),
  byGrade: list('等级名单', '名单按等级分开，好的在前', {
    grade: text('等级', '核定的等级', 'B级'),
    count: text('数量', '该等级的条数', '5'),
    listed: list('企业', '该等级的企业', listed),
  }),
});

/** Only in publication lists. */
export const undecidedFields = inKinds(['publication-province', 'publication-city'], {
  undecided: list('待定名单', '本级公示范围内等级未定、清单须先改正或没有初审日期而不能公示的企业，仅供内部核对', {
    number: text('序号', '从1起', '1'),
    enterpriseName: text('企业名称', '企业名称', '示例水泥有限公司'),
    lineName: optional('生产线', '生产线名称', '1#线'),
    grade: text('等级范围', '最好至最差', 'A级～C级'),
    reason: optional('说明', '为何不能公示', '未见初审通过日期'),
  }),
  undecidedCount: text('待定数量', '待定名单的条数', '2'),
  hasUndecided: condition('有待定', '待定名单不为空'),
});

/** Only in the weekly report. */
export const weeklyFields = inKinds(['weekly-report'], {
  total: list('累计名单', '截至本周末通过初审的企业', listed),
  totalCount: text('累计数量', '累计名单的条数', '40'),
  totalEnterprises: text('累计企业数', '累计名单里企业的家数', '38'),
  hasTotal: condition('有累计', '累计名单不为空'),
  noTotal: condition('无累计', '累计名单为空'),
  progress: list('进度', '各等级本周与累计通过初审的条数', {
    grade: text('等级', '等级', 'B级'),
    week: text('本周', '本周通过初审的条数', '3'),
    total: text('累计', '累计通过初审的条数', '18'),
    applied: optional('申报', '申报该等级的条数', '42'),
  }),
});

/** Figures and the course of the campaign. */
export const figureFields = inKinds(campaignLetters, {
  enterpriseTotal: text('企业总数', '清单里企业的家数', '300'),
  lineTotal: text('生产线总数', '清单里生产线（行）的条数', '325'),
  gradedCount: text('已定级数量', '等级确定的条数', '290'),
  openCount: text('未定级数量', '等级未定的条数', '20'),
  notGradedCount: text('不判级数量', '不判级的条数', '15'),
  hasFigures: condition('有核查数据', '成文日期不早于核查日期：早于核查的文件不引用核查结果'),
  industries: list('行业统计', '各指标表的企业与生产线', {
    number: text('序号', '从1起', '1'),
    industry: text('行业', '行业与指标表', '水泥/水泥熟料'),
    enterprises: text('企业数', '企业家数', '12'),
    lines: text('生产线数', '生产线（行）条数', '15'),
  }),
  applications: list('申报统计', '申报各等级的条数', {
    grade: text('等级', '申报的等级', 'B级'),
    lines: text('数量', '条数', '42'),
  }),
  schedule: list('时间表', '活动设置里的各个期限，按先后', {
    number: text('序号', '从1起', '1'),
    date: day('日期', '年月日'),
    matter: text('事项', '做什么', '承诺整改的企业完成整改'),
    responsible: optional('责任单位', '谁来做', '企业、县级生态环境部门'),
  }),
  timeAxis: optional('时间轴', '路线图各月的标尺，一月三格', '７月　８月　９月　'),
  stages: list('路线图', '工作的各个阶段', {
    number: text('序号', '中文数字', '一'),
    stage: text('阶段', '阶段名称', '动员部署'),
    period: text('时间', '起止', '2020年7月20日前'),
    bar: optional('进度条', '一旬一格，与时间轴对齐：■为本阶段，□为其他', '■■□□□□'),
    goal: text('目标', '这个阶段要做到什么', '建立工作机构，明确联络人'),
  }),
  tasks: list('任务书', '任务书', {
    number: text('序号', '从1起', '1'),
    task: text('任务', '任务内容', '逐家核对指标，汇总申报'),
    responsible: optional('责任单位', '谁来做', '县级生态环境部门'),
    due: day('期限', '完成期限'),
  }),
});

/** Only in the notice. */
export const noticeFields = inKinds(['notice'], {
  attachments: list('附件清单', '附件说明的各项', {
    number: text('序号', '从1起', '1'),
    title: text('名称', '附件名称', '应急减排清单和绩效分级工作联络表'),
  }),
  hasAttachments: condition('有附件', '附件清单不为空'),
});

export const listFields = { ...listedFields, ...undecidedFields, ...weeklyFields, ...figureFields, ...noticeFields } as const;
