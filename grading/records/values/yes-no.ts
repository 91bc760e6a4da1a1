/** 有/无, 是/否, √/×. A closed list: 已拆除 is not a yes. */
import { cellText, type PlainCell } from '../cell-text.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { quoted, unusable, usable, type ValueReading } from './reading.ts';

const yes: ReadonlySet<string> = new Set([
  '有', '是', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '对', '具备', '已', '已有', '已建', '已建设', '已建成', '已安装', '已完成', '已联网', '已取得', '已办理', '已批复', '已验收',
]);
const longest = 200;
const no: ReadonlySet<string> = new Set([
  '无', '否', '×', '✗', '✘', 'x', 'n', 'no', 'false', '没有', '不是', '不具备', '未', '未建', '未建设', '未建成', '未安装', '未完成', '未联网',
]);

/** Reads a yes or no. Here 无 is a no; only `/`, `—` and 不涉及 mean that the question does not apply. */
export function readYesNo(cell: PlainCell): ValueReading {
  if (typeof cell === 'boolean') return usable(cell);
  const text = cellText(cell);
  // `有（冀环评〔2018〕12号）`: what is in brackets is a remark.
  const key = foldKey(text.slice(0, longest).replace(/[（(][^（()）]*[)）]$/, ''));
  if (yes.has(key)) return usable(true);
  if (no.has(key)) return usable(false);
  return isNone(key) ? usable(null) : unusable('CELL_014', { seen: quoted(text) });
}
