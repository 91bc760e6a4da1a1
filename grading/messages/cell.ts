/** CELL_*: what stands in one cell. Empty says what to fill in; wrong says what it has to be. */
import type { MessageTemplate } from './template.ts';

export const cellMessages = {
  CELL_001: { title: '必填项为空', text: '没有填写。', fix: '填写{heading}。' },
  CELL_002: { title: '应为数字', text: '填的是“{seen}”。', fix: '须为数字，单位为 {unit}。' },
  CELL_003: { title: '超出可能的范围', text: '填的是“{seen}”。', fix: '须为 {range} 的数（单位 {unit}），核对数值和单位。' },
  CELL_004: { title: '单位不能换算', text: '填的是“{seen}”，单位“{unitSeen}”不能换算为 {unit}。', fix: '换算为 {unit} 后填写。' },
  CELL_005: { title: '应为日期', text: '填的是“{seen}”。', fix: '须为日期，例如 2020/9/15。' },
  CELL_006: { title: '不在可选内容中', text: '填的是“{seen}”。', fix: '须为 {choices} 之一。' },
  CELL_007: { title: '选项疑似写错', text: '填的是“{seen}”，与“{suggestion}”相近。', fix: '如果就是这一项，改为“{suggestion}”；可选内容为 {choices}。' },
  CELL_008: { title: '公式结果是错误值', text: '单元格显示 {seen}。', fix: '改正公式或直接填写数值。' },
  CELL_009: { title: '公式没有计算结果', text: '文件中没有保存这个公式的结果。', fix: '用 Excel 或 WPS 打开，重新计算并保存后再核查。' },
  CELL_010: { title: '应填写文字而不是图片', text: '单元格里是图片。', fix: '图片可作为佐证另存，这里填写{heading}。' },
  CELL_011: { title: '信用代码校验不通过', text: '填的是“{seen}”，校验码不符。', fix: '对照营业执照逐位核对 18 位代码。' },
  CELL_012: { title: '信用代码位数不对', text: '填的是“{seen}”，共 {length} 位。', fix: '统一社会信用代码为 18 位，对照营业执照填写。' },
  CELL_013: {
    title: '信用代码丢失了末尾数字', text: '代码被存成了数字（{seen}），第 15 位之后已经丢失。',
    fix: '把单元格格式设为“文本”，再对照营业执照重新输入 18 位代码。',
  },
  CELL_014: { title: '应为是或否', text: '填的是“{seen}”。', fix: '须为“有”或“无”（“是”或“否”）。' },
  CELL_015: { title: '绩效等级无法识别', text: '填的是“{seen}”。', fix: '须为 {choices} 之一。' },
  CELL_016: { title: '内容过长', text: '共 {length} 个字符，超过 {limit}。', fix: '只保留需要的内容。' },
  CELL_017: { title: '信用代码含有不该有的字符', text: '填的是“{seen}”。', fix: '代码由数字和大写字母组成，不用 I、O、S、V、Z；对照营业执照核对。' },
  CELL_018: {
    title: '百分数有两种读法', text: '填的是“{seen}”，按 {percent}% 读取。',
    fix: '把百分号一起写在单元格里，例如“{percent}%”；如果本来指 {seen}%，写成文本“{seen}%”。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** A date that Excel keeps as a number of days. */
export const dateTexts = { serial: '{serial}（{date}）' } as const;
