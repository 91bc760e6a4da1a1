/** A workbook with one sheet from plain rows, for tests of commands. */
import { columnLetters } from '../../grading/records/cell-address.ts';
import { escapeXml } from '../../workbook/xlsx/xml-text.ts';
import { buildXlsx } from '../workbook/xlsx/build-xlsx.ts';

export type PlainRow = readonly (string | number | undefined)[];

export function xlsxFromRows(rows: readonly PlainRow[], name = '工业源清单'): Promise<Uint8Array> {
  const cell = (value: string | number, address: string) => (typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>` : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`);
  const xml = rows.map((values, row) => `<row r="${row + 1}">${values.map((value, at) =>
    (value === undefined ? '' : cell(value, `${columnLetters(at + 1)}${row + 1}`))).join('')}</row>`).join('');
  return buildXlsx({ sheets: [{ name, rows: xml }] });
}
