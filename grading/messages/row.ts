/** ROW_*: a row, or several rows against each other. */
import type { MessageTemplate } from './template.ts';

export const rowMessages = {
  ROW_001: {
    title: '两家企业同一信用代码', text: '统一社会信用代码“{seen}”也用在{otherPlace}“{otherName}”。',
    fix: '核对两家企业的营业执照，改正其中一行的代码。',
  },
  ROW_002: {
    title: '同一企业两个信用代码', text: '“{name}”在{otherPlace}的统一社会信用代码是“{other}”，这里是“{seen}”。',
    fix: '核对营业执照，统一为一个代码；确是两家企业的，请写全名称。',
  },
  ROW_003: {
    title: '整行重复', text: '与{otherPlace}的企业、行业和生产线相同。', fix: '删去重复的一行，或写明各自的生产线名称。',
  },
  ROW_004: { title: '这一行没有判完', text: '核查这一行时出错，其余各行不受影响。', fix: '请把这一行的内容和“{detail}”反馈给开发者。' },
} as const satisfies Record<string, MessageTemplate>;
