import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { GridRow } from '../../../grading/records/sheet-grid.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { describeHost } from '../host-contract.ts';
import { buildXlsx } from './build-xlsx.ts';

function rowXml({ number, cells }: GridRow): string {
  const xml = cells.map((value, at) => (typeof value === 'number'
    ? `<c r="${cellAddress(number, at + 1)}"><v>${value}</v></c>`
    : `<c r="${cellAddress(number, at + 1)}" t="inlineStr"><is><t>${String(value)}</t></is></c>`));
  return `<row r="${number}">${xml.join('')}</row>`;
}

describeHost('xlsx bytes', async (sheets) => openXlsx(await buildXlsx({
  sheets: sheets.map(({ name, hidden, rows }) => ({
    name, rows: rows.map(rowXml).join(''), ...(hidden && { state: 'hidden' as const }),
  })),
})));
