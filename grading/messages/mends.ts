/** Words of the safe mends: what kind each is, and what it does beyond rewriting. */
import type { MendKind } from '../mends/mend.ts';

/** What is done to the cell. */
export const mendKindNames: Readonly<Record<MendKind, string>> = {
  trim: '去掉首尾空白',
  width: '全角改半角',
  number: '文字改为数字',
  date: '文字改为日期',
  unit: '去掉或换算单位',
  creditCode: '信用代码写规范',
  choice: '改为规定的写法',
};

export const mendTexts = {
  /** A mend that converts says so. */
  converted: '由 {from} 换算为 {to}',
} as const;
