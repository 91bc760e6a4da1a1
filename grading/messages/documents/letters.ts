/** What the letter-like documents are called, and the words that stand in their values. */
import type { LetterKind } from './fields/field.ts';

/** `title` for the user, `file` the name pattern without ending. */
export const letterTitles: Readonly<Record<LetterKind, { readonly title: string; readonly file: string }>> = {
  notice: { title: '通知', file: '通知' },
  'work-plan': { title: '工作方案', file: '工作方案' },
  'weekly-report': { title: '周报', file: '周报' },
  'publication-province': { title: '公示名单（省级）', file: '公示名单_省级' },
  'publication-city': { title: '公示名单（市级）', file: '公示名单_市级' },
  'return-notice': { title: '退回通知', file: '{序号}_{企业名称}_退回通知' },
  'verification-notice': { title: '核查结果通知单', file: '{序号}_{企业名称}_核查结果通知单' },
  'rectification-plan': { title: '整改方案', file: '{序号}_{企业名称}_整改方案' },
  'reduction-plan': { title: '一厂一策减排方案', file: '{序号}_{企业名称}_减排方案' },
  'notice-board': { title: '公示牌', file: '{序号}_{企业名称}_公示牌' },
};

export const letterWords = {
  separator: '、',
  colon: '：',
  /** Room for a name. */
  blank: '________',
  sentenceSeparator: '；',
  publishers: { province: '省级', city: '市级' },
  outcomes: { notMet: '不符合', missing: '缺少数据', needsReview: '需人工核查', error: '核查出错' },
  alerts: { yellow: '黄色', orange: '橙色', red: '红色' },
  pollutants: { 'daily-particulate': '颗粒物', 'daily-so2': '二氧化硫', 'daily-nox': '氮氧化物', 'daily-vocs': '挥发性有机物' },
  allMet: '各项指标符合{grade}要求',
  /** Facts that no tag names, as the list of what is missing calls them. */
  inList: '{list}的{name}',
  noTemplate: '模板（没有找到）',
  unreadableTemplate: '模板（有错，须先改正）',
  undecided: '等级未定、不能公示的{count}条',
  undated: '初审通过日期写不全的{count}条',
} as const;
