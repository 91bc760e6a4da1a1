/** Names and words that marking writes into a workbook, and the details of its own faults. */

export const markingWords = {
  /** The hidden sheet that lets marks be taken away again. */
  recordSheet: '_核查标注',
  /** The hidden sheet that keeps the user's decisions (mapping, findings left out). */
  notesSheet: '_核查设置',
  notesNote: '本工作表由绩效分级助手使用，保存表头对照和忽略的内容，请保留。',
  recordNote: '本工作表由绩效分级助手使用，用于恢复标注前的样子，请保留。',
} as const;

/** `{what}` of FILE_007 when a workbook has no room for what we add. */
export const markingLimits = {
  formats: '单元格格式数',
  reportRows: '工作表“{sheet}”的行数',
} as const;

/** `{detail}` of INTERNAL_001. */
export const markingFaults = {
  sheetAbsent: '工作簿里没有工作表“{sheet}”',
  statusTaken: '工作表“{sheet}”的 {cell} 已有内容，状态列不能写在那里',
  partChanged: '写出后核对，部件 {part} 与原来不同',
} as const;
