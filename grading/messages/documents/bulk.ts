/** DOC_*: what can go wrong when documents are made, and what is said while they are. */
import type { MessageTemplate } from '../template.ts';

export const documentMessages = {
  DOC_001: { title: '文件没有做成', text: '这份文件没有做成（{detail}）。', fix: '其余文件照常；把本行连同代码发给维护人员。' },
  DOC_002: { title: '压缩包放不下', text: '压缩包超过了 4 GB 或 65535 个文件的上限。', fix: '分几次做，每次少选一些企业或文件种类；或者不压缩，直接写到文件夹。' },
  DOC_003: { title: '没有这种文件', text: '没有名为“{seen}”的文件种类。', fix: '{suggestion}可写的种类见下。' },
  DOC_004: { title: '文件名写法里有不认识的标签', text: '文件名写法“{pattern}”中的 {seen} 不是规定的标签。', fix: '可用的标签：{known}。' },
  DOC_005: { title: '结果里没有这家企业', text: '没有名称或统一社会信用代码为“{seen}”的企业。', fix: '{suggestion}照核查结果里的企业名称写。' },
  DOC_006: { title: '不是核查结果', text: '这不是能用的核查结果（{detail}）。', fix: '用 grading check --out 写出的“核查结果.json”，或者直接写工作簿。' },
  DOC_007: { title: '找不到 LibreOffice', text: '没有找到 LibreOffice（soffice），没有生成 PDF；Word 文件已经写好。', fix: '装好 LibreOffice 再试，或者在 Word、WPS 里另存为 PDF。' },
  DOC_008: { title: 'PDF 没有生成', text: '这份文件没有生成 PDF（{detail}）；Word 文件已经写好。', fix: '在 Word 或 WPS 里打开，另存为 PDF。' },
  DOC_009: { title: '文件已经在了', text: '这个文件已经存在，没有改动它。', fix: '换一个文件夹，或先把它改名。' },
  DOC_010: { title: '核查结果由另一版本写出', text: '核查结果的格式是 {seen}，这里能读 {known}。', fix: '用现在的版本重新核查一次工作簿。' },
  DOC_013: { title: '文件名写法里的花括号不成对', text: '文件名写法“{pattern}”里有花括号没有成对。', fix: '把标签写成一对花括号，不是标签的去掉花括号。可用的标签：{known}。' },
  DOC_014: {
    title: '核查结果用的是另一版指标', text: '这份核查结果是按指标版本 {seen}（{name}）核查的，--edition 或活动设置里的“指标版本”却是 {asked}。', fix: '按要的版本重新核查工作簿，或者去掉 --edition、把设置里的“指标版本”留空。',
  },
  DOC_012: { title: '模板不对应任何文件', text: '没有名为“{seen}”的文件种类，这个模板用不上。', fix: '{suggestion}把文件名改为文件种类，例如 {example}.docx。' },
  DOC_011: { title: '模板不能用', text: '这份文件的模板 {template} 没有，或者有错。', fix: '用 grading template check 核对它，改正后再做。' },
} as const satisfies Record<string, MessageTemplate>;

/** Names of the files beside the documents, and of folders and parts. */
export const bulkTexts = {
  missingFile: '缺少的内容.csv',
  manifestFile: '文件清单.csv',
  zipName: '绩效分级文件{number}.zip',
  numbered: '({number})',
  mergedName: '{title}_合并_{table}_{from}-{to}',
  missingHeadings: ['文件', '种类', '企业名称', '缺少的内容'],
  manifestHeadings: ['文件', '字节', 'SHA-256', '说明'],
  manifestNotes: { edited: '已被人改过，没有覆盖', earlier: '以前生成，这次没有做' },
  separator: '、',
  /** A file that would have no name at all. */
  nameless: '未命名',
  suggestion: '“{name}”可能是想写的；',
} as const;

/** Tags of a name pattern. */
export const nameTags = { number: '序号', enterprise: '企业名称', industry: '行业', table: '指标表', county: '县区', document: '文件' } as const;

/** `{detail}` of DOC_006. */
export const resultFaults = { notJson: '不是完整的 JSON', shape: '“{path}”处的内容不对', dangling: '“{path}”指向不存在的内容', root: '整体' } as const;
