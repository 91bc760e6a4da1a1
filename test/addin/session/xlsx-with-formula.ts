/** The tiny list as a file, with a value to be trimmed in F2 and a formula in F3 whose result could be, and what it reads in J3. */
import { columnLetters } from '../../../grading/records/cell-address.ts';
import { buildXlsx } from '../../workbook/xlsx/build-xlsx.ts';
import { list, listName } from './open-session.ts';

const formula = '<f>TEXT(J3,"0")&amp;" "</f><v>9 </v>';

export function xlsxWithFormula(): Promise<Uint8Array> {
  const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
  const line = (number: number, name: string, emission: string) => row(number, [name, '甲业/甲主表', 'B', 'B', 'B', '', '干法', '无', '无']
    .map((value, at) => (at === 5 ? emission : text(`${columnLetters(at + 1)}${number}`, value))).join('') + `<c r="J${number}"><v>9</v></c>`);
  const headings = (list.rows[0]?.cells ?? []).map((value, at) => text(`${columnLetters(at + 1)}1`, String(value))).join('');
  const rows = row(1, headings) + line(2, '示例甲厂', text('F2', ' 12 ')) + line(3, '示例乙厂', `<c r="F3" t="str">${formula}</c>`);
  return buildXlsx({ sheets: [{ name: listName, rows }] });
}
