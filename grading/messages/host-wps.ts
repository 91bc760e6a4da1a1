/** HOST_02*: a workbook that is open in WPS cannot be read or written just now, and what to do about it. */
import type { MessageTemplate } from './template.ts';

export const wpsMessages = {
  HOST_021: { title: '正在编辑单元格', text: 'WPS 正在编辑单元格，现在读不了也写不了。', fix: '先输完：按回车键确认，或按 Esc 放弃，然后再试。' },
  HOST_022: { title: 'WPS 没有照做', text: 'WPS 回答：{detail}。', fix: '再试一次；仍然不行的，保存文件，用工作台打开它核查，并把这段文字告诉开发者。' },
  HOST_023: { title: '没有打开的工作簿', text: 'WPS 里没有打开的工作簿。', fix: '先打开企业清单，然后再试。' },
  HOST_024: { title: '窗格的工作簿不在了', text: '没有找到这个窗格所属的工作簿“{book}”，它可能已经关闭。', fix: '关上这个窗格，打开企业清单，再按功能区的“核查”。' },
} as const satisfies Record<string, MessageTemplate>;
