/** Zip bytes of a workbook that holds these grids, for the contract of hosts. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { CellValue, GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { escapeXml } from '../../../workbook/xlsx/xml-text.ts';
import { buildXlsx } from './build-xlsx.ts';

/** Format 1 shows dates, format 2 percentages. */
const formats = '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
  + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>'
  + '<xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs>';

function cellXml(row: number, column: number, value: CellValue | undefined): string {
  const place = `r="${cellAddress(row, column)}"`;
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'string') return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  switch (value.kind) {
    case 'date': return `<c ${place} s="1"><v>${value.serial}</v></c>`;
    case 'percent': return `<c ${place} s="2"><v>${value.fraction}</v></c>`;
    case 'error': return `<c ${place} t="e"><v>${value.code}</v></c>`;
    case 'uncalculated': return `<c ${place}><f>${escapeXml(value.formula)}</f></c>`;
    case 'image': throw new Error('a picture');
  }
}

function rowXml({ number, hidden, cells }: GridRow): string {
  return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${Array.from(cells, (value, at) => cellXml(number, at + 1, value)).join('')}</row>`;
}

export function xlsxOfGrids(sheets: readonly SheetGrid[]): Promise<Uint8Array> {
  return buildXlsx({
    styles: formats,
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, rows: rows.map(rowXml).join(''), ...(hidden && { state: 'hidden' as const }) })),
  });
}
