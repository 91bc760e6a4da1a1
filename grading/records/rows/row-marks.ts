/** Words that tell a row of notes, totals or examples from a row of data. */
import { foldKey, foldText } from '../fold-text.ts';
import { headingKey } from '../headings/parse-heading.ts';

const noteStart = /^(以下空白|以下无正文|(注|备注|附注|说明|填表说明|填报说明)\d{0,2}[:.、]|(填表说明|填报说明|说明|注|备注)$)/;
const signatureStart = /^(填表人|填报人|制表人|制表|审核人|审核|复核人|复核|审批人|单位负责人|负责人|填报单位|填表单位|填表日期|填报日期|联系人|联系电话)(\((签字|盖章|签章)\))?(:|$)/;
const totalEnd = /(合计|小计|总计)$/;
const totalStart = /^(合计|小计|总计|共计|累计)\d*(家|户|条|个)?$/;
const exampleWords: ReadonlySet<string> = new Set(['示例', '例', '例如', '样例', '范例', '填写示例', '举例']);
const demandWords: ReadonlySet<string> = new Set(['必填', '必填项', '选填', '选填项', '非必填']);
const sequenceWords: ReadonlySet<string> = new Set(['序号', '编号', '行号', '序', 'no']);
const ordinalWords: ReadonlySet<string> = new Set(['栏次', '列次', '列号', '甲', '乙', '丙', '丁', '序号']);

/** Whether a text opens a note or a signature line: `注：…`, `填表人：…`. */
export function isNoteText(text: string): boolean {
  const key = foldKey(text.slice(0, 60));
  return noteStart.test(key) || signatureStart.test(key);
}

/** Whether a text names a total: `合计`, `本页小计`, `合 计（家）`. */
export function isTotalText(text: string): boolean {
  if (text.length > 40) return false;
  const key = headingKey(text.replace(/[（(][^（()）]*[)）]/g, ''));
  return totalStart.test(key) || totalEnd.test(key);
}

/** Whether a cell says no more than that its row is an example. An enterprise may be called 示例…有限公司. */
export function isExampleText(text: string): boolean {
  return text.length < 20 && exampleWords.has(headingKey(text));
}

/** Whether a row only says what has to be filled in: 必填, 选填. */
export function areDemands(texts: readonly string[]): boolean {
  return texts.length >= 2 && texts.every((text) => text.length < 12 && demandWords.has(headingKey(text)));
}

/** Whether a heading is that of the running number. */
export function isSequenceHeading(text: string): boolean {
  return text.length < 20 && sequenceWords.has(headingKey(text));
}

/** Whether the texts of a row number the columns: 1 2 3 … from left to right, at least three of them. */
export function areColumnNumbers(texts: readonly string[]): boolean {
  let previous: number | undefined;
  let count = 0;
  for (const text of texts) {
    const key = text.length > 12 ? text : foldText(text).replace(/[()]/g, '');
    if (previous === undefined && ordinalWords.has(key)) continue;
    if (!/^\d{1,4}$/.test(key)) return false;
    const value = Number(key);
    if (previous === undefined ? value > 3 : value !== previous + 1) return false;
    previous = value;
    count += 1;
  }
  return count >= 3;
}

const sentence = /[。；;：:，,！？!?]/;
// `1.`, `（二）`, `三、`, a date, a telephone number.
const counted = /^(\d|[(（]?[一二三四五六七八九十]{1,3}[)）、.．])/;

/** Whether a text could be the name of an enterprise: no sentence, no numbered line, no figure. */
export function isNameLike(text: string): boolean {
  const name = text.trim();
  return name.length >= 4 && name.length <= 40 && !sentence.test(name) && !counted.test(name) && /\p{L}{2}/u.test(name);
}
