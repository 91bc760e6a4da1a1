/** The settings of a campaign as the user writes them in campaign.yaml: keys, meanings and samples, and what is said about them. */
import type { MessageTemplate } from '../template.ts';

interface PersonSample {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
}

/** One value of the settings. `section` is the key that its own key stands below. */
interface Entry<K extends string, S> {
  readonly id: string;
  readonly section?: string;
  readonly key: string;
  readonly kind: K;
  readonly meaning: string;
  readonly sample: S;
}

/** Left out, these are empty (or as `sample` has them) and no sample: `optional`. */
type AnyEntry =
  | (Entry<'text', string> & { readonly optional?: true })
  | Entry<'date', string>
  | (Entry<'choice', string> & { readonly choices: readonly string[]; readonly optional: true })
  | Entry<'period', { readonly from: string; readonly to: string }>
  | Entry<'person', PersonSample>
  | Entry<'people', readonly PersonSample[]>;

const phone = '010-00000000';
const deadlines = '时限';
const people = '人员';
const report = '监督举报';

const person = (name: string, post: string): PersonSample => ({ name, post, phone });

/** In the order of the file. */
export const settingEntries = [
  { id: 'city', key: '城市', kind: 'text', meaning: '设区市的全称', sample: '示例市' },
  { id: 'county', key: '县区', kind: 'text', optional: true, meaning: '县（市、区）的全称；整个市一起办的，留空', sample: '示例县' },
  { id: 'office', key: '发文机关', kind: 'text', meaning: '文件的发文机关和落款', sample: '示例市大气污染防治工作领导小组办公室' },
  { id: 'documentNumber', key: '发文字号', kind: 'text', meaning: '年份用六角括号〔〕，序号不编虚位', sample: '示例气领办〔2020〕1号' },
  { id: 'recipients', key: '主送机关', kind: 'text', meaning: '文件发给谁，末尾不写冒号', sample: '示例市各县（市、区）大气污染防治工作领导小组办公室' },
  { id: 'copies', key: '抄送', kind: 'text', optional: true, meaning: '版记中的抄送机关；没有的留空', sample: '示例省大气污染防治工作领导小组办公室' },
  { id: 'printedBy', key: '印发机关', kind: 'text', meaning: '版记中的印发机关', sample: '示例市大气污染防治工作领导小组办公室' },
  { id: 'issuedOn', key: '成文日期', kind: 'date', meaning: '负责人签发的日期', sample: '2020-07-10' },
  { id: 'printedOn', key: '印发日期', kind: 'date', meaning: '送印的日期，不早于成文日期', sample: '2020-07-10' },
  { id: 'week', key: '周报', kind: 'period', meaning: '周报统计的起止日期，首尾两天都算', sample: { from: '2020-08-24', to: '2020-08-30' } },
  { id: 'publication', key: '公示期', kind: 'period', meaning: '公示的起止日期，首尾两天都算', sample: { from: '2020-09-16', to: '2020-09-20' } },
  { id: 'reportPhone', section: report, key: '电话', kind: 'text', meaning: '公示名单和公示牌上的监督电话', sample: phone },
  { id: 'reportMail', section: report, key: '邮箱', kind: 'text', meaning: '监督邮箱', sample: 'sample@example.com' },
  { id: 'contactSheet', section: deadlines, key: '报送联络表', kind: 'date', meaning: '联络表报到省里的最后一天', sample: '2020-07-20' },
  { id: 'rectification', section: deadlines, key: '完成整改', kind: 'date', meaning: '承诺整改的企业完成整改的最后一天', sample: '2020-09-15' },
  { id: 'gradesReported', section: deadlines, key: '上报等级', kind: 'date', meaning: '绩效等级和修订后的减排清单上报的最后一天', sample: '2020-09-20' },
  { id: 'lateRectification', section: deadlines, key: '延期整改', kind: 'date', meaning: '延期完成整改、重新申报的最后一天', sample: '2020-12-15' },
  { id: 'listUpdated', section: deadlines, key: '更新清单', kind: 'date', meaning: '减排清单动态更新的最后一天', sample: '2020-12-25' },
  { id: 'edition', key: '指标版本', kind: 'text', optional: true, meaning: '指标版本的编号（grading check --edition 可用的那些）；留空按日期取', sample: '' },
  { id: 'fontScheme', key: '字体', kind: 'choice', optional: true, choices: ['GB2312', 'system'], meaning: 'GB2312 用仿宋_GB2312、方正小标宋简体等（须已安装），system 用 Windows 自带的仿宋、宋体', sample: 'GB2312' },
  { id: 'lead', section: people, key: '主管负责人', kind: 'person', meaning: '绩效分级工作的主管负责人', sample: person('示例甲', '示例市人民政府副市长') },
  { id: 'deputy', section: people, key: '分管负责人', kind: 'person', meaning: '生态环境局分管负责人', sample: person('示例乙', '示例市生态环境局副局长') },
  { id: 'liaison', section: people, key: '联络人', kind: 'person', meaning: '日常联系的人', sample: person('示例丙', '示例市生态环境局大气科科长') },
  { id: 'grading', section: people, key: '绩效分级组', kind: 'people', meaning: '绩效分级工作组成员，一人一项', sample: [person('示例丁', '示例市生态环境局大气科科员'), person('示例戊', '示例市环境监控中心工程师')] },
  { id: 'list', section: people, key: '清单编制组', kind: 'people', meaning: '应急减排清单编制组成员', sample: [person('示例己', '示例市生态环境局大气科科员')] },
  { id: 'support', section: people, key: '技术帮扶组', kind: 'people', meaning: '技术帮扶组成员', sample: [person('示例庚', '示例市环境科学研究院工程师')] },
] as const satisfies readonly AnyEntry[];

/** Keys below a period and a person. */
export const periodKeys = { from: '从', to: '到' } as const;
export const personKeys = { name: '姓名', post: '单位及职务', phone: '电话' } as const;

/** A text with this word in it is a sample, wherever it came from. */
export const sampleWord = '示例';

/** Samples that cannot bear the word. */
export const sampleTexts: readonly string[] = [phone, 'sample@example.com'];

export const settingsTexts = {
  head: [
    '绩效分级助手的活动设置：文件里要写、工作簿里没有的内容。',
    '把示例换成本地的实际内容。留空的项，文件里就空着，并列为“缺少的内容”；整项删去的，用示例代替（县区、抄送、指标版本、字体除外）。',
    '只要还有一处是示例，用到活动设置的文件都在页眉标“示例”。',
    '日期写成 2020-07-20；冒号用半角，后面空一格。',
  ],
  fileName: 'campaign.yaml',
  path: '{section} / {key}',
  choices: '（{choices}）',
  separator: '、',
  keyColon: '冒号须用半角，后面空一格，例如“城市: 示例市”',
  tabs: '缩进用了制表符，须用空格',
  shapes: { text: '一行文字', period: '“从”和“到”两项', person: '“姓名”“单位及职务”“电话”三项', people: '几个人，每人以“- ”开头', section: '这些项：{keys}', file: '一项一行的“名称: 内容”' },
  suggestion: '“{name}”可能是想写的。',
} as const;

const madeAnyway = '不改也照样生成文件。';

export const settingsMessages = {
  SETTINGS_001: { title: '设置文件的写法有误', text: '第{line}行：{detail}。', fix: '按 YAML 写法改正；同一项只写一次，缩进用空格。可用 grading init 另写一份对照。' },
  SETTINGS_002: { title: '设置里有不认识的项', text: '第{line}行的“{key}”不是设置项。', fix: '{suggestion}可用的项：{known}。' },
  SETTINGS_003: { title: '设置里的日期不对', text: '第{line}行“{key}”填的是“{seen}”。', fix: '须为日期，例如 2020-07-20。' },
  SETTINGS_004: { title: '设置不在可选的内容中', text: '第{line}行“{key}”填的是“{seen}”。', fix: '须为 {choices} 之一。' },
  SETTINGS_005: { title: '设置的层次不对', text: '第{line}行“{key}”的内容读不出来。', fix: '这里须为{wanted}。' },
  SETTINGS_006: { title: '设置里的日期先后颠倒', text: '第{line}行“{key}”是 {seen}，早于第{otherLine}行“{other}”的 {limit}。', fix: '核对这两个日期，改好再做；改好之前不生成文件。' },
  SETTINGS_007: { title: '设置的内容太长', text: '第{line}行“{key}”有 {length} 个字符。', fix: '缩短到 {limit} 个字符以内。' },
  SETTINGS_008: { title: '发文字号的写法不合规定', text: '第{line}行“{key}”填的是“{seen}”。', fix: `须为机关代字、六角括号中的四位年份和序号，例如 示例气领办〔2020〕1号。${madeAnyway}` },
  SETTINGS_009: { title: '设置文件太大', text: '设置文件有 {length} 个字符。', fix: '这不像一份设置；核对 --settings 指定的文件，须在 {limit} 个字符以内。' },
  SETTINGS_010: { title: '设置里有花括号', text: '第{line}行“{key}”填的是“{seen}”，花括号里的标签在设置里不会换成内容。', fix: '去掉花括号，写实际的内容；改好之前不生成文件。' },
  SETTINGS_011: { title: '电话里没有数字', text: '第{line}行“{key}”填的是“{seen}”，没有一个数字。', fix: `核对电话号码。${madeAnyway}` },
  SETTINGS_012: { title: '邮箱里没有 @', text: '第{line}行“{key}”填的是“{seen}”，没有 @。', fix: `核对邮箱地址。${madeAnyway}` },
  SETTINGS_013: { title: '一周不是七天', text: '第{line}行“{key}”从 {from} 到 {to}，是 {days} 天。', fix: `一周首尾都算是 7 天，核对起止日期。${madeAnyway}` },
  SETTINGS_014: { title: '公示早于核查', text: '第{line}行“{key}”是 {seen}，早于核查日期 {date}。', fix: `核对公示期，或者核查时用的日期。${madeAnyway}` },
} as const satisfies Record<string, MessageTemplate>;
