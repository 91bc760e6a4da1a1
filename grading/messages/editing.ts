/** Codes of writing into a workbook: cells, sheets and files that cannot be written. */
import type { MessageTemplate } from './template.ts';

export const editingMessages = {
  CELL_019: { title: '单元格里是公式', text: '这里是公式，没有改写。', fix: '在 Excel 或 WPS 里修改公式或它引用的单元格。' },
  CELL_020: { title: '数组公式的一部分', text: '这里属于数组公式 {range}，没有改写。', fix: '在 Excel 或 WPS 里修改整个数组公式。' },
  CELL_021: { title: '合并区域里被盖住的单元格', text: '这里被合并区域 {range} 盖住，没有改写。', fix: '改合并区域左上角的单元格，或先取消合并。' },
  CELL_022: { title: '表格的标题', text: '这里是表格“{table}”（“插入”选项卡的“表格”）的标题，没有改写。', fix: '在 Excel 或 WPS 里修改标题。' },
  CELL_023: { title: '日期不能写入', text: '日期 {seen} 超出工作簿能表示的范围，没有改写。', fix: '改为 1900 年到 9999 年之间的日期。' },
  SHEET_011: { title: '受保护，不能改写', text: '工作表“{sheet}”设有保护，没有改写。', fix: '在 Excel 或 WPS 里取消“保护工作表”后再试。' },
  SHEET_012: { title: '工作表不在了', text: '工作簿里没有工作表“{sheet}”。', fix: '确认它没有被删除或改名，然后重新核查。' },
  FILE_014: {
    title: '标注是在文件上做的', text: '工作簿里的标注是核查文件时留下的，在这里不能去掉或更换。',
    fix: '用工作台打开这个文件去掉标注（或用命令 unmark），再打开。',
  },
} as const satisfies Record<string, MessageTemplate>;
