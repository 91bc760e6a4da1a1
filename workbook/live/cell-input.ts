/** Text as it has to be handed to `Range.values` so that it stays text. */

/** Excel reads text that begins so as a formula, a quotation or an error value; full-width forms count too. */
const leading = /^[=+\-@'#\t\r\n\0＝＋－＠＇＃]/;
/** Only characters that numbers, dates, times and amounts are written with, in Chinese and in Latin letters. */
const valueOnly = /^[\x20-\x7e\u00a0\u3000！-～￥¥€£±°‰–—−、。·年月日号时時分秒点上下午早晚中星期周天零〇一二三四五六七八九十百千万亿廿卅两\t\r\n]+$/;
const digit = /[0-9０-９零〇一二三四五六七八九十百千万亿廿卅两]/;
const logical = /^\s*(?:true|false|ｔｒｕｅ|ｆａｌｓｅ|真|假)\s*$/i;

/** With an apostrophe in front where Excel would make a formula, a number, a date or TRUE of it. Too many apostrophes do no harm: nobody sees them. */
export function cellInput(text: string): string {
  const isAtRisk = leading.test(text) || logical.test(text) || (text.length <= 255 && digit.test(text) && valueOnly.test(text));
  return isAtRisk ? `'${text}` : text;
}

/** A value for `Range.values`; an empty text empties the cell. */
export function valueInput(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' ? cellInput(value) : value;
}
