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

/** Why the cell still says the same. */
export const mendReasons: Readonly<Record<MendKind, string>> = {
  trim: '只去掉开头和末尾的空格、换行，内容不变。',
  width: '只把全角的数字、字母和符号改成半角，内容不变。',
  number: '内容就是一个数，改后数值不变。',
  date: '能读成确定的一天，改后仍是这一天。',
  unit: '单元格里写了单位，改后数值按这一列的单位填写，大小不变。',
  creditCode: '代码本身不变，去掉空格和引号，字母改成大写。',
  choice: '与规定的写法是同一项，改后仍是这一项。',
};

export const mendTexts = {
  /** A mend that converts says so. */
  converted: '由 {from} 换算为 {to}',
} as const;
