/** INTERNAL_*: our own fault. Says what was not harmed. */
import type { MessageTemplate } from './template.ts';

export const internalMessages = {
  INTERNAL_001: {
    title: '程序内部出错', text: '程序出错：{detail}。原来的文件没有改动。', fix: '请把这段文字和代码反馈给开发者。',
  },
} as const satisfies Record<string, MessageTemplate>;
