/** DOCX_*: a Word file as a whole cannot be read. */
import type { MessageTemplate } from '../template.ts';

export const packageMessages = {
  DOCX_001: { title: '不是 Word 文档', text: '这不是 .docx 文档。', fix: '用 Word 或 WPS 打开后，另存为“Word 文档（*.docx）”再用。' },
  DOCX_002: {
    title: '旧格式或有密码的文档', text: '这是 .doc 旧格式，或者设有打开密码。', fix: '用 Word 或 WPS 打开，取消打开密码，另存为“Word 文档（*.docx）”再用。',
  },
  DOCX_003: {
    title: '文档已损坏', text: '文档的压缩包读不完整（{detail}）。', fix: '用 Word 或 WPS 打开并修复后另存一份；打不开时请提供方重新发送。',
  },
  DOCX_004: { title: '文档超出上限', text: '{what}超过上限 {limit} MB。', fix: '这不像一份公文；确认来源可靠后，把需要的内容复制到新文档再用。' },
} as const satisfies Record<string, MessageTemplate>;

/** What is wrong with the archive, for DOCX_003. */
export const documentArchiveTroubles = {
  damaged: '其中的部件缺失或与校验值不符', encrypted: '其中的部件设有密码', entries: '部件过多',
  path: '部件的路径指到文档之外',
} as const;

/** What is too large, for DOCX_004. */
export const documentLimitNames = { file: '文件', inflated: '正文展开后' } as const;

/** The last line of a text that was cut. */
export const documentTextCut = '……（以下还有内容，预览只到前 {limit} 个字）';
