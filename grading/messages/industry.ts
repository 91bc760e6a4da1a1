/** INDUSTRY_*: which table an enterprise is judged by. */
import type { MessageTemplate } from './template.ts';

export const industryMessages = {
  INDUSTRY_001: { title: '行业无法识别', text: '填的是“{seen}”。', fix: '按 {edition} 的行业名称填写，例如“水泥”“铸造”“工业涂装”。' },
  INDUSTRY_002: { title: '行业疑似写错', text: '填的是“{seen}”，与“{suggestion}”相近。', fix: '如果就是这一行业，改为“{suggestion}”。' },
  INDUSTRY_003: { title: '该行业还没有指标包', text: '“{seen}”的指标还没有收录，这一行没有判级。', fix: '用 --packs 指定自己核对过的指标包，或等待收录。', isNotice: true },
  INDUSTRY_004: {
    title: '需要写明是哪一类', text: '“{seen}”有 {count} 张指标表：{tables}，不能确定用哪一张。', fix: '在行业列写明，例如“{example}”。',
  },
  INDUSTRY_005: {
    title: '等级不属于该表', text: '填的是“{seen}”，而“{table}”只分{grades}。', fix: '改为{grades}之一。',
  },
} as const satisfies Record<string, MessageTemplate>;
