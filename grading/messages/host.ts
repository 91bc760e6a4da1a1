/** HOST_*: a workbook that is open in Excel cannot be read or written just now, and what to do about it. */
import type { MessageTemplate } from './template.ts';

export const hostMessages = {
  HOST_001: { title: 'Excel 正在编辑单元格', text: 'Excel 正在编辑单元格，现在读不了也写不了。', fix: '先输完：按回车键确认，或按 Esc 放弃，然后再试。' },
  HOST_002: {
    title: '工作表受保护', text: '工作表“{sheet}”设有保护，不能加标注或去标注。',
    fix: '在“审阅”选项卡点“撤销工作表保护”后再试；也可以不加标注，只在窗格里看结果。',
  },
  HOST_003: {
    title: '工作簿结构受保护', text: '工作簿的结构设有保护，不能增加或删除工作表。',
    fix: '在“审阅”选项卡点“保护工作簿”取消保护后再试；也可以不加标注，只在窗格里看结果。',
  },
  HOST_004: { title: '正在看另一个工作簿', text: '现在前面的是另一个工作簿。', fix: '先点一下这个工作簿的窗口，然后再试。' },
  HOST_005: {
    title: '有几行读不出来', text: '工作表“{sheet}”第{from}行到第{to}行，Excel 没有给出内容。',
    fix: '关闭其他工作簿后再试；仍然不行的，保存文件，用工作台打开它核查。',
  },
  HOST_006: { title: '一次传送的内容太多', text: '内容超过了 Excel 一次能传送的大小（{code}）。', fix: '减少要核查的工作表，或保存文件，用工作台打开它核查。' },
  HOST_007: { title: '工作簿是只读的', text: '工作簿以只读方式打开，不能写入。', fix: '点“启用编辑”，或另存一份再打开，然后再试。' },
  HOST_008: { title: 'Excel 版本太旧', text: '这个版本的 Excel 没有要用的功能（{code}）。', fix: '更新 Excel，或保存文件，用工作台打开它核查。' },
  HOST_009: { title: 'Excel 正忙', text: 'Excel 现在没有空（{code}）。', fix: '等它忙完，过一会儿再试。' },
  HOST_010: { title: '有对话框没有关', text: 'Excel 里有一个对话框开着，现在写不了。', fix: '关掉对话框后再试。' },
  HOST_011: { title: 'Excel 没有照做', text: 'Excel 回答：{detail}（{code}）。', fix: '再试一次；仍然不行的，保存文件，用工作台打开它核查，并把括号里的代码告诉开发者。' },
  HOST_012: {
    title: '合并单元格没有全部读出', text: '工作表“{sheet}”的合并单元格读不全，只读了前 {rows} 行的。',
    fix: '下面有合并单元格的，值只算在左上角一格；保存文件，用工作台打开它可以全部读出。', isNotice: true,
  },
  HOST_013: { title: '没有选中单元格', text: '现在选中的不是单元格。', fix: '在表格里点一下要看的单元格，然后再试。' },
  HOST_014: {
    title: '有行或列移动过', text: '加标注以后，工作表“{sheet}”里插入、删除过行列或排过序，原来自己填的颜色可能没有全部恢复。',
    fix: '标注用的颜色都已去掉；自己填过颜色的地方请看一下，少了的补填。', isNotice: true,
  },
  HOST_015: {
    title: '原来的标注没有恢复', text: '新标注没有加成，原来的标注也已去掉。', fix: '按上面的提示处理后，重新加标注。', isNotice: true,
  },
  HOST_016: {
    title: '等单元格编辑结束', text: 'Excel 正在编辑单元格，要等编辑结束才能继续。', fix: '先结束单元格的编辑（按 Enter 或 Esc）。', isNotice: true,
  },
} as const satisfies Record<string, MessageTemplate>;
