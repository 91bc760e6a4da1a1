/** OUTLINE_*: an outline of a letter-like paper cannot be built as it is written; and the words that the layout itself prints. */
import type { MessageTemplate } from '../template.ts';

export const outlineMessages = {
  OUTLINE_001: { title: '文书大纲的 YAML 写法有误', text: '第{line}行：{detail}。', fix: '按 YAML 写法改正；含冒号、花括号的文字加引号。' },
  OUTLINE_002: { title: '提纲内容不符合格式', text: '第{line}行 {path}：{detail}。', fix: '对照 templates/outlines/README.md 改正。' },
  OUTLINE_003: { title: '文书大纲有不认识的键', text: '第{line}行 {path} 中的“{key}”不是规定的键。', fix: '删去它，或改为规定的键名：{known}。' },
  OUTLINE_004: { title: '表格比版心宽', text: '第{line}行 {path}：各列共 {width} 毫米，版心只有 {most} 毫米。', fix: '减小列宽。' },
  OUTLINE_005: { title: '一行的格数不对', text: '第{line}行 {path}：这一行占 {seen} 列，表格有 {wanted} 列。', fix: '增减单元格，或改 span。' },
  OUTLINE_006: { title: '标签没有成对', text: '第{line}行 {path}：“{seen}”。', fix: '每个 {open} 在同一处文字里都要有 {close}；整段、整行的条件写 when，重复写 each。' },
  OUTLINE_007: { title: '文件名与 kind 不一致', text: '第{line}行 {path}：写的是“{seen}”。', fix: '改为文件名“{wanted}”，或改文件名。' },
} as const satisfies Record<string, MessageTemplate>;

/** What the layout itself prints. */
export const documentTexts = {
  annexes: '附件：',
  copies: '抄送：',
  printed: '印发',
} as const;
