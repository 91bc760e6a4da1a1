/** FILE_*: the file as a whole cannot be read or written. */
import type { MessageTemplate } from './template.ts';

export const fileMessages = {
  FILE_001: { title: '找不到文件', text: '没有找到这个文件。', fix: '核对路径和文件名后再试。' },
  FILE_002: { title: '文件是空的', text: '文件大小为 0。', fix: '重新从来源处复制一份，再打开确认里面有内容。' },
  FILE_003: {
    title: '不是 Excel 工作簿', text: '这不是 .xlsx 工作簿（看到的是“{seen}”）。', fix: '{fix}。',
  },
  FILE_004: { title: '工作簿有密码', text: '文件设有打开密码，无法读取。', fix: '先在 Excel 或 WPS 中取消打开密码并保存，再核查。' },
  FILE_005: {
    title: '旧格式工作簿', text: '这是 .xls 或 .et 旧格式。', fix: '用 Excel 或 WPS 打开后，另存为“Excel 工作簿（*.xlsx）”再核查。',
  },
  FILE_006: {
    title: '文件已损坏', text: '工作簿的压缩包读不完整（{detail}）。',
    fix: '用 Excel 或 WPS 打开并修复后另存一份；打不开时请提供方重新发送。',
  },
  FILE_007: {
    title: '文件超出上限', text: '{what}为 {seen}，超过上限 {limit}。',
    fix: '这不像一份企业清单；确认来源可靠后，把需要的工作表复制到新工作簿再核查。',
  },
  FILE_008: {
    title: '含有外部定义', text: '部件 {part} 中有 DTD 声明（<!DOCTYPE），为安全起见不读取。',
    fix: '用 Excel 或 WPS 打开后另存一份再核查。',
  },
  FILE_009: {
    title: '工作簿内容不完整', text: '部件 {part} 读不出来（{detail}）。',
    fix: '用 Excel 或 WPS 打开并修复后另存一份再核查。',
  },
  FILE_010: { title: '不能写入', text: '不能写入（{detail}）。', fix: '换一个有写入权限的文件夹，或关闭占用其中文件的程序后再试。' },
  FILE_011: { title: '没有工作表', text: '工作簿里没有可读的工作表。', fix: '确认打开的是企业清单所在的工作簿。' },
  FILE_012: { title: '读取失败', text: '读不出来（{detail}）。', fix: '核对路径，关闭占用它的程序，确认有读取权限后再试。' },
  FILE_013: { title: '没有核查标注', text: '工作簿里没有本工具留下的标注。', fix: '确认选择的是核查后另存的工作簿。' },
} as const satisfies Record<string, MessageTemplate>;
