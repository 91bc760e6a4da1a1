/** What the letter-like documents are called, and the words that stand in their values. */
import type { MessageCode } from '../catalogue.ts';
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
  /** What the list of what is missing says of a publication list and of the weekly report; it joins its entries by 、. */
  held: {
    nameless: '没有企业名称的生产线{count}条未列入',
    toMend: '清单须先改正的生产线{count}条未列入',
    open: '等级未定的生产线{count}条未列入',
    unreviewed: '未见初审通过日期的生产线{count}条未列入',
  },
  unchecked: '“{sheet}”没有初审通过日期一栏，{count}条未核对初审',
  undated: '初审通过日期写不全的{count}条',
  fallen: '通过初审但核查等级低于周报范围或没有等级的生产线{count}条未列入',
  /** Why a line stands among those that cannot be published. */
  reasons: {
    nameless: '没有企业名称（{sheet}第{row}行）',
    toMend: '须先改正：{fault}',
    unreviewed: '未见初审通过日期',
  },
  secret: '涉密',
  member: '{name}（{post}）',
  longitude: '东经{degrees}°',
  latitude: '北纬{degrees}°',
  coordinateSeparator: '，',
} as const;

/** How a letter says what bears on a grade. */
export const noteWords = {
  applied: '申报等级',
  /** Two columns of one name are told apart by the heading above them. */
  within: '{group}的{subject}',
  fault: '{subject}填写有误',
  empty: '{subject}没有填写',
  overall: '按企业整体核定为{grade}',
  overallOpen: '企业整体等级未定（{grade}）',
  veto: '一票否决：{list}',
  vetoOpen: '一票否决的情形待核实：{list}',
  short: '未达到{list}的要求',
  quoted: '“{title}”',
  missing: '缺少判断{list}所需的数据',
  absent: '清单没有这些栏目：{list}',
  review: '{list}需人工核查',
  error: '{list}核查出错',
  deciding: '决定等级的是{list}',
  more: '{list}等{count}项',
} as const;

/** Where something has to be mended or filled in, as the enterprise knows it. */
export const placeWords = {
  entry: '“{subject}”',
  entryIn: '“{group}”中的“{subject}”',
  ofLine: '{line}：{place}',
  wholeRow: '整行',
  noColumn: '清单没有这一栏，另行写明',
} as const;

/** Problems that name another row, in short and in full: the enterprise is not told whose it is. */
export const returnWords: Readonly<Partial<Record<MessageCode, { readonly note: string; readonly seen: string; readonly remedy: string }>>> = {
  ROW_001: { note: '统一社会信用代码与另一家企业相同', seen: '填的是“{seen}”，另一家企业也用了这个代码。', remedy: '对照营业执照核对，确认或者改正代码。' },
  ROW_002: { note: '同一企业有两个统一社会信用代码', seen: '填的是“{seen}”，本企业另一行填的是“{other}”。', remedy: '对照营业执照统一为一个代码。' },
  ROW_003: { note: '同一条生产线填了两行', seen: '与本企业另一行的行业和生产线相同。', remedy: '删去重复的一行，或者写明各自的生产线名称。' },
};

/** The problem of an entry that has to be there and is not. */
export const emptyCell: MessageCode = 'CELL_001';
